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
    // Data on solid disks or in memory: at the default (4, turning disks) a search by words reads the whole table.
    options: '-c random_page_cost=1.1',
    // Statements of one transaction that do not need each other leave in one go.
    pipeline: true,
  });
  pool.on('error', options.onError);
  return { pool, db: drizzle(pool) as Database, close: () => pool.end() };
}

const BEGIN = { writes: 'begin', reads: 'begin isolation level repeatable read read only' } as const;

/**
 * Runs `run` in one transaction on a connection of its own: `writes` (read committed), or `reads` on one picture of the
 * database. `begin` leaves together with the first
 * statements: nobody waits for its answer, and a connection that is broken fails them all.
 * When one of several statements sent together is refused, the others' sequels find the transaction over: nothing
 * of it can run behind the rollback.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  kind: keyof typeof BEGIN,
  run: (tx: Tx) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let over = false;
  const query = (...given: Parameters<typeof client.query>) =>
    over ? Promise.reject(new Error('the transaction is over')) : client.query(...given);
  try {
    const [, result] = await Promise.all([client.query(BEGIN[kind]), run(drizzle({ query } as never))]);
    over = true;
    const committed = client.query('commit').then(() => client.release());
    // What was read stands already: its answer does not wait until the picture is put away.
    if (kind === 'reads') committed.catch((error: Error) => client.release(error));
    else await committed;
    return result;
  } catch (error) {
    over = true;
    // A connection that could not even roll back is not given to anybody else.
    await client.query('rollback').then(
      () => client.release(),
      (cause: Error) => client.release(cause),
    );
    throw error;
  }
}
