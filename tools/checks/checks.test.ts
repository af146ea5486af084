import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTempFolder } from '../testing/temp-folder.ts';
import { checkFileSizes } from './file-sizes.ts';
import { checkSourceText } from './source-text.ts';

describe('source text', () => {
  const problemsOf = (file: string, text: string) => checkSourceText([file], () => text).problems;

  it('a domain rule that reads the clock or rolls dice is refused with its line', () => {
    for (const code of ['const now = Date.now();', 'return new Date();', 'Math.random()', 'process.env.TZ']) {
      expect(problemsOf('packages/domain/src/clock/day.ts', `// one\n${code}`)).toEqual([
        expect.stringContaining(`packages/domain/src/clock/day.ts:2: ${code}`),
      ]);
    }
  });

  it('a given instant, a comment about the clock and a test that reads it are let through', () => {
    expect(problemsOf('packages/domain/src/clock/day.ts', 'new Date(now); // never Date.now()')).toEqual([]);
    expect(problemsOf('packages/domain/src/clock/day.ts', '/** Not\n * Date.now()\n */')).toEqual([]);
    expect(problemsOf('packages/domain/src/clock/day.test.ts', 'Date.now()')).toEqual([]);
    expect(problemsOf('apps/server/src/platform/clock.ts', 'Date.now()')).toEqual([]);
  });

  it('a mark left for later and a narrowed test are refused', () => {
    expect(problemsOf('apps/cli/src/main.ts', `// ${'TO' + 'DO'}: later`)).toHaveLength(1);
    expect(problemsOf('apps/cli/src/main.test.ts', `it.${'only'}('x', () => {})`)).toHaveLength(1);
  });
});

describe('file sizes', () => {
  it('400 lines pass with a note, 401 fail, a test may be longer', () => {
    const root = makeTempFolder('sizes');
    mkdirSync(join(root, 'apps'));
    const write = (name: string, lines: number) => writeFileSync(join(root, name), '1;\n'.repeat(lines));
    write('apps/small.ts', 200);
    write('apps/noted.ts', 400);
    write('apps/stop.ts', 401);
    write('apps/long.test.ts', 900);
    const files = ['apps/small.ts', 'apps/noted.ts', 'apps/stop.ts', 'apps/long.test.ts'];
    const { problems, note } = checkFileSizes(files, root);
    rmSync(root, { recursive: true });
    expect(problems).toEqual(['apps/stop.ts: 401 lines (> 400)']);
    expect(note).toContain('400 apps/noted.ts');
    expect(note).not.toContain('small');
  });
});
