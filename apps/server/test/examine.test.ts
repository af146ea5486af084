import { organisations } from '@jiebang/db/schema/organisations';
import { expect, test } from 'vitest';
import { examine } from './examine.ts';
import { startTestApp } from './harness.ts';

/** A suite that leaves a body without an owner behind; its end is looked at before the database goes. */
async function afterBreach(breaks?: Record<string, string>): Promise<string> {
  const t = await startTestApp(breaks ? { breaks } : {});
  await t.services.db
    .insert(organisations)
    .values({ kind: 'domestic', name: '示例机构', type: 'enterprise', creditCode: '914403001922038216' });
  return await t.close().then(
    () => 'passed',
    (error: Error) => error.message,
  );
}

test('a suite that leaves a broken invariant fails in words, unless it said why it breaks it', async () => {
  const said = await afterBreach();
  expect(said).toContain('Every organisation has exactly one owner');
  expect(said).toContain('"owners":0');
  expect(await afterBreach({ organisations_have_one_owner: 'it is the point of this test' })).toBe('passed');
});

test('a reason for an invariant that does not exist is refused: it would excuse nothing', async () => {
  const t = await startTestApp();
  await expect(examine(t.services, { no_such_thing: 'a typing mistake' })).rejects.toThrow('no_such_thing');
  await t.close();
});
