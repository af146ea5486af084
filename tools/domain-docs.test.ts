import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LIFECYCLES_PAGE, listLifecycles, renderLifecycles } from './domain-docs.ts';

test('docs/domain/lifecycles.md says what the code does (node tools/domain-docs.ts writes it anew)', async () => {
  expect(readFileSync(LIFECYCLES_PAGE, 'utf8')).toBe(renderLifecycles(await listLifecycles()));
});

test('every lifecycle is found and has a name of its own', async () => {
  const names = (await listLifecycles()).map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['competition', 'evaluation', 'scenario', 'challenge', 'proposal']),
  );
  expect(new Set(names).size).toBe(names.length);
});
