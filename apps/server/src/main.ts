import { resolve } from 'node:path';
import { openDataFolder } from './embedded/data-folder.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/embedded-postgres.ts';
import { assertPortFree } from './embedded/ports.ts';
import { StartError } from './embedded/start-errors.ts';
import { runChild, superviseChild } from './embedded/supervise-child.ts';
import { ConfigurationError, readEnv } from './platform/env.ts';
import { printWelcome } from './welcome.ts';

const VERSION = '0.1.0';

/** `npm start`: database, API, worker and page in one process tree, on a data folder of the project. */
async function main(): Promise<void> {
  const env = readEnv(process.env);
  const dataDir = resolve(env.JIEBANG_DATA_DIR);
  const folder = openDataFolder(dataDir, VERSION);
  await assertPortFree(env.JIEBANG_HOST, env.JIEBANG_PORT);
  const closers: (() => Promise<void>)[] = [async () => folder.release()];
  const stop = stopper(closers);
  try {
    const databaseUrl = env.DATABASE_URL ?? (await keepDatabase(dataDir, closers, stop));
    const childEnv = {
      ...process.env,
      DATABASE_URL: databaseUrl,
      JIEBANG_MODE: env.JIEBANG_MODE,
      JIEBANG_DATA_DIR: dataDir,
    };
    const demo = env.JIEBANG_MODE !== 'production';
    const logFile = resolve(dataDir, 'platform.log');
    if (demo) {
      if (folder.fresh)
        console.log(
          '首次启动先写入示例数据，约需半分钟。The first start makes the demonstration: about half a minute.',
        );
      await runChild('../scripts/seed.ts', ['--before-start'], { env: childEnv, logFile });
    }
    const worker = await superviseChild('main-worker.ts', { env: childEnv, logFile, onGiveUp: stop });
    closers.push(worker.stop);
    const api = await superviseChild('main-api.ts', { env: childEnv, logFile, onGiveUp: stop });
    closers.push(api.stop);
    const address = api.address as string;
    // A process of its own: what it needs of memory goes with it.
    if (demo)
      await runChild('../scripts/seed.ts', ['--after-start'], {
        env: { ...childEnv, JIEBANG_PUBLIC_URL: address },
        logFile,
      });
    printWelcome({ address, dataDir, logFile, demo, version: VERSION });
  } catch (error) {
    await stop(error instanceof Error ? error : new Error(String(error)));
  }
}

/** Starts the embedded database and starts it again should it go away; its port stays the same. */
async function keepDatabase(
  dataDir: string,
  closers: (() => Promise<void>)[],
  stop: (error: Error) => Promise<void>,
): Promise<string> {
  let current = await startEmbeddedPostgres({ dataDir });
  const { port, url } = current;
  let stopping = false;
  const watch = (database: EmbeddedPostgres) =>
    database.onExit(() => {
      if (stopping) return;
      console.error('The database stopped; starting it again …');
      startEmbeddedPostgres({ dataDir, port }).then(
        (next) => {
          current = next;
          watch(next);
        },
        (error: Error) => void stop(error),
      );
    });
  watch(current);
  closers.push(async () => {
    stopping = true;
    await current.stop();
  });
  return url;
}

/** Stops everything, last started first, and exits: 0 when asked to, 1 with a sentence when something failed. */
function stopper(closers: (() => Promise<void>)[]): (error?: Error) => Promise<void> {
  let stopping = false;
  const stop = async (error?: Error) => {
    if (stopping) return;
    stopping = true;
    if (error) complain(error);
    for (const close of closers.reverse()) await close().catch((problem: unknown) => console.error(problem));
    if (!error) console.log('已全部停止。All stopped.');
    process.exit(error ? 1 : 0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
  return stop;
}

/** What a person can mend is one sentence; only what nobody foresaw shows its stack. */
function complain(error: unknown): void {
  console.error(error instanceof StartError || error instanceof ConfigurationError ? error.message : error);
}

main().catch((error: unknown) => {
  complain(error);
  process.exit(1);
});
