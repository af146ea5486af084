import { canonicalJson } from '@jiebang/domain/audit/canonical-json';
import type { SheetsDocument } from '@jiebang/scoring/dossier/format';
import type { listSheets } from './dossiers.repository.ts';

type Rows = Awaited<ReturnType<typeof listSheets>>;

/**
 * Marks and totals entry by entry. Sheets are ordered by what they say, so that the third of one entry is not known to
 * be by the same hand as the third of another; reasons and comments stay in the house, a manner of writing is a name.
 */
export function writeSheets(rows: Rows): SheetsDocument {
  const byEntry = [...Map.groupBy(rows, ({ entry }) => entry)].sort(([a], [b]) => a - b);
  return {
    kind: 'jiebang.dossier.sheets',
    version: 1,
    entries: byEntry.map(([entry, own]) => ({
      entry,
      sheets: own
        .map(({ marks, total }) => ({
          total: total as number,
          marks: marks.toSorted((a, b) => a.criterion - b.criterion).map(({ mark }) => mark as number),
        }))
        .sort((a, b) => a.total - b.total || compareText(canonicalJson(a.marks), canonicalJson(b.marks))),
    })),
  };
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
