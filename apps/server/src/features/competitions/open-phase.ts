import { phases } from '@jiebang/db/schema/competitions';
import { phaseLifecycle } from '@jiebang/domain/competitions/lifecycles';
import { openRefusal } from '@jiebang/domain/competitions/phase-steps';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { transition } from '../../platform/transition.ts';
import { factsOf } from './competitions.policy.ts';
import { requirePhase } from './require-phase.ts';

/**
 * Releases a rehearsed phase. From here on nothing that scores are made from can change; the dates decide when it
 * takes submissions. Of two clerks at once the row lets one through, the other finds it open (`wrong_state`).
 */
export async function openPhase(ctx: Ctx, id: string): Promise<void> {
  await transact(ctx, async (work) => {
    const { phase } = await requirePhase(ctx, work.tx, id, { lock: true });
    const refusal = openRefusal(factsOf(phase), work.now.getTime());
    if (refusal && refusal !== 'deadline_past') throw new AppError(refusal, `phase ${id} is ${phase.status}`);
    await transition(work, {
      table: phases,
      lifecycle: phaseLifecycle,
      verb: 'open',
      id,
      set: { openedAt: work.now },
      data: { truthId: phase.truthId, metric: phase.metric, startsAt: phase.startsAt, endsAt: phase.endsAt },
    });
    work.touch(`phase:${id}`);
    work.touch(`board:${id}`);
  });
}
