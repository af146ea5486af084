import type { Tx } from '@jiebang/db/client';
import { type SQL, sql } from 'drizzle-orm';
import type { Desk, DueSource, WaitSource } from './source.ts';

type Text = { zh: string; en: string };
export type WaitRow = {
  /** Place of its source among those that were asked. */
  source: number;
  count: number;
  /** How many pages they are spread over. */
  places: number;
  oldest: string | null;
  title: Text | null;
  ref: string;
};
export type DueRow = { source: number; ref: string; title: Text; at: string };

/** Of one kind no more than this falls due on a desk: a queue that is late must not push everything else away. */
const OF_A_KIND = 6;

/** An instant as the API prints it. */
const printed = (at: SQL) => sql`to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const together = (parts: SQL[]) => sql.join(parts, sql` union all `);

/** What waits, a row for each kind of which there is something: one statement for the whole desk. */
export async function listWaits(tx: Tx, desk: Desk, sources: readonly WaitSource[]): Promise<WaitRow[]> {
  if (sources.length === 0) return [];
  const { rows } = await tx.execute<WaitRow>(
    together(
      sources.map(
        ({ rows: of }, source) => sql`
          (select ${source}::int as source, count(*)::int as count, count(distinct r.ref)::int as places,
                  ${printed(sql`min(r.at)`)} as oldest,
                  (array_agg(r.title order by r.at))[1] as title, (array_agg(r.ref order by r.at))[1] as ref
             from (${of(desk)}) r having count(*) > 0)`,
      ),
    ),
  );
  return rows;
}

/** What falls due next, of all kinds together: one statement. */
export async function listDue(tx: Tx, desk: Desk, sources: readonly DueSource[]): Promise<DueRow[]> {
  if (sources.length === 0) return [];
  const { rows } = await tx.execute<DueRow>(
    together(
      sources.map(
        ({ rows: of }, source) => sql`
          (select ${source}::int as source, r.ref, r.title, ${printed(sql`r.at`)} as at
             from (${of(desk)}) r order by r.at, r.ref limit ${OF_A_KIND}::int)`,
      ),
    ),
  );
  return rows;
}
