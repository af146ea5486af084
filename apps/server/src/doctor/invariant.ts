import type { Database } from '@jiebang/db/client';
import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { type SQL, sql } from 'drizzle-orm';

export type BrokenRow = Record<string, unknown>;
/** How many of the broken rows are shown; `count` tells how many there are. */
export const SHOWN_ROWS = 5;

/** Something that must hold over all rows, told in one sentence that is true while nothing is broken. */
export type Invariant = {
  name: string;
  sentence: Text;
  find(db: Database, now: Date): Promise<{ count: number; rows: BrokenRow[] }>;
};

/** An invariant as a query for the rows that break it; `now` is for those about age. */
export function invariant(name: string, zh: string, en: string, query: (now: SQL) => SQL): Invariant {
  return {
    name,
    sentence: { zh, en },
    async find(db, now) {
      const broken = query(sql`${now.toISOString()}::timestamptz`);
      const { rows } = await db.execute<{ total: number; row: BrokenRow }>(
        sql`select count(*) over ()::int as total, to_jsonb(broken) as row from (${broken}) broken limit ${SHOWN_ROWS}`,
      );
      return { count: rows[0]?.total ?? 0, rows: rows.map(({ row }) => row) };
    },
  };
}

/** An invariant that SQL alone cannot tell; `find` answers every broken row. */
export function computedInvariant(
  name: string,
  zh: string,
  en: string,
  find: (db: Database, now: Date) => Promise<BrokenRow[]>,
): Invariant {
  return {
    name,
    sentence: { zh, en },
    async find(db, now) {
      const rows = await find(db, now);
      return { count: rows.length, rows: rows.slice(0, SHOWN_ROWS) };
    },
  };
}
