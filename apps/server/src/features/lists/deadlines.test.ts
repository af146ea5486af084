import type { ListView } from '@jiebang/contracts/lists';
import { challengeWindow } from '@jiebang/domain/lists/lifecycle';
import { emptyProposal } from '@jiebang/domain/proposals/content';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildBody } from '../../../test/build-scenarios.ts';
import { barrier, type Client, TEST_START } from '../../../test/harness.ts';
import { instantWords } from '../../platform/documents/date-words.ts';
import { closeDue } from './close-due.ts';
import { codeOf, type ListTest, setupOf, startListTest } from './testing/start-list-test.ts';

let p: ListTest;
beforeAll(async () => {
  p = await startListTest();
});
afterAll(() => p.t.close());

const published = async (titles = ['甲题（示例）', '乙题（示例）'], days = 20) => {
  const { id } = await p.draft(
    titles.map((title) => ({ title })),
    days,
  );
  await p.makeReady(id);
  await p.publish(p.approver, id);
  return await p.see(id);
};
const statesOf = async (id: string) => (await p.see(id)).challenges.map(({ status }) => status);
const extend = (id: string, deadlineAt: string, reason = '示例：应企业要求') =>
  p.act(id, { kind: 'extend', deadlineAt, reason });
const withdraw = (id: string, challengeId: string | undefined, reason = '撤回') =>
  p.act(id, { kind: 'withdraw_challenge', challengeId, reason });
/** An extension that waits for its approval: its id. */
const prepared = async (list: string, deadlineAt: string, by: Client = p.clerk) => {
  const answer = await p.post(by, `/lists/${list}/prepared-acts`, {
    kind: 'extend',
    deadlineAt,
    reason: '示例：应企业要求',
  });
  return setupOf(answer.json<ListView>()).preparedActs[0]?.id as string;
};
const approve = (act: string, by: Client = p.approver) => p.post(by, `/prepared-list-acts/${act}/approve`);

describe('the deadline', () => {
  test('is one instant: a millisecond before it is open, at it is over, for page and sweep alike', async () => {
    const list = await published();
    const deadline = Date.parse(list.deadlineAt as string);
    const at = (ms: number) => challengeWindow({ status: 'open', deadlineAt: deadline }, ms);
    expect([at(deadline - 1), at(deadline), at(deadline + 1)]).toEqual(['accepting', 'ended', 'ended']);
    expect(await closeDue(p.ctx(new Date(deadline - 1)))).toBe(0);
    expect(await statesOf(list.id)).toEqual(['open', 'open']);
    expect(await closeDue(p.ctx(new Date(deadline)))).toBe(2);
    expect(await statesOf(list.id)).toEqual(['judging', 'judging']);
  });

  test('is met once by four workers at the same moment: each challenge closes once, everybody is told once', async () => {
    const list = await published();
    const due = new Date(Date.parse(list.deadlineAt as string) + 1);
    const closed = await barrier(Array.from({ length: 4 }, () => () => closeDue(p.ctx(due))));
    expect(closed.reduce((sum, n) => sum + n, 0)).toBe(2);
    expect(await closeDue(p.ctx(due))).toBe(0);
    for (const { id } of list.challenges) {
      expect(await p.eventsOf(id, 'challenge.close')).toHaveLength(1);
      const told = (await p.newsOf(p.enterprise.userId, 'challenge_closed')).filter(({ dedupeKey }) =>
        dedupeKey.endsWith(id),
      );
      expect(told).toHaveLength(1);
    }
    for (const { userId } of [p.clerk, p.approver]) {
      const news = await p.newsOf(userId, 'list_closed');
      const ours = news.filter(({ link }) => link === `/workspace/lists/${list.id}`);
      expect(ours).toHaveLength(1);
      expect(ours[0]?.data).toMatchObject({ challenges: '2' });
    }
  });

  test('passes over a challenge that was withdrawn', async () => {
    const list = await published();
    await withdraw(list.id, list.challenges[0]?.id);
    await closeDue(p.ctx(new Date(Date.parse(list.deadlineAt as string))));
    expect(await statesOf(list.id)).toEqual(['withdrawn', 'judging']);
  });
});

describe('an extension', () => {
  test('moves list and open challenges together, stands on the page with its reason, and is told', async () => {
    const list = await published();
    const [first] = list.challenges;
    await withdraw(list.id, first?.id, '撤回第一题');
    const to = p.inDays(30);
    expect((await extend(list.id, to)).json()).toMatchObject({ deadlineAt: to });
    const seen = await p.see(list.id, p.t.anonymous);
    expect(seen.challenges.map(({ deadlineAt }) => deadlineAt)).toEqual([list.deadlineAt, to]);
    expect(seen.acts).toMatchObject([
      { kind: 'withdraw_challenge', reason: '撤回第一题', code: first?.code, by: null },
      { kind: 'extend', from: list.deadlineAt, to, reason: '示例：应企业要求', code: null, by: null },
    ]);
    expect((await p.challenge(seen.challenges[1]?.code ?? '')).acts).toMatchObject([{ kind: 'extend', to }]);
    const news = await p.newsOf(p.enterprise.userId, 'list_act_posted');
    expect(news.filter(({ link }) => link === `/lists/${list.id}`)).toMatchObject([
      { data: { actZh: `延长揭榜申报截止时间，至${instantWords(to).zh}`, reason: '示例：应企业要求' } },
    ]);
    const { body } = await p.t.anonymous.request('GET', `/api/lists/${list.id}/document`);
    expect(JSON.parse(body).deadlineAt).toBe(list.deadlineAt);
  });

  test('is told to who is at work on an answer, once however many answers', async () => {
    const list = await published();
    const vendor = await p.t.as('vendor');
    const body = await buildBody(p.t, 'vendor', '示例·揭榜单位');
    for (const { id } of list.challenges)
      await p.sql(
        'insert into proposals (challenge_id, organisation_id, content, created_by) values ($1, $2, $3, $4)',
        id,
        body,
        JSON.stringify(emptyProposal),
        vendor.userId,
      );
    await extend(list.id, p.inDays(30));
    expect(await p.newsOf(vendor.userId, 'list_act_posted')).toHaveLength(1);
    await withdraw(list.id, list.challenges[0]?.id);
    await p.act(list.id, { kind: 'withdraw' });
    expect((await p.newsOf(vendor.userId, 'list_act_posted')).slice(1)).toMatchObject([
      { data: { actZh: '撤回榜题', code: list.challenges[0]?.code, reason: '撤回' } },
      { data: { actZh: '撤销榜单', code: '' }, link: `/lists/${list.id}` },
    ]);
  });

  test('is later only, and before the day that a poster needs the result', async () => {
    const { id } = await p.draft([{ neededBy: '2199-06-30' }]);
    await p.makeReady(id);
    await p.publish(p.approver, id);
    const list = await p.see(id);
    expect(codeOf(await extend(id, list.deadlineAt as string))).toBe('deadline_earlier');
    expect(codeOf(await extend(id, p.inDays(1)))).toBe('deadline_earlier');
    expect((await extend(id, '2199-07-01T00:00:00Z')).json()).toMatchObject({
      code: 'invalid_request',
      errors: [{ path: 'deadlineAt', code: 'deadline_after_need' }],
    });
  });

  test('comes too late once the deadline has passed, also before the sweep has come by, and when it was prepared in time', async () => {
    const list = await published();
    const act = await prepared(list.id, p.inDays(40));
    p.t.clock.set(new Date(Date.parse(list.deadlineAt as string) + 1_000));
    const [clerk, approver] = [await p.t.as('bureau_clerk'), await p.t.as('bureau_approver')];
    const late = await p.post(clerk, `/lists/${list.id}/prepared-acts`, {
      kind: 'extend',
      deadlineAt: p.inDays(10),
      reason: '迟到',
    });
    const lateToo = await approve(act, approver);
    p.t.clock.set(TEST_START);
    expect([codeOf(late), codeOf(lateToo)]).toEqual(['deadline_passed', 'deadline_passed']);
    expect(await statesOf(list.id)).toEqual(['open', 'open']);
    await closeDue(p.ctx(new Date(Date.parse(list.deadlineAt as string))));
  });

  test('against the sweep at the same moment: all challenges are open until the new deadline, or all are closed', async () => {
    for (let round = 0; round < 6; round++) {
      const list = await published(['甲（示例）', '乙（示例）', '丙（示例）']);
      const due = new Date(Date.parse(list.deadlineAt as string));
      const to = p.inDays(30);
      const act = await prepared(list.id, to);
      const [answer] = await barrier<unknown>([() => approve(act), () => closeDue(p.ctx(due))]);
      const seen = await p.see(list.id);
      const outcome = new Set(seen.challenges.map(({ status, deadlineAt }) => `${status} ${deadlineAt}`));
      expect(outcome.size).toBe(1);
      const code = codeOf(answer as Awaited<ReturnType<typeof extend>>);
      expect(['ok', 'deadline_passed']).toContain(code);
      expect([...outcome]).toEqual([code === 'ok' ? `open ${to}` : `judging ${list.deadlineAt}`]);
    }
  });

  test('approved by two persons at the same moment happens once; of two extensions both stand in an order that only grows', async () => {
    const list = await published();
    const second = await p.t.as('bureau_approver');
    const act = await prepared(list.id, p.inDays(30));
    const codes = await barrier([p.approver, second].map((by) => async () => codeOf(await approve(act, by))));
    expect(codes.toSorted()).toEqual(['ok', 'wrong_state']);
    const [near, far] = [await prepared(list.id, p.inDays(40)), await prepared(list.id, p.inDays(50))];
    const answers = await barrier([() => approve(near), () => approve(far)]);
    const accepted = answers.filter((answer) => codeOf(answer) === 'ok').length;
    const { acts, deadlineAt } = await p.see(list.id);
    expect(acts).toHaveLength(1 + accepted);
    expect(acts.at(-1)?.to).toBe(deadlineAt);
    const ends = [list.deadlineAt, ...acts.map(({ to }) => to)].map((end) => Date.parse(end as string));
    expect(ends).toEqual(ends.toSorted((a, b) => a - b));
  });

  test('approved while it is taken back: either it is done, or it is taken back and nothing has moved', async () => {
    for (let round = 0; round < 3; round++) {
      const list = await published();
      const to = p.inDays(30);
      const act = await prepared(list.id, to);
      const codes = await barrier([
        async () => codeOf(await approve(act)),
        async () => codeOf(await p.post(p.clerk, `/prepared-list-acts/${act}/take-back`)),
      ]);
      const seen = await p.see(list.id);
      const outcome = { codes, deadlineAt: seen.deadlineAt, acts: seen.acts.length };
      expect([
        { codes: ['ok', 'wrong_state'], deadlineAt: to, acts: 1 },
        { codes: ['wrong_state', 'ok'], deadlineAt: list.deadlineAt, acts: 0 },
      ]).toContainEqual(outcome);
    }
  });

  test('and a withdrawal are never approved by who prepared them, and bind nobody before', async () => {
    const list = await published();
    const act = await prepared(list.id, p.inDays(30), p.approver);
    expect(codeOf(await approve(act))).toBe('act_second_person');
    const answer = await p.post(p.approver, `/lists/${list.id}/prepared-acts`, {
      kind: 'withdraw',
      reason: '撤销',
    });
    const withdrawal = setupOf(answer.json<ListView>()).preparedActs[0]?.id as string;
    expect(codeOf(await approve(withdrawal))).toBe('act_second_person');
    expect(await p.see(list.id, p.t.anonymous)).toMatchObject({
      status: 'published',
      deadlineAt: list.deadlineAt,
      acts: [],
    });
    expect(codeOf(await approve(withdrawal, p.clerk))).toBe('ok');
    expect(codeOf(await approve(act, p.clerk))).toBe('wrong_state');
    await expect(
      p.sql(
        `insert into list_acts (list_id, kind, reason, by, at, by_one_person) values ($1, 'withdraw', '示例', $2, now(), true)`,
        list.id,
        p.clerk.userId,
      ),
    ).rejects.toThrow('two persons');
  });
});

test('an act, once told, is never changed', async () => {
  const list = await published();
  await extend(list.id, p.inDays(30));
  expect(setupOf(await p.see(list.id)).challenges).toHaveLength(2);
  await expect(p.sql("update list_acts set reason = '改' where list_id = $1", list.id)).rejects.toThrow(
    /append-only/,
  );
});
