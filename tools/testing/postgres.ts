import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../apps/server/src/embedded/embedded-postgres.ts';
import { makeTempFolder } from './temp-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A superuser's address of the test server; each test file makes its own database there. */
    databaseUrl: string;
  }
}

/**
 * One PostgreSQL for a whole `vitest run`, given to the tests as `inject('databaseUrl')` and in
 * JIEBANG_TEST_DATABASE_URL. If that is set from outside (CI against another version), that server is used.
 */
export default async function setUpPostgres(
  project: TestProject,
): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.JIEBANG_TEST_DATABASE_URL;
  if (given) {
    project.provide('databaseUrl', given);
    return undefined;
  }
  const dataDir = makeTempFolder('test-database');
  const database = await startEmbeddedPostgres({ dataDir, durable: false });
  process.env.JIEBANG_TEST_DATABASE_URL = database.url;
  project.provide('databaseUrl', database.url);
  return async () => {
    await database.stop();
    delete process.env.JIEBANG_TEST_DATABASE_URL;
    rmSync(dataDir, { recursive: true, force: true });
  };
}
