import { dryRuns, phases } from '@jiebang/db/schema/competitions';
import { dryRunLifecycle, phaseLifecycle } from '@jiebang/domain/competitions/lifecycles';
import { isBeingSetUp } from '@jiebang/domain/competitions/phase-steps';
import type { Ctx, Work } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { transition } from '../../platform/transition.ts';
import { factsOf } from './competitions.policy.ts';
import { lockOpenDryRuns, lockSetUp, type PhaseRow } from './phases.repository.ts';
import { requirePhase } from './require-phase.ts';

type Change = { set: Partial<typeof phases.$inferInsert>; data: Record<string, unknown> };

/**
 * Changes what scores are made from and sends the phase back to draft. A dry run still under way is failed: it
 * rehearses settings that are no more, and must not release the new ones. Refused (`wrong_state`) once released.
 * `decide` sees the phase as it will be changed; null changes nothing.
 *
 * Rows are taken in the order track, dry run, phase. The track keeps a new dry run from starting in between; dry run
 * before phase is the order in which a worker records one, so that the two cannot deadlock.
 */
export async function amendPhase(
  ctx: Ctx,
  work: Work,
  id: string,
  decide: (phase: PhaseRow) => Change | null,
): Promise<void> {
  await lockSetUp(work.tx, id);
  const open = await lockOpenDryRuns(work.tx, id);
  const { phase } = await requirePhase(ctx, work.tx, id, { lock: true });
  if (!isBeingSetUp(factsOf(phase).status)) throw new AppError('wrong_state', phase.status);
  const change = decide(phase);
  if (!change) return;
  for (const run of open) {
    await transition(work, {
      table: dryRuns,
      lifecycle: dryRunLifecycle,
      verb: 'fail',
      id: run,
      set: { finishedAt: work.now, leaseToken: null, leaseExpiresAt: null },
      data: { phaseId: id, cause: 'phase_amended' },
    });
  }
  await transition(work, { table: phases, lifecycle: phaseLifecycle, verb: 'amend', id, ...change });
  work.touch(`phase:${id}`);
}
