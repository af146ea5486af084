import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barrier } from '../../../test/harness.ts';
import { noticeFollowUps } from '../../notice-follow-ups.ts';
import { transact } from '../../platform/context.ts';
import { draftNotice } from '../notices/draft-notice.ts';
import { endNotices } from '../notices/end-notices.ts';
import { postNotice } from '../notices/post-notice.ts';
import { startNotice } from '../notices/start-notice.ts';
import { withdrawNotice } from '../notices/withdraw-notice.ts';
import { selectProposals } from './select-proposals.ts';
import { standByRanking } from './stand-by-ranking.ts';
import { type ProposalTest, startProposalTest } from './testing/start-proposal-test.ts';

let p: ProposalTest;
beforeAll(async () => {
  p = await startProposalTest();
});
afterAll(() => p.end());

const both = (text: string) => ({ zh: text, en: text });
const choice = (challengeId: string, shortlisted: string[], supersedes: string | null = null) => ({
  challengeId,
  shortlisted,
  reserve: [],
  reason: '综合比选',
  supersedes,
});
const challengeStatus = async (id: string) => {
  const { rows } = await p.t.services.pool.query<{ status: string }>(
    'select status from challenges where id = $1',
    [id],
  );
  return rows[0]?.status;
};
const statuses = (ids: string[]) => Promise.all(ids.map(p.statusOf));

/** A posted notice of one day on the challenge, with the person who may start it. */
async function posted(challengeId: string) {
  const id = await draftNotice(p.clerk, {
    subjectType: 'challenge',
    subjectId: challengeId,
    title: both('拟揭榜单位公示'),
    body: both('现予公示。'),
    periodLength: 1,
    periodUnit: 'calendar_day',
  });
  await postNotice(p.clerk, id);
  const other = await p.buildClerk();
  return { id, start: () => startNotice(other, id, noticeFollowUps) };
}

/** Ends what has run out, as a worker does. */
function threeDaysLater() {
  p.t.clock.set(new Date(p.now().getTime() + 3 * 86_400_000));
  return () => endNotices(p.clerk, noticeFollowUps);
}

describe('a notice on a challenge', () => {
  test('holds the selection while it runs; at its end who was shortlisted has won and contracting begins', async () => {
    const { challenge, ids } = await p.judged(3);
    const { challengeId } = challenge;
    const first = await selectProposals(p.clerk, choice(challengeId, ids.slice(0, 2)));
    const notice = await posted(challengeId);
    await notice.start();
    expect(await challengeStatus(challengeId)).toBe('notice');
    await expect(selectProposals(p.clerk, choice(challengeId, ids.slice(1), first))).rejects.toMatchObject({
      code: 'wrong_state',
    });
    const end = threeDaysLater();
    await barrier([end, end, end]);
    expect(await challengeStatus(challengeId)).toBe('contracting');
    expect(await statuses(ids)).toEqual(['won', 'won', 'not_selected']);
    const { rows } = await p.t.services.pool.query(
      "select 1 from notifications where kind = 'proposal_won' and link like '/workspace/proposals/%'",
    );
    expect(rows).toHaveLength(2);
  });

  test('that is withdrawn gives the selection back to who makes it', async () => {
    const { challenge, ids } = await p.judged(2);
    const { challengeId } = challenge;
    const first = await selectProposals(p.clerk, choice(challengeId, ids.slice(0, 1)));
    const notice = await posted(challengeId);
    await notice.start();
    await withdrawNotice(p.clerk, notice.id, both('名单有误'), noticeFollowUps);
    expect(await challengeStatus(challengeId)).toBe('judging');
    await selectProposals(p.clerk, choice(challengeId, ids.slice(1), first));
    expect(await statuses(ids)).toEqual(['not_selected', 'shortlisted']);
  });

  test('is not started where nobody was selected, nor on a contest, whose notice is on its ranking', async () => {
    const unselected = await p.judged(2);
    const early = await posted(unselected.challenge.challengeId);
    await expect(early.start()).rejects.toMatchObject({ code: 'nothing_selected' });
    expect(await challengeStatus(unselected.challenge.challengeId)).toBe('judging');

    const contest = await p.judged(1, { mode: 'contest' });
    const wrong = await posted(contest.challenge.challengeId);
    await expect(wrong.start()).rejects.toMatchObject({ code: 'decided_by_contest' });
  });

  test('comes wholly before or wholly after a selection made anew at the same moment', async () => {
    const { challenge, ids } = await p.judged(2);
    const { challengeId } = challenge;
    const first = await selectProposals(p.clerk, choice(challengeId, ids.slice(0, 1)));
    const notice = await posted(challengeId);
    const anew = () => selectProposals(p.clerk, choice(challengeId, ids.slice(1), first));
    const [, selected] = await barrier([
      () => notice.start().then(() => true),
      () =>
        anew().then(
          () => true,
          () => false,
        ),
    ]);
    expect(await challengeStatus(challengeId)).toBe('notice');
    expect(await statuses(ids)).toEqual(
      selected ? ['not_selected', 'shortlisted'] : ['shortlisted', 'not_selected'],
    );
    expect(await threeDaysLater()()).toBe(1);
  });
});

describe('a sealed ranking', () => {
  test('gives the solvers of its contest their standing, recorded as a selection', async () => {
    const { challenge, vendors, ids } = await p.judged(3, { mode: 'contest' });
    const bodies = vendors.map(({ organisationId }) => organisationId);
    const by = p.clerk.actor.userId;
    const { challengeId } = challenge;
    await transact(p.clerk, (work) =>
      standByRanking(work, { challengeId, winners: bodies.slice(2), reserve: [], reason: '名次表', by }),
    );
    expect(await statuses(ids)).toEqual(['not_selected', 'not_selected', 'shortlisted']);
    const { rows } = await p.t.services.pool.query(
      'select shortlisted, reason from selections where challenge_id = $1',
      [challengeId],
    );
    expect(rows).toEqual([{ shortlisted: ids.slice(2), reason: '名次表' }]);
  });
});
