import { competitions } from '@jiebang/db/schema/competitions';
import { competitionLifecycle } from '@jiebang/domain/competitions/lifecycles';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { transition } from '../../platform/transition.ts';
import { listPhases } from './phases.repository.ts';
import { requireCompetition } from './require-competition.ts';

/**
 * Closes the books of a published competition. A released phase has to be revealed first: after archiving nothing
 * changes any more, and its entrants would never learn their final scores.
 */
export async function archiveCompetition(ctx: Ctx, id: string, input: { reason: string }): Promise<void> {
  await transact(ctx, async (work) => {
    await requireCompetition(work, ctx.actor, id, 'archive');
    const unrevealed = (await listPhases(work.tx, id)).filter(({ status }) => status === 'open');
    if (unrevealed.length > 0)
      throw new AppError('phases_unrevealed', '', { details: { phases: unrevealed.length } });
    await transition(work, {
      table: competitions,
      lifecycle: competitionLifecycle,
      verb: 'archive',
      id,
      data: { reason: input.reason },
    });
  });
}
