import { auditEvents } from '@jiebang/db/schema/platform';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { barrier } from '../../../test/harness.ts';
import type { NoticeNews } from './follow-ups.ts';
import { endNotices } from './public.ts';
import { type NoticeTest, startNoticeTest, systemCtx } from './testing/start-notice-test.ts';

let p: NoticeTest;
beforeAll(async () => {
  p = await startNoticeTest();
});
afterAll(() => p.t.close());
beforeEach(() => p.at('2026-09-23T10:00:00'));

const codeOf = (answer: { json<T>(): T }) => answer.json<{ code?: string }>().code ?? 'ok';
const told = (answer: { json<T>(): T }) => ({ ...answer.json<object>(), requestId: '' });
const UNKNOWN = '01900000-0000-7000-8000-000000000000';
const newsOf = async (key: string) =>
  (await (await p.as(key)).request('GET', '/api/me/notifications?limit=1')).json().items[0] as {
    kind: string;
    data: Record<string, string>;
  };

describe('a notice', () => {
  it('is posted by one person, started by another, and read by everybody with its last day', async () => {
    const id = await p.draft();
    expect(codeOf(await p.post('bureau_approver', `/api/notices/${id}/start`))).toBe('wrong_state');
    await p.post('bureau_clerk', `/api/notices/${id}/post`);
    expect(await newsOf('bureau_approver')).toMatchObject({ kind: 'notice_ready' });
    expect(codeOf(await p.post('bureau_clerk', `/api/notices/${id}/start`))).toBe('same_person');
    const started = await p.post('bureau_approver', `/api/notices/${id}/start`);
    expect(started.json()).toMatchObject({
      status: 'running',
      startDay: '2026-09-23',
      clock: { lastDay: '2026-10-08', endsAt: '2026-10-08T16:00:00.000Z', daysLeft: 5, paused: false },
    });
    expect(await newsOf('bureau_clerk')).toMatchObject({
      kind: 'notice_started',
      data: { lastDay: '2026-10-08' },
    });
    const read = await p.t.anonymous.request('GET', `/api/notices/${id}`);
    expect(read.json()).toMatchObject({ office: null, abilities: [], title: { zh: '入围名单公示' } });
    const listed = await p.t.anonymous.request('GET', '/api/notices?status=running');
    expect(listed.json<{ items: { id: string }[] }>().items.map((one) => one.id)).toContain(id);
    expect((await p.see(id, 'vendor')).abilities).toEqual(['object']);
  });

  it('in preparation is the same 404 to the public as none, and is in no public list', async () => {
    const id = await p.draft();
    const none = await p.t.anonymous.request('GET', `/api/notices/${UNKNOWN}`);
    expect(none.statusCode).toBe(404);
    for (const by of [p.t.anonymous, await p.as('vendor'), await p.as('system_admin')])
      expect(told(await by.request('GET', `/api/notices/${id}`))).toEqual(told(none));
    const { items } = (await p.t.anonymous.request('GET', '/api/notices?limit=100')).json<{
      items: { id: string }[];
    }>();
    expect(items.map((one) => one.id)).not.toContain(id);
  });

  it('is changed by who prepared it while it is a draft, and two windows never overwrite each other', async () => {
    const id = await p.draft();
    const clerk = await p.as('bureau_clerk');
    const change = (revision: number) =>
      clerk.request('PATCH', `/api/notices/${id}`, { revision, periodLength: 10 });
    const other = await (await p.as('bureau_approver')).request('PATCH', `/api/notices/${id}`, {
      revision: 1,
    });
    expect(codeOf(other)).toBe('forbidden');
    const answers = await barrier([() => change(1), () => change(1)]);
    expect(answers.map(codeOf).sort()).toEqual(['conflict', 'ok']);
    await p.post('bureau_clerk', `/api/notices/${id}/post`);
    expect(codeOf(await change(2))).toBe('wrong_state');
    await p.post('bureau_approver', `/api/notices/${id}/send-back`, { reason: '期限有误' });
    expect(await newsOf('bureau_clerk')).toMatchObject({ kind: 'notice_sent_back' });
    await p.post('bureau_clerk', `/api/notices/${id}/post`);
    await p.post('bureau_approver', `/api/notices/${id}/start`);
    expect((await p.see(id)).clock?.lastDay).toBe('2026-10-14');
  });

  it('counts calendar days where it says so', async () => {
    const id = await p.run({ periodLength: 60, periodUnit: 'calendar_day' });
    expect((await p.see(id)).clock).toMatchObject({ lastDay: '2026-11-22', daysLeft: 60 });
  });

  it('that would run into a year without a calendar is refused with that year, when posted and when started', async () => {
    const id = await p.draft({ periodLength: 10 });
    const late = await p.draft({ periodLength: 10 });
    await p.post('bureau_clerk', `/api/notices/${late}/post`);
    p.at('2026-12-28T10:00:00');
    const refused = await p.post('bureau_clerk', `/api/notices/${id}/post`);
    expect(refused.json()).toMatchObject({ code: 'calendar_missing', details: { year: 2027 } });
    expect(codeOf(await p.post('bureau_approver', `/api/notices/${late}/start`))).toBe('calendar_missing');
    // Calendar days need no calendar.
    const days = await p.run({ periodLength: 10, periodUnit: 'calendar_day' });
    expect((await p.see(days)).clock?.lastDay).toBe('2027-01-07');
  });

  it('needs a published subject, which may have one running notice at a time', async () => {
    const subjectId = await p.addList();
    const unknown = await p.post('bureau_clerk', '/api/notices', {
      subjectType: 'challenge',
      subjectId,
      title: { zh: '公示', en: 'Notice' },
      body: { zh: '正文', en: 'Body' },
    });
    expect(unknown.json()).toMatchObject({ code: 'invalid_request', errors: [{ path: 'subjectId' }] });
    const first = await p.run({ subjectId });
    const second = await p.draft({ subjectId });
    await p.post('bureau_clerk', `/api/notices/${second}/post`);
    expect(codeOf(await p.post('bureau_approver', `/api/notices/${second}/start`))).toBe('notice_running');
    await p.post('bureau_clerk', `/api/notices/${first}/withdraw`, { reason: { zh: '重发', en: 'Anew' } });
    expect(codeOf(await p.post('bureau_approver', `/api/notices/${second}/start`))).toBe('ok');
  });

  it('stays as it was started: no SQL prompt changes text, period or start, and what is over stays over', async () => {
    const id = await p.run();
    const set = (what: string) =>
      p.t.services.db.execute(sql.raw(`update notices set ${what} where id = '${id}'`));
    for (const what of [`title = '{"zh":"改","en":"x"}'`, 'period_length = 1', `started_at = now()`])
      await expect(set(what)).rejects.toThrow();
    await expect(set(`started_by = prepared_by`)).rejects.toThrow();
    await p.post('bureau_clerk', `/api/notices/${id}/withdraw`, { reason: { zh: '撤销', en: 'Withdrawn' } });
    await expect(set(`status = 'running', ended_at = null`)).rejects.toThrow();
    await expect(
      p.t.services.db.execute(sql.raw(`delete from notices where id = '${id}'`)),
    ).rejects.toThrow();
  });

  it('withdrawn while running shows its reason; withdrawn before, it was never seen', async () => {
    const id = await p.run();
    const reason = { zh: '内容有误，将更正后重新公示', en: 'It contained an error and will be posted anew' };
    await p.post('bureau_approver', `/api/notices/${id}/withdraw`, { reason });
    const read = await p.t.anonymous.request('GET', `/api/notices/${id}`);
    expect(read.json()).toMatchObject({ status: 'withdrawn', outcomeReason: reason, clock: null });
    const draft = await p.draft();
    await p.post('bureau_clerk', `/api/notices/${draft}/withdraw`, { reason });
    expect((await p.t.anonymous.request('GET', `/api/notices/${draft}`)).statusCode).toBe(404);
  });
});

describe('the end of a notice', () => {
  it('is recorded once, by whichever worker, with its follow-ups in the same transaction', async () => {
    const ids = [await p.run(), await p.run()];
    p.at('2026-10-08T23:59:00');
    expect(await p.end()).toBe(0);
    expect((await p.see(ids[0] as string)).clock).toMatchObject({ daysLeft: 1, over: false });
    p.at('2026-10-09T00:00:00');
    expect((await p.see(ids[0] as string, 'vendor')).abilities).toEqual([]);
    expect(await p.see(ids[0] as string)).toMatchObject({
      status: 'running',
      clock: { over: true, daysLeft: 0 },
    });
    p.at('2026-10-09T00:10:00');
    const over: NoticeNews[] = [];
    const registry = {
      challenge: [],
      ranking: [],
      challenge_list: [async (_: unknown, notice: NoticeNews) => void over.push(notice)],
    };
    const counts = await barrier(Array.from({ length: 4 }, () => () => endNotices(systemCtx(p.t), registry)));
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(over.length);
    expect(
      over
        .filter(({ id }) => ids.includes(id))
        .map(({ id }) => id)
        .sort(),
    ).toEqual(ids.toSorted());
    expect(over[0]).toMatchObject({ subjectType: 'challenge_list', turn: 'ended' });
    expect(await p.end()).toBe(0);
    for (const id of ids) {
      expect(await p.see(id)).toMatchObject({
        status: 'ended',
        clock: { lastDay: '2026-10-08', over: true },
      });
      const events = await p.t.services.db.select().from(auditEvents).where(eq(auditEvents.subjectId, id));
      expect(events.filter(({ action }) => action === 'notice.end')).toHaveLength(1);
    }
    expect(await newsOf('bureau_clerk')).toMatchObject({ kind: 'notice_ended' });
  });

  it('waits when a follow-up fails, and is recorded when it no longer does', async () => {
    const id = await p.run();
    p.at('2026-10-09T00:10:00');
    const failing = {
      challenge: [],
      ranking: [],
      challenge_list: [() => Promise.reject(new Error('the next step is not ready'))],
    };
    expect(await p.end(failing)).toBe(0);
    expect((await p.see(id)).status).toBe('running');
    expect(await p.end()).toBe(1);
    expect((await p.see(id)).status).toBe('ended');
  });
});
