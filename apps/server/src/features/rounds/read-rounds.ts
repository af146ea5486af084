import type { RoundView } from '@jiebang/contracts/rounds';
import type { Tx } from '@jiebang/db/client';
import type { RoundWindow } from '@jiebang/domain/programs/lifecycle';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { cutPage, readCursor } from '../../platform/page.ts';
import { managesRounds, visibleTo } from './rounds.policy.ts';
import { presentRound } from './rounds.presenter.ts';
import {
  countScenarios,
  findRound,
  listExtensions,
  listRoundRows,
  type RoundPlace,
} from './rounds.repository.ts';

type Query = {
  window?: RoundWindow | undefined;
  program?: string | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** A page of the rounds that the actor may know of, newest first. */
export async function listRounds(ctx: Ctx, { window, program, cursor, limit }: Query) {
  const { db, clock } = ctx.services;
  const filter = { window, program, before: readCursor(cursor), now: clock.now(), limit: limit + 1 };
  const rows = await listRoundRows(db, filter, visibleTo(ctx.actor));
  const { shown, nextCursor } = cutPage(rows, limit, ({ round }) => round.id);
  return { items: await present(ctx, db, shown), nextCursor };
}

export async function getRound(ctx: Ctx, by: { id: string } | { slug: string }): Promise<RoundView> {
  const { db } = ctx.services;
  const place = await findRound(db, by, visibleTo(ctx.actor));
  if (!place) throw notFound('round');
  const [view] = await present(ctx, db, [place]);
  return view as RoundView;
}

async function present(ctx: Ctx, tx: Tx, places: RoundPlace[]): Promise<RoundView[]> {
  const ids = places.map(({ round }) => round.id);
  if (ids.length === 0) return [];
  const [extensions, counts] = await Promise.all([
    listExtensions(tx, ids),
    managesRounds(ctx.actor) ? countScenarios(tx, ids) : new Map<string, never>(),
  ]);
  const now = ctx.services.clock.now();
  return places.map((place) => {
    const { id } = place.round;
    const facts = { extensions: extensions.filter(({ roundId }) => roundId === id), counts: counts.get(id) };
    return presentRound(ctx.actor, place, facts, now);
  });
}
