import type { Text } from '@jiebang/domain/lifecycle/lifecycle';

export type Language = 'zh' | 'en';
/** A date is what a clock on the wall says, kept as if that were UTC. */
export type Cell = string | number | Date | null;
/** A column of a table that goes out as a spreadsheet: its heading in both languages, and what stands in it. */
export type Column<Row> = {
  title: Text;
  /** In characters. */
  width?: number;
  /** How a program shows a number or a date of this column. */
  format?: string;
  cell: (row: Row, language: Language) => Cell;
};
/** One sheet of a workbook, its rows already turned to cells; the first row is the heading. */
export type SheetOut = {
  name: string;
  columns: { width: number; format: string | undefined }[];
  heading: string[];
  rows: Cell[][];
};

/** Rows by their columns, as a sheet. */
export function toSheet<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  language: Language,
): SheetOut {
  return {
    name,
    columns: columns.map(({ width = 16, format }) => ({ width, format })),
    heading: columns.map(({ title }) => title[language]),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row, language))),
  };
}
