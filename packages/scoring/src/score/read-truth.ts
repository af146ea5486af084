import { ErrorLog } from '../csv/error-log.ts';
import { parseCsv } from '../csv/parse-csv.ts';
import { type Refusal, refuse, scoringError } from '../errors.ts';
import type { HashKey } from '../hash/half-sip-hash.ts';
import type { BoundMetric } from '../metrics/registry.ts';
import { splitRows } from '../split/split-rows.ts';
import { type Column, type ColumnKind, type ParsedTable, selectRows } from '../table/columns.ts';
import { IdIndex } from '../table/id-index.ts';
import { idText, reportId } from '../table/join-rows.ts';

export interface TruthPart {
  rows: number;
  /** The targets of this part's rows, in the truth's order. */
  columns: Column[];
}

export interface TruthSplit {
  /** 0 or 1 leave one side empty on purpose. */
  publicFraction: number;
  /** One byte per truth row, 1 = public. */
  mask: Uint8Array;
  public: TruthPart;
  private: TruthPart;
}

/** A parsed truth, ready to score any number of predictions. */
export interface TruthHandle {
  table: ParsedTable;
  index: IdIndex;
  kind: ColumnKind;
  hashKey: HashKey;
  /** Splits made so far, by public fraction; the seed is one per truth. */
  splits: Map<number, TruthSplit>;
}

export interface ReadTruthOptions {
  kind: ColumnKind;
  maxRows: number;
  hashKey: HashKey;
}

/** Parses a truth file and indexes its ids; its errors are the organiser's to mend. */
export function readTruth(bytes: Uint8Array, options: ReadTruthOptions): TruthHandle | Refusal {
  const { hashKey, kind, maxRows } = options;
  const log = new ErrorLog('truth');
  const table = parseCsv(bytes, { columns: { from: 'header', kind }, maxRows, hashKey }, log);
  if (table === null) return log.toRefusal(bytes);
  if (kind === 'probability') reportOutOfRange(table, log);
  const index = new IdIndex(table, hashKey);
  index.addAll((row) => reportId(log, 'duplicate_id', table, row));
  return log.isEmpty ? { table, index, kind, hashKey, splits: new Map() } : log.toRefusal(bytes);
}

/** Whether a truth suits a metric at all: the number of its target columns. */
export function checkTargets(truth: TruthHandle, metric: BoundMetric): Refusal | null {
  if (truth.table.columns.length === 1 || metric.meanOverTargets) return null;
  return refuse('truth', scoringError('too_many_targets', { row: 1, detail: metric.key }));
}

/** The side that a fraction between 0 and 1 was meant to fill and could not, in a truth of very few rows. */
export function emptySide(split: TruthSplit): Refusal | null {
  const isMeant = split.publicFraction === 0 || split.publicFraction === 1;
  const name = split.public.rows === 0 ? 'public rows' : split.private.rows === 0 ? 'private rows' : null;
  return name === null || isMeant ? null : refuse('truth', scoringError('empty_split', { detail: name }));
}

/** The public and private rows under the truth's seed; made once per fraction and kept. */
export function splitTruth(truth: TruthHandle, seed: string, publicFraction: number): TruthSplit {
  const known = truth.splits.get(publicFraction);
  if (known) return known;
  const mask = splitRows(truth.table, seed, publicFraction);
  let rows = 0;
  for (let k = 0; k < mask.length; k++) rows += mask[k]!;
  const part = (wanted: 0 | 1, count: number): TruthPart => ({
    rows: count,
    columns: truth.table.columns.map((column) => selectRows(column, mask, wanted, count)),
  });
  const split = { publicFraction, mask, public: part(1, rows), private: part(0, mask.length - rows) };
  truth.splits.set(publicFraction, split);
  return split;
}

/** Bytes a handle keeps alive, for a cache with a budget. */
export function truthByteSize(truth: TruthHandle): number {
  const { table, index, splits } = truth;
  const width = truth.kind === 'label' ? 4 : 8;
  const perRow = 8 + table.columns.length * width;
  // A split holds the mask and every target once more.
  const perSplit = table.rows * (1 + table.columns.length * width);
  return table.bytes.length + table.rows * perRow + index.byteSize + splits.size * perSplit;
}

/** Logs every value outside [0, 1] with its row. */
export function reportOutOfRange(table: ParsedTable, log: ErrorLog): void {
  for (const column of table.columns) {
    if (column.kind !== 'number') continue;
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
