import type { Ctx } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { listCandidates } from './panel.repository.ts';
import { requireVisible } from './require-scenario.ts';

/** The pool for one scenario; who may not judge it is shown with the reason rather than left out. */
export async function listExperts(ctx: Ctx, scenarioId: string) {
  const actor = requireUser(ctx);
  const { db } = ctx.services;
  const { scenario, involved } = await requireVisible(db, actor, scenarioId);
  // Who has an interest in the scenario must not learn who judges it.
  if (involved) throw new AppError('own_organisation', 'pool of a scenario of one’s own');
  const pool = await listCandidates(db, scenario, [scenario.clerkId, actor.userId]);
  return { items: pool.map(({ employers: _employers, ...shown }) => shown) };
}
