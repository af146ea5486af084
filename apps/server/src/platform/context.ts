import { inTransaction, type Tx } from '@jiebang/db/client';
import type { Actor } from './actor.ts';
import { type AuditEntry, insertAuditEvent, reserveEntry } from './audit/record-event.ts';
import { type Once, runOnce } from './idempotency.ts';
import type { Logger } from './logger.ts';
import { insertOutbox, type JobRef } from './outbox/insert-outbox.ts';
import type { Services } from './services.ts';

/** What a use case gets: who acts, for which request, with which services. */
export type Ctx = {
  actor: Actor;
  requestId: string;
  log: Logger;
  services: Services;
  /** The idempotency key of a request that creates; the first transaction of the request is run once for it. */
  once?: Once | null;
};

/** One transaction and what it owes the world once it has committed. */
export type Work = {
  tx: Tx;
  /** The server's time when the transaction began. */
  now: Date;
  /** Writes the audit event in this transaction; answers its entry number. */
  audit(event: AuditEntry): Promise<bigint>;
  /** Takes an entry number beforehand, for what must name its own audit event. */
  reserveEntry(): Promise<bigint>;
  /** Owes a job: it is published after commit, by the drainer if a crash comes between. */
  enqueue<P extends Record<string, unknown>>(job: JobRef<P>, payload: P): Promise<void>;
  /** Tells the pages that watch this topic, after commit, coalesced. */
  touch(topic: string): void;
};

/**
 * Runs one transaction. Statements that do not need each other go into one `Promise.all`: they leave in one go (the
 * pool pipelines), in an order that nobody may count on.
 * Nothing inside may wait for HTTP, mail or storage. Jobs and live updates leave only
 * after commit: a rollback tells nobody, a crash after commit loses nothing (the outbox rows are there).
 */
export async function transact<T>(ctx: Ctx, run: (work: Work) => Promise<T>): Promise<T> {
  const { services } = ctx;
  const owed: { id: bigint; job: string; payload: Record<string, unknown> }[] = [];
  const topics = new Set<string>();
  const now = services.clock.now();
  const { once } = ctx;
  ctx.once = null;
  const result = await inTransaction(services.pool, 'writes', (tx) => {
    const work: Work = {
      tx,
      now,
      reserveEntry: () => reserveEntry(tx),
      audit: (event) =>
        insertAuditEvent(tx, {
          ...event,
          at: now,
          actorId: ctx.actor.userId,
          requestId: ctx.requestId,
        }),
      enqueue: async (job, payload) => {
        owed.push({ id: await insertOutbox(tx, job, payload, now), job: job.name, payload });
      },
      touch: (topic) => topics.add(topic),
    };
    return once ? runOnce(tx, once, () => run(work)) : run(work);
  });
  if (owed.length > 0) services.outbox.publishSoon(owed);
  for (const topic of topics) services.live.touch(topic);
  return result;
}
