import { dryRuns } from '@jiebang/db/schema/competitions';
import { dryRunLifecycle } from '@jiebang/domain/competitions/lifecycles';
import { MAX_EVALUATION_ATTEMPTS } from '@jiebang/domain/evaluations/lifecycle';
import { transact } from '../../platform/context.ts';
import { transition } from '../../platform/transition.ts';
import { rehearsePhase } from '../competitions/public.ts';
import { evaluateSubmission } from '../submissions/public.ts';
import type { EvaluationCtx } from './evaluation-ctx.ts';
import {
  extendLeases,
  findWorkOf,
  listExpired,
  listForgotten,
  listStaleDryRuns,
} from './evaluations.repository.ts';
import { recordEvaluation } from './record-evaluation.ts';
import { requeueEvaluation } from './requeue-evaluation.ts';

/** Queued this long without a claim: delivered again, at most once a minute and try. */
const FORGOTTEN_MS = 60_000;
const SWEEP_LIMIT = 200;

/** Tells the rows that their worker lives. */
export async function heartbeat({ services, worker }: EvaluationCtx): Promise<void> {
  await extendLeases(services.db, worker.name, services.clock.now());
}

/**
 * Nothing stays in a state that is not final: a running row whose worker fell silent goes back to the queue, or is
 * set aside as our fault after its last try; a queued one that nobody came for is delivered again; so are dry runs.
 * Safe in several workers at once: every step is conditional on the lease that was seen.
 */
export async function sweepEvaluations(ctx: EvaluationCtx): Promise<void> {
  const { db, clock, outbox } = ctx.services;
  const now = clock.now();
  for (const { id, attempt, leaseToken } of await listExpired(db, now, SWEEP_LIMIT)) {
    const held = { id, leaseToken: leaseToken as string };
    if (attempt < MAX_EVALUATION_ATTEMPTS) await requeueEvaluation(ctx, held, 'worker_silent');
    else await setAside(ctx, held);
  }
  const forgotten = await listForgotten(db, new Date(now.getTime() - FORGOTTEN_MS), SWEEP_LIMIT);
  await outbox.republish(
    forgotten.map(({ id, attempt }) => ({
      job: evaluateSubmission.name,
      payload: { evaluationId: id },
      key: `s${id}n${attempt}`,
    })),
  );
  await sweepDryRuns(ctx, now);
}

async function setAside(ctx: EvaluationCtx, held: { id: string; leaseToken: string }): Promise<void> {
  const of = await findWorkOf(ctx.services.db, held.id);
  if (!of) return;
  ctx.log.error({ evaluationId: held.id }, 'evaluation set aside after its last try');
  await recordEvaluation(ctx, { ...held, phaseId: of.phaseId }, of, {
    kind: 'faulted',
    failure: { code: 'worker_lost', fault: 'platform', errors: [], counts: {} },
  });
}

async function sweepDryRuns(ctx: EvaluationCtx, now: Date): Promise<void> {
  const { db, outbox } = ctx.services;
  for (const run of await listStaleDryRuns(db, now)) {
    if (run.deadlineAt < now || run.attempt >= MAX_EVALUATION_ATTEMPTS) {
      await transact(ctx, async (work) => {
        await transition(work, {
          table: dryRuns,
          lifecycle: dryRunLifecycle,
          verb: 'fail',
          id: run.id,
          set: { finishedAt: now },
          data: { cause: 'worker_lost' },
        });
      });
    } else if (run.status === 'running') {
      await transact(ctx, async (work) => {
        await transition(work, {
          table: dryRuns,
          lifecycle: dryRunLifecycle,
          verb: 'requeue',
          id: run.id,
          data: { cause: 'worker_silent' },
        });
        await work.enqueue(rehearsePhase, { dryRunId: run.id });
      });
    } else {
      await outbox.republish([
        { job: rehearsePhase.name, payload: { dryRunId: run.id }, key: `d${run.id}n${run.attempt}` },
      ]);
    }
  }
}
