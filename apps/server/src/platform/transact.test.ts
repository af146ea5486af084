import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../test/harness.ts';
import { system } from './actor.ts';
import { transact, type Work } from './context.ts';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
  await t.services.db.execute(sql`create table probe (n int primary key)`);
});
afterAll(() => t.close());

const inTransaction = <T>(run: (work: Work) => Promise<T>) =>
  transact({ actor: system('test'), requestId: 'test', log: t.services.log, services: t.services }, run);
const insert = ({ tx }: Work, n: number) => tx.execute(sql`insert into probe values (${n})`);
const kept = async () =>
  (await t.services.db.execute<{ n: number }>(sql`select n from probe order by n`)).rows.map(({ n }) => n);

test('what follows a statement whose sibling was refused does not run behind the rollback', async () => {
  let sequel: Promise<unknown> = Promise.resolve();
  const late = async (work: Work) => {
    await insert(work, 2);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await insert(work, 3);
  };
  await expect(
    inTransaction(async (work) => {
      sequel = late(work).catch((error: Error) => error.cause ?? error);
      await Promise.all([sequel, insert(work, 4).then(() => Promise.reject(new Error('refused')))]);
    }),
  ).rejects.toThrow('refused');
  expect(String(await sequel)).toContain('the transaction is over');
  expect(await kept()).toEqual([]);
});

test('a failed statement takes everything with it, and the connection is fit for the next', async () => {
  for (let i = 0; i < 20; i++)
    await expect(
      inTransaction(async (work) => Promise.all([insert(work, 5), insert(work, 5), insert(work, 6)])),
    ).rejects.toThrow();
  expect(await kept()).toEqual([]);
  await inTransaction((work) => insert(work, 7));
  expect(await kept()).toEqual([7]);
});
