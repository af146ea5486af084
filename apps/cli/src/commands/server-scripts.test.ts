import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const jiebang = (args: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, [MAIN, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: 'zh_CN.UTF-8', ...env },
  });

it('seed --list tells every seed and its state without a server, and a script gets both languages', () => {
  const { status, stdout } = jiebang(['seed', '--list']);
  expect(status).toBe(0);
  for (const name of ['city-demo', 'demo', 'phase-open', 'board-before-reveal', 'queue-backlog'])
    expect(stdout).toMatch(new RegExp(`^${name} +\\p{Script=Han}`, 'mu'));
  const listed = JSON.parse(jiebang(['seed', '--list', '--json']).stdout);
  expect(listed[0]).toMatchObject({
    name: 'city-demo',
    state: { zh: expect.any(String), en: expect.any(String) },
  });
});

it('seed refuses an unknown name with the names there are (2), and a folder without a database (4)', () => {
  const unknown = jiebang(['seed', 'no-such-state']);
  expect(unknown.status).toBe(2);
  expect(unknown.stderr).toContain('board-before-reveal');
  expect(jiebang(['seed', 'phase-open'], { JIEBANG_DATA_DIR: '/nonexistent' }).status).toBe(4);
});
