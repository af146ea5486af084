import { MAX_EVALUATION_ATTEMPTS } from '@jiebang/domain/evaluations/lifecycle';
import { EvaluatorCrashed } from '@jiebang/evaluator/pool';
import { isDatabaseAway } from '../../platform/errors.ts';
import type { EvaluationCtx } from './evaluation-ctx.ts';
import { claimEvaluation, findWorkOf } from './evaluations.repository.ts';
import { type Held, type Outcome, recordEvaluation } from './record-evaluation.ts';
import { requeueEvaluation } from './requeue-evaluation.ts';
import { runEvaluator } from './run-evaluator.ts';

/** Slack on top of the evaluator's own wall clock: reading the file, recording. */
const RUN_SLACK_MS = 60_000;
/** A database that comes back within this time finds the outcome still waiting to be recorded. */
const RECORD_RETRY_MS = 10 * 60_000;

/** Claims the row, scores, records. Delivered twice or late, it finds nothing to claim and ends. */
export async function handle(ctx: EvaluationCtx, { evaluationId }: { evaluationId: string }): Promise<void> {
  const { services, worker } = ctx;
  const runMs = services.env.JIEBANG_EVALUATION_WALL_SECONDS * 1_000 + RUN_SLACK_MS;
  const [claimed, of] = await Promise.all([
    claimEvaluation(services.db, evaluationId, worker.name, services.clock.now(), runMs),
    findWorkOf(services.db, evaluationId),
  ]);
  if (!claimed) return;
  const held: Held = { id: claimed.id, leaseToken: claimed.leaseToken as string, phaseId: claimed.phaseId };
  if (!of) throw new Error(`evaluation ${evaluationId} has no submission`);
  services.live.touch(`submission:${of.submission.id}`);
  const outcome = await runOnce(ctx, of, claimed.attempt);
  if (!outcome) return await requeueEvaluation(ctx, held, 'evaluator_crashed');
  const kept = await untilDatabase(() => recordEvaluation(ctx, held, of, outcome));
  ctx.log.info({ evaluationId, outcome: outcome.kind, kept, attempt: claimed.attempt }, 'evaluation');
}

/** The outcome, or null when the evaluator died and another try is left. The last try's death is our fault, in words. */
async function runOnce(
  ctx: EvaluationCtx,
  of: Parameters<typeof runEvaluator>[1],
  attempt: number,
): Promise<Outcome | null> {
  try {
    return await runEvaluator(ctx, of);
  } catch (error) {
    ctx.log.warn({ err: error, attempt }, 'evaluator did not finish');
    if (attempt < MAX_EVALUATION_ATTEMPTS) return null;
    const code = error instanceof EvaluatorCrashed ? 'evaluator_crashed' : 'platform_error';
    return { kind: 'faulted', failure: { code, fault: 'platform', errors: [], counts: {} } };
  }
}

/** Tries again while the database is away. Whatever is recorded late is still held against the lease. */
async function untilDatabase<T>(run: () => Promise<T>): Promise<T> {
  const end = performance.now() + RECORD_RETRY_MS;
  for (let wait = 100; ; wait = Math.min(wait * 2, 3_000)) {
    try {
      return await run();
    } catch (error) {
      if (!isDatabaseAway(error) || performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
