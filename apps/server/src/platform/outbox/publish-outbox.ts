import type { Database } from '@jiebang/db/client';
import { outbox } from '@jiebang/db/schema/platform';
import { asc, inArray, sql } from 'drizzle-orm';
import type { Logger } from '../logger.ts';
import type { Queues } from '../queue/queues.ts';

export type OwedJob = { id: bigint; job: string; payload: Record<string, unknown> };
export type OutboxPublisher = {
  /** Publishes soon after commit, many at once; whatever fails is left to the drainer. */
  publishSoon(owed: OwedJob[]): void;
  /** Delivers jobs again that the queue may have lost; the key keeps one that still waits from being doubled. */
  republish(jobs: { job: string; payload: Record<string, unknown>; key: string }[]): Promise<void>;
  /** Publishes what is due in the table; answers how many. Safe in several processes (SKIP LOCKED). */
  drain(now: Date): Promise<number>;
  /** Waits until nothing handed over is on its way. */
  settle(): Promise<void>;
};

/** A row younger than this is being published by the process that committed it. */
const GRACE_MS = 2_000;
const BACKOFF_MS = [1_000, 5_000, 30_000, 120_000];

/** Publisher over the queues. A job may be delivered twice (crash between publish and delete): handlers claim a row first. */
export function createOutboxPublisher(db: Database, queues: Queues, log: Logger): OutboxPublisher {
  let waiting: OwedJob[] = [];
  let running: Promise<void> | null = null;

  async function flush(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        await queues.publish(batch.map(({ job, payload, id }) => ({ job, payload, key: `o${id}` })));
        await db.delete(outbox).where(
          inArray(
            outbox.id,
            batch.map(({ id }) => id),
          ),
        );
      } catch (error) {
        log.warn({ err: error, jobs: batch.length }, 'outbox: publishing failed, the drainer will do it');
      }
    }
  }

  return {
    publishSoon(owed) {
      waiting.push(...owed);
      running ??= new Promise<void>((resolve) => setImmediate(resolve)).then(flush).finally(() => {
        running = null;
      });
    },
    republish: (jobs) => queues.publish(jobs),
    async drain(now) {
      return await db.transaction(async (tx) => {
        const due = await tx
          .select({ id: outbox.id, job: outbox.job, payload: outbox.payload, attempts: outbox.attempts })
          .from(outbox)
          .where(
            sql`${outbox.nextAttemptAt} <= ${now} and ${outbox.createdAt} <= ${new Date(now.getTime() - GRACE_MS)}`,
          )
          .orderBy(asc(outbox.id))
          .limit(500)
          .for('update', { skipLocked: true });
        if (due.length === 0) return 0;
        const ids = due.map(({ id }) => id);
        try {
          await queues.publish(due.map(({ job, payload, id }) => ({ job, payload, key: `o${id}` })));
          await tx.delete(outbox).where(inArray(outbox.id, ids));
          return due.length;
        } catch (error) {
          const wait = BACKOFF_MS[Math.min(due[0]?.attempts ?? 0, BACKOFF_MS.length - 1)] as number;
          await tx
            .update(outbox)
            .set({
              attempts: sql`${outbox.attempts} + 1`,
              nextAttemptAt: new Date(now.getTime() + wait),
              lastError: String(error).slice(0, 300),
            })
            .where(inArray(outbox.id, ids));
          return 0;
        }
      });
    },
    async settle() {
      while (running) await running;
    },
  };
}
