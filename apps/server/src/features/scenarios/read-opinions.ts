import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { cutPage, readCursor } from '../../platform/page.ts';
import { requireUser } from '../../platform/require-user.ts';
import { presentOpinion, presentOpinionSummary } from './opinions.presenter.ts';
import { countAwaited, findHandedInContent, findOpinionOf, listOpinionsOf } from './opinions.repository.ts';

type Query = { status?: string | undefined; cursor?: string | undefined; limit: number };

/** A page of the opinions asked of the actor, newest first, with how many are awaited in all. */
export async function listMyOpinions(ctx: Ctx, { status, cursor, limit }: Query) {
  const { db, clock } = ctx.services;
  const { userId } = requireUser(ctx);
  const [rows, awaited] = await Promise.all([
    listOpinionsOf(db, userId, { status, before: readCursor(cursor) }, limit + 1),
    countAwaited(db, userId),
  ]);
  const { shown, nextCursor } = cutPage(rows, limit, ({ opinion }) => opinion.id);
  return { items: shown.map((place) => presentOpinionSummary(place, clock.now())), nextCursor, awaited };
}

/** One's own opinion and the scenario as it was handed in. */
export async function getOpinion(ctx: Ctx, id: string) {
  const { db, clock } = ctx.services;
  const place = await findOpinionOf(db, id, requireUser(ctx).userId);
  if (!place) throw notFound('opinion');
  const content =
    place.opinion.status === 'recused' ? null : await findHandedInContent(db, place.scenario.id);
  return presentOpinion(place, content, clock.now());
}
