import type { Tx } from '@jiebang/db/client';
import { users } from '@jiebang/db/schema/identity';
import { auditBatches, auditEvents, auditLinks } from '@jiebang/db/schema/platform';
import { and, count, desc, eq, lt, sql } from 'drizzle-orm';

type Filter = { action?: string | undefined; subjectId?: string | undefined; before: bigint | undefined };

/** Newest first, with the actor's name and the link that seals it where it is sealed. */
export async function listEventRows(tx: Tx, { action, subjectId, before }: Filter, limit: number) {
  return await tx
    .select({ event: auditEvents, actor: users.name, hash: auditLinks.hash, batch: auditLinks.batch })
    .from(auditEvents)
    .leftJoin(users, eq(users.id, auditEvents.actorId))
    .leftJoin(auditLinks, eq(auditLinks.entry, auditEvents.entry))
    .where(
      and(
        action ? eq(auditEvents.action, action) : undefined,
        subjectId ? eq(auditEvents.subjectId, subjectId) : undefined,
        before === undefined ? undefined : lt(auditEvents.entry, before),
      ),
    )
    .orderBy(desc(auditEvents.entry))
    .limit(limit);
}

export async function findHead(tx: Tx) {
  const [head] = await tx.select().from(auditBatches).orderBy(desc(auditBatches.batch)).limit(1);
  const [sealed] = await tx
    .select({ events: sql<string>`coalesce(sum(${auditBatches.size}), 0)` })
    .from(auditBatches);
  return { head: head ?? null, sealed: Number(sealed?.events ?? 0) };
}

/** Events behind the newest link. A late transaction's event before it is sealed with the next batch, and not counted. */
export async function countPending(tx: Tx): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(auditEvents)
    .where(sql`${auditEvents.entry} > (select coalesce(max(l.entry), 0) from ${auditLinks} l)`);
  return row?.n ?? 0;
}
