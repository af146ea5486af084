import { readFileSync } from 'node:fs';
import { type ErrorCounts, type ScoringError, scoringError } from '@jiebang/scoring/errors';
import { findMetric } from '@jiebang/scoring/metrics/registry';

export interface OfflineJob {
  /** `id` or `id@version`. */
  metric: string;
  /** An open CSV; a sealed truth never leaves the evaluator. */
  truthPath: string;
  predictionPath: string;
  params?: unknown;
}

export type OfflineOutcome =
  | { metric: string; direction: 'higher' | 'lower'; score: number; rows: number }
  | { metric: string; file: 'truth' | 'prediction'; errors: ScoringError[]; counts: ErrorCounts };

const MAX_ROWS = 50_000_000;
/** Nobody attacks their own machine: a fixed key keeps a run repeatable. */
const HASH_KEY = { k0: 0x6a696562, k1: 0x616e6721 };

/** Scores a prediction against an open truth in this process, by the very code the platform scores with. */
export function scoreOffline(job: OfflineJob): OfflineOutcome {
  const registered = findMetric(job.metric);
  if (registered === undefined)
    return refused(job.metric, scoringError('unknown_metric', { detail: job.metric }));
  const bound = registered.bind(job.params);
  if (!bound.ok)
    return refused(registered.key, scoringError('invalid_params', { detail: bound.issues.join('; ') }));
  const { metric } = bound;
  const { scoring } = metric;
  const truth = scoring.readTruth(readBytes(job.truthPath), { maxRows: MAX_ROWS, hashKey: HASH_KEY });
  if ('errors' in truth) return { metric: metric.key, ...truth };
  const outcome = scoring.score(truth, readBytes(job.predictionPath), null, { maxRows: MAX_ROWS });
  if (!outcome.ok) return { metric: metric.key, ...outcome.refusal };
  const { score, rows } = outcome.result;
  return { metric: metric.key, direction: metric.direction, score, rows };
}

function refused(metric: string, error: ScoringError): OfflineOutcome {
  return { metric, file: 'truth', errors: [error], counts: { [error.code]: 1 } };
}

function readBytes(path: string): Uint8Array {
  const buffer = readFileSync(path);
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}
