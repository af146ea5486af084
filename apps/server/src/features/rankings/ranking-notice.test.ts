import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, type ProposalTest, startProposalTest } from '../proposals/testing/start-proposal-test.ts';
import { getContest } from './get-contest.ts';
import { proposeRanking } from './propose-ranking.ts';
import { sealRanking } from './seal-ranking.ts';
import { alike, type RankingTest, withOffice } from './testing/start-ranking-test.ts';

let p: ProposalTest;
let r: RankingTest;
beforeAll(async () => {
  p = await startProposalTest();
  r = await withOffice(p.t);
});
afterAll(() => p.end());

/** A contest of mode C with one prize; its two entrants answered the challenge, the first one is better. */
async function contestOfChallenge() {
  const { challenge, vendors, ids } = await p.judged(2, { mode: 'contest' });
  const built = await r.contest({
    challengeId: challenge.challengeId,
    entrants: vendors.map((vendor, at) => ({
      score: 0.9 - at / 10,
      totals: alike(90 - at),
      captain: vendor,
      organisationId: vendor.organisationId,
    })),
    formula: { awards: [{ title: { zh: '优胜奖', en: 'Winner' }, count: 1 }] },
  });
  const standings = async () => {
    const { rows } = await p.t.services.db.execute<{ challenge: string; proposals: string[] }>(sql`
      select (select status from challenges where id = ${challenge.challengeId}) as challenge,
             array(select status from proposals where id = any(${`{${ids.join(',')}}`}::uuid[])
                    order by array_position(${`{${ids.join(',')}}`}::uuid[], id)) as proposals`);
    return rows[0];
  };
  return { challenge, vendors, built, standings };
}

describe('a contest that decides a challenge', () => {
  it('gives the solvers their standing with the seal, stands in notice, and is won when the notice is over', async () => {
    const { built, standings, challenge } = await contestOfChallenge();
    const id = await r.proposed(built);
    expect(await standings()).toEqual({ challenge: 'judging', proposals: ['valid', 'valid'] });
    await sealRanking(r.approver, id, await r.standing(built.competitionId));
    expect(await standings()).toEqual({ challenge: 'judging', proposals: ['shortlisted', 'not_selected'] });
    await r.noticeOn(id);
    expect(await standings()).toEqual({ challenge: 'notice', proposals: ['shortlisted', 'not_selected'] });
    expect(await codeOf(proposeRanking(r.clerk, built.competitionId))).toBe('ranking_stands');
    await r.end();
    expect(await standings()).toEqual({ challenge: 'contracting', proposals: ['won', 'not_selected'] });
    const view = (await p.t.anonymous.request('GET', `/api/rankings/${id}`)).json();
    expect(view).toMatchObject({ status: 'published', challenge: { code: challenge.code } });
  });

  it('goes back to judging when the notice is withdrawn: the ranking is void, a new one may be made and won', async () => {
    const { built, standings } = await contestOfChallenge();
    const { id, noticeId } = await r.inNotice(built);
    await r.withdraw(noticeId);
    expect(await r.statusOf(id)).toBe('void');
    expect(await standings()).toMatchObject({ challenge: 'judging' });
    expect((await p.t.anonymous.request('GET', `/api/rankings/${id}`)).statusCode).toBe(404);
    const again = await getContest(r.clerk, built.competitionId);
    expect(again).toMatchObject({ panel: { status: 'open' }, open: [], abilities: ['propose'] });
    const next = await r.published(built);
    expect(next).not.toBe(id);
    expect(await standings()).toEqual({ challenge: 'contracting', proposals: ['won', 'not_selected'] });
  });

  it('waits for objections on the earlier notice before it can be finalised again', async () => {
    const { built } = await contestOfChallenge();
    const { noticeId } = await r.inNotice(built);
    const citizen = await p.t.as('vendor_c');
    const filed = await citizen.request('POST', `/api/notices/${noticeId}/objections`, {
      identity: '示例市民，住本市某区',
      contact: '025-12345678',
      grounds: '示例：第一名的提交时间与回执所载不符。',
      evidence: '示例：见附件说明。',
    });
    expect(filed.statusCode).toBe(201);
    await r.withdraw(noticeId);
    const { open } = await getContest(r.clerk, built.competitionId);
    expect(open).toMatchObject([{ code: 'objections_open', subjectId: noticeId }]);
    expect(open[0]?.words.zh).toBe('还有 1 件异议尚未答复。');
    expect(await codeOf(proposeRanking(r.clerk, built.competitionId))).toBe('contest_open');
  });

  it('tells the teams at each turn, once', async () => {
    const { built, vendors } = await contestOfChallenge();
    await r.published(built);
    const { rows } = await p.t.services.db.execute<{ kind: string; place: string | null }>(sql`
      select kind, data ->> 'place' as place from notifications
       where user_id = ${vendors[0]?.actor.userId} and kind in ('ranking_in_notice', 'ranking_published', 'certificate_issued')
       order by id`);
    expect(rows.map(({ kind }) => kind).toSorted()).toEqual([
      'certificate_issued',
      'ranking_in_notice',
      'ranking_published',
    ]);
    const other = await p.t.services.db.execute<{ kind: string }>(sql`
      select kind from notifications where user_id = ${vendors[1]?.actor.userId} and kind = 'certificate_issued'`);
    expect(other.rows).toEqual([]);
  });
});
