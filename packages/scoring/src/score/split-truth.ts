import { type Refusal, refuse, scoringError } from '../errors.ts';
import { spansOf } from '../split/spans-of.ts';
import { splitRows } from '../split/split-rows.ts';
import { asLabels, type LabelColumn, selectRows } from '../table/columns.ts';
import type { Split } from './scoring.ts';
import type { TableRule } from './table-rule.ts';
import type { SplitSide, TableSplit, TableTruth } from './table-truth.ts';

/** The public and private rows under the truth's seed; made once per fraction and kept. */
export function splitTruth(truth: TableTruth, rule: TableRule, { seed, publicFraction }: Split): TableSplit {
  const known = truth.splits.get(publicFraction);
  if (known) return known;
  const { table } = truth;
  const group = rule.truth.named.findIndex(({ name }) => name === rule.group);
  const mask =
    group < 0
      ? splitRows(table, seed, publicFraction)
      : splitGroups(asLabels(table.columns[group]!), seed, publicFraction);
  let rows = 0;
  for (let k = 0; k < mask.length; k++) rows += mask[k]!;
  const side = (wanted: 0 | 1, count: number): SplitSide => ({
    rows: count,
    columns: table.columns.map((column) => selectRows(column, mask, wanted, count)),
  });
  const split = { publicFraction, mask, public: side(1, rows), private: side(0, mask.length - rows) };
  truth.splits.set(publicFraction, split);
  return split;
}

/** The side that a fraction between 0 and 1 was meant to fill and could not, in a truth of very few rows. */
export function emptySide(split: TableSplit): Refusal | null {
  const isMeant = split.publicFraction === 0 || split.publicFraction === 1;
  const name = split.public.rows === 0 ? 'public rows' : split.private.rows === 0 ? 'private rows' : null;
  return name === null || isMeant ? null : refuse('truth', scoringError('empty_split', { detail: name }));
}

/** Marks whole groups: the fraction is of the groups, by the hash of their names, as it is of rows by their ids. */
function splitGroups({ codes, labels }: LabelColumn, seed: string, publicFraction: number): Uint8Array {
  const names = Array.from({ length: labels.size }, (_, code) => labels.label(code));
  const isPublic = splitRows(spansOf(names), seed, publicFraction);
  return Uint8Array.from(codes, (code) => isPublic[code]!);
}
