import type { HashKey } from '../hash/half-sip-hash.ts';
import type { ParsedTable } from '../table/columns.ts';
import type { LabelDictionary } from '../table/label-dictionary.ts';
import { type ErrorLog, quoteBytes } from './error-log.ts';
import { FieldReader } from './field-reader.ts';
import { NumberReader } from './number-reader.ts';
import { type ColumnPlan, planColumns, ROLE_ID, ROLE_SKIP, type WantedColumns } from './plan-columns.ts';
import { readHeader } from './read-header.ts';
import { RowStore } from './row-store.ts';
import { findInvalidUtf8 } from './utf8.ts';

const LF = 0x0a;
const CR = 0x0d;
const COMMA = 0x2c;
const SAMPLE_BYTES = 65_536;

export interface ParseOptions {
  columns: WantedColumns;
  maxRows: number;
  /** Secret key of the label dictionaries. */
  hashKey: HashKey;
  /** Per target, the labels of the truth: the same label then gets the same code. */
  dictionaries?: readonly (LabelDictionary | null)[];
}

/**
 * Parses a CSV file (UTF-8, optional byte order mark, LF or CRLF, quoted fields, header row) into typed arrays.
 * Everything wrong goes to `log`, and the rows are kept so that later checks can report in the same round; the table
 * may be used for scoring only if the log stayed empty. Null when the file cannot be read as a table at all.
 * `bytes` is not changed, but the table points into it.
 */
export function parseCsv(bytes: Uint8Array, options: ParseOptions, log: ErrorLog): ParsedTable | null {
  const header = readHeader(bytes, log);
  if (header === null) return null;
  const plan = planColumns(header.names, options.columns, log);
  if (plan === null) return null;
  const parser = new RowParser(bytes, header.bodyStart, plan, options, log);
  parser.run();
  if ((parser.seenBits & 0x80) !== 0 || header.seenBits >= 0x80) {
    const invalid = findInvalidUtf8(bytes);
    if (invalid >= 0) log.add('bad_encoding', invalid);
  }
  if (parser.store.rows === 0 && log.isEmpty) log.add('no_rows', -1);
  return parser.store.toTable(parser.bytes);
}

class RowParser {
  readonly store: RowStore;
  private readonly plan: ColumnPlan;
  private readonly log: ErrorLog;
  private readonly maxRows: number;
  private readonly original: Uint8Array;
  private readonly fields: FieldReader;
  private readonly numbers = new NumberReader();
  /** An id followed by one number: the common shape, which has a loop of its own. */
  private readonly isPlainPair: boolean;
  private pos: number;
  private idBits = 0;

  constructor(bytes: Uint8Array, start: number, plan: ColumnPlan, options: ParseOptions, log: ErrorLog) {
    this.original = bytes;
    this.pos = start;
    this.plan = plan;
    this.log = log;
    this.maxRows = options.maxRows;
    this.fields = new FieldReader(bytes);
    const capacity = Math.min(estimateRows(bytes, start), options.maxRows + 1);
    this.store = new RowStore(plan, capacity, options.hashKey, options.dictionaries);
    const [first, second] = plan.roles;
    this.isPlainPair =
      plan.roles.length === 2 && first === ROLE_ID && second === 0 && this.store.values[0] !== null;
  }

  /** The file, or its copy where an escaped quote had to be closed up. */
  get bytes(): Uint8Array {
    return this.fields.bytes;
  }

  get seenBits(): number {
    return this.idBits | this.fields.seenBits;
  }

  run(): void {
    const { store } = this;
    while (this.pos < this.original.length) {
      if (store.rows === store.capacity) store.grow();
      if (this.isPlainPair) this.readPlainPairs();
      if (this.pos >= this.original.length) break;
      if (store.rows >= this.maxRows && this.fields.afterLineEnd(this.pos) < 0) {
        this.log.add('too_many_rows', this.pos, () => ({ detail: `more than ${this.maxRows}` }));
        return;
      }
      if (store.rows < store.capacity) this.readRecord();
    }
  }

  /** Takes rows of the form `id,number` until the first that is anything else, which is left to readRecord. */
  private readPlainPairs(): void {
    const { store, numbers, original: bytes } = this;
    const { idStart, idEnd } = store;
    const values = store.values[0]!;
    const length = bytes.length;
    const limit = Math.min(store.capacity, this.maxRows);
    let rows = store.rows;
    let pos = this.pos;
    let bits = 0;
    while (rows < limit && pos < length) {
      let at = pos;
      let byte = bytes[at]!;
      // Letters, digits and most signs lie above the comma; quotes, blanks and line ends below it.
      while (byte > COMMA) {
        bits |= byte;
        byte = ++at < length ? bytes[at]! : 0;
      }
      if (byte !== COMMA || at === pos) break;
      const value = numbers.readPlain(bytes, at + 1);
      let next = numbers.end;
      if (next < length && bytes[next] === CR) next++;
      if (Number.isNaN(value) || (next < length && bytes[next] !== LF)) break;
      idStart[rows] = pos;
      idEnd[rows] = at;
      values[rows++] = value;
      pos = next + 1;
    }
    this.idBits |= bits;
    store.rows = rows;
    this.pos = Math.min(pos, length);
  }

  private readRecord(): void {
    const { fields, log, plan, store } = this;
    const recordStart = this.pos;
    const blank = fields.afterLineEnd(recordStart);
    if (blank >= 0) {
      this.pos = blank;
      return;
    }
    const row = store.rows;
    this.clearRow(row, recordStart);
    for (let field = 0; ; field++) {
      fields.read(this.pos);
      const after = fields.afterLineEnd(fields.next);
      if (!fields.wellFormed) {
        log.add('unclosed_quote', recordStart);
        this.pos = Math.max(after, fields.next);
        return;
      }
      if (field < plan.roles.length) this.storeField(plan.roles[field]!, row, recordStart);
      if (after >= 0) {
        this.pos = after;
        if (field + 1 !== plan.roles.length) this.reportRagged(row, recordStart, field + 1);
        break;
      }
      this.pos = fields.next + 1;
    }
    if (store.idStart[row] === store.idEnd[row]) log.add('empty_id', recordStart);
    store.rows++;
  }

  private clearRow(row: number, recordStart: number): void {
    this.store.idStart[row] = recordStart;
    this.store.idEnd[row] = recordStart;
    for (const values of this.store.values) if (values) values[row] = Number.NaN;
    for (const codes of this.store.codes) if (codes) codes[row] = -1;
  }

  private storeField(role: number, row: number, recordStart: number): void {
    if (role === ROLE_SKIP) return;
    const { bytes, start, end } = this.fields;
    const { store } = this;
    if (role === ROLE_ID) {
      store.idStart[row] = start;
      store.idEnd[row] = end;
      return;
    }
    const dictionary = store.dictionaries[role];
    if (dictionary) {
      store.codes[role]![row] = dictionary.codeOf(bytes, start, end);
      if (this.plan.targets[role]!.kind === 'label' && dictionary.isEmptyLabel(store.codes[role]![row]!))
        this.reportValue('empty_value', row, role, recordStart);
      return;
    }
    const value = this.readNumber(bytes, start, end);
    store.values[role]![row] = value;
    if (Number.isNaN(value))
      this.reportValue(this.numbers.faultOf(bytes, start, end), row, role, recordStart);
  }

  private readNumber(bytes: Uint8Array, start: number, end: number): number {
    const plain = this.numbers.readPlain(bytes, start);
    if (!Number.isNaN(plain) && this.numbers.end === end) return plain;
    return this.numbers.readField(bytes, start, end);
  }

  private reportValue(
    code: 'empty_value' | 'not_a_number' | 'not_finite',
    row: number,
    target: number,
    recordStart: number,
  ): void {
    this.log.add(code, recordStart, () => {
      const { bytes, start, end } = this.fields;
      const text = quoteBytes(bytes, start, end);
      const column = this.plan.targets[target]!.name;
      return { id: this.idText(row), column, ...(text === '' ? {} : { detail: text }) };
    });
  }

  private reportRagged(row: number, recordStart: number, fields: number): void {
    this.log.add('ragged_row', recordStart, () => ({
      id: this.idText(row),
      detail: `${fields} instead of ${this.plan.roles.length}`,
    }));
  }

  private idText(row: number): string {
    return quoteBytes(this.fields.bytes, this.store.idStart[row]!, this.store.idEnd[row]!);
  }
}

function estimateRows(bytes: Uint8Array, start: number): number {
  const end = Math.min(bytes.length, start + SAMPLE_BYTES);
  let lines = 1;
  for (let at = start; at < end; at++) if (bytes[at] === LF) lines++;
  return Math.ceil(((bytes.length - start) / Math.max(1, end - start)) * lines * 1.02) + 16;
}
