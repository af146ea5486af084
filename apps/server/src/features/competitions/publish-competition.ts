import { competitions } from '@jiebang/db/schema/competitions';
import { competitionLifecycle } from '@jiebang/domain/competitions/lifecycles';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { transition } from '../../platform/transition.ts';
import { listPhases } from './phases.repository.ts';
import { requireCompetition } from './require-competition.ts';

/** Publishes a draft that has something to show: at least one track with one phase. */
export async function publishCompetition(ctx: Ctx, id: string): Promise<void> {
  await transact(ctx, async (work) => {
    await requireCompetition(work, ctx.actor, id, 'publish');
    if ((await listPhases(work.tx, id)).length === 0) throw new AppError('nothing_to_publish');
    await transition(work, { table: competitions, lifecycle: competitionLifecycle, verb: 'publish', id });
  });
}
