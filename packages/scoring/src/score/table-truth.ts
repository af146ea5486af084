import type { HashKey } from '../hash/half-sip-hash.ts';
import type { Column, ParsedTable } from '../table/columns.ts';
import type { IdIndex } from '../table/id-index.ts';
import type { Truth } from './scoring.ts';

/** A parsed truth table, ready to score any number of predictions. */
export interface TableTruth extends Truth {
  table: ParsedTable;
  index: IdIndex;
  hashKey: HashKey;
  /** Splits made so far, by public fraction; the seed is one per truth. */
  splits: Map<number, TableSplit>;
}

export interface SplitSide {
  rows: number;
  /** The truth's columns of this side's rows, in the truth's order. */
  columns: Column[];
}

export interface TableSplit {
  /** 0 or 1 leave one side empty on purpose. */
  publicFraction: number;
  /** One byte per truth row, 1 = public. */
  mask: Uint8Array;
  public: SplitSide;
  private: SplitSide;
}
