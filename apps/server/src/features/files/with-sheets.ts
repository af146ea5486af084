import type { Endpoint } from '@jiebang/contracts/endpoint';
import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import type { z } from 'zod';
import { type Ctx, transact } from '../../platform/context.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { type Column, type Language, toSheet } from '../../platform/spreadsheets/column.ts';
import { writeWorkbook } from '../../platform/spreadsheets/write-workbook.ts';
import { sendSpreadsheet } from './send-spreadsheet.ts';

/** One file that a person still works with; what is beyond is said in the file, and a narrower filter gets it. */
const MAX_SHEET_ROWS = 2_000;

type Answer<L extends Endpoint> = z.output<L['response']>;
type ItemOf<A> = A extends { items: readonly (infer Row)[] } ? Row : never;
/** A list as a workbook: whose rows, at which address, under which name, in which columns. */
export type Sheet = {
  list: Endpoint;
  endpoint: Endpoint;
  name: Text;
  columns: readonly Column<unknown>[];
  rowsOf: (answer: unknown) => readonly unknown[];
};

/** Declares the workbook of a list. */
export function sheet<const L extends Endpoint>(
  list: L,
  endpoint: Endpoint,
  name: Text,
  columns: readonly Column<ItemOf<Answer<L>>>[],
): Sheet {
  const rowsOf = (answer: Answer<L>) => (answer as unknown as { items: ItemOf<Answer<L>>[] }).items;
  return partSheet(list, endpoint, name, rowsOf)(columns);
}

/** The same where the rows are a part of the answer: `rowsOf` says which, and the columns are given to what comes back. */
export function partSheet<const L extends Endpoint, Row>(
  list: L,
  endpoint: Endpoint,
  name: Text,
  rowsOf: (answer: Answer<L>) => readonly Row[],
): (columns: readonly Column<Row>[]) => Sheet {
  return (columns) => ({
    list,
    endpoint,
    name,
    columns: columns as readonly Column<unknown>[],
    rowsOf: rowsOf as Sheet['rowsOf'],
  });
}

/**
 * A slice's routes and the workbooks of its lists. A workbook asks the list's own handler and passes its answer through
 * the list's own schema: who sees which row and which field is said once.
 */
export function withSheets(routes: readonly Route[], sheets: readonly Sheet[]): Route[] {
  return [...routes, ...sheets.map((one) => sheetRoute(one, routes))];
}

type Asked = { params?: unknown; query: { locale: string } & Record<string, unknown> };

function sheetRoute(one: Sheet, routes: readonly Route[]): Route {
  const { list, endpoint, name } = one;
  const of = routes.find((candidate) => candidate.endpoint === list);
  if (!of) throw new Error(`${endpoint.name}: ${list.name} is not among the routes`);
  return route(endpoint, async (ctx, input, http) => {
    const { locale, ...filters } = (input as unknown as Asked).query;
    const query = { ...filters, limit: MAX_SHEET_ROWS };
    const answer = await of.handle(ctx, { ...(input as object), query } as never, http as never);
    const language = locale === 'en' ? 'en' : 'zh';
    return sendSpreadsheet(await written(ctx, one, list.response.parse(answer), language), name[language]);
  });
}

async function written(ctx: Ctx, one: Sheet, answer: unknown, language: Language): Promise<Buffer> {
  const { endpoint, name, columns } = one;
  const all = one.rowsOf(answer);
  const rows = all.slice(0, MAX_SHEET_ROWS);
  const cut = rows.length < all.length || Boolean((answer as { nextCursor?: string | null }).nextCursor);
  // Who took out how much of what not everybody may read is on record.
  if (ctx.actor.userId && endpoint.access !== 'public')
    await recordExport(ctx, ctx.actor.userId, { sheet: endpoint.name, count: rows.length, cut });
  const out = toSheet(name[language], columns, rows, language);
  if (cut) out.rows.push([CUT[language]]);
  return await writeWorkbook([out]);
}

const CUT: Text = {
  zh: `（未完：一次最多导出 ${MAX_SHEET_ROWS} 行，此后的行未列出。请缩小筛选范围后再导出。）`,
  en: `(Not all: a file holds ${MAX_SHEET_ROWS} rows at most, and there are more. Narrow the filters and export again.)`,
};

async function recordExport(
  ctx: Ctx,
  userId: string,
  data: { sheet: string; count: number; cut: boolean },
): Promise<void> {
  await transact(ctx, async (work) => {
    await work.audit({ action: 'sheet.export', subjectType: 'user', subjectId: userId, data });
  });
}
