import type { ScenarioContent } from '@jiebang/domain/scenarios/content';
import { type Column, type Language, type SheetOut, toSheet } from '../../../platform/spreadsheets/column.ts';
import { writeCell } from './cells.ts';
import { type Entry, type Flat, MAIN_SHEET, mainEntries, NUMBER, PART_NUMBER, parts } from './layout.ts';
import type { FileNames } from './nested-parts.ts';

/** A scenario on its way out. `no` ties the rows of all sheets together; `files` names what its answers point to. */
export type Outgoing = { no: number; content: ScenarioContent; files?: FileNames };

const NO_FILES: FileNames = new Map();
const WIDE = 48;
const widthOf = (entry: Entry) => (entry.kind === 'text' ? WIDE / 2 : 14);

/**
 * Contents as the sheets that an import takes back.
 * @param about columns that tell of the scenario and are passed over when the file is taken back
 */
export function writeContents<Row extends Outgoing>(
  rows: readonly Row[],
  about: readonly Column<Row>[],
  language: Language,
): SheetOut[] {
  const number: Column<Row> = { title: NUMBER, width: 8, cell: ({ no }) => no };
  const columns = mainEntries.map(
    (entry): Column<Row> => ({
      title: entry.title,
      width: widthOf(entry),
      cell: ({ content }) => writeCell(entry, (content as Flat)[entry.key], language),
    }),
  );
  return [
    toSheet(MAIN_SHEET[language], [number, ...about, ...columns], rows, language),
    ...parts.map((part) =>
      toSheet(
        part.title[language],
        partColumns(part.entries),
        rows.flatMap(({ no, content, files = NO_FILES }) =>
          part.toRows(content[part.key], files).map((flat) => ({ no, flat })),
        ),
        language,
      ),
    ),
  ];
}

type PartRow = { no: number; flat: Flat };

const partColumns = (entries: readonly Entry[]): Column<PartRow>[] => [
  { title: PART_NUMBER, width: 10, cell: ({ no }) => no },
  ...entries.map(
    (entry): Column<PartRow> => ({
      title: entry.title,
      width: widthOf(entry),
      cell: ({ flat }, language) => writeCell(entry, flat[entry.key], language),
    }),
  ),
];
