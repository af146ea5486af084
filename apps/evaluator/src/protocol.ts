import type { ErrorCounts, ScoringError } from '@jiebang/scoring/errors';
import type { FileScore, TruthSummary } from '@jiebang/scoring/score/scoring';
import { z } from 'zod';

/**
 * Lines of JSON between the worker and an evaluator process: requests on stdin, replies on stdout, one at a time.
 * Nothing else is ever written to stdout.
 */
const sealedTruth = z.object({
  /** The sealed file; its digest names the truth and is checked before it is opened. */
  path: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const limits = z.object({ maxRows: z.number().int().min(1).max(50_000_000) });
const split = z.object({ publicFraction: z.number().min(0).max(1) });

export const scoreRequestSchema = z.object({
  id: z.string().min(1),
  kind: z.literal('score'),
  truth: sealedTruth,
  prediction: z.object({ path: z.string().min(1) }),
  /** `id@version`. */
  metric: z.string().min(1),
  params: z.unknown(),
  split: split.nullable(),
  limits,
});

export const inspectRequestSchema = z.object({
  id: z.string().min(1),
  kind: z.literal('inspect-truth'),
  truth: sealedTruth,
  /** With a metric, the truth is also checked for what the metric needs, on each side of the split. */
  metric: z.string().min(1),
  params: z.unknown(),
  split: split.nullable(),
  limits,
});

export const pingRequestSchema = z.object({ id: z.string().min(1), kind: z.literal('ping') });

export const requestSchema = z.discriminatedUnion('kind', [
  scoreRequestSchema,
  inspectRequestSchema,
  pingRequestSchema,
]);

export type ScoreRequest = z.infer<typeof scoreRequestSchema>;
export type InspectRequest = z.infer<typeof inspectRequestSchema>;
export type EvaluatorRequest = z.infer<typeof requestSchema>;
export type ScoreJob = Omit<ScoreRequest, 'id' | 'kind'>;
export type InspectJob = Omit<InspectRequest, 'id' | 'kind'>;

/** Who must act: the entrant sends another file, the organiser mends truth or metric, the platform tries again. */
export type Fault = 'entrant' | 'organiser' | 'platform';

export type FailureCode =
  | 'invalid_prediction'
  | 'invalid_truth'
  | 'invalid_metric'
  | 'prediction_unreadable'
  | 'truth_unreadable'
  | 'truth_altered'
  | 'truth_wrong_key'
  | 'invalid_request'
  | 'timed_out'
  | 'out_of_memory'
  | 'internal';

export interface Failure {
  code: FailureCode;
  fault: Fault;
  /** The first of each kind, with line numbers; see the scoring package. */
  errors: ScoringError[];
  counts: ErrorCounts;
}

export interface ScoreResult extends FileScore {
  durationMs: number;
  timings: { truthMs: number; readMs: number; parseMs: number; joinMs: number; scoreMs: number };
  truthCached: boolean;
}

export type Outcome<Result> = { ok: true; result: Result } | { ok: false; failure: Failure };
export type ScoreOutcome = Outcome<ScoreResult>;
export type InspectOutcome = Outcome<TruthSummary>;

/** `stage` tells how far a run has got, so that a run that must be stopped can be laid at the right door. */
export type EvaluatorReply =
  | { id: string; kind: 'stage'; stage: 'truth' | 'prediction' }
  | ({ id: string; kind: 'outcome'; rssBytes: number } & Outcome<ScoreResult | TruthSummary | Pong>);

export interface Pong {
  pid: number;
}

/** A failure that is not about rows of a file. */
export function plainFailure(code: FailureCode, fault: Fault): { ok: false; failure: Failure } {
  return { ok: false, failure: { code, fault, errors: [], counts: {} } };
}
