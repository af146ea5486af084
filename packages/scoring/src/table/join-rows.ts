import { type ErrorLog, quoteBytes } from '../csv/error-log.ts';
import { equalBytes } from '../hash/half-sip-hash.ts';
import type { ParsedTable } from './columns.ts';
import { BATCH_ROWS, type IdIndex } from './id-index.ts';

export interface Join {
  /** Per prediction row, the truth row of the same id; meaningful only when nothing was logged. */
  order: Uint32Array;
  /** The rows come in the truth's order, so nothing needs to be moved. */
  isIdentity: boolean;
}

/**
 * Matches the rows of a prediction to those of the truth by the exact bytes of their ids. After truth row k the row
 * k + 1 is expected, which settles a file in the truth's order without hashing; from the first row that breaks the
 * order, the rest of its batch is looked up. Logs every unknown, repeated and missing id.
 */
export function joinRows(truth: ParsedTable, index: IdIndex, prediction: ParsedTable, log: ErrorLog): Join {
  const { idStart, idEnd, rows } = prediction;
  const order = new Uint32Array(rows);
  const given = new Uint8Array(truth.rows);
  const found = new Int32Array(BATCH_ROWS);
  let expected = 0;
  let isIdentity = rows === truth.rows;
  for (let from = 0; from < rows; ) {
    const inOrder = countInOrder(truth, prediction, from, expected);
    for (let k = 0; k < inOrder; k++) {
      const target = expected + k;
      if (given[target] === 1) reportId(log, 'duplicate_id', prediction, from + k);
      given[target] = 1;
      order[from + k] = target;
    }
    if (expected !== from) isIdentity = false;
    from += inOrder;
    expected += inOrder;
    const to = Math.min(rows, from + BATCH_ROWS);
    if (from === to) break;
    isIdentity = false;
    index.findBatch(prediction, from, to, found);
    for (let row = from; row < to; row++) {
      const target = found[row - from]!;
      if (idStart[row] === idEnd[row]) continue; // an empty id is reported by the parser
      if (target < 0) reportId(log, 'unknown_id', prediction, row);
      else if (given[target] === 1) reportId(log, 'duplicate_id', prediction, row);
      else {
        given[target] = 1;
        order[row] = target;
        expected = target + 1;
      }
    }
    from = to;
  }
  reportMissing(truth, given, log);
  return { order, isIdentity };
}

/** How many prediction rows from `from` on have the ids of the truth rows from `expected` on. */
function countInOrder(truth: ParsedTable, prediction: ParsedTable, from: number, expected: number): number {
  const { bytes, idStart, idEnd } = prediction;
  const { bytes: truthBytes, idStart: truthStart, idEnd: truthEnd } = truth;
  const most = Math.min(prediction.rows - from, truth.rows - expected);
  for (let k = 0; k < most; k++) {
    const start = idStart[from + k]!;
    const length = idEnd[from + k]! - start;
    const own = truthStart[expected + k]!;
    if (truthEnd[expected + k]! - own !== length) return k;
    if (!equalBytes(bytes, start, truthBytes, own, length)) return k;
  }
  return most;
}

/** Logs an id problem of one row with the id's text. */
export function reportId(
  log: ErrorLog,
  code: 'unknown_id' | 'duplicate_id',
  table: ParsedTable,
  row: number,
): void {
  log.add(code, table.idStart[row]!, () => describeRow(table, row));
}

function reportMissing(truth: ParsedTable, given: Uint8Array, log: ErrorLog): void {
  for (let row = 0; row < truth.rows; row++) {
    if (given[row] === 1) continue;
    log.add('missing_id', -1, () => describeRow(truth, row));
  }
}

function describeRow(table: ParsedTable, row: number): { id: string; detail: string } {
  const text = idText(table, row);
  return { id: text, detail: text };
}

/** The id of a row as text, for messages. */
export function idText(table: ParsedTable, row: number): string {
  return quoteBytes(table.bytes, table.idStart[row]!, table.idEnd[row]!);
}
