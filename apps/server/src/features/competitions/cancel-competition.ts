import { competitions } from '@jiebang/db/schema/competitions';
import { competitionLifecycle } from '@jiebang/domain/competitions/lifecycles';
import { type Ctx, transact } from '../../platform/context.ts';
import { transition } from '../../platform/transition.ts';
import { listPhases } from './phases.repository.ts';
import { requireCompetition } from './require-competition.ts';

/** Ends a draft or published competition for good: from now on no phase takes submissions. */
export async function cancelCompetition(ctx: Ctx, id: string, input: { reason: string }): Promise<void> {
  await transact(ctx, async (work) => {
    await requireCompetition(work, ctx.actor, id, 'cancel');
    await transition(work, {
      table: competitions,
      lifecycle: competitionLifecycle,
      verb: 'cancel',
      id,
      data: { reason: input.reason },
    });
    for (const phase of await listPhases(work.tx, id)) work.touch(`board:${phase.id}`);
  });
}
