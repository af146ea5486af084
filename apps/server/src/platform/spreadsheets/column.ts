import type { Text } from '@jiebang/domain/lifecycle/lifecycle';

export type Language = 'zh' | 'en';
export type Cell = string | number | null;
/** A column of a table that goes out as a spreadsheet: its heading in both languages, and what stands in it. */
export type Column<Row> = {
  key: string;
  title: Text;
  /** In characters. */
  width?: number;
  cell: (row: Row, language: Language) => Cell;
};
/** One sheet of a workbook, its rows already turned to cells; the first row is the heading. */
export type SheetOut = { name: string; widths: number[]; heading: string[]; rows: Cell[][] };

/** Rows by their columns, as a sheet. */
export function toSheet<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  language: Language,
): SheetOut {
  return {
    name,
    widths: columns.map(({ width }) => width ?? 16),
    heading: columns.map(({ title }) => title[language]),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row, language))),
  };
}
