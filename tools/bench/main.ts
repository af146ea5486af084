import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createPostgresBackend, Queue, Worker, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { benchAucMillion } from '../../apps/evaluator/bench/auc-million.ts';
import { type Instance, startInstance } from './instance.ts';
import { childPid, median, perSecond, treeMemoryMb } from './measure.ts';
import { openBenchPhase } from './open-phase.ts';

/** `npm run -s bench`: every figure beside its floor, in one run, as a ratio. Nothing is asserted: figures are reported. */
const ENTRIES = 400;
const NOOPS = 1_000;
const TEAMS = 32;
const PARALLEL = 16;
const ROUNDS = 5;
const row = (name: string, figure: string, bar: string) =>
  console.log(`${name.padEnd(46)} ${figure.padEnd(46)} ${bar}`);

/** Posts the same file `count` times, the i-th with the i-th headers in turn; every answer must be 201. */
async function postRate(
  url: string,
  entry: Buffer,
  count: number,
  headers: readonly Record<string, string>[],
): Promise<number> {
  return await perSecond(count, PARALLEL, async (i) => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(entry)]), 'entry.csv');
    const sent = headers[i % headers.length] as Record<string, string>;
    const answer = await fetch(url, { method: 'POST', body: form, headers: sent });
    if (answer.status !== 201) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
    await answer.arrayBuffer();
  });
}

async function startFloor(instance: Instance): Promise<{ url: string; stop(): void }> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'bare-handler.ts'), instance.databaseUrl, join(instance.dataDir, 'floor')],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const url = await new Promise<string>((resolve) =>
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())),
  );
  return { url: `${url}/submit`, stop: () => child.kill('SIGTERM') };
}

async function untilScored(pool: pg.Pool, phaseId: string): Promise<void> {
  for (;;) {
    const { rows } = await pool.query<{ open: number }>(
      "select count(*)::int as open from evaluations where phase_id = $1 and status in ('queued', 'running')",
      [phaseId],
    );
    if (rows[0]?.open === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** No-op jobs a second on the same backend, as many at once as the platform's worker takes. */
async function noopRate(instance: Instance, redisUrl: string | undefined, count: number): Promise<number> {
  const name = `bench-${Date.now()}`;
  const postgres = withBackend(createPostgresBackend);
  const connection = { connectionString: instance.databaseUrl, schema: 'bullmq', migrate: true };
  const redis = redisUrl ? new Redis(redisUrl, { maxRetriesPerRequest: null }) : null;
  const queue = redis ? new Queue(name, { connection: redis }) : new postgres.Queue(name, { connection });
  await queue.addBulk(
    Array.from({ length: count }, (_, i) => ({
      name: 'noop',
      data: { i },
      opts: { removeOnComplete: true },
    })),
  );
  let done = 0;
  const began = performance.now();
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const run = async () => {
    if (++done === count) finish();
  };
  const worker = redis
    ? new Worker(name, run, { connection: redis, concurrency: 8 })
    : new postgres.Worker(name, run, { connection, concurrency: 8 });
  await finished;
  const rate = (count * 1_000) / (performance.now() - began);
  await worker.close();
  await queue.close();
  redis?.disconnect();
  return rate;
}

/**
 * Accepting is measured while the worker is held still (the floor does not evaluate either); then it is let go, and
 * what it evaluates a second is measured alone.
 */
async function benchServer(redisUrl: string | undefined): Promise<void> {
  const label = redisUrl ? 'Redis' : 'PostgreSQL';
  const instance = await startInstance(redisUrl ? { REDIS_URL: redisUrl } : {});
  const pool = new pg.Pool({ connectionString: instance.databaseUrl, max: 2 });
  try {
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    row(`idle process tree (${label} queues)`, `${treeMemoryMb(instance.pid).toFixed(0)} MB`, '≤ 700 MB');
    const { phaseId, tokens, entry } = await openBenchPhase(instance.address, TEAMS);
    const submitUrl = `${instance.address}/api/phases/${phaseId}/submissions`;
    const asTeams = tokens.map((token) => ({ authorization: `Bearer ${token}` }));
    const worker = childPid(instance.pid, 'main-worker');
    const floor = await startFloor(instance);
    const figures: { floor: number; accept: number; evaluate: number; noop: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const bare = await postRate(floor.url, entry, ENTRIES, [{}]);
      process.kill(worker, 'SIGSTOP');
      const accept = await postRate(submitUrl, entry, ENTRIES, asTeams);
      process.kill(worker, 'SIGCONT');
      const began = performance.now();
      await untilScored(pool, phaseId);
      const evaluate = (ENTRIES * 1_000) / (performance.now() - began);
      const noop = await noopRate(instance, redisUrl, NOOPS);
      figures.push({ floor: bare, accept, evaluate, noop });
    }
    floor.stop();
    const middle = (name: 'floor' | 'accept' | 'evaluate' | 'noop') => median(figures.map((f) => f[name]));
    compare(
      `accepted submissions/s (${label} queues)`,
      middle('accept'),
      middle('floor'),
      'bare',
      '≥ 0.5, aim 0.7',
    );
    compare(
      `evaluations/s (${label} queues)`,
      middle('evaluate'),
      middle('noop'),
      'no-op jobs',
      '≥ 0.3, aim 0.5',
    );
  } finally {
    await pool.end();
    await instance.stop();
  }
}

function compare(name: string, ours: number, floor: number, what: string, bar: string): void {
  row(name, `${ours.toFixed(0)} of ${floor.toFixed(0)} ${what}: ${(ours / floor).toFixed(2)}`, bar);
}

console.log('揭榜 benchmark: each figure beside its floor, in one run\n');
if (!process.argv.includes('--server')) console.log(JSON.stringify(await benchAucMillion(), null, 1));
await benchServer(undefined);
if (process.env.REDIS_URL) await benchServer(process.env.REDIS_URL);
else console.log('REDIS_URL is not set: the figures on Redis were not taken.');
