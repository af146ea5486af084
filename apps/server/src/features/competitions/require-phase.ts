import type { Tx } from '@jiebang/db/client';
import type { Ctx } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { isRunning, organises } from './competitions.policy.ts';
import { findPhase, lockPhase, type PhasePlace } from './phases.repository.ts';

/** The phase for an organiser, of a competition that is being prepared or run; else not found or in the wrong state. */
export async function requirePhase(
  ctx: Ctx,
  tx: Tx,
  id: string,
  options: { lock: boolean },
): Promise<PhasePlace> {
  const found = organises(ctx.actor)
    ? await (options.lock ? lockPhase(tx, id) : findPhase(tx, id, undefined))
    : null;
  if (!found) throw notFound('phase');
  if (!isRunning(found.competition))
    throw new AppError('wrong_state', `competition is ${found.competition.status}`);
  return found;
}
