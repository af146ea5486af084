import { dryRuns, phases, type RunOutcome } from '@jiebang/db/schema/competitions';
import { dryRunLifecycle, phaseLifecycle } from '@jiebang/domain/competitions/lifecycles';
import { and, eq } from 'drizzle-orm';
import { transact } from '../../platform/context.ts';
import { isWrongState } from '../../platform/errors.ts';
import { transition } from '../../platform/transition.ts';
import type { EvaluationCtx } from './evaluation-ctx.ts';
import { claimDryRun, findDryRunWork } from './evaluations.repository.ts';
import type { Outcome } from './record-evaluation.ts';
import { runEvaluator } from './run-evaluator.ts';

const toRunOutcome = (outcome: Outcome): RunOutcome =>
  outcome.kind === 'scored'
    ? { score: outcome.score, publicScore: outcome.publicScore, failure: null }
    : { score: null, publicScore: null, failure: outcome.failure };

/** Scores the organiser's two samples: the good one must get a score, the bad one must be refused as the entrant's fault. */
export async function handle(ctx: EvaluationCtx, { dryRunId }: { dryRunId: string }): Promise<void> {
  const { db, clock } = ctx.services;
  const run = await claimDryRun(db, dryRunId, clock.now());
  if (!run) return;
  const work = await findDryRunWork(db, run);
  if (!work) throw new Error(`dry run ${dryRunId} has no phase`);
  const { phase, truth } = work;
  const common = {
    metric: phase.metric,
    params: phase.metricParams,
    publicFraction: phase.publicFraction,
    truthKey: work.truthKey,
    truthSha256: truth.sealedSha256,
  };
  const good = await runEvaluator(ctx, { ...common, entryKey: work.goodKey });
  const bad = await runEvaluator(ctx, { ...common, entryKey: work.badKey });
  const passed = good.kind === 'scored' && bad.kind === 'refused';
  const recorded = transact(ctx, async (unit) => {
    await transition(unit, {
      table: dryRuns,
      lifecycle: dryRunLifecycle,
      verb: passed ? 'pass' : 'fail',
      id: run.id,
      set: { good: toRunOutcome(good), bad: toRunOutcome(bad), finishedAt: unit.now },
      when: eq(dryRuns.leaseToken, run.leaseToken as string),
      data: { phaseId: phase.id, good: good.kind, bad: bad.kind },
    });
    if (passed) await rehearse(unit, phase.id, truth.id);
    unit.touch(`phase:${phase.id}`);
  });
  // Settings changed meanwhile: the run was failed by that act, and what it found is about a phase that is no more.
  await recorded.catch((error: unknown) => {
    if (!isWrongState(error)) throw error;
  });
}

/** The phase moves on only if it is still the one that was rehearsed: another truth or an edit meanwhile voids the run. */
async function rehearse(
  unit: Parameters<Parameters<typeof transact>[1]>[0],
  phaseId: string,
  truthId: string,
): Promise<void> {
  try {
    await transition(unit, {
      table: phases,
      lifecycle: phaseLifecycle,
      verb: 'rehearse',
      id: phaseId,
      when: and(eq(phases.truthId, truthId)),
      data: { truthId },
    });
  } catch (error) {
    if (!isWrongState(error)) throw error;
  }
}
