import { type ScenarioContent, wholeContent } from '@jiebang/domain/scenarios/content';
import { sql } from 'drizzle-orm';
import { check, customType, jsonb, type PgColumn, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Time-ordered primary key (uuid v7, PostgreSQL 18; older servers get the function from migration 0000). */
export const key = () => uuid('id').primaryKey().default(sql`uuidv7()`);
export const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });
export const createdAt = () => at('created_at').notNull().defaultNow();

/** A text in the two languages of the platform. */
export const bilingual = (name: string) => jsonb(name).$type<{ zh: string; en: string }>().notNull();

/**
 * Content of a scenario. What was frozen before the form had a part is never rewritten (its SM3 is over what stands
 * there): it is filled up while it is read.
 */
export const scenarioContent = customType<{ data: ScenarioContent; driverData: unknown }>({
  dataType: () => 'jsonb',
  toDriver: (content) => JSON.stringify(content),
  fromDriver: (stored) =>
    wholeContent((typeof stored === 'string' ? JSON.parse(stored) : stored) as Partial<ScenarioContent>),
});

/** CHECK that holds a text column to the states of a lifecycle or another closed list. */
export function oneOf(name: string, column: PgColumn, values: readonly string[]) {
  const list = values.map((value) => `'${value}'`).join(', ');
  return check(name, sql`${column} in (${sql.raw(list)})`);
}
