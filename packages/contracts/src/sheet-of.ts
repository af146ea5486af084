import { z } from 'zod';
import { raw } from './common.ts';
import type { Endpoint } from './endpoint.ts';

/** Media type of an XLSX workbook. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Language of the headings, the words and the file's name. */
export const sheetLocale = z.enum(['zh-CN', 'en']).default('zh-CN');

type Locale = { locale: typeof sheetLocale };
type SheetShape<L> = L extends { query: z.ZodObject<infer S> }
  ? Omit<S, 'cursor' | 'limit'> & Locale
  : Locale;
type SheetQuery<L> = SheetShape<L> extends infer S extends z.core.$ZodShape ? z.ZodObject<S> : never;

/**
 * The workbook of a list, as an endpoint: at the list's address with `.xlsx` behind it, for whom the list is, with the
 * list's own filters. What differs is given in `over`.
 */
export const sheetOf = <const N extends string, const L extends Endpoint>(
  name: N,
  list: L,
  over: { path?: Endpoint['path']; summary: string },
) =>
  ({
    name,
    method: 'GET',
    path: over.path ?? (`${list.path}.xlsx` as Endpoint['path']),
    summary: over.summary,
    access: list.access as L['access'],
    ...((list.scope ? { scope: list.scope } : {}) as unknown as Pick<L, 'scope' & keyof L>),
    ...((list.params ? { params: list.params } : {}) as unknown as Pick<L, 'params' & keyof L>),
    query: filtersOf(list),
    response: raw,
    produces: XLSX,
  }) as const;

function filtersOf<L extends Endpoint>(list: L): SheetQuery<L> {
  const asked: Record<string, z.ZodType> = list.query?.shape ?? {};
  const { cursor: _cursor, limit: _limit, ...filters } = asked;
  return z.object({ ...filters, locale: sheetLocale }) as unknown as SheetQuery<L>;
}
