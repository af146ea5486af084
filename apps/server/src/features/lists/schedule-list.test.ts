import type { ListView } from '@jiebang/contracts/lists';
import { challenges } from '@jiebang/db/schema/lists';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barrier } from '../../../test/harness.ts';
import { publishDue } from './publish-due.ts';
import { codeOf, DAY_MS, type ListTest, setupOf, startListTest } from './testing/start-list-test.ts';

let p: ListTest;
beforeAll(async () => {
  p = await startListTest();
});
afterAll(() => p.t.close());

const schedule = async (list: ListView, days = 1, by = p.approver) =>
  by.request('PUT', `/api/lists/${list.id}/schedule`, {
    revision: setupOf(await p.see(list.id)).revision,
    publishAt: p.inDays(days),
  });
const ready = async (...given: Parameters<ListTest['draft']>) =>
  await p.makeReady((await p.draft(...given)).id);
const inDays = (days: number) => p.ctx(new Date(p.t.clock.now().getTime() + days * DAY_MS + 1_000));
const publications = (id: string) => p.eventsOf(id, 'challenge_list.publish');

describe('a list with an instant of publication', () => {
  test('goes out then and not before, as the act of the person who gave it, once whatever the clock does', async () => {
    const list = await ready();
    const answer = await schedule(list);
    expect(answer.statusCode, answer.body).toBe(200);
    const { setup, abilities } = answer.json<ListView>();
    expect(setup?.scheduled).toMatchObject({ by: '示例·审批' });
    expect(abilities).toEqual(['send_back', 'publish', 'schedule', 'unschedule']);
    expect((await p.newsOf(p.clerk.userId, 'list_scheduled')).at(-1)?.data).toMatchObject({
      by: '示例·审批',
      publishAt: setup?.scheduled?.at,
    });

    expect(await publishDue(inDays(0.9))).toBe(0);
    expect((await p.t.anonymous.request('GET', `/api/lists/${list.id}`)).statusCode).toBe(404);
    // The clock has jumped forward, far past the instant: at once.
    expect(await publishDue(inDays(5))).toBe(1);
    // It jumps back, and comes to the instant a second time.
    for (const days of [0, 0.9, 1, 5]) expect(await publishDue(inDays(days))).toBe(0);
    const out = await p.see(list.id);
    expect(out).toMatchObject({
      status: 'published',
      setup: { publishedBy: '示例·审批', scheduled: null, scheduleFailure: null },
    });
    const [event, ...more] = await publications(list.id);
    expect(more).toEqual([]);
    expect(event).toMatchObject({ actorId: null, data: { by: p.approver.userId } });
  });

  test('goes out once where several workers and a person come at the same moment', async () => {
    const list = await ready();
    await schedule(list);
    const by = inDays(2);
    const [manual, ...swept] = await barrier<unknown>([
      () => p.publish(p.approver, list.id),
      () => publishDue(by),
      () => publishDue(by),
      () => publishDue(by),
    ]);
    const byHand = codeOf(manual as Parameters<typeof codeOf>[0]) === 'ok' ? 1 : 0;
    expect(byHand + (swept as number[]).reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await publications(list.id)).toHaveLength(1);
    const [challenge] = (await p.see(list.id)).challenges;
    const told = await p.newsOf(p.enterprise.userId, 'challenge_published');
    expect(told.filter(({ dedupeKey }) => dedupeKey.endsWith(`:${challenge?.id}`))).toHaveLength(1);
    expect(await p.newsOf(p.clerk.userId, 'list_not_published')).toEqual([]);
  });

  test('is taken back or goes out, never both, when both come at the same moment', async () => {
    const list = await ready();
    await schedule(list);
    const by = inDays(2);
    const [back, swept] = await barrier<unknown>([
      () => p.approver.request('DELETE', `/api/lists/${list.id}/schedule`),
      () => publishDue(by),
    ]);
    const taken = codeOf(back as Parameters<typeof codeOf>[0]) === 'ok';
    expect(swept).toBe(taken ? 0 : 1);
    expect((await p.see(list.id)).status).toBe(taken ? 'ready' : 'published');
  });

  test('waits for no instant any more once it was taken back or sent back', async () => {
    const [one, other] = [await ready(), await ready()];
    for (const list of [one, other]) await schedule(list);
    const answer = await p.approver.request('DELETE', `/api/lists/${one.id}/schedule`);
    expect(answer.json<ListView>().setup?.scheduled).toBeNull();
    expect(codeOf(await p.approver.request('DELETE', `/api/lists/${one.id}/schedule`))).toBe('wrong_state');
    await p.post(p.approver, `/lists/${other.id}/send-back`, { reason: '前言须改' });
    expect(await publishDue(inDays(2))).toBe(0);
    expect((await p.newsOf(p.clerk.userId, 'list_unscheduled')).at(-1)?.link).toContain(one.id);
  });
});

describe('the instant is refused', () => {
  test('to who wrote on the list, on another text, in the past, and too close to the deadline', async () => {
    const list = await ready([{}], 10);
    expect(codeOf(await schedule(list, 1, p.clerk))).toBe('second_person_needed');
    expect(codeOf(await schedule(list, -1))).toBe('invalid_request');
    const late = await schedule(list, 9.5);
    expect(late.json()).toMatchObject({ code: 'list_incomplete', errors: [{ code: 'deadline_past' }] });
    const changed = await p.approver.request('PUT', `/api/lists/${list.id}/schedule`, {
      revision: setupOf(list).revision - 1,
      publishAt: p.inDays(1),
    });
    expect(codeOf(changed)).toBe('conflict');
    expect(codeOf(await schedule(await p.draft()))).toBe('wrong_state');
  });
});

describe('what does not pass at the instant', () => {
  test('does not go out: both persons are told why, the list says so, and it is tried no more', async () => {
    const list = await ready([{}], 10);
    await schedule(list, 2);
    expect(await publishDue(inDays(9.5))).toBe(0);
    const { status, setup } = await p.see(list.id);
    expect({ status, scheduled: setup?.scheduled }).toEqual({ status: 'ready', scheduled: null });
    expect(setup?.scheduleFailure?.words).toHaveLength(1);
    for (const { userId } of [p.clerk, p.approver]) {
      const news = await p.newsOf(userId, 'list_not_published');
      expect(news.at(-1)?.data).toMatchObject({ reasonZh: setup?.scheduleFailure?.words[0]?.zh });
      expect(await publishDue(inDays(9.6))).toBe(0);
      expect(await p.newsOf(userId, 'list_not_published')).toHaveLength(news.length);
    }
    const rows = await p.t.services.db.select().from(challenges).where(eq(challenges.listId, list.id));
    expect(rows.map(({ status: of, code }) => [of, code])).toEqual([['prepared', null]]);
    // By hand it still goes out, and the failure is behind it.
    expect(codeOf(await p.publish(p.approver, list.id))).toBe('ok');
    expect(setupOf(await p.see(list.id)).scheduleFailure).toBeNull();
  });

  test('nor does what a person set who may not publish any more', async () => {
    const list = await ready();
    await schedule(list);
    const of = [p.approver.userId, 'bureau_approver'];
    await p.sql('delete from role_grants where user_id = $1 and role = $2', ...of);
    expect(await publishDue(inDays(2))).toBe(0);
    await p.sql('insert into role_grants (user_id, role) values ($1, $2)', ...of);
    expect(setupOf(await p.see(list.id)).scheduleFailure?.words[0]?.zh).toContain('发布权限');
  });
});

describe('the number of a list in words', () => {
  const setDocuments = (documents: object) =>
    p.sql("update programs set settings = settings || jsonb_build_object('documents', $1::jsonb)", documents);

  test('is the pattern of its programme, the same on page, open data, paper, feed and in what people are told, and stays when settings change', async () => {
    await setDocuments({
      issuer: { zh: '示例市科学技术局', en: 'Science Office' },
      listNumber: { zh: '示科榜〔{year}〕{n}号', en: 'List {n}/{year}' },
    });
    const { id, number } = await ready();
    await p.publish(p.approver, id);
    const year = new Date(p.t.clock.now().getTime() + 8 * 3_600_000).getUTCFullYear();
    const words = { zh: `示科榜〔${year}〕${number}号`, en: `List ${number}/${year}` };
    const issuer = { zh: '示例市科学技术局', en: 'Science Office' };
    await setDocuments({
      issuer: { zh: '后来的机关', en: 'Later body' },
      listNumber: { zh: '后来{n}', en: 'Later {n}' },
    });
    const page = await p.see(id, p.t.anonymous);
    expect(page).toMatchObject({ numberWords: words, organiser: issuer });
    expect(page.challenges[0]?.list.numberWords).toEqual(words);
    const get = async (path: string) => (await p.t.anonymous.request('GET', path)).body;
    expect(JSON.parse(await get(`/api/lists/${id}/document`))).toMatchObject({ numberWords: words, issuer });
    const open = JSON.parse(await get('/api/open/lists.json')) as { items: { id: string }[] };
    expect(open.items.find((one) => one.id === id)).toMatchObject({ numberWords: words, organiser: issuer });
    expect(await get('/api/lists.atom')).toContain(`${words.zh} ${page.title}`);
    const named = { numberZh: words.zh, numberEn: words.en };
    expect((await p.newsOf(p.approver.userId, 'list_ready')).at(-1)?.data).toMatchObject(named);
    expect((await p.newsOf(p.enterprise.userId, 'challenge_published')).at(-1)?.data).toMatchObject(named);
    const paper = await p.t.anonymous.request('GET', `/api/lists/${id}/export?format=pdf`);
    expect(decodeURIComponent(String(paper.headers['content-disposition']))).toContain(`${words.zh} `);
    await setDocuments({});
  });
});
