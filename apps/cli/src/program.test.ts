import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { runCli } from '../test/run-cli.ts';
import { createProgram } from './program.ts';
import { createTerminal } from './terminal.ts';

const program = (lang: string) => createProgram(createTerminal({ LANG: lang }), '0');

function paths(command: Command, above: string[] = []): { path: string[]; command: Command }[] {
  const below = command.commands.flatMap((one) => paths(one, [...above, one.name()]));
  return [{ path: above, command }, ...below];
}

describe('the command line', () => {
  it('offers --json at every level', () => {
    for (const { path, command } of paths(program('C')))
      expect(
        command.options.map((option) => option.long),
        path.join(' '),
      ).toContain('--json');
  });

  it('has a Chinese text for every command and option', () => {
    for (const { path, command } of paths(program('zh_CN.UTF-8'))) {
      expect(command.description(), path.join(' ')).toMatch(/\p{sc=Han}/u);
      for (const option of command.options) expect(option.description, option.flags).toMatch(/\p{sc=Han}/u);
    }
  });

  it.each([[[]], [['score']], [['submissions', 'create']], [['verify', 'receipt']]])(
    'documents the exit codes in the help of %j',
    async (path) => {
      const run = await runCli([...path, '--help']);
      expect(run.code).toBe(0);
      expect(run.out).toContain('3   the server refused the request');
    },
  );

  it.each([
    ['an unknown command', ['scroe']],
    ['an unknown option', ['score', '--metrics', 'mae']],
    ['a missing option', ['score', '--metric', 'mae']],
    ['a group without a command', ['submissions']],
  ])('ends with 2 on %s', async (_name, args) => {
    const run = await runCli(args);
    expect(run.code).toBe(2);
    expect(run.out).toBe('');
    expect(run.err).not.toBe('');
  });

  it('prints its version', async () => {
    expect((await runCli(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
