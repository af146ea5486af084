import { assignments, entries } from '@jiebang/db/schema/judging';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../../test/build-challenges.ts';
import { barrier } from '../../../test/harness.ts';
import { reopenSheet } from '../judging/reopen-sheet.ts';
import { codeOf } from '../proposals/testing/start-proposal-test.ts';
import { discardRanking } from './discard-ranking.ts';
import { getContest } from './get-contest.ts';
import { proposeRanking } from './propose-ranking.ts';
import { sealRanking } from './seal-ranking.ts';
import { type Built, giveMark } from './testing/build-contest.ts';
import { type RankingTest, startRankingTest } from './testing/start-ranking-test.ts';

let r: RankingTest;
beforeAll(async () => {
  r = await startRankingTest();
});
afterAll(() => r.finish());

/** One sheet of the contest with its judge. */
async function sheetOf(built: Built): Promise<{ id: string; judge: Person }> {
  const [row] = await r.t.services.db
    .select({ id: assignments.id, judgeId: assignments.judgeId })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .where(and(eq(entries.panelId, built.panelId), eq(assignments.seat, 1)))
    .limit(1);
  const judge = built.judges.find(({ actor }) => actor.userId === row?.judgeId);
  return { id: row?.id as string, judge: judge as Person };
}

/** Does what is kept hang together, however the race went: a sealed ranking has sealed sheets, an open panel none? */
async function picture(built: Built) {
  const { rows } = await r.t.services.pool.query<{ status: string; n: string }>(
    `select a.status, count(*) as n from assignments a join entries e on e.id = a.entry_id
      where e.panel_id = $1 group by 1 order by 1`,
    [built.panelId],
  );
  const contest = await getContest(r.clerk, built.competitionId);
  return {
    ranking: contest.ranking?.status,
    panel: contest.panel.status,
    sheets: rows.map(({ status }) => status),
  };
}

describe('at the same moment', () => {
  it('two persons propose: one ranking, the other is told', async () => {
    const built = await r.contest();
    const codes = await barrier(
      [r.clerk, r.approver].map((by) => () => codeOf(proposeRanking(by, built.competitionId))),
    );
    expect(codes.toSorted()).toEqual(['done', 'ranking_stands']);
  });

  it('two persons seal: one seal, the other finds it sealed', async () => {
    const built = await r.contest();
    const id = await r.proposed(built);
    const { sm3 } = await r.standing(built.competitionId);
    const third = await r.officer('bureau_approver');
    const codes = await barrier([r.approver, third].map((by) => () => codeOf(sealRanking(by, id, { sm3 }))));
    expect(codes.toSorted()).toEqual(['done', 'wrong_state']);
    const { rows } = await r.t.services.pool.query(
      `select 1 from audit_events where action = 'ranking.seal' and subject_id = $1`,
      [id],
    );
    expect(rows).toHaveLength(1);
  });

  it('a seal and a sending back: exactly one of them', async () => {
    const built = await r.contest();
    const id = await r.proposed(built);
    const { sm3 } = await r.standing(built.competitionId);
    const codes = await barrier([
      () => codeOf(sealRanking(r.approver, id, { sm3 })),
      () => codeOf(discardRanking(r.clerk, id, { reason: '有误' })),
    ]);
    expect(codes.toSorted()).toEqual(['done', 'wrong_state']);
  });

  it('a seal and a sheet opened again: what is sealed rests on sealed sheets, whoever was faster', async () => {
    for (let round = 0; round < 4; round += 1) {
      const built = await r.contest();
      const id = await r.proposed(built);
      const { sm3 } = await r.standing(built.competitionId);
      const sheet = await sheetOf(built);
      const [sealing, opening] = await barrier([
        () => codeOf(sealRanking(r.approver, id, { sm3 })),
        () => codeOf(reopenSheet(r.clerk, sheet.id, { reason: '复核' })),
      ]);
      const seen = await picture(built);
      if (sealing === 'done') {
        expect(opening).toBe('wrong_state');
        expect(seen).toEqual({ ranking: 'sealed', panel: 'sealed', sheets: ['sealed'] });
      } else {
        expect([sealing, opening]).toEqual(['contest_open', 'done']);
        expect(seen).toEqual({ ranking: 'proposed', panel: 'open', sheets: ['reopened', 'submitted'] });
      }
    }
  });

  it('a seal and a sheet handed in again with other marks: the old numbers are never sealed over the new', async () => {
    for (let round = 0; round < 4; round += 1) {
      const built = await r.contest();
      const id = await r.proposed(built);
      const { sm3 } = await r.standing(built.competitionId);
      const { id: sheet, judge } = await sheetOf(built);
      await reopenSheet(r.clerk, sheet, { reason: '复核' });
      const [sealing, handing] = await barrier([
        () => codeOf(sealRanking(r.approver, id, { sm3 })),
        () => codeOf(giveMark(judge, sheet, 1, 3)),
      ]);
      expect(handing).toBe('done');
      expect(['contest_open', 'ranking_outdated']).toContain(sealing);
      expect(await r.statusOf(id)).toBe('proposed');
      expect(await codeOf(sealRanking(r.approver, id, { sm3 }))).toBe('ranking_outdated');
    }
  });

  it('two workers record the end of one notice: published once, one certificate an award', async () => {
    const built = await r.contest();
    const { id } = await r.inNotice(built);
    const ended = await barrier([r.end, r.end]);
    expect(ended.reduce((sum, n) => sum + n, 0)).toBe(1);
    expect(await r.statusOf(id)).toBe('published');
    const { rows } = await r.t.services.pool.query<{ number: string }>(
      'select number from certificates where ranking_id = $1 order by number',
      [id],
    );
    expect(rows).toHaveLength(3);
  });
});
