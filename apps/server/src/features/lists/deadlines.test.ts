import { challengeWindow } from '@jiebang/domain/lists/lifecycle';
import { emptyProposal } from '@jiebang/domain/proposals/content';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildBody } from '../../../test/build-scenarios.ts';
import { barrier, TEST_START } from '../../../test/harness.ts';
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
  p.post(p.clerk, `/lists/${id}/extend`, { deadlineAt, reason });

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
    await p.post(p.clerk, `/challenges/${list.challenges[0]?.id}/withdraw`, { reason: '撤回' });
    await closeDue(p.ctx(new Date(Date.parse(list.deadlineAt as string))));
    expect(await statesOf(list.id)).toEqual(['withdrawn', 'judging']);
  });
});

describe('an extension', () => {
  test('moves list and open challenges together, stands on the page with its reason, and is told', async () => {
    const list = await published();
    const [first] = list.challenges;
    await p.post(p.clerk, `/challenges/${first?.id}/withdraw`, { reason: '撤回第一题' });
    const to = p.inDays(30);
    expect((await extend(list.id, to)).json()).toMatchObject({ deadlineAt: to });
    const seen = await p.see(list.id, p.t.anonymous);
    expect(seen.challenges.map(({ deadlineAt }) => deadlineAt)).toEqual([list.deadlineAt, to]);
    expect(seen.acts).toMatchObject([
      { kind: 'withdraw_challenge', reason: '撤回第一题', code: first?.code, by: null },
      { kind: 'extend', from: list.deadlineAt, to, reason: '示例：应企业要求', code: null, by: null },
    ]);
    expect((await p.challenge(seen.challenges[1]?.code ?? '')).acts).toMatchObject([{ kind: 'extend', to }]);
    const news = await p.newsOf(p.enterprise.userId, 'list_extended');
    expect(news.filter(({ link }) => link === `/lists/${list.id}`)).toMatchObject([
      { data: { from: list.deadlineAt, to, reason: '示例：应企业要求' } },
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
    expect(await p.newsOf(vendor.userId, 'list_extended')).toHaveLength(1);
    await p.post(p.clerk, `/challenges/${list.challenges[0]?.id}/withdraw`, { reason: '撤回' });
    expect((await p.newsOf(vendor.userId, 'challenge_withdrawn')).at(-1)?.data).toMatchObject({
      code: list.challenges[0]?.code,
      reason: '撤回',
    });
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

  test('comes too late once the deadline has passed, also before the sweep has come by', async () => {
    const list = await published();
    p.t.clock.set(new Date(Date.parse(list.deadlineAt as string) + 1_000));
    const clerk = await p.t.as('bureau_clerk');
    const late = await p.post(clerk, `/lists/${list.id}/extend`, {
      deadlineAt: p.inDays(10),
      reason: '迟到',
    });
    p.t.clock.set(TEST_START);
    expect(codeOf(late)).toBe('deadline_passed');
    expect(await statesOf(list.id)).toEqual(['open', 'open']);
    await closeDue(p.ctx(new Date(Date.parse(list.deadlineAt as string))));
  });

  test('against the sweep at the same moment: all challenges are open until the new deadline, or all are closed', async () => {
    for (let round = 0; round < 6; round++) {
      const list = await published(['甲（示例）', '乙（示例）', '丙（示例）']);
      const due = new Date(Date.parse(list.deadlineAt as string));
      const to = p.inDays(30);
      const [answer] = await barrier<unknown>([() => extend(list.id, to), () => closeDue(p.ctx(due))]);
      const seen = await p.see(list.id);
      const outcome = new Set(seen.challenges.map(({ status, deadlineAt }) => `${status} ${deadlineAt}`));
      expect(outcome.size).toBe(1);
      const extended = codeOf(answer as Awaited<ReturnType<typeof extend>>) === 'ok';
      expect([...outcome]).toEqual([extended ? `open ${to}` : `judging ${list.deadlineAt}`]);
    }
  });

  test('by two persons at the same moment: both acts are on record in an order that only grows', async () => {
    const list = await published();
    const answers = await barrier([
      () => extend(list.id, p.inDays(40), '甲'),
      () => p.post(p.approver, `/lists/${list.id}/extend`, { deadlineAt: p.inDays(50), reason: '乙' }),
    ]);
    const accepted = answers.filter((answer) => codeOf(answer) === 'ok').length;
    const { acts, deadlineAt } = await p.see(list.id);
    expect(acts).toHaveLength(accepted);
    expect(acts.at(-1)?.to).toBe(deadlineAt);
    const ends = [list.deadlineAt, ...acts.map(({ to }) => to)].map((end) => Date.parse(end as string));
    expect(ends).toEqual(ends.toSorted((a, b) => a - b));
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
