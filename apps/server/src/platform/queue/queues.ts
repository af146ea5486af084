import { createPostgresBackend, Queue, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import type { Logger } from '../logger.ts';
import { type QueueName, queueNames } from '../outbox/insert-outbox.ts';

/** Where the queues live: Redis when REDIS_URL is set, else the program's own PostgreSQL. */
export type QueueBackend = { kind: 'redis'; url: string } | { kind: 'postgres'; url: string };

export type Queues = {
  backend: QueueBackend['kind'];
  /** Delivers jobs; `key` keeps a repeated publication from making a second job while the first is waiting. */
  publish(jobs: { job: string; payload: Record<string, unknown>; key: string }[]): Promise<void>;
  close(): Promise<void>;
};

/** Finished jobs are not kept: the row in the database is the record. */
const JOB_OPTIONS = { removeOnComplete: true, removeOnFail: true } as const;
/** Schema of BullMQ's own tables, apart from ours. */
export const BULLMQ_SCHEMA = 'bullmq';
/** BullMQ reports a lost database on each connection and poll; one line in this time is enough. */
const ERROR_LOG_EVERY_MS = 10_000;

/** A function that logs an error at most once per interval, with the number it held back. */
export function quietly(log: Logger, message: string): (error: Error) => void {
  let last = Number.NEGATIVE_INFINITY;
  let held = 0;
  return (error) => {
    if (performance.now() - last < ERROR_LOG_EVERY_MS) {
      held++;
      return;
    }
    log.warn({ err: error.message, held }, message);
    last = performance.now();
    held = 0;
  };
}

const postgres = withBackend(createPostgresBackend);

function openQueue(backend: QueueBackend, name: QueueName) {
  if (backend.kind === 'redis') {
    const connection = new Redis(backend.url, { maxRetriesPerRequest: null, enableOfflineQueue: false });
    const queue = new Queue<Record<string, unknown>>(name, { connection, prefix: 'jiebang' });
    return {
      queue,
      connection,
      close: async () => {
        await queue.close();
        connection.disconnect();
      },
    };
  }
  const queue = new postgres.Queue<Record<string, unknown>>(name, {
    connection: { connectionString: backend.url, schema: BULLMQ_SCHEMA, migrate: true, max: 3 },
  });
  return { queue, connection: null, close: () => queue.close() };
}

/** Opens the publishing side. `queueOf` tells which queue a job belongs to, from the job list. */
export function openQueues(
  backend: QueueBackend,
  queueOf: (job: string) => { queue: QueueName; attempts: number },
  log: Logger,
): Queues {
  const opened = new Map(queueNames.map((name) => [name, openQueue(backend, name)]));
  for (const { queue, connection } of opened.values()) {
    const complain = quietly(log, 'queue: backend not reachable');
    queue.on('error', complain);
    connection?.on('error', complain);
  }
  return {
    backend: backend.kind,
    async publish(jobs) {
      for (const [name, { queue }] of opened) {
        const mine = jobs.filter(({ job }) => queueOf(job).queue === name);
        if (mine.length === 0) continue;
        await queue.addBulk(
          mine.map(({ job, payload, key }) => ({
            name: job,
            data: payload,
            opts: {
              ...JOB_OPTIONS,
              jobId: key,
              attempts: queueOf(job).attempts,
              backoff: { type: 'exponential', delay: 500 },
            },
          })),
        );
      }
    },
    async close() {
      await Promise.all([...opened.values()].map(({ close }) => close()));
    },
  };
}
