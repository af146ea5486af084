import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { assertPortFree, findFreePort } from './ports.ts';
import { chooseRunner, type PostgresRunner } from './postgres-runner.ts';
import {
  findPostmaster,
  launchPostmaster,
  type PostgresLogger,
  type Postmaster,
  type PostmasterExit,
  postgresEnvironment,
  sendSignal,
  stopPostmaster,
} from './postmaster.ts';
import {
  databaseDidNotStart,
  dataFolderNotWritable,
  dataFolderWrongPostgres,
  StartError,
} from './start-errors.ts';

export interface EmbeddedPostgresOptions {
  /** The platform's data folder; the database takes `postgres/` and `postgres.password` in it. */
  dataDir: string;
  /** 0 or absent: any free port. The port is on 127.0.0.1 only. */
  port?: number;
  /** False only for tests: faster, and lost at a power cut. */
  durable?: boolean;
  logger?: PostgresLogger;
}

export interface EmbeddedPostgres {
  /** `postgres://user:password@127.0.0.1:port/jiebang`: a secret. */
  url: string;
  port: number;
  /** Where the cluster really lies (as root it may have had to move, see postgres-runner.ts). */
  dataDir: string;
  pid: number;
  /** Fast shutdown; resolves when the process is gone. Safe to call twice. */
  stop(): Promise<void>;
  /** Called once if the database goes away without `stop()`. */
  onExit(listener: (exit: PostmasterExit) => void): void;
}

const NAME = 'jiebang';
const POSTGRES_MAJOR = '18';
const SILENT: PostgresLogger = { debug: () => undefined, warn: () => undefined };

/**
 * Starts PostgreSQL 18 from the npm packages on `dataDir`, making the cluster and its database on first use.
 * @throws StartError with one sentence for the person at the terminal.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, port = 0, durable = true, logger = SILENT } = options;
  const { runner, password } = prepare(dataDir);
  const orphan = findPostmaster(runner.cluster);
  if (orphan) {
    logger.warn(`postgres: stopping process ${orphan.pid}, left over from a run that was killed`);
    await stopPostmaster(orphan.pid);
  }
  if (existsSync(runner.cluster)) assertSameMajor(runner.cluster);
  else await createCluster(runner, password, durable);
  if (port > 0) await assertPortFree('127.0.0.1', port);
  const { postmaster, boundPort } = await launch(runner, { port, durable, logger });
  const url = `postgres://${NAME}:${password}@127.0.0.1:${boundPort}/${NAME}`;
  const handle = supervise(postmaster);
  try {
    await ensureDatabase(url);
  } catch (cause) {
    await handle.stop();
    throw databaseDidNotStart(cause instanceof Error ? cause.message : String(cause), cause);
  }
  return { url, port: boundPort, dataDir: runner.cluster, pid: postmaster.pid, ...handle };
}

/** The address of the embedded database that a running platform keeps on this data folder, or null. */
export function findEmbeddedPostgres(dataDir: string): string | null {
  const passwordFile = join(dataDir, 'postgres.password');
  if (!existsSync(passwordFile) || !existsSync(join(dataDir, 'postgres'))) return null;
  const found = findPostmaster(chooseRunner(dataDir).cluster);
  if (!found) return null;
  return `postgres://${NAME}:${readFileSync(passwordFile, 'utf8').trim()}@127.0.0.1:${found.port}/${NAME}`;
}

function prepare(dataDir: string): { runner: PostgresRunner; password: string } {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    const file = join(dataDir, 'postgres.password');
    if (!existsSync(file)) {
      writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
    }
    return { password: readFileSync(file, 'utf8').trim(), runner: chooseRunner(dataDir) };
  } catch (cause) {
    throw cause instanceof StartError ? cause : dataFolderNotWritable(dataDir, cause);
  }
}

function assertSameMajor(cluster: string): void {
  const file = join(cluster, 'PG_VERSION');
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : '?';
  if (found !== POSTGRES_MAJOR) throw dataFolderWrongPostgres(cluster, found, POSTGRES_MAJOR);
}

/** Made beside its place and renamed: what a killed initdb leaves is never taken for a database. */
async function createCluster(runner: PostgresRunner, password: string, durable: boolean): Promise<void> {
  const parent = dirname(runner.cluster);
  const prefix = `${basename(runner.cluster)}.new-`;
  for (const left of readdirSync(parent)) {
    if (left.startsWith(prefix)) rmSync(join(parent, left), { recursive: true, force: true });
  }
  const draft = ownedFolder(join(parent, prefix), runner);
  const secret = ownedFolder(join(tmpdir(), 'jiebang-init-'), runner);
  const passwordFile = join(secret, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (runner.user) chownSync(passwordFile, runner.user.uid, runner.user.gid);
  try {
    await runInitdb(runner, [
      `--pgdata=${draft}`,
      `--username=${NAME}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Code point order, and a character type that knows hanzi: with C alone pg_trgm finds nothing in Chinese.
      '--locale=C.UTF-8',
      '--lc-messages=C',
      ...(durable ? [] : ['--no-sync']),
    ]);
    renameSync(draft, runner.cluster);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(secret, { recursive: true, force: true });
  }
}

function ownedFolder(prefix: string, runner: PostgresRunner): string {
  const folder = mkdtempSync(prefix);
  chmodSync(folder, 0o700);
  if (runner.user) chownSync(folder, runner.user.uid, runner.user.gid);
  return folder;
}

async function runInitdb(runner: PostgresRunner, args: string[]): Promise<void> {
  const child = spawn(join(runner.bin, 'initdb'), args, {
    ...runner.user,
    cwd: '/',
    env: postgresEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  child.stderr.on('data', (chunk: Buffer) => {
    told += chunk.toString();
  });
  const [code] = await once(child, 'close');
  if (code === 0) return;
  const lines = told.trim().split('\n');
  throw databaseDidNotStart(
    lines.find((line) => /error:|fatal/i.test(line)) ?? lines.at(-1) ?? `initdb: ${code}`,
  );
}

/** Two faults pass by themselves: a free port taken by another, and backends of a killed postmaster still leaving. */
async function launch(
  runner: PostgresRunner,
  options: { port: number; durable: boolean; logger: PostgresLogger },
): Promise<{ postmaster: Postmaster; boundPort: number }> {
  const end = Date.now() + 15_000;
  for (;;) {
    const boundPort = options.port || (await findFreePort());
    try {
      return { boundPort, postmaster: await launchPostmaster(runner, { ...options, port: boundPort }) };
    } catch (error) {
      const passing = /could not (bind|create any TCP)|shared memory block/.test(String(error));
      if (!passing || Date.now() > end) throw error;
      await sleep(250);
    }
  }
}

function supervise(postmaster: Postmaster): Pick<EmbeddedPostgres, 'stop' | 'onExit'> {
  let stopping: Promise<void> | undefined;
  // If this process dies of an error nobody caught, its database must not outlive it.
  const lastWord = () => void sendSignal(postmaster.pid, 'SIGINT');
  process.once('exit', lastWord);
  void postmaster.exited.then(() => process.off('exit', lastWord));
  return {
    stop: () => {
      stopping ??= stopPostmaster(postmaster.pid);
      return stopping;
    },
    onExit: (listener) => {
      void postmaster.exited.then((exit) => {
        if (!stopping) listener(exit);
      });
    },
  };
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url.replace(/\/[^/]*$/, '/postgres') });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [NAME]);
    if (found.rowCount === 0) await client.query(`create database ${NAME}`);
  } finally {
    await client.end();
  }
}
