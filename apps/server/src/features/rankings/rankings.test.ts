import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transact } from '../../platform/context.ts';
import { projectTeam } from '../leaderboards/public.ts';
import { codeOf } from '../proposals/testing/start-proposal-test.ts';
import { decideTie } from './decide-tie.ts';
import { discardRanking } from './discard-ranking.ts';
import { getContest } from './get-contest.ts';
import { proposeRanking } from './propose-ranking.ts';
import { sealRanking } from './seal-ranking.ts';
import type { Built } from './testing/build-contest.ts';
import { alike, type RankingTest, startRankingTest } from './testing/start-ranking-test.ts';

let r: RankingTest;
beforeAll(async () => {
  r = await startRankingTest();
});
afterAll(() => r.finish());

describe('a ranking from proposal to publication', () => {
  it('goes through two persons and a notice, and everybody reads the bytes that were sealed', async () => {
    const built = await r.contest();
    const preview = await getContest(r.clerk, built.competitionId);
    expect(preview.open).toEqual([]);
    expect(preview.abilities).toEqual(['propose']);
    const id = await r.proposed(built);
    const proposed = await getContest(r.clerk, built.competitionId);
    expect(proposed).toMatchObject({ ownWork: true, abilities: ['discard'] });
    expect(proposed.rows).toEqual(preview.rows);
    const second = await getContest(r.approver, built.competitionId);
    expect(second).toMatchObject({ ownWork: false, abilities: ['discard', 'seal'] });
    await sealRanking(r.approver, id, { sm3: second.ranking?.sm3 as string });
    const sealed = await getContest(r.clerk, built.competitionId);
    expect(sealed).toMatchObject({
      ranking: { status: 'sealed', sealedBy: { id: r.approver.actor.userId } },
      panel: { status: 'sealed' },
      abilities: ['prepare_notice', 'void'],
    });
    expect((await r.t.anonymous.request('GET', `/api/rankings/${id}`)).statusCode).toBe(404);
    await r.noticeOn(id);
    expect((await r.t.anonymous.request('GET', `/api/rankings/${id}`)).json()).toMatchObject({
      status: 'notice',
      certificates: [],
    });
    expect(await r.end()).toBe(1);
    const view = (await r.t.anonymous.request('GET', `/api/rankings/${id}`)).json();
    expect(view).toMatchObject({ status: 'published', number: 1, sm3: second.ranking?.sm3 });
    expect(view.certificates).toHaveLength(3);
    expect((await r.t.anonymous.request('GET', '/sitemap.xml')).body).toContain(`/results/${id}`);
    expect((await r.t.anonymous.request('GET', '/api/rankings?status=published')).json()).toMatchObject({
      items: [{ id, entries: 3, first: { team: view.rows[0].team.name } }],
    });
    const { body, headers } = await r.t.anonymous.request('GET', `/api/rankings/${id}/document`);
    expect(createHash('sm3').update(body).digest('hex')).toBe(view.sm3);
    expect(JSON.parse(body)).toMatchObject({ kind: 'jiebang.ranking', version: 1, rows: view.rows });
    const again = await r.t.anonymous.request('GET', `/api/rankings/${id}/document`, undefined, {
      'if-none-match': headers.etag as string,
    });
    expect(again.statusCode).toBe(304);
  });

  it('has the places of the declared formula: 60 % of the points of the score, 40 % of the trimmed mean', async () => {
    const built = await r.contest();
    const { rows } = await getContest(r.clerk, built.competitionId);
    // 0.9 → 90 and 90; 0.8 → 80 and 75.5; 0.7 → 70 and (70 + 80 + 90) / 3.
    expect(
      rows?.map(({ team, machine, mean, trimmedMean, composite, award }) => [
        built.teams.findIndex(({ teamId }) => teamId === team.id),
        machine,
        mean,
        trimmedMean,
        composite,
        award?.zh,
      ]),
    ).toEqual([
      [1, 90, 90, 90, 90, '一等奖'],
      [2, 80, 75.5, 75.5, 78.2, '二等奖'],
      [0, 70, 80, 80, 74, '二等奖'],
    ]);
    expect(rows?.at(-1)?.sheets).toEqual([60, 70, 80, 90, 100]);
  });
});

describe('finalising is refused while anything is open, and says what', () => {
  it('names the phase, each seat without a sheet and everything at once', async () => {
    const built = await r.contest({ status: 'open', without: [1] });
    const { open, rows, abilities } = await getContest(r.clerk, built.competitionId);
    const number = built.teams[1]?.number as number;
    expect(open.map(({ code, entry, seat }) => [code, entry, seat])).toEqual([
      ['phase_not_revealed', null, null],
      ...[1, 2, 3, 4, 5].map((seat) => ['conflict_undeclared', number, seat]),
    ]);
    expect(open[1]?.words.zh).toBe(`${number} 号作品第 1 席专家尚未确认有无回避情形。`);
    expect(rows).toBeNull();
    expect(abilities).toEqual([]);
    const refused = await proposeRanking(r.clerk, built.competitionId).catch((error) => error);
    expect(refused).toMatchObject({ code: 'contest_open' });
    expect(refused.errors).toHaveLength(6);
  });

  it('a score that is missing is named, until it is there', async () => {
    const built = await r.contest();
    await r.t.services.pool.query('delete from leaderboard_entries where team_id = $1', [
      built.teams[0]?.teamId,
    ]);
    const { open } = await getContest(r.clerk, built.competitionId);
    expect(open.map(({ code, entry }) => [code, entry])).toEqual([
      ['entry_without_score', built.teams[0]?.number],
    ]);
    const [team] = built.teams as [Built['teams'][number]];
    await transact(r.clockwork, (work) => projectTeam(work, built.phaseId, team.teamId));
    expect((await getContest(r.clerk, built.competitionId)).open).toEqual([]);
  });

  it('a second ranking waits until the first was sent back', async () => {
    const built = await r.contest();
    const id = await r.proposed(built);
    expect(await codeOf(proposeRanking(r.clerk, built.competitionId))).toBe('ranking_stands');
    await discardRanking(r.approver, id, { reason: '核对有误' });
    const next = await r.proposed(built);
    const { ranking, earlier } = await getContest(r.clerk, built.competitionId);
    expect(ranking).toMatchObject({ id: next, number: 2 });
    expect(earlier).toMatchObject([{ id, status: 'discarded', endReason: '核对有误' }]);
  });
});

describe('a tie that nothing breaks', () => {
  const equal = { score: 0.8, totals: alike(80), at: 3 };

  it('keeps the contest open until the panel has decided, with its reason on record', async () => {
    const built = await r.contest({ entrants: [equal, equal, { score: 0.5, totals: alike(50) }] });
    const numbers = [built.teams[0]?.number, built.teams[1]?.number] as number[];
    const open = await getContest(r.clerk, built.competitionId);
    expect(open).toMatchObject({ open: [{ code: 'tie_undecided' }], abilities: ['decide_tie'] });
    expect(open.undecided).toEqual([numbers.toSorted((a, b) => a - b)]);
    expect(await codeOf(proposeRanking(r.clerk, built.competitionId))).toBe('contest_open');
    const other = built.teams[2]?.number as number;
    for (const entries of [
      [numbers[0], other],
      [...numbers, other],
      [numbers[0], numbers[0]],
    ] as number[][])
      expect(await codeOf(decideTie(r.clerk, built.competitionId, { entries, reason: '议定' }))).toBe(
        'tie_not_open',
      );
    const entries = numbers.toSorted((a, b) => b - a);
    await decideTie(r.clerk, built.competitionId, { entries, reason: '经集体议定，前者应用价值更高。' });
    const decided = await getContest(r.clerk, built.competitionId);
    expect(decided.rows?.slice(0, 2).map(({ entry, tieDecidedBy }) => [entry, tieDecidedBy])).toEqual(
      entries.map((entry) => [entry, 'panel_decision']),
    );
    expect(decided.tieDecisions).toMatchObject([{ entries, reason: '经集体议定，前者应用价值更高。' }]);
    await r.sealed(built);
    expect(await codeOf(decideTie(r.clerk, built.competitionId, { entries, reason: '再议' }))).toBe(
      'ranking_stands',
    );
  });
});

describe('sealing', () => {
  it('takes a second person, who read this very hash', async () => {
    const built = await r.contest();
    const id = await r.proposed(built);
    const { sm3 } = await r.standing(built.competitionId);
    expect(await codeOf(sealRanking(r.clerk, id, { sm3 }))).toBe('ranking_second_person');
    expect(await codeOf(sealRanking(r.approver, id, { sm3: '0'.repeat(64) }))).toBe('conflict');
    expect(await codeOf(sealRanking(r.approver, id, { sm3 }))).toBe('done');
    expect(await codeOf(sealRanking(r.approver, id, { sm3 }))).toBe('wrong_state');
  });

  it('is refused when the data no longer give this ranking', async () => {
    const built = await r.contest();
    const id = await r.proposed(built);
    await r.t.services.pool.query('update teams set name = $2 where id = $1', [
      built.teams[0]?.teamId,
      '改名后的队（示例）',
    ]);
    expect(await codeOf(sealRanking(r.approver, id, await r.standing(built.competitionId)))).toBe(
      'ranking_outdated',
    );
    expect(await r.statusOf(id)).toBe('proposed');
    expect((await getContest(r.clerk, built.competitionId)).panel.status).toBe('open');
  });

  it('and the database keeps what was proposed: document, rows and decisions', async () => {
    const built = await r.contest();
    const id = await r.sealed(built);
    const refused = async (query: string) =>
      await r.t.services.pool.query(query, [id]).then(
        () => 'done',
        (error: { constraint?: string; message: string }) => error.constraint ?? error.message,
      );
    expect(await refused(`update rankings set sm3 = 'x' where id = $1`)).toBe('rankings_frozen');
    expect(await refused(`update rankings set document = '{}' where id = $1`)).toBe('rankings_frozen');
    expect(await refused('update rankings set sealed_by = proposed_by where id = $1')).toBe(
      'rankings_frozen',
    );
    expect(await refused('delete from rankings where id = $1')).toBe('rankings_frozen');
    expect(await refused('update ranking_rows set place = 9 where ranking_id = $1')).toMatch(/append-only/);
    expect(await refused('delete from ranking_rows where ranking_id = $1')).toMatch(/append-only/);
  });
});
