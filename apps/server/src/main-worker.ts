import { hostname } from 'node:os';
import { jobs } from './jobs.ts';
import { migrateDatabase } from './platform/migrate.ts';
import { runProcess } from './run-process.ts';
import { startWorker } from './start-worker.ts';

await runProcess('worker', { jobs, connections: 10 }, async (services, { databaseUrl }) => {
  await migrateDatabase(databaseUrl);
  return startWorker(services, { databaseUrl, name: `${hostname()}-${process.pid}` });
});
