import type { ColumnKind } from '../table/columns.ts';
import type { ErrorLog } from './error-log.ts';

export interface WantedColumn {
  name: string;
  kind: ColumnKind;
}

/** What a file must hold: a truth names its targets itself, a prediction is told every name. */
export type WantedColumns =
  | { from: 'header'; named: readonly WantedColumn[]; others: ColumnKind | null }
  | { from: 'truth'; idColumn: string; targets: readonly WantedColumn[] };

export interface ColumnPlan {
  idColumn: string;
  targets: WantedColumn[];
  /** Per position in the file: −1 the id, −2 passed over, otherwise the index into {@link targets}. */
  roles: Int32Array;
}

export const ROLE_ID = -1;
export const ROLE_SKIP = -2;

/** Matches the header row to what is wanted and logs what differs; null when rows cannot be told apart by id. */
export function planColumns(
  names: readonly string[],
  wanted: WantedColumns,
  log: ErrorLog,
): ColumnPlan | null {
  const idColumn = wanted.from === 'truth' ? wanted.idColumn : names[0]!;
  const targets = wanted.from === 'truth' ? [...wanted.targets] : planTruth(names, wanted);
  const roles = new Int32Array(names.length).fill(ROLE_SKIP);
  const seen = new Set<string>();
  names.forEach((name, position) => {
    const role = name === idColumn ? ROLE_ID : targets.findIndex((target) => target.name === name);
    if (seen.has(name)) log.add('duplicate_column', 0, () => ({ column: name, detail: name }));
    else if (role === -1 && name !== idColumn)
      log.add('unexpected_column', 0, () => ({ column: name, detail: name }));
    else roles[position] = role;
    seen.add(name);
  });
  const required = [idColumn, ...targets.map((target) => target.name)];
  if (wanted.from === 'header' && wanted.others !== null && targets.length === wanted.named.length)
    log.add('missing_column', 0);
  for (const name of required)
    if (!seen.has(name)) log.add('missing_column', 0, () => ({ column: name, detail: name }));
  return seen.has(idColumn) ? { idColumn, targets, roles } : null;
}

function planTruth(
  names: readonly string[],
  { named, others }: Extract<WantedColumns, { from: 'header' }>,
): WantedColumn[] {
  const rest = names.slice(1).filter((name) => !named.some((column) => column.name === name));
  return [...named, ...(others === null ? [] : rest.map((name) => ({ name, kind: others })))];
}
