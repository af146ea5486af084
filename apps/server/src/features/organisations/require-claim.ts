import type { Tx } from '@jiebang/db/client';
import type { UserActor } from '../../platform/actor.ts';
import { notFound } from '../../platform/errors.ts';
import { type ClaimRow, findClaim } from './claims.repository.ts';
import { claimsVisibleTo } from './organisations.policy.ts';

/** A claim that the actor may see, or the 404 that a missing one gets. */
export async function requireClaim(tx: Tx, actor: UserActor, id: string): Promise<ClaimRow> {
  const row = await findClaim(tx, id, actor.userId, claimsVisibleTo(actor));
  if (!row) throw notFound('claim');
  return row;
}
