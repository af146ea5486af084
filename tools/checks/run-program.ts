import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

export interface ProgramResult {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs an installed tool to its end, in the project's root unless told otherwise. */
export function runProgram(program: string, args: string[], cwd = ROOT): ProgramResult {
  const done = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    timeout: 300_000,
    // Also when this is not started by npm, which puts the folder on PATH itself.
    env: { ...process.env, PATH: [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter) },
  });
  const fault = done.error ? `${done.error.message}\n` : '';
  return { status: done.status ?? 1, stdout: done.stdout ?? '', stderr: `${fault}${done.stderr ?? ''}` };
}
