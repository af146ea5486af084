import { roleGrants, users } from '@jiebang/db/schema/identity';
import { objections } from '@jiebang/db/schema/notices';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barrier } from '../../../test/harness.ts';
import { fileObjection } from './file-objection.ts';
import { type NoticeTest, startNoticeTest, systemCtx } from './testing/start-notice-test.ts';

let p: NoticeTest;
beforeAll(async () => {
  p = await startNoticeTest();
  // A third officer, so that two persons other than the preparer meet.
  const { db } = p.t.services;
  const [third] = await db.select({ userId: users.id }).from(users).where(eq(users.demoKey, 'vendor_c'));
  await db.insert(roleGrants).values({ userId: third?.userId as string, role: 'bureau_approver' });
});
afterAll(() => p.t.close());

const codeOf = (answer: { json<T>(): T }) => answer.json<{ code?: string }>().code ?? 'ok';
const ROUNDS = Array.from({ length: 8 }, (_, i) => i);

test('two persons start one notice: it starts once', async () => {
  const starters = [await p.as('bureau_approver'), await p.as('vendor_c')];
  for (const _ of ROUNDS) {
    const id = await p.draft();
    await p.post('bureau_clerk', `/api/notices/${id}/post`);
    const answers = await barrier(
      [...starters, ...starters].map((by) => () => by.request('POST', `/api/notices/${id}/start`)),
    );
    expect(answers.map(codeOf).sort()).toEqual(['ok', 'wrong_state', 'wrong_state', 'wrong_state']);
  }
});

test('two notices on one subject are started at once: one runs, the other is told', async () => {
  for (const _ of ROUNDS) {
    const subjectId = await p.addList();
    const ids = [await p.draft({ subjectId }), await p.draft({ subjectId })];
    for (const id of ids) await p.post('bureau_clerk', `/api/notices/${id}/post`);
    const by = await p.as('bureau_approver');
    const answers = await barrier(ids.map((id) => () => by.request('POST', `/api/notices/${id}/start`)));
    expect(answers.map(codeOf).sort()).toEqual(['notice_running', 'ok']);
  }
});

test('officers take one case at once: one has it, and one alone sees who objected', async () => {
  const officers = [await p.as('bureau_clerk'), await p.as('bureau_approver'), await p.as('vendor_c')];
  const notice = await p.run();
  for (const _ of ROUNDS) {
    const id = await p.filed('vendor', notice);
    const answers = await barrier(
      officers.map((by) => () => by.request('POST', `/api/objections/${id}/take`)),
    );
    expect(answers.map(codeOf).sort()).toEqual(['objection_taken', 'objection_taken', 'ok']);
    const views = await Promise.all(officers.map((by) => by.request('GET', `/api/objections/${id}`)));
    expect(views.filter((one) => one.json<{ statement: unknown }>().statement !== null)).toHaveLength(1);
  }
});

test('objections are filed while the end is being recorded: in time and held, or late and ended, never both', async () => {
  const { db } = p.t.services;
  const [vendor] = await db.select().from(users).where(eq(users.demoKey, 'vendor'));
  const { id: userId, name, email } = vendor as typeof users.$inferSelect;
  const actor = {
    ...{ kind: 'user' as const, userId, name, email, emailVerified: true, demo: true },
    ...{ roles: [], capabilities: [], scopes: null },
  };
  const file = (noticeId: string) =>
    fileObjection(
      { ...systemCtx(p.t), actor },
      {
        ...{ noticeId, startedAt: new Date('2026-10-08T15:59:59Z'), name: '', organisationId: '' },
        ...{ identity: '示例市民', contact: '025-1234567', uploadId: null },
        ...{ grounds: '示例：入围单位不符合条件', evidence: '示例：公开登记信息' },
      },
    ).then(
      () => 'in time',
      (error: { code: string }) => error.code,
    );
  const after = (ms: number, run: () => Promise<unknown>) => async () => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    return await run();
  };
  const seen = new Set<unknown>();
  for (const round of ROUNDS) {
    p.at('2026-09-23T10:00:00');
    const ids = [await p.run(), await p.run(), await p.run()];
    // The requests began a second before the end; they arrive while it is recorded, from round to round a little later.
    p.at('2026-10-09T00:10:00');
    const filed = await barrier([
      ...ids.flatMap((id, i) => [after(round * 4, () => file(id)), after(round * 4 + i, () => file(id))]),
      after(8, () => p.end()),
      after(10, () => p.end()),
    ]);
    for (const [i, id] of ids.entries()) {
      const said = new Set([filed[i * 2], filed[i * 2 + 1]]);
      expect(said.size).toBe(1);
      for (const word of said) seen.add(word);
      const rows = await db.select().from(objections).where(eq(objections.noticeId, id));
      const { status } = await p.see(id);
      expect({ said: [...said], status, filed: rows.length }).toEqual(
        said.has('in time')
          ? { said: ['in time'], status: 'running', filed: 2 }
          : { said: ['objection_late'], status: 'ended', filed: 0 },
      );
    }
  }
  // However the machine ran, both sides of the race have been seen: one notice each in an order that leaves no doubt.
  p.at('2026-09-23T10:00:00');
  const [before, behind] = [await p.run(), await p.run()];
  p.at('2026-10-09T00:10:00');
  seen.add(await file(before));
  await p.end();
  seen.add(await file(behind));
  expect(seen).toEqual(new Set(['in time', 'objection_late']));
});
