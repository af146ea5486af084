import { dryRuns, phases } from '@jiebang/db/schema/competitions';
import { dryRunLifecycle, phaseLifecycle } from '@jiebang/domain/competitions/lifecycles';
import type { Work } from '../../platform/context.ts';
import { transition } from '../../platform/transition.ts';
import { listOpenDryRuns } from './phases.repository.ts';

/**
 * Changes what scores are made from and sends the phase back to draft. A dry run still under way is failed: it
 * rehearses settings that are no more, and must not release the new ones. Refused (`wrong_state`) once released.
 *
 * Dry runs are taken before the phase, as the worker does when it records one, so that the two cannot deadlock.
 */
export async function amendPhase(
  work: Work,
  id: string,
  change: { set: Partial<typeof phases.$inferInsert>; data: Record<string, unknown> },
): Promise<void> {
  for (const run of await listOpenDryRuns(work.tx, id)) {
    await transition(work, {
      table: dryRuns,
      lifecycle: dryRunLifecycle,
      verb: 'fail',
      id: run,
      set: { finishedAt: work.now, leaseToken: null, leaseExpiresAt: null },
      data: { phaseId: id, cause: 'phase_amended' },
    });
  }
  await transition(work, {
    table: phases,
    lifecycle: phaseLifecycle,
    verb: 'amend',
    id,
    set: change.set,
    data: change.data,
  });
  work.touch(`phase:${id}`);
}
