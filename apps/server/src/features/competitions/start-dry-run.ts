import type { Tx } from '@jiebang/db/client';
import { phases } from '@jiebang/db/schema/competitions';
import { DRY_RUN_DEADLINE_MS } from '@jiebang/domain/competitions/dry-run';
import { phaseLifecycle } from '@jiebang/domain/competitions/lifecycles';
import { dryRunRefusal } from '@jiebang/domain/competitions/phase-steps';
import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { AppError, violatedConstraint } from '../../platform/errors.ts';
import type { ReceivedFile } from '../../platform/http/route.ts';
import { transition } from '../../platform/transition.ts';
import { insertFile } from '../files/public.ts';
import { factsOf } from './competitions.policy.ts';
import { insertDryRun, lockSetUp, type PhaseRow } from './phases.repository.ts';
import { rehearsePhase } from './rehearse-phase.job.ts';
import { requirePhase } from './require-phase.ts';

/** May a dry run start now? Asked before a byte is read, and again inside the transaction. */
export async function requireDryRunnable(
  ctx: Ctx,
  tx: Tx,
  id: string,
): Promise<PhaseRow & { truthId: string }> {
  const { phase } = await requirePhase(ctx, tx, id, { lock: false });
  const refusal = dryRunRefusal(factsOf(phase));
  if (refusal === 'truth_missing' || refusal === 'wrong_state') throw new AppError(refusal, phase.status);
  return phase as PhaseRow & { truthId: string };
}

/** Queues a dry run over a good and a bad sample; one at a time per phase. */
export async function startDryRun(
  ctx: Ctx,
  id: string,
  samples: { good: ReceivedFile; bad: ReceivedFile },
): Promise<void> {
  try {
    await transact(ctx, (work) => queueDryRun(ctx, work, id, samples));
  } catch (error) {
    if (violatedConstraint(error) === 'dry_runs_one_open')
      throw new AppError('wrong_state', 'a dry run is open');
    throw error;
  }
}

async function queueDryRun(
  ctx: Ctx,
  work: Work,
  phaseId: string,
  { good, bad }: { good: ReceivedFile; bad: ReceivedFile },
): Promise<void> {
  await lockSetUp(work.tx, phaseId);
  const { truthId } = await requireDryRunnable(ctx, work.tx, phaseId);
  const sample = (stored: ReceivedFile) =>
    insertFile(work.tx, { kind: 'dry_run_sample', stored, name: stored.name, uploadedBy: ctx.actor.userId });
  const dryRunId = await insertDryRun(work.tx, {
    phaseId,
    truthId,
    goodFileId: await sample(good),
    badFileId: await sample(bad),
    deadlineAt: new Date(work.now.getTime() + DRY_RUN_DEADLINE_MS),
    createdAt: work.now,
  });
  const { phase } = await requirePhase(ctx, work.tx, phaseId, { lock: true });
  // A rehearsed phase is one whose last dry run passed: with a new one under way it is in draft again.
  if (phase.status !== 'draft')
    await transition(work, {
      table: phases,
      lifecycle: phaseLifecycle,
      verb: 'amend',
      id: phaseId,
      data: { cause: 'dry_run_repeated' },
    });
  await work.audit({
    action: 'dry_run.start',
    subjectType: 'dry_run',
    subjectId: dryRunId,
    data: { phaseId, truthId, good: good.sha256, bad: bad.sha256 },
  });
  await work.enqueue(rehearsePhase, { dryRunId });
  work.touch(`phase:${phaseId}`);
}
