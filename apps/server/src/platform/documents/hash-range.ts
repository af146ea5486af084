import { type AnyColumn, type SQL, sql } from 'drizzle-orm';

/** Hashes in hexadecimal that begin with `prefix`, as a range that the column's index serves: no digit sorts behind `g`. */
export const beginsWith = (column: AnyColumn, prefix: string): SQL =>
  sql`${column} >= ${prefix} and ${column} < ${`${prefix}g`}`;
