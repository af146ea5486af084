import { roleGrants, users } from '@jiebang/db/schema/identity';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NoticeNews } from './follow-ups.ts';
import { type NoticeTest, startNoticeTest } from './testing/start-notice-test.ts';

let p: NoticeTest;
beforeAll(async () => {
  p = await startNoticeTest();
});
afterAll(() => p.t.close());
beforeEach(() => p.at('2026-09-23T10:00:00'));

const codeOf = (answer: { json<T>(): T }) => answer.json<{ code?: string }>().code ?? 'ok';
const told = (answer: { json<T>(): T }) => ({ ...answer.json<object>(), requestId: '' });
const UNKNOWN = '01900000-0000-7000-8000-000000000000';
const seen = async (key: string, id: string) =>
  (await (await p.as(key)).request('GET', `/api/objections/${id}`)).json();
const newsOf = async (key: string) =>
  (await (await p.as(key)).request('GET', '/api/me/notifications?limit=20')).json<{
    items: { kind: string; data: Record<string, string> }[];
  }>().items;

describe('filing an objection', () => {
  it('keeps what was said, with a file, and tells the objector and the officers', async () => {
    const notice = await p.run();
    const answer = await p.file('vendor', notice, { evidence: '' }, '证据');
    expect(answer.statusCode, answer.body).toBe(201);
    const { id, statement } = answer.json<{ id: string; statement: object }>();
    expect(statement).toMatchObject({
      name: '示例·队长',
      identity: '示例市民，住本市某区',
      file: { name: 'evidence.txt', bytes: 6 },
      mine: true,
    });
    const file = await (await p.as('vendor')).request('GET', `/api/objections/${id}/evidence`);
    expect(file.body).toBe('证据');
    expect((await newsOf('vendor'))[0]?.kind).toBe('objection_received');
    for (const key of ['bureau_clerk', 'bureau_approver'])
      expect((await newsOf(key))[0]?.kind).toBe('objection_filed');
  });

  it.each([
    ['objection_anonymous', { name: '匿名' }],
    ['objection_anonymous', { identity: '' }],
    ['objection_no_evidence', { evidence: ' ' }],
    ['invalid_request', { contact: '' }],
    ['invalid_request', { grounds: '不公' }],
    ['invalid_request', { organisationId: UNKNOWN }],
  ])('is refused at the door as %s: %j', async (code, fields) => {
    const notice = await p.run();
    expect(codeOf(await p.file('vendor', notice, fields as Record<string, string>))).toBe(code);
  });

  it('speaks for a body only when the objector belongs to it', async () => {
    const vendor = await p.as('vendor');
    const body = await vendor.request('POST', '/api/organisations', {
      identity: { kind: 'domestic', creditCode: '914403001922038216' },
      profile: { name: '示例单位', type: 'enterprise' },
    });
    const { id: organisationId } = body.json<{ id: string }>();
    const notice = await p.run();
    const filed = await p.file('vendor', notice, { organisationId, identity: '' });
    expect(filed.json()).toMatchObject({ statement: { identity: '示例单位' } });
    expect(codeOf(await p.file('vendor_b', notice, { organisationId }))).toBe('invalid_request');
  });

  it('repeated with the same key is one objection, its file taken once', async () => {
    const notice = await p.run();
    const uploadId = await p.evidence('vendor', '证据');
    const again = async () =>
      (await p.as('vendor')).request(
        'POST',
        `/api/notices/${notice}/objections`,
        {
          identity: '示例市民',
          contact: '025-1234567',
          grounds: '示例：入围单位不符合条件',
          uploadId,
        },
        { 'idempotency-key': 'objection-once' },
      );
    const first = await again();
    expect(first.statusCode, first.body).toBe(201);
    expect(first.json()).toEqual((await again()).json());
  });

  it('takes a file once, of the objector alone, and no row of the file or the log tells who sent it', async () => {
    const notice = await p.run();
    const uploadId = await p.evidence('vendor', '证据');
    const gone = { code: 'invalid_request', errors: [{ path: 'uploadId', code: 'file_gone' }] };
    for (const [key, id] of [
      ['vendor_b', uploadId],
      ['vendor', UNKNOWN],
    ] as const)
      expect((await p.file(key, notice, { uploadId: id })).json()).toMatchObject(gone);
    const both = await Promise.all([1, 2].map(() => p.file('vendor', notice, { uploadId })));
    expect(both.map(codeOf).toSorted()).toEqual(['ok', 'upload_not_ready']);
    const { rows } = await p.t.services.db.execute<{ named: number; events: number }>(sql`
      select (select count(*)::int from audit_events where subject_id = ${uploadId}) as events,
             (select count(*)::int from audit_events where subject_id = ${uploadId} and actor_id is not null)
             + (select count(*)::int from files f join uploads u on u.file_id = f.id
                 where u.id = ${uploadId} and f.uploaded_by is not null) as named`);
    expect(rows[0]).toMatchObject({ named: 0, events: 4 });
  });

  it('is possible until 24:00 of the last day and not a moment later, nor before the start', async () => {
    const notice = await p.run();
    p.at('2026-10-08T23:59:59');
    await p.filed('vendor', notice);
    p.at('2026-10-09T00:00:00');
    const late = await p.file('vendor_b', notice);
    expect(late.json()).toMatchObject({
      code: 'objection_late',
      details: { endsAt: '2026-10-08T16:00:00.000Z' },
    });
    p.at('2026-09-23T10:00:00');
    const draft = await p.draft();
    const none = await p.file('vendor', UNKNOWN);
    expect(told(await p.file('vendor', draft))).toEqual(told(none));
    expect(codeOf(await p.file('bureau_clerk', draft))).toBe('objection_late');
  });
});

describe('handling an objection', () => {
  it('pauses the notice from the day of acceptance; after the answer the days that were left follow', async () => {
    const notice = await p.run();
    p.at('2026-09-28T15:00:00');
    const id = await p.filed('vendor', notice);
    p.at('2026-09-29T09:00:00');
    await p.walk('bureau_clerk', id, 'take', 'accept');
    // 24 and 28 September have been counted, the 29th is not: three are left.
    expect((await p.see(notice)).clock).toMatchObject({ paused: true, lastDay: null, daysLeft: 3 });
    expect((await newsOf('vendor'))[0]?.kind).toBe('objection_accepted');
    expect((await newsOf('bureau_approver'))[0]?.kind).toBe('notice_paused');
    // Others may still object while the clock stands.
    p.at('2026-10-12T09:00:00');
    expect((await p.see(notice, 'vendor_b')).abilities).toEqual(['object']);
    await p.walk('bureau_clerk', id, 'investigate', 'dismiss');
    expect((await p.see(notice)).clock).toMatchObject({ paused: true });
    await p.end();
    expect((await p.see(notice)).status).toBe('running');
    p.at('2026-10-16T09:00:00');
    await p.walk('bureau_clerk', id, 'answer');
    expect(await p.see(notice)).toMatchObject({
      clock: { paused: false, lastDay: '2026-10-21', daysLeft: 3 },
      pauses: [{ fromDay: '2026-09-29', toDay: '2026-10-16' }],
    });
    expect((await newsOf('vendor'))[0]).toMatchObject({
      kind: 'objection_answered',
      data: { decision: 'dismissed' },
    });
    expect((await newsOf('bureau_approver'))[0]).toMatchObject({
      kind: 'notice_resumed',
      data: { lastDay: '2026-10-21' },
    });
    expect(await seen('vendor', id)).toMatchObject({
      status: 'answered',
      ruling: 'dismissed',
      statement: { answer: '经调查，情况说明如下。' },
    });
    p.at('2026-10-22T00:10:00');
    expect(await p.end()).toBeGreaterThan(0);
    expect((await p.see(notice)).status).toBe('ended');
  });

  it('goes on for two at once until both are answered', async () => {
    const notice = await p.run();
    const [first, second] = [await p.filed('vendor', notice), await p.filed('vendor_b', notice)];
    await p.walk('bureau_clerk', first, 'take', 'accept', 'investigate', 'dismiss');
    await p.walk('bureau_approver', second, 'take', 'accept', 'investigate', 'dismiss');
    await p.walk('bureau_clerk', first, 'answer');
    expect((await p.see(notice)).clock?.paused).toBe(true);
    await p.walk('bureau_approver', second, 'answer');
    expect((await p.see(notice)).clock).toMatchObject({ paused: false, daysLeft: 5, lastDay: '2026-10-08' });
  });

  it('filed in time keeps the notice from ending until it is decided, however late that is', async () => {
    const notice = await p.run();
    p.at('2026-10-08T23:00:00');
    const id = await p.filed('vendor', notice);
    p.at('2026-10-12T09:00:00');
    await p.end();
    expect(await p.see(notice)).toMatchObject({ status: 'running', clock: { over: true } });
    await p.walk('bureau_clerk', id, 'take', 'refuse');
    expect((await newsOf('vendor'))[0]).toMatchObject({
      kind: 'objection_refused',
      data: { groundZh: '未提供必要的证明材料' },
    });
    await p.end();
    expect(await p.see(notice)).toMatchObject({ status: 'ended', clock: { lastDay: '2026-10-08' } });
  });

  it('upheld ends the notice with its consequence, which may not name the objector', async () => {
    const notice = await p.run();
    const id = await p.filed('vendor', notice, { name: '示例·张三' });
    const other = await p.filed('vendor_b', notice);
    await p.walk('bureau_clerk', id, 'take', 'accept', 'investigate');
    const named = { consequence: { zh: '经查，示例·张三反映属实。', en: 'True.' } };
    expect(codeOf(await p.step('bureau_clerk', id, 'uphold', named))).toBe('objector_named');
    await p.walk('bureau_clerk', id, 'uphold');
    const read = await p.t.anonymous.request('GET', `/api/notices/${notice}`);
    expect(read.json()).toMatchObject({ status: 'upheld', outcomeReason: { zh: '取消该单位入围资格。' } });
    expect(codeOf(await p.file('vendor_c', notice))).toBe('objection_late');
    await p.walk('bureau_clerk', id, 'answer');
    // Who asked in time is answered, though the notice is over.
    await p.walk('bureau_approver', other, 'take', 'accept', 'investigate', 'dismiss', 'answer');
    expect((await p.see(notice)).status).toBe('upheld');
  });

  it('calls the follow-ups of the subject when the notice is withdrawn under it', async () => {
    const notice = await p.run();
    const id = await p.filed('vendor', notice);
    const reason = { zh: '更正后重新公示', en: 'To be corrected' };
    await p.post('bureau_clerk', `/api/notices/${notice}/withdraw`, { reason });
    await p.walk('bureau_clerk', id, 'take', 'accept', 'investigate', 'dismiss', 'answer');
    const over: NoticeNews[] = [];
    await p.end({ challenge: [], ranking: [], challenge_list: [async (_, one) => void over.push(one)] });
    expect(over.map((one) => one.id)).not.toContain(notice);
  });

  it('is for the officer who took it, step by step in order, and never for the objector', async () => {
    const notice = await p.run();
    const own = await p.filed('bureau_approver', notice, { name: '示例·审批' });
    expect(codeOf(await p.step('bureau_approver', own, 'take'))).toBe('objection_own');
    expect(codeOf(await p.step('bureau_clerk', own, 'accept'))).toBe('objection_not_yours');
    await p.walk('bureau_clerk', own, 'take');
    for (const step of ['investigate', 'dismiss', 'answer'] as const)
      expect(codeOf(await p.step('bureau_clerk', own, step))).toBe('wrong_state');
    await expect(
      p.t.services.db.execute(
        sql`update objections set handler_id = (select user_id from objectors where objection_id = ${own}) where id = ${own}`,
      ),
    ).rejects.toThrow();
    await p.walk('bureau_clerk', own, 'accept');
    expect(codeOf(await p.step('bureau_clerk', own, 'refuse'))).toBe('wrong_state');
  });

  it('given back hides the objector again, and another officer goes on', async () => {
    const notice = await p.run();
    const id = await p.filed('vendor', notice);
    await p.walk('bureau_clerk', id, 'take', 'accept');
    expect(await seen('bureau_clerk', id)).toMatchObject({ statement: { name: '示例·队长', mine: false } });
    await p.walk('bureau_clerk', id, 'release');
    expect(await seen('bureau_clerk', id)).toMatchObject({
      statement: null,
      handler: null,
      abilities: ['take'],
    });
    await p.walk('bureau_approver', id, 'take', 'investigate', 'dismiss', 'answer');
    expect((await seen('bureau_approver', id)).statement).toMatchObject({ name: '示例·队长' });
  });

  it.each(['account', 'role'])(
    'is taken anew when its officer lost the %s: no notice waits for who is gone',
    async (lost) => {
      const { db } = p.t.services;
      const { userId } = await p.as('bureau_approver');
      const notice = await p.run();
      const id = await p.filed('vendor', notice);
      await p.walk('bureau_approver', id, 'take', 'accept');
      expect(codeOf(await p.step('bureau_clerk', id, 'take'))).toBe('objection_taken');
      const set = (status: string) => db.update(users).set({ status }).where(eq(users.id, userId));
      if (lost === 'account') await set('disabled');
      else await db.delete(roleGrants).where(eq(roleGrants.userId, userId));
      await p.walk('bureau_clerk', id, 'take', 'investigate', 'dismiss', 'answer');
      if (lost === 'account') await set('active');
      else await db.insert(roleGrants).values({ userId, role: 'bureau_approver' });
    },
  );

  it('of others is the same 404 as none, also its file; to other officers the file is not there', async () => {
    const notice = await p.run();
    const answer = await p.file('vendor', notice, {}, '证据');
    const { id } = answer.json<{ id: string }>();
    for (const key of ['vendor_b', 'enterprise', 'judge', 'system_admin', 'security_admin', 'audit_admin']) {
      const by = await p.as(key);
      for (const path of ['', '/evidence'])
        expect(told(await by.request('GET', `/api/objections/${id}${path}`))).toEqual(
          told(await by.request('GET', `/api/objections/${UNKNOWN}${path}`)),
        );
      const { items } = (await by.request('GET', '/api/objections')).json<{ items: { id: string }[] }>();
      expect(items.map((one) => one.id)).not.toContain(id);
    }
    await p.walk('bureau_clerk', id, 'take');
    const clerk = await p.as('bureau_clerk');
    expect((await clerk.request('GET', `/api/objections/${id}/evidence`)).body).toBe('证据');
    const approver = await p.as('bureau_approver');
    expect((await approver.request('GET', `/api/objections/${id}/evidence`)).statusCode).toBe(404);
    expect(await seen('bureau_approver', id)).toMatchObject({ statement: null, handler: '示例·经办' });
  });
});

describe('the clock of the office on an objection', () => {
  const clerkSees = async (id: string) =>
    (await seen('bureau_clerk', id)) as { due: { step: string; lastDay: string; overdue: boolean } | null };

  it('runs in working days of the programme, step by step, and is said to be overdue', async () => {
    const notice = await p.run();
    const { id } = (await p.file('vendor', notice)).json<{ id: string }>();
    expect((await clerkSees(id)).due).toMatchObject({
      step: 'decide',
      lastDay: '2026-09-29',
      overdue: false,
    });
    p.at('2026-09-30T00:00:00');
    expect((await clerkSees(id)).due).toMatchObject({ step: 'decide', overdue: true });
    const numbers = await (await p.as('bureau_clerk')).request('GET', '/api/objections/statistics');
    expect(numbers.json<{ overdue: number }>().overdue).toBeGreaterThan(0);
    for (const step of ['take', 'accept'])
      expect((await p.post('bureau_clerk', `/api/objections/${id}/${step}`)).statusCode).toBe(200);
    expect((await clerkSees(id)).due).toMatchObject({ step: 'rule', overdue: false });
    await p.post('bureau_clerk', `/api/objections/${id}/investigate`);
    await p.post('bureau_clerk', `/api/objections/${id}/dismiss`);
    expect((await clerkSees(id)).due).toMatchObject({ step: 'answer' });
    await p.post('bureau_clerk', `/api/objections/${id}/answer`, { answer: '经核查，异议不成立。' });
    expect((await clerkSees(id)).due).toBeNull();
  });

  it('tells the office how it stands in numbers, and nobody else', async () => {
    const answer = await (await p.as('bureau_clerk')).request(
      'GET',
      '/api/objections/statistics?from=2026-09-01',
    );
    expect(answer.json<{ total: number }>().total).toBeGreaterThan(0);
    expect((await (await p.as('vendor')).request('GET', '/api/objections/statistics')).statusCode).toBe(403);
  });
});

describe('the rules of the programme', () => {
  it('give a notice its length, and may let its days run on while an objection is open', async () => {
    const { t } = p;
    const rules = { notice: { length: 7, unit: 'working_day', pausedByObjection: false } };
    await t.services.db.execute(sql`update programs set settings = ${JSON.stringify(rules)}::jsonb`);
    const notice = await p.run();
    const clock = async () =>
      (await (await p.as('vendor')).request('GET', `/api/notices/${notice}`)).json<{
        periodLength: number;
        clock: { lastDay: string; paused: boolean };
      }>();
    const before = await clock();
    expect(before.periodLength).toBe(7);
    const { id } = (await p.file('vendor', notice)).json<{ id: string }>();
    for (const step of ['take', 'accept']) await p.post('bureau_clerk', `/api/objections/${id}/${step}`);
    p.at('2026-09-28T10:00:00');
    expect((await clock()).clock).toMatchObject({ paused: false, lastDay: before.clock.lastDay });
    await t.services.db.execute(sql`update programs set settings = '{}'`);
  });
});
