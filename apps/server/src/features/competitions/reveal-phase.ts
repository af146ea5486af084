import { phases } from '@jiebang/db/schema/competitions';
import { phaseLifecycle } from '@jiebang/domain/competitions/lifecycles';
import { revealRefusal } from '@jiebang/domain/competitions/phase-steps';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { transition } from '../../platform/transition.ts';
import { factsOf } from './competitions.policy.ts';
import { hasOpenEvaluations } from './phases.repository.ts';
import { requirePhase } from './require-phase.ts';
import { phaseNames, tellEntrants } from './tell-entrants.ts';

/** Shows the scores on the hidden rows: after the end, once, and never while an evaluation could still move the board. */
export async function revealPhase(ctx: Ctx, id: string): Promise<void> {
  await transact(ctx, async (work) => {
    const place = await requirePhase(ctx, work.tx, id, { lock: true });
    const { phase, competition } = place;
    const refusal = revealRefusal(factsOf(phase), work.now.getTime());
    if (refusal === 'wrong_state' || refusal === 'phase_not_ended') throw new AppError(refusal, phase.status);
    if (await hasOpenEvaluations(work.tx, id)) throw new AppError('evaluations_open');
    await transition(work, {
      table: phases,
      lifecycle: phaseLifecycle,
      verb: 'reveal',
      id,
      set: { revealedAt: work.now },
    });
    await tellEntrants(work, competition.id, (userId) => ({
      userId,
      kind: 'phase_revealed',
      data: phaseNames(place),
      link: `/competitions/${competition.slug}/board`,
      dedupeKey: `phase_revealed:${id}`,
    }));
    work.touch(`phase:${id}`);
    work.touch(`board:${id}`);
  });
}
