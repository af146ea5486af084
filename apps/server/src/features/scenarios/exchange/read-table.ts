import type { RowProblem } from '@jiebang/contracts/scenario-exchange';
import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import type { CellIn, SheetIn } from '../../../platform/spreadsheets/read-workbook.ts';
import { isWord, readCell, textOf } from './cells.ts';
import type { Entry, Flat } from './layout.ts';
import { schemaProblem } from './schema-problem.ts';

export type TableRow = { no: number | null; row: number; values: Flat; problems: RowProblem[] };
type Placed = { at: number; heading: string; entry: Entry };

/**
 * The rows of a sheet whose first row names its columns, in either language and any order. Columns that are not there
 * are empty, rows without any cell are passed over.
 * @param number the column that ties a row to its scenario
 * @param passedOver headings that are known and not read
 */
export function readTable(
  { sheet, data }: SheetIn,
  number: Text,
  entries: readonly Entry[],
  passedOver: readonly Text[],
): { rows: TableRow[]; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const say = (row: number | null, column: string | null, code: string, text: Text): RowProblem => ({
    sheet,
    row,
    column,
    code,
    text,
  });
  const headings = (data[0] ?? []).map((cell) => textOf(cell).trim());
  const numberAt = headings.findIndex((heading) => heading !== '' && isWord(number, heading));
  if (numberAt < 0) {
    const text = {
      zh: `第一行缺少“${number.zh}”列，请使用模板填写。`,
      en: `The first row has no column “${number.en}”: use the template.`,
    };
    return { rows: [], problems: [say(1, number.zh, 'column_missing', text)] };
  }
  const placed: Placed[] = [];
  for (const [at, heading] of headings.entries()) {
    if (heading === '' || at === numberAt || passedOver.some((title) => isWord(title, heading))) continue;
    const entry = entries.find(({ title }) => isWord(title, heading));
    if (!entry)
      problems.push(
        say(1, heading, 'column_unknown', {
          zh: '未知的列，其内容不会导入。',
          en: 'This column is not known: nothing of it is taken.',
        }),
      );
    else if (placed.some((one) => one.entry === entry))
      problems.push(
        say(1, heading, 'column_twice', {
          zh: '此列出现两次，只导入第一列。',
          en: 'This column stands there twice: the first is taken.',
        }),
      );
    else placed.push({ at, heading, entry });
  }
  const rows: TableRow[] = [];
  for (const [index, cells] of data.entries()) {
    if (index === 0 || cells.every((cell) => textOf(cell).trim() === '')) continue;
    const row = readRow(cells, placed, entries, (column, code, text) => say(index + 1, column, code, text));
    const no = readNumber(cells[numberAt]);
    if (no === null)
      row.problems.push(
        say(index + 1, headings[numberAt] ?? number.zh, 'number_missing', {
          zh: '请填写序号（正整数）。',
          en: 'Write the number of the scenario, a whole number from 1.',
        }),
      );
    rows.push({ no, row: index + 1, ...row });
  }
  return { rows, problems };
}

function readNumber(cell: CellIn | undefined): number | null {
  const written = textOf(cell).normalize('NFKC').trim();
  return /^[1-9]\d{0,8}$/.test(written) ? Number(written) : null;
}

function readRow(
  cells: readonly CellIn[],
  placed: readonly Placed[],
  entries: readonly Entry[],
  say: (column: string, code: string, text: Text) => RowProblem,
): { values: Flat; problems: RowProblem[] } {
  const values: Flat = {};
  const problems: RowProblem[] = [];
  for (const entry of entries) {
    const place = placed.find((one) => one.entry === entry);
    const read = readCell(entry, place && cells[place.at]);
    const column = place?.heading ?? entry.title.zh;
    if ('fault' in read) {
      problems.push(say(column, read.fault.code, read.fault.text));
      continue;
    }
    values[entry.key] = read.value;
    const wrong = entry.limit ? schemaProblem(entry.limit, read.value) : null;
    if (wrong) problems.push(say(column, wrong.code, wrong.text));
  }
  return { values, problems };
}
