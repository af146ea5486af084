import type { Ctx } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { presentClaim } from './claims.presenter.ts';
import { listClaimRows } from './claims.repository.ts';
import { claimsVisibleTo } from './organisations.policy.ts';
import { requireUser } from './require-organisation.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
type Query = {
  mine: boolean;
  status?: string | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** A page of the claims that the actor may see: all for those who decide, the own ones for others. */
export async function listClaims(ctx: Ctx, { mine, status, cursor, limit }: Query) {
  const { userId } = requireUser(ctx);
  if (cursor && !UUID.test(cursor))
    throw new AppError('invalid_request', 'cursor', {
      errors: [{ path: 'cursor', code: 'invalid', message: 'Not a cursor of this list.' }],
    });
  const filter = { visible: claimsVisibleTo(ctx.actor), mine, status, before: cursor };
  const rows = await listClaimRows(ctx.services.db, userId, filter, limit + 1);
  const shown = rows.slice(0, limit);
  return {
    items: shown.map((row) => presentClaim(ctx.actor, row)),
    nextCursor: rows.length > limit ? (shown.at(-1)?.claim.id ?? null) : null,
  };
}
