import type { Ctx } from '../../platform/context.ts';
import { cutPage, readCursor } from '../../platform/page.ts';
import { presentContestSummary } from './contests.presenter.ts';
import { listContestRows } from './contests.repository.ts';
import { listOfficeRankings } from './rankings.repository.ts';

/** A page of the contests, newest panel first. */
export async function listContests(
  { services: { db } }: Ctx,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
) {
  const rows = await listContestRows(db, { before: readCursor(cursor), limit: limit + 1 });
  const { shown, nextCursor } = cutPage(rows, limit, ({ panel }) => panel.id);
  const all = await listOfficeRankings(
    db,
    shown.map(({ competition }) => competition.id),
  );
  const byCompetition = Map.groupBy(all, ({ ranking }) => ranking.competitionId);
  return {
    items: shown.map((row) => presentContestSummary(row, byCompetition.get(row.competition.id) ?? [])),
    nextCursor,
  };
}
