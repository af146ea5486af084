import { createPostgresBackend, type Job, Worker, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import type { Logger } from '../logger.ts';
import type { QueueName } from '../outbox/insert-outbox.ts';
import { BULLMQ_SCHEMA, type QueueBackend, quietly } from './queues.ts';

type Process = (job: string, payload: unknown) => Promise<void>;
export type RunningWorkers = { close(): Promise<void> };

const postgres = withBackend(createPostgresBackend);
const RETRY_MS = [250, 500, 1_000, 2_000, 4_000];

function openWorker(backend: QueueBackend, queue: QueueName, concurrency: number, process: Process) {
  const run = (job: Job) => process(job.name, job.data);
  // A dead worker's jobs come back about when its rows' leases end (20 s); a living one renews its locks by itself.
  const options = { concurrency, lockDuration: 20_000, maxStalledCount: 5, stalledInterval: 5_000 };
  if (backend.kind === 'redis') {
    const connection = new Redis(backend.url, { maxRetriesPerRequest: null });
    const worker = new Worker(queue, run, { ...options, connection, prefix: 'jiebang' });
    return {
      worker,
      connection,
      close: async (force: boolean) => {
        await worker.close(force);
        connection.disconnect();
      },
    };
  }
  const connection = {
    connectionString: backend.url,
    schema: BULLMQ_SCHEMA,
    migrate: true,
    max: Math.min(concurrency, 8) + 2,
  };
  const worker = new postgres.Worker(queue, run, { ...options, connection });
  return { worker, connection: null, close: (force: boolean) => worker.close(force) };
}

/**
 * Runs one worker and takes it up again after its backend went away. BullMQ's PostgreSQL worker polls without
 * a pause while the database is gone, so at the first connection error it is closed, and opened anew when
 * `ping` answers. Jobs in hand finish on their own: the row's lease, not the queue, decides who may record.
 */
export function superviseWorker(
  backend: QueueBackend,
  queue: QueueName,
  concurrency: number,
  process: Process,
  ping: () => Promise<unknown>,
  log: Logger,
): RunningWorkers {
  let current: ReturnType<typeof openWorker> | null = null;
  let reopening: Promise<void> | null = null;
  let closed = false;
  const complain = quietly(log, `queue ${queue}: backend not reachable`);

  function open() {
    const opened = openWorker(backend, queue, concurrency, process);
    current = opened;
    opened.connection?.on('error', complain);
    opened.worker.on('error', (error: Error) => {
      complain(error);
      // ioredis waits and reconnects by itself; only the PostgreSQL backend needs to be stopped from spinning.
      if (backend.kind === 'postgres' && current === opened) reopening ??= reopen(opened);
    });
  }

  async function reopen(broken: ReturnType<typeof openWorker>) {
    current = null;
    void broken.close(true).catch(complain);
    for (let tries = 0; !closed; tries++) {
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS[Math.min(tries, RETRY_MS.length - 1)]));
      try {
        await ping();
        break;
      } catch (error) {
        complain(error as Error);
      }
    }
    reopening = null;
    if (!closed) open();
  }

  open();
  return {
    async close() {
      closed = true;
      await reopening;
      await current?.close(false).catch(complain);
    },
  };
}
