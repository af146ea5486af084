import type { Ctx } from '../../platform/context.ts';
import { cutPage, readCursor } from '../../platform/page.ts';
import { PUBLIC, visibleTo } from './rankings.policy.ts';
import { presentSummary } from './rankings.presenter.ts';
import { listRankingPlaces } from './rankings.repository.ts';

type Query = {
  competitionId?: string | undefined;
  status?: 'notice' | 'published' | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** A page of results that are in notice or published: for the bureau too, whose own work is at its contests. */
export async function listRankings(ctx: Ctx, { competitionId, status, cursor, limit }: Query) {
  const filter = {
    visible: visibleTo(ctx.actor),
    competitionId,
    status: status ? [status] : PUBLIC,
    before: readCursor(cursor),
  };
  const rows = await listRankingPlaces(ctx.services.db, filter, limit + 1);
  const { shown, nextCursor } = cutPage(rows, limit, ({ ranking }) => ranking.id);
  return { items: shown.map(presentSummary), nextCursor };
}
