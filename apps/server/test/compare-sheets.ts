import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import readExcelFile from 'read-excel-file/universal';
import { z } from 'zod';
import type { Sheet } from '../src/features/files/public.ts';
import type { Language } from '../src/platform/spreadsheets/column.ts';
import type { Client, TestApp } from './harness.ts';
import { readDocx } from './read-docx.ts';

/** Every sheet that a slice declares. */
export async function loadSheets(): Promise<Sheet[]> {
  const root = join(import.meta.dirname, '../src/features');
  const found: Sheet[] = [];
  for await (const file of glob('**/*.sheets.ts', { cwd: root })) {
    const module = (await import(join(root, file))) as Record<string, readonly Sheet[]>;
    found.push(...Object.values(module).flat());
  }
  return found;
}

const UNKNOWN = '01900000-0000-7000-8000-000000000000';
const TABLES: Record<string, string> = {
  agreements: 'agreements',
  challenges: 'challenges',
  lists: 'challenge_lists',
  panels: 'panels',
  resources: 'resources',
  scenarios: 'scenarios',
};

/** What may stand in the address of a list: rows that are there, and one that is not. */
export async function paramsOf(t: TestApp, path: string): Promise<Record<string, string>[]> {
  if (path.includes(':year')) return [{ year: '2026' }, { year: '2099' }];
  const [, table] = /^\/api\/(\w+)\/:id/.exec(path) ?? [];
  if (!table) return [{}];
  const { rows } = await t.services.pool.query<{ id: string }>(
    `(select id from ${TABLES[table]} order by id limit 1) union (select id from ${TABLES[table]} order by id desc limit 1)`,
  );
  return [...rows, { id: UNKNOWN }];
}

/** One filter at a time, from the closed choices of the list: each must narrow page and workbook alike. */
export function filtersOf({ list }: Sheet): string[] {
  const { properties } = z.toJSONSchema(list.query ?? z.object({}), { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties ?? {}).flatMap(([name, schema]) => {
    const choices = (schema as { enum?: string[] }).enum ?? [];
    return choices.slice(0, 2).map((choice) => `${name}=${choice}`);
  });
}

const fill = (path: string, params: Record<string, string>) =>
  path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '');

/** All rows of the list as this actor pages through it, or how it refuses. */
async function pagedRows(one: Sheet, by: Client, address: string) {
  const rows: unknown[] = [];
  const paged = one.list.query && 'cursor' in one.list.query.shape;
  let cursor: string | null = null;
  do {
    const page: string = paged ? `&limit=25${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}` : '';
    const answer = await by.request('GET', `${address}${page}`);
    if (answer.statusCode !== 200)
      return { status: answer.statusCode, code: answer.json<{ code: string }>().code };
    const body = answer.json<{ nextCursor?: string | null }>();
    rows.push(...one.rowsOf(body));
    cursor = body.nextCursor ?? null;
  } while (cursor);
  return { status: 200, rows };
}

export async function readSheet(bytes: Buffer): Promise<{ name: string; rows: unknown[][]; xml: string }> {
  const [first] = await readExcelFile(new Uint8Array(bytes).buffer, { trim: false });
  const xml = [...readDocx(bytes)]
    .flatMap(([name, part]) => (name.includes('/sheet') ? [part] : []))
    .join('');
  return { name: first?.sheet ?? '', rows: (first?.data ?? []) as unknown[][], xml };
}

/** What differs between a list and its workbook for one actor; nothing, if all is well. */
export async function compare(
  one: Sheet,
  by: Client,
  asked: { params: Record<string, string>; filter: string; language: Language },
): Promise<{ rows: number; seen: object; wanted: object }> {
  const { params, filter, language } = asked;
  const query = `?${filter}`;
  const listed = await pagedRows(one, by, fill(one.list.path, params) + query);
  const locale = language === 'en' ? 'en' : 'zh-CN';
  const answer = await by.request('GET', `${fill(one.endpoint.path, params)}${query}&locale=${locale}`);
  if (!listed.rows || answer.statusCode !== 200) {
    const { code } = answer.statusCode === 200 ? { code: 'none' } : answer.json<{ code: string }>();
    return {
      rows: 0,
      seen: { status: answer.statusCode, code },
      wanted: { status: listed.status, code: listed.code },
    };
  }
  const sheet = await readSheet(answer.rawPayload);
  const wanted = [
    one.columns.map(({ title }) => title[language]),
    ...listed.rows.map((row) => one.columns.map(({ cell }) => cell(row, language) || null)),
  ];
  // A reader leaves out what is empty at the end of a row or of the sheet.
  const seen = wanted.map((_, at) =>
    one.columns.map((_column, to) => toSecond(sheet.rows[at]?.[to] || null)),
  );
  return {
    rows: listed.rows.length,
    seen: { rows: seen, beyond: sheet.rows.slice(wanted.length), formulas: /<f[ >]/.test(sheet.xml) },
    wanted: { rows: wanted, beyond: [], formulas: false },
  };
}

/** A program keeps a time as a part of a day, which is right to the millisecond at best. */
const toSecond = (value: unknown) =>
  value instanceof Date ? new Date(Math.round(value.getTime() / 1_000) * 1_000) : value;
