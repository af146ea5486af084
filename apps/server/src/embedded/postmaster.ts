import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { isProcessAlive } from './lock-file.ts';
import type { PostgresRunner } from './postgres-runner.ts';
import { databaseDidNotStart } from './start-errors.ts';

export interface PostmasterExit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface Postmaster {
  pid: number;
  exited: Promise<PostmasterExit>;
}

/** Fits pino and console alike. */
export interface PostgresLogger {
  debug(message: string): void;
  warn(message: string): void;
}

/** Crash recovery after a power cut may replay a gigabyte of log on a slow disk. */
const START_LIMIT_MS = 120_000;

/** PostgreSQL's own settings for a machine of two cores that also carries the platform. */
const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '64MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '512MB',
  // No replica hangs on an embedded database, and its three I/O workers would idle on two cores.
  wal_level: 'minimal',
  max_wal_senders: '0',
  io_method: 'sync',
  jit: 'off',
  huge_pages: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_line_prefix: '',
  logging_collector: 'off',
};

/**
 * For tests only: a power cut would lose the data. synchronous_commit stays on, so that a commit is with the
 * operating system before it is answered and outlives a killed database: tests kill it on purpose.
 */
const NOT_DURABLE = { fsync: 'off', full_page_writes: 'off' };

/** @throws StartError `database_did_not_start` with the last line of its log. */
export async function launchPostmaster(
  runner: PostgresRunner,
  options: { port: number; durable: boolean; logger: PostgresLogger },
): Promise<Postmaster> {
  const settings = Object.entries({ ...SETTINGS, ...(options.durable ? {} : NOT_DURABLE) });
  const args = ['-D', runner.cluster, '-p', String(options.port)];
  for (const [name, value] of settings) args.push('-c', `${name}=${value}`);
  const child = spawn(join(runner.bin, 'postgres'), args, {
    ...runner.user,
    cwd: '/',
    env: postgresEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    // A session of its own: Ctrl-C in the terminal must reach us alone, we stop the database last.
    detached: true,
  });
  const exited = exitOf(child);
  await readyOrExited(child, exited, options.logger);
  return { pid: child.pid!, exited };
}

/** What a PG* variable of the person's shell says is about another server. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, TZ: 'UTC', LC_MESSAGES: 'C' };
}

function exitOf(child: ChildProcess): Promise<PostmasterExit> {
  return new Promise((resolve) => {
    child.once('error', () => resolve({ code: null, signal: null }));
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
}

async function readyOrExited(
  child: ChildProcess,
  exited: Promise<PostmasterExit>,
  logger: PostgresLogger,
): Promise<void> {
  let telling = 'no output';
  const ready = new Promise<'ready'>((resolve) => {
    createInterface({ input: child.stderr! }).on('line', (line) => {
      if (/^(FATAL|PANIC|ERROR|WARNING):/.test(line)) logger.warn(`postgres: ${line}`);
      else logger.debug(`postgres: ${line}`);
      if (line.includes('database system is ready to accept connections')) resolve('ready');
      // A hint or a closing LOG line says less than the fault before it.
      if (/^(FATAL|PANIC):/.test(line) || !/^(FATAL|PANIC):/.test(telling)) telling = line;
    });
  });
  const giveUp = new AbortController();
  const late = sleep(START_LIMIT_MS, 'late' as const, { signal: giveUp.signal }).catch(() => 'late' as const);
  const outcome = await Promise.race([ready, exited, late]);
  giveUp.abort();
  if (outcome === 'ready') return;
  if (outcome === 'late' && child.pid) await stopPostmaster(child.pid);
  // The pipe may still hold the last line when the exit is already known.
  await sleep(20);
  throw databaseDidNotStart(telling);
}

/**
 * Fast shutdown (SIGINT: open transactions are rolled back, data is flushed), then harsher: SIGQUIT leaves
 * recovery to the next start. Resolves when the process is gone, whoever's child it is.
 */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, limitMs] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!sendSignal(pid, signal)) return;
    const end = Date.now() + limitMs;
    while (Date.now() < end) {
      if (!isProcessAlive(pid)) return;
      await sleep(20);
    }
  }
}

export function sendSignal(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

/**
 * The live postmaster of this cluster, if there is one: its supervisor may have been killed without a chance to
 * stop it. A reused pid is told apart by the command line.
 */
export function findPostmaster(cluster: string): { pid: number; port: number } | null {
  const [pid, folder, , port] = readLines(join(cluster, 'postmaster.pid'));
  const found = { pid: Number(pid), port: Number(port) };
  if (!(found.pid > 1) || folder !== cluster || !isProcessAlive(found.pid)) return null;
  const command = readLines(`/proc/${found.pid}/cmdline`).join('').split('\0');
  // Where there is no /proc, PostgreSQL's own file has to be enough.
  return command.length < 2 || command.includes(cluster) ? found : null;
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}
