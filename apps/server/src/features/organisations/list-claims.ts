import type { Ctx } from '../../platform/context.ts';
import { cutPage, readCursor } from '../../platform/page.ts';
import { requireUser } from '../../platform/require-user.ts';
import { presentClaim } from './claims.presenter.ts';
import { listClaimRows } from './claims.repository.ts';
import { claimsVisibleTo } from './organisations.policy.ts';

type Query = {
  mine: boolean;
  status?: string | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** A page of the claims that the actor may see: all for those who decide, the own ones for others. */
export async function listClaims(ctx: Ctx, { mine, status, cursor, limit }: Query) {
  const { userId } = requireUser(ctx);
  const filter = { visible: claimsVisibleTo(ctx.actor), mine, status, before: readCursor(cursor) };
  const rows = await listClaimRows(ctx.services.db, userId, filter, limit + 1);
  const { shown, nextCursor } = cutPage(rows, limit, ({ claim }) => claim.id);
  return {
    items: shown.map((row) => presentClaim(ctx.actor, row)),
    nextCursor,
  };
}
