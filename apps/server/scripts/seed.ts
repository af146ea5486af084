import { resolve } from 'node:path';
import { findEmbeddedPostgres } from '../src/embedded/embedded-postgres.ts';
import { readEnv } from '../src/platform/env.ts';
import { prepareDemo, seedProgramme } from '../src/seeds/prepare-demo.ts';

/** `seed demo`: makes a named seed on a running demonstration server. */
async function main(name: string | undefined): Promise<void> {
  if (name !== 'demo') throw new Error('Seeds: demo. Usage: jiebang seed demo');
  const env = readEnv(process.env);
  if (env.JIEBANG_MODE === 'production')
    throw new Error('Seeds are for the demonstration: production is never seeded.');
  const databaseUrl = env.DATABASE_URL ?? findEmbeddedPostgres(resolve(env.JIEBANG_DATA_DIR));
  if (!databaseUrl) throw new Error('No database is running on this data folder: start it with npm start.');
  if (await prepareDemo(env, databaseUrl)) return console.log('The seed demo is there already.');
  await seedProgramme(
    env,
    databaseUrl,
    env.JIEBANG_PUBLIC_URL ?? `http://${env.JIEBANG_HOST}:${env.JIEBANG_PORT}`,
  );
  console.log('Seeded: demo.');
}

main(process.argv[2]).catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
