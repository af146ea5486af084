import { readFileSync } from 'node:fs';
import { refuse, scoringError } from '@jiebang/scoring/errors';
import { type BoundMetric, findMetric } from '@jiebang/scoring/metrics/registry';
import type { ScoreStage } from '@jiebang/scoring/score/scoring';
import { failureOf } from './failures.ts';
import {
  type Failure,
  type InspectOutcome,
  type InspectRequest,
  plainFailure,
  type ScoreOutcome,
  type ScoreRequest,
} from './protocol.ts';
import type { TruthCache } from './truth-cache.ts';

export type OnStage = (stage: 'truth' | 'prediction') => void;

/** Scores one submission. Every failure that can be foreseen is an outcome; what is thrown is a fault of ours. */
export function runScore(request: ScoreRequest, cache: TruthCache, onStage: OnStage): ScoreOutcome {
  const begun = performance.now();
  const bound = bindMetric(request.metric, request.params);
  if (!bound.ok) return bound;
  const { scoring } = bound.metric;
  onStage('truth');
  const lookup = cache.get(request.truth, scoring, request.limits.maxRows);
  if (!lookup.ok) return lookup;
  const { handle, seed } = lookup.truth;
  const split = request.split && { seed, ...request.split };
  onStage('prediction');
  const opened = performance.now();
  let bytes: Uint8Array;
  try {
    bytes = readFile(request.prediction.path);
  } catch {
    return plainFailure('prediction_unreadable', 'platform');
  }
  const marks = new Map<ScoreStage, number>();
  const outcome = scoring.score(handle, bytes, split, {
    maxRows: request.limits.maxRows,
    onStage: (stage) => marks.set(stage, performance.now()),
  });
  if (!outcome.ok) return { ok: false, failure: failureOf(outcome.refusal) };
  const at = (stage: ScoreStage) => marks.get(stage) ?? opened;
  return {
    ok: true,
    result: {
      ...outcome.result,
      durationMs: performance.now() - begun,
      timings: {
        truthMs: opened - begun,
        readMs: at('parse') - opened,
        parseMs: at('join') - at('parse'),
        joinMs: at('score') - at('join'),
        scoreMs: at('done') - at('score'),
      },
      truthCached: lookup.cached,
    },
  };
}

/** Opens a truth and tells what may be told of it, or everything that is wrong with it. */
export function runInspect(request: InspectRequest, cache: TruthCache, onStage: OnStage): InspectOutcome {
  const bound = bindMetric(request.metric, request.params);
  if (!bound.ok) return bound;
  const { scoring } = bound.metric;
  onStage('truth');
  const lookup = cache.get(request.truth, scoring, request.limits.maxRows);
  if (!lookup.ok) return lookup;
  const { handle, seed } = lookup.truth;
  const split = request.split && { seed, ...request.split };
  const refusal = scoring.check(handle, split);
  if (refusal) return { ok: false, failure: failureOf(refusal) };
  return { ok: true, result: scoring.summarize(handle, split) };
}

function bindMetric(
  name: string,
  params: unknown,
): { ok: true; metric: BoundMetric } | { ok: false; failure: Failure } {
  const metric = findMetric(name);
  const error = (code: 'unknown_metric' | 'invalid_params', detail: string) => {
    const { errors, counts } = refuse('truth', scoringError(code, { detail }));
    return {
      ok: false as const,
      failure: { code: 'invalid_metric', fault: 'organiser', errors, counts } as const,
    };
  };
  if (metric === undefined) return error('unknown_metric', name);
  const bound = metric.bind(params);
  return bound.ok ? bound : error('invalid_params', bound.issues.join('; '));
}

/** A plain view of the file's bytes: Buffer is a subclass, and mixing the two slows the parser's inner loop. */
function readFile(path: string): Uint8Array {
  const buffer = readFileSync(path);
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}
