import type { Tx } from '@jiebang/db/client';
import { users } from '@jiebang/db/schema/identity';
import { challengeLists, challenges, listActs } from '@jiebang/db/schema/lists';
import { auditEvents } from '@jiebang/db/schema/platform';
import { programs } from '@jiebang/db/schema/programs';
import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  inArray,
  isNotNull,
  lt,
  max,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';

// The whole list as it was published is long, and only who asks for the document reads it.
const { document, ...columns } = getTableColumns(challengeLists);

export type ListRow = Omit<typeof challengeLists.$inferSelect, 'document'>;
export type ListPlace = { list: ListRow; program: typeof programs.$inferSelect };
export type ListCounts = { challenges: number; accepting: number };

const joined = (tx: Tx) =>
  tx
    .select({ list: columns, program: programs })
    .from(challengeLists)
    .innerJoin(programs, eq(programs.id, challengeLists.programId));

export async function findList(tx: Tx, id: string, visible: SQL | undefined): Promise<ListPlace | null> {
  const [row] = await joined(tx).where(and(eq(challengeLists.id, id), visible));
  return row ?? null;
}

/** A list with the bytes of its publication; null in them while it is not out. */
export async function findListDocument(tx: Tx, wanted: SQL | undefined, visible: SQL | undefined) {
  const [row] = await tx
    .select({ list: columns, document })
    .from(challengeLists)
    .where(and(wanted, visible))
    .limit(1);
  return row ?? null;
}

/** Takes the list for the rest of the transaction: whoever changes it or its challenges does this first. */
export async function lockList(tx: Tx, id: string): Promise<ListRow | null> {
  const [row] = await tx.select(columns).from(challengeLists).where(eq(challengeLists.id, id)).for('update');
  return row ?? null;
}

/** A page, newest first; `before` is the id of the last row of the page before (uuid v7: ordered by time). */
export async function listListRows(
  tx: Tx,
  filter: {
    status: string | undefined;
    program: string | undefined;
    before: string | undefined;
    limit: number;
  },
  visible: SQL | undefined,
): Promise<ListPlace[]> {
  return await joined(tx)
    .where(
      and(
        visible,
        filter.status ? eq(challengeLists.status, filter.status) : undefined,
        filter.program ? eq(programs.slug, filter.program) : undefined,
        filter.before ? lt(challengeLists.id, filter.before) : undefined,
      ),
    )
    .orderBy(desc(challengeLists.id))
    .limit(filter.limit);
}

/** Lists that came out last, for feeds; with the time of the last act on each. */
export async function listPublishedLists(tx: Tx, limit: number, visible: SQL | undefined) {
  const rows = await joined(tx)
    .where(and(isNotNull(challengeLists.publishedAt), visible))
    .orderBy(desc(challengeLists.publishedAt), desc(challengeLists.id))
    .limit(limit);
  return rows;
}

/** How many challenges of each list the reader may know of, and how many of them take proposals now. */
export async function countChallenges(
  tx: Tx,
  listIds: string[],
  visible: SQL | undefined,
  now: Date,
): Promise<(id: string) => ListCounts> {
  if (listIds.length === 0) return () => ({ challenges: 0, accepting: 0 });
  const rows = await tx
    .select({
      listId: challenges.listId,
      challenges: sql<number>`count(*)::int`,
      accepting: sql<number>`count(*) filter (where ${challenges.status} = 'open' and ${challenges.deadlineAt} > ${now.toISOString()}::timestamptz)::int`,
    })
    .from(challenges)
    .where(and(inArray(challenges.listId, listIds), visible))
    .groupBy(challenges.listId);
  const byList = new Map(rows.map((row) => [row.listId, row]));
  return (id) => byList.get(id) ?? { challenges: 0, accepting: 0 };
}

/** Number of the next list; the lock on the programme keeps two from getting the same. */
export async function nextListNumber(tx: Tx, programId: string): Promise<number> {
  await tx.select({ id: programs.id }).from(programs).where(eq(programs.id, programId)).for('update');
  const [row] = await tx
    .select({ last: max(challengeLists.number) })
    .from(challengeLists)
    .where(eq(challengeLists.programId, programId));
  return (row?.last ?? 0) + 1;
}

export async function insertList(tx: Tx, row: typeof challengeLists.$inferInsert): Promise<string> {
  const [inserted] = await tx.insert(challengeLists).values(row).returning({ id: challengeLists.id });
  if (!inserted) throw new Error('list insert returned nothing');
  return inserted.id;
}

/** Changes the row if it still is at `revision`, which grows; false when somebody was faster. */
export async function updateListRow(
  tx: Tx,
  id: string,
  revision: number,
  set: Partial<typeof challengeLists.$inferInsert>,
): Promise<boolean> {
  const rows = await tx
    .update(challengeLists)
    .set({ ...set, revision: revision + 1 })
    .where(and(eq(challengeLists.id, id), eq(challengeLists.revision, revision)))
    .returning({ id: challengeLists.id });
  return rows.length > 0;
}

export async function updateListDeadline(tx: Tx, id: string, deadlineAt: Date): Promise<void> {
  await tx.update(challengeLists).set({ deadlineAt }).where(eq(challengeLists.id, id));
}

/** Notes that this person wrote on the list; the caller holds its lock. */
export async function insertEditor(tx: Tx, id: string, userId: string): Promise<void> {
  await tx
    .update(challengeLists)
    .set({ editors: sql`array_append(${challengeLists.editors}, ${userId}::uuid)` })
    .where(and(eq(challengeLists.id, id), sql`${userId}::uuid <> all(${challengeLists.editors})`));
}

/** Acts on lists that the reader may know of: of a challenge they may not know of, its acts neither. */
export async function listActsOf(tx: Tx, listIds: string[], visible: SQL | undefined) {
  if (listIds.length === 0) return [];
  return await tx
    .select({ act: listActs, code: challenges.code, by: users.name })
    .from(listActs)
    .innerJoin(users, eq(users.id, listActs.by))
    .leftJoin(challenges, eq(challenges.id, listActs.challengeId))
    .where(
      and(
        inArray(listActs.listId, listIds),
        visible ? or(sql`${listActs.challengeId} is null`, visible) : undefined,
      ),
    )
    .orderBy(asc(listActs.id));
}
export type ActRow = Awaited<ReturnType<typeof listActsOf>>[number];

/** Names of people, by id. */
export async function namesOf(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Why the list was sent back last, which the audit log keeps. */
export async function findSentBack(tx: Tx, listId: string) {
  const [event] = await tx
    .select({ reason: sql<string>`${auditEvents.data} ->> 'reason'`, at: auditEvents.at, by: users.name })
    .from(auditEvents)
    .innerJoin(users, eq(users.id, auditEvents.actorId))
    .where(
      and(
        eq(auditEvents.subjectType, 'challenge_list'),
        eq(auditEvents.subjectId, listId),
        eq(auditEvents.action, 'challenge_list.send_back'),
      ),
    )
    .orderBy(desc(auditEvents.entry))
    .limit(1);
  return event ?? null;
}
