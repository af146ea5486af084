import type { Tx } from '@jiebang/db/client';
import { webhookDeliveries, webhookEvents, webhooks, webhookTries } from '@jiebang/db/schema/webhooks';
import { and, asc, desc, eq, inArray, lt, lte, ne, type SQL, sql } from 'drizzle-orm';

export type EventRow = typeof webhookEvents.$inferSelect;
export type TryRow = Omit<typeof webhookTries.$inferInsert, 'number'>;

/** The event and one delivery for each address; answers the ids of the deliveries. */
export async function insertEvent(
  tx: Tx,
  event: typeof webhookEvents.$inferInsert,
  webhookIds: string[],
): Promise<string[]> {
  const [row] = await tx.insert(webhookEvents).values(event).returning({ id: webhookEvents.id });
  const eventId = row?.id as string;
  const rows = await tx
    .insert(webhookDeliveries)
    .values(webhookIds.map((webhookId) => ({ webhookId, eventId, nextTryAt: event.at, createdAt: event.at })))
    .returning({ id: webhookDeliveries.id });
  return rows.map(({ id }) => id);
}

/** A worker that has died with a delivery in hand: after this another takes it up. Six times what is waited for. */
export const LEASE_MS = 60_000;

/** Takes a due delivery in hand and counts the try; null when it is not due, is done, or another worker has it. */
export async function claimDelivery(tx: Tx, id: string, now: Date) {
  const [delivery] = await tx
    .update(webhookDeliveries)
    .set({ nextTryAt: new Date(now.getTime() + LEASE_MS), tries: sql`${webhookDeliveries.tries} + 1` })
    .where(
      and(
        eq(webhookDeliveries.id, id),
        eq(webhookDeliveries.status, 'waiting'),
        lte(webhookDeliveries.nextTryAt, now),
      ),
    )
    .returning();
  if (!delivery) return null;
  const [found] = await tx
    .select({ webhook: webhooks, event: webhookEvents })
    .from(webhooks)
    .innerJoin(webhookEvents, eq(webhookEvents.id, delivery.eventId))
    .where(eq(webhooks.id, delivery.webhookId));
  return found ? { delivery, ...found } : null;
}
export type Claimed = NonNullable<Awaited<ReturnType<typeof claimDelivery>>>;

/** Writes what came of a try, if it is still ours: a worker whose lease has run out changes nothing. */
export async function settleDelivery(
  tx: Tx,
  { delivery }: Pick<Claimed, 'delivery'>,
  set: Partial<Pick<typeof webhookDeliveries.$inferInsert, 'status' | 'nextTryAt' | 'deliveredAt'>>,
): Promise<boolean> {
  const { rowCount } = await tx
    .update(webhookDeliveries)
    .set(set)
    .where(
      and(
        eq(webhookDeliveries.id, delivery.id),
        eq(webhookDeliveries.status, 'waiting'),
        eq(webhookDeliveries.nextTryAt, delivery.nextTryAt),
      ),
    );
  return rowCount === 1;
}

export async function insertTry(tx: Tx, row: TryRow): Promise<void> {
  const number = sql<number>`(select coalesce(max(t.number), 0) + 1 from ${webhookTries} t
    where t.delivery_id = ${row.deliveryId})`;
  await tx.insert(webhookTries).values({ ...row, number });
}

/** What was taken ends the failing; what was not begins it. Answers since when. */
export async function updateFailing(tx: Tx, webhookId: string, since: Date | null): Promise<Date | null> {
  const value = since ? sql`coalesce(${webhooks.failingSince}, ${since.toISOString()}::timestamptz)` : null;
  const [row] = await tx
    .update(webhooks)
    .set({ failingSince: value })
    .where(eq(webhooks.id, webhookId))
    .returning({ failingSince: webhooks.failingSince });
  return row?.failingSince ?? null;
}

/** What waits for an address that takes nothing more is given up; it can be sent again by hand. */
export async function giveUpWaiting(tx: Tx, webhookId: string): Promise<void> {
  await tx
    .update(webhookDeliveries)
    .set({ status: 'failed' })
    .where(and(eq(webhookDeliveries.webhookId, webhookId), eq(webhookDeliveries.status, 'waiting')));
}

/** Deliveries whose time has come, oldest first. */
export async function listDue(tx: Tx, before: Date, limit: number) {
  return await tx
    .select({ id: webhookDeliveries.id, nextTryAt: webhookDeliveries.nextTryAt })
    .from(webhookDeliveries)
    .where(and(eq(webhookDeliveries.status, 'waiting'), lte(webhookDeliveries.nextTryAt, before)))
    .orderBy(asc(webhookDeliveries.nextTryAt))
    .limit(limit);
}

/**
 * Removes deliveries that are over and were last touched before, with their tries, and the events that nobody is owed
 * any more. Two sweeps at once take different rows. Answers how many deliveries.
 */
export async function removeOver(tx: Tx, before: Date, limit: number): Promise<number> {
  const over = await tx
    .select({ id: webhookDeliveries.id })
    .from(webhookDeliveries)
    .where(and(ne(webhookDeliveries.status, 'waiting'), lt(webhookDeliveries.nextTryAt, before)))
    .orderBy(asc(webhookDeliveries.nextTryAt))
    .limit(limit)
    .for('update', { skipLocked: true });
  if (over.length === 0) return 0;
  const ids = over.map(({ id }) => id);
  await tx.delete(webhookTries).where(inArray(webhookTries.deliveryId, ids));
  const removed = await tx
    .delete(webhookDeliveries)
    .where(inArray(webhookDeliveries.id, ids))
    .returning({ eventId: webhookDeliveries.eventId });
  const eventIds = [...new Set(removed.map(({ eventId }) => eventId))];
  await tx
    .delete(webhookEvents)
    .where(
      and(
        inArray(webhookEvents.id, eventIds),
        sql`not exists (select 1 from ${webhookDeliveries} d where d.event_id = ${webhookEvents.id})`,
      ),
    );
  return removed.length;
}

const joined = (tx: Tx) =>
  tx
    .select({ delivery: webhookDeliveries, type: webhookEvents.type, webhookStatus: webhooks.status })
    .from(webhookDeliveries)
    .innerJoin(webhookEvents, eq(webhookEvents.id, webhookDeliveries.eventId))
    .innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhookId));
export type DeliveryPlace = Awaited<ReturnType<typeof joined>>[number];

export async function findDelivery(tx: Tx, id: string, visible: SQL): Promise<DeliveryPlace | null> {
  const [row] = await joined(tx).where(and(eq(webhookDeliveries.id, id), visible));
  return row ?? null;
}

export async function listDeliveryRows(tx: Tx, webhookId: string, before: string | undefined, limit: number) {
  return await joined(tx)
    .where(
      and(eq(webhookDeliveries.webhookId, webhookId), before ? lt(webhookDeliveries.id, before) : undefined),
    )
    .orderBy(desc(webhookDeliveries.id))
    .limit(limit);
}

export async function listTries(tx: Tx, deliveryIds: string[]) {
  if (deliveryIds.length === 0) return [];
  return await tx
    .select()
    .from(webhookTries)
    .where(inArray(webhookTries.deliveryId, deliveryIds))
    .orderBy(asc(webhookTries.deliveryId), asc(webhookTries.number));
}

/** Makes a delivery that is over wait again, with all its tries before it. False: it is on its way. */
export async function updateReplayed(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { rowCount } = await tx
    .update(webhookDeliveries)
    .set({ status: 'waiting', tries: 0, nextTryAt: now, deliveredAt: null })
    .where(and(eq(webhookDeliveries.id, id), inArray(webhookDeliveries.status, ['delivered', 'failed'])));
  return rowCount === 1;
}
