import type { Tx } from '@jiebang/db/client';
import { notices } from '@jiebang/db/schema/notices';
import { auditBatches, auditEvents, auditLinks } from '@jiebang/db/schema/platform';
import { and, asc, between, eq, inArray, or } from 'drizzle-orm';

export type Subject = { type: string; id: string };

/** Events about these subjects by the names of their acts, with the link that seals each; in order of their entries. */
export async function listEvents(tx: Tx, subjects: readonly Subject[], actions: readonly string[]) {
  const about = subjects.map(({ type, id }) =>
    and(eq(auditEvents.subjectType, type), eq(auditEvents.subjectId, id)),
  );
  return await tx
    .select({ event: auditEvents, batch: auditLinks.batch, position: auditLinks.position })
    .from(auditEvents)
    .leftJoin(auditLinks, eq(auditLinks.entry, auditEvents.entry))
    .where(and(or(...about), inArray(auditEvents.action, [...actions])))
    .orderBy(asc(auditEvents.entry));
}

/** Notices that were posted on a ranking. */
export async function listNoticeIds(tx: Tx, rankingId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: notices.id })
    .from(notices)
    .where(and(eq(notices.subjectType, 'ranking'), eq(notices.subjectId, rankingId)));
  return rows.map(({ id }) => id);
}

/** Hashes of all events of these batches, in their order, by batch. */
export async function listLeaves(tx: Tx, batches: readonly number[]): Promise<Map<number, string[]>> {
  const rows = await tx
    .select({ batch: auditLinks.batch, hash: auditLinks.hash })
    .from(auditLinks)
    .where(inArray(auditLinks.batch, [...batches]))
    .orderBy(asc(auditLinks.batch), asc(auditLinks.position));
  const byBatch = Map.groupBy(rows, ({ batch }) => batch);
  return new Map([...byBatch].map(([batch, own]) => [batch, own.map(({ hash }) => hash)]));
}

/** The batches from `first` to `last`, in order. */
export async function listBatches(tx: Tx, first: number, last: number) {
  return await tx
    .select({ batch: auditBatches.batch, merkleRoot: auditBatches.merkleRoot, root: auditBatches.root })
    .from(auditBatches)
    .where(between(auditBatches.batch, first, last))
    .orderBy(asc(auditBatches.batch));
}
