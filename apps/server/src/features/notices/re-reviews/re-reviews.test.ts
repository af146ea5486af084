import { challenges } from '@jiebang/db/schema/lists';
import { opinions } from '@jiebang/db/schema/scenarios';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildChallenge, buildPerson } from '../../../../test/build-challenges.ts';
import { eventually } from '../../../../test/harness.ts';
import { buildOfficer } from '../../rankings/testing/build-contest.ts';
import type { Entrant } from '../../rankings/testing/insert-entrant.ts';
import { three, withOffice } from '../../rankings/testing/start-ranking-test.ts';
import { type NoticeTest, startNoticeTest } from '../testing/start-notice-test.ts';

let p: NoticeTest;
beforeAll(async () => {
  p = await startNoticeTest();
});
afterAll(() => p.t.close());

type Place = { id: string; expert: string; status: string; replaced: boolean };
type View = { id: string; status: string; majority: string | null; findings: Place[]; abilities: string[] };
const codeOf = (answer: { json<T>(): T }) => answer.json<{ code?: string }>().code ?? 'ok';
const get = async (key: string, url: string) => (await p.as(key)).request('GET', url);
const mayDo = async (id: string) =>
  (await get('bureau_clerk', `/api/objections/${id}`)).json<{ abilities: string[] }>().abilities;
const JUDGES = ['judge', 'judge_b', 'judge_c', 'judge_d', 'judge_e', 'judge_f'];
const WORDS = '示例：经复核，原评审依据充分。';

it('another panel looks again without who objected; nobody rules before, and nobody looks twice', async () => {
  const { db } = p.t.services;
  const first = (await p.as('judge')).userId;
  const { listId, challengeId } = await buildChallenge(p.t);
  const [{ scenarioId } = { scenarioId: '' }] = await db
    .select({ scenarioId: challenges.scenarioId })
    .from(challenges)
    .where(eq(challenges.id, challengeId));
  const { userId: assignedBy } = await p.as('bureau_clerk');
  const now = p.t.clock.now();
  const others = [await buildPerson(p.t), await buildPerson(p.t)].map(({ actor }) => actor.userId);
  await db.insert(opinions).values(
    [first, ...others].map((expertId) => ({
      ...{ scenarioId, expertId, status: 'submitted', recommendation: 'support', opinion: '示例' },
      ...{ assignedBy, assignedAt: now, dueAt: now, submittedAt: now },
    })),
  );
  const notice = await p.run({ subjectId: listId });
  const grounds = '本人赵示例认为入围单位不符合申报条件。';
  const filed = await p.file('vendor', notice, { name: '赵示例', grounds }, '证据');
  const { id } = filed.json<{ id: string }>();
  const path = `/api/objections/${id}/re-review`;
  await p.walk('bureau_clerk', id, 'take', 'accept');
  const order = { seats: 3, grounds: '入围单位不符合申报条件。', showFile: true };
  expect(codeOf(await p.post('bureau_clerk', path, order))).toBe('wrong_state');
  await p.walk('bureau_clerk', id, 'investigate');
  const drafted = (await get('bureau_clerk', path)).json<{ draft: { grounds: string } }>();
  expect(drafted.draft.grounds).toBe('本人〔异议人〕认为入围单位不符合申报条件。');
  expect(codeOf(await p.post('bureau_clerk', path, { ...order, grounds }))).toBe('objector_named');
  expect(codeOf(await p.post('bureau_approver', path, order))).toBe('objection_not_yours');
  const ordered = await p.post('bureau_clerk', path, order);
  expect(ordered.statusCode, ordered.body).toBe(201);
  expect(codeOf(await p.post('bureau_clerk', path, order))).toBe('re_review_ordered');
  expect(codeOf(await p.step('bureau_clerk', id, 'dismiss'))).toBe('re_review_open');
  expect(await mayDo(id)).toEqual(['release']);
  let heard = 0;
  const deaf = p.t.services.live.watch(`objection:${id}`, () => {
    heard += 1;
  });
  expect((await get('bureau_approver', path)).statusCode).toBe(404);
  expect((await get('bureau_clerk', `${path}/replay`)).json()).toMatchObject({ same: true });

  // The database holds it too: who judged before, and a ruling meanwhile.
  const { id: reReviewId } = ordered.json<View>();
  const wrong = sql`insert into re_review_findings (re_review_id, expert_id, assigned_at, due_at)
    values (${reReviewId}, ${first}, now(), now())`;
  await expect(db.execute(wrong)).rejects.toMatchObject({
    cause: { constraint: 're_review_findings_no_conflict' },
  });
  await expect(
    db.execute(
      sql`update objections set status = 'dismissed', ruling = 'dismissed', ruled_at = now() where id = ${id}`,
    ),
  ).rejects.toMatchObject({ cause: { constraint: 'objections_no_ruling_under_re_review' } });

  // One steps back and the next of the draw follows; the rest hand in, once.
  let given = 0;
  let recused = false;
  for (let round = 0; round < 2; round += 1)
    for (const key of JUDGES) {
      const { items } = (await get(key, '/api/me/re-review-findings')).json<{
        items: { id: string; status: string }[];
      }>();
      const mine = items.find(({ status }) => status === 'assigned');
      if (key === 'judge') expect(items).toEqual([]);
      if (!mine) continue;
      const own = `/api/re-review-findings/${mine.id}`;
      const read = (await get(key, own)).body;
      for (const secret of ['赵示例', '025-12345678', '示例市民', id]) expect(read).not.toContain(secret);
      expect((await get('judge', own)).statusCode).toBe(404);
      const file = await get(key, `${own}/evidence`);
      expect([file.body, file.headers['content-disposition']]).toEqual([
        '证据',
        expect.stringContaining('evidence.txt'),
      ]);
      if (!recused) {
        recused = true;
        const back = await p.post(key, `${own}/recuse`, { reason: '示例：近亲属在发榜单位任职' });
        expect(back.json()).toMatchObject({ status: 'recused', matter: null });
        continue;
      }
      const finding = { supports: given === 0, finding: WORDS };
      expect(codeOf(await p.post(key, `${own}/submit`, { ...finding, finding: '' }))).toBe('invalid_request');
      const answer = await p.post(key, `${own}/submit`, finding);
      expect(answer.statusCode, answer.body).toBe(200);
      given += 1;
      expect(codeOf(await p.post(key, `${own}/submit`, finding))).toBe('wrong_state');
    }
  expect(given).toBe(3);
  const { reReview } = (await get('bureau_clerk', path)).json<{ reReview: View }>();
  expect(reReview).toMatchObject({ status: 'complete', majority: 'against' });
  expect(reReview.findings).toHaveLength(4);
  // The officer's page hears of each act on it, and offers the ruling again.
  await eventually('told live', async () => heard > 0);
  deaf();
  expect(await mayDo(id)).toEqual(['release', 'uphold', 'dismiss']);
  await expect(
    db.execute(sql`update re_review_findings set finding = 'x' where status = 'submitted'`),
  ).rejects.toMatchObject({ cause: { constraint: 're_review_findings_locked' } });
  await p.walk('bureau_clerk', id, 'dismiss', 'answer');
});

/** A case that may be ruled, with a panel of so many at work. */
async function ordered(seats: number, notice: string) {
  const id = await p.filed('vendor', notice);
  await p.walk('bureau_clerk', id, 'take', 'accept', 'investigate');
  const path = `/api/objections/${id}/re-review`;
  const answer = await p.post('bureau_clerk', path, { seats, grounds: '示例：请核实申报条件。' });
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return { id, path, view: answer.json<View>() };
}

it('who lets the deadline pass is replaced while somebody is left; with nobody left the officer ends it and rules', async () => {
  const { id, path, view } = await ordered(5, await p.run());
  const relieve = (finding: string, key = 'bureau_clerk') =>
    p.post(key, `/api/re-review-findings/${finding}/relieve`);
  const end = () => p.post('bureau_clerk', `${path}/end`, { reason: '示例：专家库中无人可以递补' });
  const [one, ...rest] = view.findings.map((place) => place.id) as [string, ...string[]];
  expect(view.abilities).toEqual([]);
  expect(codeOf(await relieve(one))).toBe('finding_not_due');
  expect(codeOf(await end())).toBe('re_review_place_open');

  p.at('2026-11-02T09:00:00');
  expect(codeOf(await relieve(one, 'bureau_approver'))).toBe('objection_not_yours');
  // Of two clicks at once one replaces: the sixth of the pool, the last there is, takes the place.
  const twice = await Promise.all([relieve(one), relieve(one)]);
  expect(twice.map(codeOf).toSorted()).toEqual(['ok', 'wrong_state']);
  for (const finding of rest) expect(codeOf(await relieve(finding))).toBe('ok');
  const after = (await get('bureau_clerk', path)).json<{ reReview: View }>().reReview;
  expect(after.findings.map(({ status }) => status)).toEqual([...Array(5).fill('recused'), 'assigned']);
  expect(after.findings.filter(({ replaced }) => replaced)).toHaveLength(1);
  expect(codeOf(await end())).toBe('re_review_place_open');
  const sixth = after.findings[5]?.id as string;
  for (const key of JUDGES) {
    const answer = await p.post(key, `/api/re-review-findings/${sixth}/submit`, {
      supports: true,
      finding: WORDS,
    });
    expect(['ok', 'not_found']).toContain(codeOf(answer));
  }
  expect(await mayDo(id)).toEqual(['release']);
  const ended = await end();
  expect(ended.json()).toMatchObject({ status: 'ended', supports: 1, majority: null, abilities: [] });
  expect(codeOf(await end())).toBe('wrong_state');
  expect(codeOf(await relieve(sixth))).toBe('wrong_state');
  expect(await mayDo(id)).toEqual(['release', 'uphold', 'dismiss']);
  await p.walk('bureau_clerk', id, 'dismiss', 'answer');
});

it('on a ranking nobody looks again who judged the contest, also in place of another, or played in it', async () => {
  p.at('2026-09-23T10:00:00');
  const r = await withOffice(p.t);
  const captain = await buildOfficer(p.t, 'judge');
  const built = await r.contest({ entrants: [{ ...(three[0] as Entrant), captain }, ...three.slice(1)] });
  const { noticeId } = await r.inNotice(built);
  const { path, view } = await ordered(3, noticeId);
  const { pool, barred, outcome } = (await get('bureau_clerk', `${path}/record`)).json<{
    pool: { id: string }[];
    barred: string[];
    outcome: string[];
  }>();
  const partial = [captain, ...built.judges].map(({ actor }) => actor.userId).toSorted();
  expect(pool.map((member) => member.id)).toEqual(expect.arrayContaining(partial));
  expect(barred.toSorted()).toEqual(partial);
  expect(outcome.filter((expert) => partial.includes(expert))).toEqual([]);
  for (const person of partial)
    await expect(
      p.t.services.db.execute(sql`insert into re_review_findings (re_review_id, expert_id, assigned_at, due_at)
        values (${view.id}, ${person}, now(), now())`),
    ).rejects.toMatchObject({ cause: { constraint: 're_review_findings_no_conflict' } });
});
