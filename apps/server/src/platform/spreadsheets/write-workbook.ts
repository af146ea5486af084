import writeExcelFile from 'write-excel-file/node';
import type { Cell, SheetOut } from './column.ts';

const HEADING = { fontWeight: 'bold', backgroundColor: '#EEF1F5', wrap: true } as const;

/** Sheets as the bytes of an XLSX file. */
export async function writeWorkbook(sheets: readonly SheetOut[]): Promise<Buffer> {
  const written = sheets.map(({ name, columns, heading, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
    data: [
      heading.map((value) => ({ ...textCell(value), ...HEADING })),
      ...rows.map((row) => row.map((value, at) => cellOf(value, columns[at]?.format))),
    ],
  }));
  return await writeExcelFile(written).toBuffer();
}

function cellOf(value: Cell, format: string | undefined) {
  if (value === null || value === '') return null;
  if (typeof value === 'string') return textCell(value);
  const shown = { alignVertical: 'top' as const, ...(format ? { format } : {}) };
  if (typeof value === 'number') return { value, type: Number, ...shown };
  return { value, type: Date, ...shown };
}

/** Programs refuse a file with a longer text in a cell (ECMA-376 limits, as Excel keeps them). */
const LONGEST = 32_767;

/**
 * A text is a cell of text and says so: `=SUM(A1)` that a person wrote stays what they wrote and is never computed,
 * and `007` keeps its zeros.
 */
function textCell(value: string) {
  return {
    value: escaped(value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}…` : value),
    type: String,
    format: '@',
    wrap: value.length > 20 || value.includes('\n'),
    alignVertical: 'top' as const,
  };
}

/** Characters that XML has no place for, and a text that looks like such an escape (ECMA-376, 22.9.2.19). */
const OUT_OF_XML = /_(?=x[\dA-Fa-f]{4}_)|(?![\t\n\u0085])\p{Cc}|\p{Noncharacter_Code_Point}|\uFFFD/gu;

function escaped(value: string): string {
  const written = value.toWellFormed().replace(OUT_OF_XML, escapeOf);
  // The library keeps its strings by name in an object: `constructor` and its like would be found there.
  return written in {} ? `${escapeOf(written.charAt(0))}${written.slice(1)}` : written;
}

/** Both halves of a character beyond the first plane. */
const escapeOf = (char: string) =>
  char
    .split('')
    .map((unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .join('');
