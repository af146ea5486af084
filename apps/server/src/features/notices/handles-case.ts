import type { Ctx } from '../../platform/context.ts';
import { mayReadStatement, objectionsVisibleTo } from './objections.policy.ts';
import { standingOf } from './objections.presenter.ts';
import { findObjection } from './objections.repository.ts';

/** Is this person the officer of the case? Nobody else may learn how often experts act on it. */
export async function handlesCase(ctx: Ctx, objectionId: string): Promise<boolean> {
  const { actor, services } = ctx;
  if (actor.kind !== 'user') return false;
  const row = await findObjection(services.db, objectionId, actor.userId, objectionsVisibleTo(actor));
  return row !== null && !row.mine && mayReadStatement(actor, standingOf(row));
}
