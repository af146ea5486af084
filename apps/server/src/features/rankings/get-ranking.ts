import type { RankingView } from '@jiebang/contracts/rankings';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { listOfRanking } from './certificates.repository.ts';
import { visibleTo } from './rankings.policy.ts';
import { presentRanking } from './rankings.presenter.ts';
import { findRanking, type RankingPlace } from './rankings.repository.ts';

/** A ranking as the actor may read it. */
export async function getRanking(ctx: Ctx, id: string): Promise<RankingView> {
  const place = await requireVisible(ctx, id);
  return presentRanking(place, await listOfRanking(ctx.services.db, id));
}

/** The bytes that were hashed and sealed: whoever hashes them gets what the page shows. */
export async function getRankingDocument(ctx: Ctx, id: string): Promise<{ document: string; name: string }> {
  const { ranking, competition } = await requireVisible(ctx, id);
  return {
    document: ranking.document,
    name: `jiebang-ranking-${competition.slug}-${ranking.number}.json`,
  };
}

async function requireVisible(ctx: Ctx, id: string): Promise<RankingPlace> {
  const place = await findRanking(ctx.services.db, id, visibleTo(ctx.actor));
  if (!place) throw notFound('ranking');
  return place;
}
