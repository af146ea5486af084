import { readFileSync } from 'node:fs';
import { CommanderError } from 'commander';
import { EXIT, usageError } from './exit.ts';
import { createProgram } from './program.ts';
import { createTerminal, reportError, type Terminal } from './terminal.ts';

const terminal = createTerminal(process.env);
const argv = process.argv.slice(2);
const manifest: { version: string } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
);

/** Commander reports wrong usage by throwing; help and version are thrown as well, with code 0. */
function exitCodeOf(terminal: Terminal, error: unknown): number {
  const json = argv.includes('--json');
  if (!(error instanceof CommanderError)) return reportError(terminal, json, error);
  if (error.exitCode === 0) return EXIT.ok;
  // A group without a command has printed its help to standard error already.
  if (error.code === 'commander.help') return EXIT.usage;
  const { say } = terminal;
  const message = error.message.replace(/^error: /, '');
  return reportError(
    terminal,
    json,
    usageError(
      'usage',
      say(`命令写法有误：${message}`, `Wrong usage: ${message}`),
      say('用 --help 查看写法。', 'See --help.'),
    ),
  );
}

// `exitCode` and not `exit()`: what is still on its way to a pipe must arrive.
try {
  await createProgram(terminal, manifest.version).parseAsync(argv, { from: 'user' });
} catch (error) {
  process.exitCode = exitCodeOf(terminal, error);
}
