import type { Ctx, Work } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { can, managesRounds, type RoundAction } from './rounds.policy.ts';
import { lockRound, type RoundRow } from './rounds.repository.ts';

/** The round, locked, if the actor may do one of these to it now; else not found or in the wrong state. */
export async function requireRound(
  ctx: Ctx,
  work: Work,
  id: string,
  ...actions: RoundAction[]
): Promise<RoundRow> {
  if (!managesRounds(ctx.actor)) throw notFound('round, not a manager');
  const round = await lockRound(work.tx, id);
  if (!round) throw notFound('round');
  if (!actions.some((action) => can(ctx.actor, action, round, work.now)))
    throw new AppError('wrong_state', `round ${id} is ${round.status}`);
  return round;
}
