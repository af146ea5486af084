import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';

export type Database = NodePgDatabase;
/** A transaction, or the database itself for a single read. */
export type Tx = Pick<
  Database,
  'select' | 'selectDistinct' | 'selectDistinctOn' | 'insert' | 'update' | 'delete' | 'execute'
>;

/**
 * Opens a pool. `max` connections; a broken idle connection is reported to `onError` and replaced by the pool,
 * so that a restart of the server costs requests in flight and nothing else.
 */
export function openDatabase(
  url: string,
  options: { max: number; onError: (error: Error) => void; application: string },
) {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max,
    application_name: options.application,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 60_000,
  });
  pool.on('error', options.onError);
  return { pool, db: drizzle(pool) as Database, close: () => pool.end() };
}
