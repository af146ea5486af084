import { scenarioContent } from '@jiebang/contracts/scenario-content';
import type { RowProblem } from '@jiebang/contracts/scenario-exchange';
import { emptyScenario, type ScenarioContent } from '@jiebang/domain/scenarios/content';
import type { SheetIn } from '../../../platform/spreadsheets/read-workbook.ts';
import { aboutTitles } from './about-columns.ts';
import { isWord } from './cells.ts';
import { type Flat, HELP_SHEET, MAIN_SHEET, mainEntries, NUMBER, PART_NUMBER, parts } from './layout.ts';
import { readTable, type TableRow } from './read-table.ts';
import { schemaProblem } from './schema-problem.ts';

export const MAX_ROWS = 200;

/** A scenario as it was read: its content where nothing is wrong with it, else what is. */
export type ReadRow = { no: number | null; row: number; content: ScenarioContent; problems: RowProblem[] };
/** `problems`: what belongs to no scenario, such as a column that nobody knows. */
export type ReadContents = { rows: ReadRow[]; problems: RowProblem[] };

/** Contents out of the sheets of a file, with everything that is wrong with them at once. */
export function readContents(sheets: readonly SheetIn[]): ReadContents {
  const problems: RowProblem[] = [];
  const known = [MAIN_SHEET, HELP_SHEET, ...parts.map(({ title }) => title)];
  for (const { sheet, data } of sheets)
    if (data.length > 0 && !known.some((name) => isWord(name, sheet)))
      problems.push(
        ofFile(
          sheet,
          'sheet_unknown',
          '未知的工作表，其内容不会导入。',
          'This sheet is not known: nothing of it is taken.',
        ),
      );
  const main = sheets.find(({ sheet }) => isWord(MAIN_SHEET, sheet));
  if (!main) {
    problems.push(
      ofFile(
        MAIN_SHEET.zh,
        'sheet_missing',
        '缺少“场景”工作表，请使用模板填写。',
        'The sheet “Scenarios” is missing: use the template.',
      ),
    );
    return { rows: [], problems };
  }
  const table = readTable(main, NUMBER, mainEntries, aboutTitles);
  problems.push(...table.problems);
  const rows = table.rows.slice(0, MAX_ROWS).map(toRow);
  if (table.rows.length === 0)
    problems.push(ofFile(main.sheet, 'no_rows', '没有可读取的场景。', 'There is no scenario in it.'));
  if (table.rows.length > MAX_ROWS)
    problems.push(
      ofFile(
        main.sheet,
        'too_many_rows',
        `一次最多导入 ${MAX_ROWS} 个场景，请分次导入。`,
        `At most ${MAX_ROWS} scenarios at a time: import the rest apart.`,
      ),
    );
  refuseRepeated(rows, main.sheet);
  for (const part of parts) {
    const sheet = sheets.find((one) => isWord(part.title, one.sheet));
    if (sheet) problems.push(...addPart(rows, sheet, part));
  }
  return { rows, problems };
}

const ofFile = (sheet: string, code: string, zh: string, en: string): RowProblem => ({
  sheet,
  row: null,
  column: null,
  code,
  text: { zh, en },
});

const toRow = ({ no, row, values, problems }: TableRow): ReadRow => ({
  no,
  row,
  content: { ...emptyScenario, ...values },
  problems: [...problems],
});

/** A number that stands twice would give the rows of the other sheets to either. */
function refuseRepeated(rows: readonly ReadRow[], sheet: string): void {
  const first = new Map<number, ReadRow>();
  for (const row of rows) {
    if (row.no === null) continue;
    const before = first.get(row.no);
    if (before)
      row.problems.push({
        sheet,
        row: row.row,
        column: NUMBER.zh,
        code: 'number_taken',
        text: {
          zh: `序号 ${row.no} 与第 ${before.row} 行重复。`,
          en: `Number ${row.no} stands in row ${before.row} already.`,
        },
      });
    else first.set(row.no, row);
  }
}

/** Gives the rows of a part to their scenarios; answers what belongs to none. */
function addPart(rows: readonly ReadRow[], sheet: SheetIn, part: (typeof parts)[number]): RowProblem[] {
  const table = readTable(sheet, PART_NUMBER, part.entries, []);
  const orphans = [...table.problems];
  const found = new Map<ReadRow, Flat[]>();
  for (const { no, row, values, problems } of table.rows) {
    const owner = no === null ? undefined : rows.find((one) => one.no === no);
    if (owner) {
      owner.problems.push(...problems);
      found.set(owner, [...(found.get(owner) ?? []), values]);
    } else if (no === null) orphans.push(...problems);
    else
      orphans.push({
        sheet: sheet.sheet,
        row,
        column: PART_NUMBER.zh,
        code: 'number_unknown',
        text: {
          zh: `“场景”工作表中没有序号 ${no}，本行不会导入。`,
          en: `No scenario has the number ${no}: this row is not taken.`,
        },
      });
  }
  for (const [owner, flats] of found) {
    const value = part.fromRows(flats);
    Object.assign(owner.content, { [part.key]: value });
    const wrong = owner.problems.length === 0 ? schemaProblem(scenarioContent.shape[part.key], value) : null;
    if (wrong) owner.problems.push({ sheet: sheet.sheet, row: null, column: null, ...wrong });
  }
  return orphans;
}
