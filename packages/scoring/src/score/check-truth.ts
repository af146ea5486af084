import { type Refusal, refuse, scoringError } from '../errors.ts';
import type { BoundMetric } from '../metrics/registry.ts';
import type { Column } from '../table/columns.ts';
import { checkTargets, emptySide, type TruthHandle, type TruthSplit } from './read-truth.ts';

/**
 * Whether a metric can be computed on a truth and on both sides of its split, so that an organiser learns of it
 * before the first submission. A stand-in prediction is scored: the reasons depend on the truth alone.
 */
export function checkTruth(
  truth: TruthHandle,
  metric: BoundMetric,
  split: TruthSplit | null,
): Refusal | null {
  const misfit = checkTargets(truth, metric) ?? (split && emptySide(split));
  if (misfit) return misfit;
  const parts = [{ name: '', columns: truth.table.columns }];
  if (split) {
    for (const name of ['public', 'private'] as const) {
      if (split[name].rows === 0)
        return refuse('truth', scoringError('empty_split', { detail: `${name} rows` }));
      parts.push({ name: `${name} rows`, columns: split[name].columns });
    }
  }
  for (const { name, columns } of parts) {
    for (const column of columns) {
      const outcome = metric.score(column, standInFor(column, metric));
      if (typeof outcome !== 'string') continue;
      return refuse('truth', scoringError(outcome, { column: column.name, detail: name || column.name }));
    }
  }
  return null;
}

function standInFor(column: Column, metric: BoundMetric): Column {
  if (metric.prediction === 'label') return column;
  const rows = column.kind === 'label' ? column.codes.length : column.values.length;
  return { kind: 'number', name: column.name, values: new Float64Array(rows).fill(0.5) };
}
