import type { EvaluationCtx } from './evaluation-ctx.ts';
import type { Outcome } from './record-evaluation.ts';

export type EvaluatorWork = {
  metric: string;
  params: Record<string, unknown>;
  publicFraction: number;
  entryKey: string;
  truthKey: string;
  truthSha256: string;
};

/** Rows a prediction file may have at most. */
const MAX_ROWS = 5_000_000;

/** One scoring run in an evaluator process. Throws when the process died; every other end is an outcome. */
export async function runEvaluator(ctx: EvaluationCtx, work: EvaluatorWork): Promise<Outcome> {
  const { storage } = ctx.services;
  return await storage.withLocalFile(work.truthKey, (truthPath) =>
    storage.withLocalFile(work.entryKey, async (path): Promise<Outcome> => {
      const answer = await ctx.worker.evaluators.score({
        truth: { path: truthPath, sha256: work.truthSha256 },
        prediction: { path },
        metric: work.metric,
        params: work.params,
        split: { publicFraction: work.publicFraction },
        limits: { maxRows: MAX_ROWS },
      });
      if (answer.ok) {
        const { score, publicScore, privateScore, rows, durationMs } = answer.result;
        return { kind: 'scored', score, publicScore: publicScore ?? score, privateScore, rows, durationMs };
      }
      return { kind: answer.failure.fault === 'entrant' ? 'refused' : 'faulted', failure: answer.failure };
    }),
  );
}
