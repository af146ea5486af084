import { resolve } from 'node:path';
import { findEmbeddedPostgres } from '../embedded/embedded-postgres.ts';

/** The database to examine: DATABASE_URL, or the embedded one that runs on JIEBANG_DATA_DIR; null when none does. */
export function findDatabase(env: NodeJS.ProcessEnv): string | null {
  return env.DATABASE_URL || findEmbeddedPostgres(resolve(env.JIEBANG_DATA_DIR || '.data'));
}
