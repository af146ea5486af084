import { randomBytes } from 'node:crypto';
import type { Refusal } from '@jiebang/scoring/errors';
import { findMetric } from '@jiebang/scoring/metrics/registry';
import { AppError } from '../../platform/errors.ts';
import type { PhaseRow } from './phases.repository.ts';

/** Rows a truth may have; the same bound holds for predictions. */
const MAX_ROWS = 5_000_000;

export type TruthShape = { rows: number; idColumn: string; targetColumns: string[] };

/**
 * Reads a truth as the evaluator will, while it is still readable, so that the organiser learns of every bad line at
 * the upload and not from a failed dry run. Throws `truth_refused` with the lines.
 */
export function inspectTruth(
  bytes: Uint8Array,
  phase: Pick<PhaseRow, 'metric' | 'metricParams'>,
): TruthShape {
  const bound = findMetric(phase.metric)?.bind(phase.metricParams);
  if (!bound?.ok) throw new AppError('metric_params', `stored metric ${phase.metric} cannot be bound`);
  const { scoring } = bound.metric;
  const secret = randomBytes(8);
  const hashKey = { k0: secret.readInt32LE(0), k1: secret.readInt32LE(4) };
  const truth = scoring.readTruth(bytes, { maxRows: MAX_ROWS, hashKey });
  if ('errors' in truth) throw refused(truth);
  const refusal = scoring.check(truth, null);
  if (refusal) throw refused(refusal);
  const { rows, idColumn, targetColumns } = scoring.summarize(truth, null);
  return { rows, idColumn, targetColumns };
}

function refused({ errors, counts }: Refusal): AppError {
  return new AppError('truth_refused', '', {
    errors: errors.map(({ code, row, message }) => ({
      path: row === null ? 'file' : `file.${row}`,
      code,
      message: row === null ? message : `line ${row}: ${message}`,
    })),
    details: Object.fromEntries(Object.entries(counts).map(([code, count]) => [code, count ?? 0])),
  });
}
