import type { LabelDictionary } from './label-dictionary.ts';

/**
 * What a column holds: any real number, a probability in [0, 1], a label compared as trimmed text, or a text, which is
 * kept as a label is but may be empty.
 */
export type ColumnKind = 'number' | 'probability' | 'label' | 'text';

/** Whether a column of this kind is kept as codes into a dictionary. */
export const isCoded = (kind: ColumnKind): boolean => kind === 'label' || kind === 'text';

export interface NumberColumn {
  kind: 'number';
  name: string;
  values: Float64Array;
}

/** Labels as codes into a dictionary; truth and prediction share one dictionary, so equal labels have equal codes. */
export interface LabelColumn {
  kind: 'label';
  name: string;
  codes: Int32Array;
  labels: LabelDictionary;
}

export type Column = NumberColumn | LabelColumn;

/** One parsed file. Ids stay bytes: row k's id is `bytes[idStart[k], idEnd[k])`. */
export interface ParsedTable {
  bytes: Uint8Array;
  rows: number;
  idColumn: string;
  idStart: Uint32Array;
  idEnd: Uint32Array;
  columns: Column[];
}

/** The numbers of a column that the metric declared to be numeric. */
export function asNumbers(column: Column): Float64Array {
  if (column.kind !== 'number') throw new TypeError(`column ${column.name} does not hold numbers`);
  return column.values;
}

/** The codes of a column that the metric declared to hold labels. */
export function asLabels(column: Column): LabelColumn {
  if (column.kind !== 'label') throw new TypeError(`column ${column.name} does not hold labels`);
  return column;
}

/** Moves row k to position `order[k]`; `order` is a permutation. */
export function reorderColumn(column: Column, order: Uint32Array): Column {
  const n = order.length;
  if (column.kind === 'number') {
    const values = new Float64Array(n);
    for (let k = 0; k < n; k++) values[order[k]!] = column.values[k]!;
    return { kind: 'number', name: column.name, values };
  }
  const codes = new Int32Array(n);
  for (let k = 0; k < n; k++) codes[order[k]!] = column.codes[k]!;
  return { kind: 'label', name: column.name, codes, labels: column.labels };
}

/** The `count` rows whose mask equals `wanted`, in their order. */
export function selectRows(column: Column, mask: Uint8Array, wanted: 0 | 1, count: number): Column {
  // One slot more, so that every row can be written without a branch and kept only when the cursor moves on.
  if (column.kind === 'number') {
    const values = new Float64Array(count + 1);
    for (let k = 0, to = 0; k < mask.length; k++) {
      values[to] = column.values[k]!;
      to += mask[k] === wanted ? 1 : 0;
    }
    return { kind: 'number', name: column.name, values: values.subarray(0, count) };
  }
  const codes = new Int32Array(count + 1);
  for (let k = 0, to = 0; k < mask.length; k++) {
    codes[to] = column.codes[k]!;
    to += mask[k] === wanted ? 1 : 0;
  }
  return { kind: 'label', name: column.name, codes: codes.subarray(0, count), labels: column.labels };
}
