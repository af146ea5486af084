import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../apps/server/src/embedded/embedded-postgres.ts';
import { migrateDatabase } from '../../apps/server/src/platform/migrate.ts';
import { makeTempFolder } from './temp-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A superuser's address of the test server; each test file makes its own database there. */
    databaseUrl: string;
    /** A database there with the newest schema and no rows: test files copy it instead of migrating their own. */
    templateDatabase: string;
  }
}

/**
 * One PostgreSQL for a whole `vitest run`, given to the tests as `inject('databaseUrl')` and in
 * JIEBANG_TEST_DATABASE_URL. If that is set from outside (CI against another version), that server is used. The first
 * project that needs it sets it up and takes it down; the others find the template's name beside it.
 */
export default async function setUpPostgres(
  project: TestProject,
): Promise<(() => Promise<void>) | undefined> {
  const found = process.env.JIEBANG_TEST_TEMPLATE;
  if (found) {
    project.provide('databaseUrl', process.env.JIEBANG_TEST_DATABASE_URL as string);
    project.provide('templateDatabase', found);
    return;
  }
  const server = await findServer();
  const templateDatabase = `template_${randomUUID().replaceAll('-', '')}`;
  await query(server.url, `create database ${templateDatabase}`);
  const template = new URL(server.url);
  template.pathname = `/${templateDatabase}`;
  await migrateDatabase(template.toString());
  project.provide('databaseUrl', server.url);
  project.provide('templateDatabase', templateDatabase);
  process.env.JIEBANG_TEST_TEMPLATE = templateDatabase;
  return async () => {
    delete process.env.JIEBANG_TEST_TEMPLATE;
    await query(server.url, `drop database ${templateDatabase} with (force)`);
    await server.stop();
  };
}

async function findServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env.JIEBANG_TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => {} };
  const dataDir = makeTempFolder('test-database');
  const database = await startEmbeddedPostgres({ dataDir, durable: false });
  process.env.JIEBANG_TEST_DATABASE_URL = database.url;
  return {
    url: database.url,
    async stop() {
      await database.stop();
      delete process.env.JIEBANG_TEST_DATABASE_URL;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(text).finally(() => client.end());
}
