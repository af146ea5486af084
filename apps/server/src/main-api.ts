import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasDemoAccounts } from './features/identity/public.ts';
import { jobs } from './jobs.ts';
import { ConfigurationError } from './platform/env.ts';
import { migrateDatabase } from './platform/migrate.ts';
import type { Services } from './platform/services.ts';
import { runProcess } from './run-process.ts';
import { startApi } from './start-api.ts';

const WEB = join(dirname(fileURLToPath(import.meta.url)), '../../web/dist');

/** Demonstration accounts open with one click: production never runs beside them. */
async function refuseDemoAccounts({ env, db }: Services): Promise<void> {
  if (env.JIEBANG_MODE !== 'production' || !(await hasDemoAccounts(db))) return;
  throw new ConfigurationError(
    'This database holds demonstration accounts: production needs a database of its own.',
  );
}

await runProcess('api', { jobs, connections: 12 }, async (services, { env, databaseUrl }) => {
  await migrateDatabase(databaseUrl);
  await refuseDemoAccounts(services);
  return await startApi(services, {
    host: env.JIEBANG_HOST,
    port: env.JIEBANG_PORT,
    webRoot: existsSync(join(WEB, 'index.html')) ? WEB : null,
  });
});
