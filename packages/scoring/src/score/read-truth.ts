import { ErrorLog } from '../csv/error-log.ts';
import { parseCsv } from '../csv/parse-csv.ts';
import { type Refusal, refuse, scoringError } from '../errors.ts';
import type { HashKey } from '../hash/half-sip-hash.ts';
import { type Column, type ColumnKind, isCoded, type ParsedTable } from '../table/columns.ts';
import { IdIndex } from '../table/id-index.ts';
import { idText, reportId } from '../table/join-rows.ts';
import type { ReadLimits } from './scoring.ts';
import type { TableRule } from './table-rule.ts';
import type { TableTruth } from './table-truth.ts';

/** Truths are alike when the same columns were read in the same kinds, and the same rows belong together. */
export function formOf({ truth: { named, targets }, group }: TableRule): string {
  const columns = named.map(({ name, kind }) => `${name}=${kind}`);
  if (targets) columns.push(targets.kind);
  return `table:${JSON.stringify(group ? [...columns, group] : columns)}`;
}

/** Parses a truth table and indexes its ids; its errors are the organiser's to mend. */
export function readTableTruth(
  bytes: Uint8Array,
  rule: TableRule,
  { hashKey, maxRows }: ReadLimits & { hashKey: HashKey },
): TableTruth | Refusal {
  const { named, targets } = rule.truth;
  const log = new ErrorLog('truth');
  const columns = { from: 'header', named, others: targets?.kind ?? null } as const;
  const table = parseCsv(bytes, { columns, maxRows, hashKey }, log);
  if (table === null) return log.toRefusal(bytes);
  const kinds = table.columns.map((_, k) => named[k]?.kind ?? targets!.kind);
  reportOutOfRange(table, kinds, log);
  const index = new IdIndex(table, hashKey);
  index.addAll((row) => reportId(log, 'duplicate_id', table, row));
  if (!log.isEmpty) return log.toRefusal(bytes);
  return { form: formOf(rule), table, index, hashKey, splits: new Map() };
}

/** The truth's target columns, which the file names itself. */
export function targetsOf({ table }: TableTruth, { truth }: TableRule): readonly Column[] {
  return table.columns.slice(truth.named.length);
}

/** Whether a truth suits a metric at all: the number of its target columns. */
export function checkTargets(truth: TableTruth, rule: TableRule): Refusal | null {
  if (targetsOf(truth, rule).length <= (rule.truth.targets?.most ?? 0)) return null;
  return refuse('truth', scoringError('too_many_targets', { row: 1, detail: rule.key }));
}

/** Bytes a truth keeps alive, for a cache with a budget. */
export function truthByteSize({ table, index, splits }: TableTruth): number {
  const perRow = table.columns.reduce((sum, { kind }) => sum + (isCoded(kind) ? 4 : 8), 0);
  // A split holds the mask and every column once more.
  return (
    table.bytes.length + table.rows * (8 + perRow) + index.byteSize + splits.size * table.rows * (1 + perRow)
  );
}

/** Logs every value outside [0, 1] of a column of probabilities with its row. */
export function reportOutOfRange(table: ParsedTable, kinds: readonly ColumnKind[], log: ErrorLog): void {
  for (const [k, column] of table.columns.entries()) {
    if (kinds[k] !== 'probability' || column.kind !== 'number') continue;
    const { values } = column;
    for (let row = 0; row < table.rows; row++) {
      const value = values[row]!;
      // A NaN stands for a value already reported.
      if (!(value < 0 || value > 1)) continue;
      log.add('out_of_range', table.idStart[row]!, () => ({
        id: idText(table, row),
        column: column.name,
        detail: `${value}`,
      }));
    }
  }
}
