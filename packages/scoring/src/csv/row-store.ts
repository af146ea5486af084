import type { HashKey } from '../hash/half-sip-hash.ts';
import { type Column, isCoded, type ParsedTable } from '../table/columns.ts';
import { LabelDictionary } from '../table/label-dictionary.ts';
import type { ColumnPlan } from './plan-columns.ts';

/** The growing arrays that rows are parsed into: one slot per row and column, nothing on the heap per row. */
export class RowStore {
  rows = 0;
  capacity: number;
  idStart: Uint32Array;
  idEnd: Uint32Array;
  /** Per target: its numbers, or null for a label column. */
  readonly values: (Float64Array | null)[];
  /** Per target: its label codes, or null for a number column. */
  readonly codes: (Int32Array | null)[];
  readonly dictionaries: (LabelDictionary | null)[];
  private readonly plan: ColumnPlan;

  constructor(
    plan: ColumnPlan,
    capacity: number,
    key: HashKey,
    known: readonly (LabelDictionary | null)[] | undefined,
  ) {
    this.plan = plan;
    this.capacity = capacity;
    this.idStart = new Uint32Array(capacity);
    this.idEnd = new Uint32Array(capacity);
    this.values = plan.targets.map((t) => (isCoded(t.kind) ? null : new Float64Array(capacity)));
    this.codes = plan.targets.map((t) => (isCoded(t.kind) ? new Int32Array(capacity) : null));
    this.dictionaries = plan.targets.map((t, k) =>
      isCoded(t.kind) ? (known?.[k]?.extend() ?? new LabelDictionary(key)) : null,
    );
  }

  grow(): void {
    this.capacity = Math.ceil(this.capacity * 1.5) + 16;
    this.idStart = enlarge(this.idStart, new Uint32Array(this.capacity));
    this.idEnd = enlarge(this.idEnd, new Uint32Array(this.capacity));
    for (let k = 0; k < this.values.length; k++) {
      const values = this.values[k];
      const codes = this.codes[k];
      if (values) this.values[k] = enlarge(values, new Float64Array(this.capacity));
      if (codes) this.codes[k] = enlarge(codes, new Int32Array(this.capacity));
    }
  }

  toTable(bytes: Uint8Array): ParsedTable {
    const { rows } = this;
    const columns = this.plan.targets.map((target, k): Column => {
      const values = this.values[k];
      if (values) return { kind: 'number', name: target.name, values: values.subarray(0, rows) };
      const labels = this.dictionaries[k]!;
      return { kind: 'label', name: target.name, codes: this.codes[k]!.subarray(0, rows), labels };
    });
    const idStart = this.idStart.subarray(0, rows);
    return {
      bytes,
      rows,
      idColumn: this.plan.idColumn,
      idStart,
      idEnd: this.idEnd.subarray(0, rows),
      columns,
    };
  }
}

function enlarge<T extends Uint32Array | Float64Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
