import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './checks/run-program.ts';
import type { Counts, TestSummary } from './testing/summary-reporter.ts';

/**
 * `npm test`: the static checks, then all tests without a browser. Those with one start an instance each and take as long
 * again: `npm run -s walks` takes the walks, `npm run -s pictures` every page. Closes with the counts alone on a line.
 */
const suites = {
  tests: ['unit', 'integration'],
  walks: ['browser'],
  pictures: ['pictures'],
};
type Suite = keyof typeof suites;
const suite = (process.argv[2] ?? 'tests') as Suite;
const projects = suites[suite];
const start = performance.now();
const checks = suite === 'tests' ? run('tools/check.ts') : 0;
const build = run('tools/build-web.ts');
const work = mkdtempSync(join(tmpdir(), 'jiebang-test-run-'));
const first = test(projects);
const shaken = shakenFiles(first.summary);
const second = shaken.length > 0 ? test(['browser'], shaken) : undefined;
rmSync(work, { recursive: true, force: true });

const counts = sum({ ...first.summary.files, ...second?.summary.files });
const unhandled = first.summary.unhandled + (second?.summary.unhandled ?? 0);
const last = second ?? first;
const faults = [
  ...(checks === 0 ? [] : ['a static check failed (see the top)']),
  ...(build === 0 ? [] : ['the web page could not be built']),
  ...(unhandled === 0 ? [] : [`${unhandled} errors outside of any test`]),
  // A run that crashed may have left no counts, or counts without a failure.
  ...(last.code === 0 || counts.failed > 0 ? [] : [`the test runner ended with code ${last.code}`]),
  ...(counts.passed > 0 ? [] : ['no test ran']),
];
console.log(
  `\n${suite === 'tests' ? 'static checks and tests' : suite}: ${((performance.now() - start) / 1000).toFixed(0)} s`,
);
for (const fault of faults) console.log(`FAILED: ${fault}`);
for (const file of shaken) console.log(`!! TRIED AGAIN on an instance of its own: ${file}`);
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
console.log(`${counts.passed} passed, ${counts.failed + faults.length} failed${skipped}`);
process.exitCode = counts.failed + faults.length === 0 ? 0 : 1;

function test(names: string[], files: string[] = []): { code: number; summary: TestSummary } {
  const file = join(work, 'summary.json');
  rmSync(file, { force: true });
  const code = run(
    'node_modules/vitest/vitest.mjs',
    ['run', ...names.map((name) => `--project=${name}`), ...files],
    { JIEBANG_TEST_SUMMARY: file, JIEBANG_LOUD_SKIPS: join(work, 'loud-skips') },
  );
  const summary = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { files: {}, unhandled: 0 };
  return { code, summary };
}

/**
 * Walks to take again where a shared CI machine may stall for seconds: whole files, since a walk's second try would find
 * what its first has left behind. More than two are no stall.
 */
function shakenFiles({ files }: TestSummary): string[] {
  if (!process.env.CI) return [];
  const failed = Object.keys(files).filter((file) => (files[file]?.failed ?? 0) > 0);
  const walks = failed.filter((file) => file.startsWith('browser '));
  if (failed.length > walks.length || walks.length > 2) return [];
  return walks.map((file) => file.slice('browser '.length));
}

function sum(files: Record<string, Counts>): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const file of Object.values(files)) {
    counts.passed += file.passed;
    counts.failed += file.failed;
    counts.skipped += file.skipped;
  }
  return counts;
}

function run(script: string, args: string[] = [], env: Record<string, string> = {}): number {
  const done = spawnSync(process.execPath, [script, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return done.status ?? 1;
}
