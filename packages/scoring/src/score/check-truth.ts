import { type Refusal, refuse, scoringError } from '../errors.ts';
import { type Column, type ColumnKind, isCoded } from '../table/columns.ts';
import { checkTargets, targetsOf } from './read-truth.ts';
import type { Split } from './scoring.ts';
import { emptySide, splitTruth } from './split-truth.ts';
import type { TableRule } from './table-rule.ts';
import type { TableTruth } from './table-truth.ts';

/**
 * Whether a metric can be computed on a truth and on both sides of its split, so that an organiser learns of it
 * before the first submission. A stand-in prediction is scored: the reasons depend on the truth alone.
 */
export function checkTruth(truth: TableTruth, rule: TableRule, request: Split | null): Refusal | null {
  const split = request && splitTruth(truth, rule, request);
  const misfit = checkTargets(truth, rule) ?? (split && emptySide(split));
  if (misfit) return misfit;
  const parts = [{ name: '', columns: truth.table.columns }];
  if (split) {
    for (const name of ['public', 'private'] as const) {
      if (split[name].rows === 0)
        return refuse('truth', scoringError('empty_split', { detail: `${name} rows` }));
      parts.push({ name: `${name} rows`, columns: split[name].columns });
    }
  }
  const wanted = rule.prediction(targetsOf(truth, rule).map((column) => column.name));
  for (const { name, columns } of parts) {
    const prediction = wanted.map((column) => standInFor(column, columns));
    const outcome = rule.score(columns, prediction);
    if (typeof outcome !== 'string') continue;
    const column = columns.length === 1 ? { column: columns[0]!.name } : {};
    return refuse('truth', scoringError(outcome, { ...column, detail: name || columns[0]!.name }));
  }
  return null;
}

/** The truth's own labels where labels are asked for, one half where numbers are. */
function standInFor({ name, kind }: { name: string; kind: ColumnKind }, truth: readonly Column[]): Column {
  const own = truth.find((column) => column.name === name) ?? truth.at(-1)!;
  if (isCoded(kind) && own.kind === 'label') return own;
  const rows = own.kind === 'label' ? own.codes.length : own.values.length;
  return { kind: 'number', name, values: new Float64Array(rows).fill(0.5) };
}
