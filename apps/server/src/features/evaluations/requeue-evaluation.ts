import { evaluations } from '@jiebang/db/schema/submissions';
import { evaluationLifecycle } from '@jiebang/domain/evaluations/lifecycle';
import { eq } from 'drizzle-orm';
import { type Ctx, transact } from '../../platform/context.ts';
import { isWrongState } from '../../platform/errors.ts';
import { transition } from '../../platform/transition.ts';
import { evaluateSubmission } from '../submissions/public.ts';

/** Puts a running row back into the queue, if the lease is still the one that was seen. */
export async function requeueEvaluation(
  ctx: Ctx,
  held: { id: string; leaseToken: string },
  cause: string,
): Promise<void> {
  try {
    await transact(ctx, async (work) => {
      await transition(work, {
        table: evaluations,
        lifecycle: evaluationLifecycle,
        verb: 'requeue',
        id: held.id,
        set: { leaseToken: null, leaseExpiresAt: null, startedAt: null, worker: null },
        when: eq(evaluations.leaseToken, held.leaseToken),
        data: { cause },
      });
      await work.enqueue(evaluateSubmission, { evaluationId: held.id });
      work.touch('operations');
    });
  } catch (error) {
    if (!isWrongState(error)) throw error;
  }
}
