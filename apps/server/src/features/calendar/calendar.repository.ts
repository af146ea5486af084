import type { Tx } from '@jiebang/db/client';
import { calendarDays, calendarYears } from '@jiebang/db/schema/calendar';
import { users } from '@jiebang/db/schema/identity';
import type { CalendarDay } from '@jiebang/domain/calendar/calendar-table';
import { and, asc, count, desc, eq, gte, sql } from 'drizzle-orm';

const dayColumns = { day: calendarDays.day, kind: calendarDays.kind, name: calendarDays.name };

const yearRows = (tx: Tx) =>
  tx
    .select({
      year: calendarYears.year,
      source: calendarYears.source,
      estimated: calendarYears.estimated,
      revision: calendarYears.revision,
      importedAt: calendarYears.importedAt,
      importedBy: users.name,
      holidays: count(sql`case when ${calendarDays.kind} = 'holiday' then 1 end`),
      makeUpDays: count(sql`case when ${calendarDays.kind} = 'make_up' then 1 end`),
    })
    .from(calendarYears)
    .leftJoin(users, eq(users.id, calendarYears.importedBy))
    .leftJoin(calendarDays, eq(calendarDays.year, calendarYears.year))
    .groupBy(calendarYears.year, users.name)
    .orderBy(desc(calendarYears.year));
export type CalendarYearRow = Awaited<ReturnType<typeof yearRows>>[number];

export const listYearRows = (tx: Tx): Promise<CalendarYearRow[]> => yearRows(tx);

export async function findYearRow(tx: Tx, year: number): Promise<CalendarYearRow | null> {
  const [row] = await yearRows(tx).where(eq(calendarYears.year, year));
  return row ?? null;
}

/** The days that the notices of these years name, from `from` on. */
export async function listDays(tx: Tx, from: number, to?: number): Promise<CalendarDay[]> {
  const rows = await tx
    .select(dayColumns)
    .from(calendarDays)
    .where(and(gte(calendarDays.year, from), to === undefined ? undefined : eq(calendarDays.year, to)))
    .orderBy(asc(calendarDays.day));
  return rows as CalendarDay[];
}

/** Years on file from `from` on. */
export async function listYears(tx: Tx, from: number): Promise<number[]> {
  const rows = await tx
    .select({ year: calendarYears.year })
    .from(calendarYears)
    .where(gte(calendarYears.year, from));
  return rows.map(({ year }) => year);
}

type YearImport = { year: number; source: string; importedBy: string; importedAt: Date };

/** Puts a year on file, or replaces it if its revision is the one that was seen (0: none). False: somebody was faster. */
export async function upsertYear(tx: Tx, { year, ...row }: YearImport, seen: number): Promise<boolean> {
  const written =
    seen === 0
      ? await tx
          .insert(calendarYears)
          .values({ year, ...row })
          .onConflictDoNothing()
          .returning({ year: calendarYears.year })
      : await tx
          .update(calendarYears)
          .set({ ...row, estimated: false, revision: seen + 1 })
          .where(and(eq(calendarYears.year, year), eq(calendarYears.revision, seen)))
          .returning({ year: calendarYears.year });
  return written.length > 0;
}

/** A year reckoned for a demonstration; false where there is one on file already. */
export async function insertEstimate(
  tx: Tx,
  row: { year: number; source: string; importedAt: Date },
): Promise<boolean> {
  const written = await tx
    .insert(calendarYears)
    .values({ ...row, estimated: true })
    .onConflictDoNothing()
    .returning({ year: calendarYears.year });
  return written.length > 0;
}

export async function replaceDays(tx: Tx, year: number, days: readonly CalendarDay[]): Promise<void> {
  await tx.delete(calendarDays).where(eq(calendarDays.year, year));
  await tx.insert(calendarDays).values([...days]);
}
