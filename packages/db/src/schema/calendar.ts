import { calendarDayKinds } from '@jiebang/domain/calendar/calendar-table';
import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { at, oneOf } from './columns.ts';
import { users } from './identity.ts';

/** A year whose arrangement of holidays is on file. A year without a row is never counted in. */
export const calendarYears = pgTable(
  'calendar_years',
  {
    year: integer('year').primaryKey(),
    /** The official notice it was taken from. */
    source: text('source').notNull(),
    /** A demonstration's reckoning by the law alone, until the official notice is imported. Never in production. */
    estimated: boolean('estimated').notNull().default(false),
    /** Grows with every import: what was previewed is what is replaced. */
    revision: integer('revision').notNull().default(1),
    /** Null: came with the platform. */
    importedBy: uuid('imported_by').references(() => users.id),
    importedAt: at('imported_at').notNull().defaultNow(),
  },
  (t) => [
    index('calendar_years_imported_by').on(t.importedBy),
    check('calendar_years_source', sql`length(trim(${t.source})) > 0`),
    check('calendar_years_estimated', sql`not ${t.estimated} or ${t.importedBy} is null`),
  ],
);

/** Days that the notice of their year names: off, or made up for on a weekend. All others follow the week. */
export const calendarDays = pgTable(
  'calendar_days',
  {
    day: date('day', { mode: 'string' }).primaryKey(),
    year: integer('year')
      .notNull()
      .generatedAlwaysAs(sql`extract(year from day)::int`)
      .references(() => calendarYears.year),
    kind: text('kind').notNull(),
    name: text('name').notNull().default(''),
  },
  (t) => [
    index('calendar_days_year').on(t.year),
    oneOf('calendar_days_kind', t.kind, calendarDayKinds),
    check('calendar_days_make_up', sql`${t.kind} <> 'make_up' or extract(isodow from ${t.day}) in (6, 7)`),
  ],
);
