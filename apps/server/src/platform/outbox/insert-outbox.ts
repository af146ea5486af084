import type { Tx } from '@jiebang/db/client';
import { outbox } from '@jiebang/db/schema/platform';
import type { z } from 'zod';

/** A job as data: name, payload (ids only), how it is tried. Its handler is loaded by the worker alone. */
export type JobRef<P extends Record<string, unknown> = Record<string, unknown>> = {
  name: string;
  queue: QueueName;
  payload: z.ZodType<P>;
  /** Tries before it is given up as failed; a row in the database decides what that means. */
  attempts: number;
};

export const queueNames = ['evaluation', 'mail', 'webhooks', 'maintenance'] as const;
export type QueueName = (typeof queueNames)[number];

/** Writes the debt in the caller's transaction, at the instant by which the drainer counts: the platform's, not the database's. */
export async function insertOutbox<P extends Record<string, unknown>>(
  tx: Tx,
  job: JobRef<P>,
  payload: P,
  now: Date,
): Promise<bigint> {
  const [row] = await tx
    .insert(outbox)
    .values({ job: job.name, payload: job.payload.parse(payload), createdAt: now, nextAttemptAt: now })
    .returning({ id: outbox.id })
    .prepare('insert_outbox')
    .execute();
  if (!row) throw new Error('outbox insert returned nothing');
  return row.id;
}
