import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckResult } from './check-result.ts';
import { ROOT } from './run-program.ts';
import { isTest, listSourceFiles } from './source-files.ts';

/** docs: architecture, "Size": aim at 200 lines a file, stop at 400. Tests may be longer: they are read in parts. */
const AIM = 200;
const STOP = 400;

export function checkFileSizes(files = listSourceFiles(), root = ROOT): CheckResult {
  const sized = files
    .filter((file) => !isTest(file))
    .map((file) => ({ file, lines: countLines(readFileSync(join(root, file), 'utf8')) }))
    .sort((a, b) => b.lines - a.lines);
  const above = sized.filter(({ lines }) => lines > AIM && lines <= STOP);
  return {
    problems: sized
      .filter(({ lines }) => lines > STOP)
      .map(({ file, lines }) => `${file}: ${lines} lines (> ${STOP})`),
    note: [
      `${sized.length} files, ${above.length} between ${AIM} and ${STOP} lines`,
      ...above.map(({ file, lines }) => `    ${String(lines).padStart(3)} ${file}`),
    ].join('\n'),
  };
}

function countLines(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}
