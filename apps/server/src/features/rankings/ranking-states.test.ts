import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../../test/build-challenges.ts';
import { noticeFollowUps } from '../../notice-follow-ups.ts';
import { postNotice } from '../notices/post-notice.ts';
import { startNotice } from '../notices/start-notice.ts';
import { codeOf } from '../proposals/testing/start-proposal-test.ts';
import { decideTie } from './decide-tie.ts';
import { discardRanking } from './discard-ranking.ts';
import { getContest } from './get-contest.ts';
import { proposeRanking } from './propose-ranking.ts';
import { sealRanking } from './seal-ranking.ts';
import type { Built } from './testing/build-contest.ts';
import { alike, type RankingTest, startRankingTest, three } from './testing/start-ranking-test.ts';
import { voidRanking } from './void-ranking.ts';

let r: RankingTest;
let contests: Record<string, { built: Built; id: string }>;
const NOBODY = '01900000-0000-7000-8000-000000000000';
const reason = '示例理由';
const equal = { score: 0.8, totals: alike(80), at: 3 };

/** A contest in each state, and what it took to get there. Answers the ranking it is about. */
const buildIn: Record<string, (built: Built) => Promise<string>> = {
  // The first one, for it moves the clock over the end of every notice.
  published: (built) => r.published(built),
  'nothing proposed': async () => NOBODY,
  'a sheet missing': async () => NOBODY,
  'a tie': async () => NOBODY,
  proposed: (built) => r.proposed(built),
  sealed: (built) => r.sealed(built),
  'in notice': async (built) => (await r.inNotice(built)).id,
  discarded: async (built) => {
    const id = await r.proposed(built);
    await discardRanking(r.approver, id, { reason });
    return id;
  },
  void: async (built) => {
    const id = await r.sealed(built);
    await voidRanking(r.approver, id, { reason });
    return id;
  },
};

beforeAll(async () => {
  r = await startRankingTest();
  contests = {};
  for (const [state, build] of Object.entries(buildIn)) {
    const built = await r.contest({
      entrants: state === 'a tie' ? [equal, equal] : three,
      without: state === 'a sheet missing' ? [0] : [],
    });
    contests[state] = { built, id: await build(built) };
  }
}, 120_000);
afterAll(() => r.finish());

/** Each action by itself: what is refused leaves everything as it was, and what is accepted is tried last. */
const actions: Record<string, (by: Person, built: Built, id: string) => Promise<unknown>> = {
  decide_tie: (by, built) =>
    decideTie(by, built.competitionId, { entries: built.teams.map(({ number }) => number), reason }),
  propose: (by, built) => proposeRanking(by, built.competitionId),
  discard: (by, _built, id) => discardRanking(by, id, { reason }),
  seal: async (by, built, id) =>
    sealRanking(by, id, { sm3: (await getContest(by, built.competitionId)).ranking?.sm3 ?? '0'.repeat(64) }),
  prepare_notice: (_by, _built, id) => r.drafted(id),
  void: (by, _built, id) => voidRanking(by, id, { reason }),
};

const unknown = 'not_found';
const no = 'wrong_state';
const stands = 'ranking_stands';
const none = { discard: unknown, seal: unknown, prepare_notice: 'invalid_request', void: unknown };
const over = { discard: no, seal: no, prepare_notice: 'invalid_request', void: no };
const table: [string, Record<string, string>, string[]][] = [
  ['nothing proposed', { decide_tie: 'tie_not_open', propose: 'done', ...none }, ['propose']],
  ['a sheet missing', { decide_tie: 'tie_not_open', propose: 'contest_open', ...none }, []],
  ['a tie', { propose: 'contest_open', ...none, decide_tie: 'done' }, ['decide_tie']],
  [
    'proposed',
    { decide_tie: stands, propose: stands, prepare_notice: 'invalid_request', void: no, seal: 'done' },
    ['discard', 'seal'],
  ],
  [
    'sealed',
    { decide_tie: stands, propose: stands, discard: no, seal: no, prepare_notice: 'done' },
    ['prepare_notice', 'void'],
  ],
  ['in notice', { decide_tie: stands, propose: stands, ...over, void: 'ranking_in_notice' }, []],
  ['published', { decide_tie: stands, propose: stands, ...over }, []],
  ['discarded', { ...over, decide_tie: 'tie_not_open', propose: 'done' }, ['propose']],
  ['void', { ...over, decide_tie: 'tie_not_open', propose: 'done' }, ['propose']],
];

describe('contest: state × action', () => {
  test.each(table)('%s: what is offered is what is accepted', async (state, expected, offered) => {
    const { built, id } = contests[state] as { built: Built; id: string };
    expect((await getContest(r.approver, built.competitionId)).abilities).toEqual(offered);
    const refusedFirst = Object.entries(expected).toSorted(
      ([, a], [, b]) => Number(a === 'done') - Number(b === 'done'),
    );
    for (const [action, code] of refusedFirst) {
      const answer = await codeOf(actions[action]?.(r.approver, built, id) as Promise<unknown>);
      expect({ action, answer }).toEqual({ action, answer: code });
    }
  });

  test('every state of a ranking stands in the table', () => {
    const states = ['proposed', 'sealed', 'in notice', 'published', 'discarded', 'void'];
    expect(table.map(([state]) => state)).toEqual(expect.arrayContaining(states));
  });
});

describe('a notice on a ranking', () => {
  test('starts only while the ranking is sealed: one that was declared void meanwhile is refused in words', async () => {
    const built = await r.contest();
    const id = await r.sealed(built);
    const noticeId = await r.drafted(id);
    await postNotice(r.clerk, noticeId);
    await voidRanking(r.clerk, id, { reason });
    expect(await codeOf(startNotice(r.approver, noticeId, noticeFollowUps))).toBe('ranking_not_sealed');
  });
});
