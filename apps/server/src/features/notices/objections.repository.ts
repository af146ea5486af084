import type { Tx } from '@jiebang/db/client';
import { users } from '@jiebang/db/schema/identity';
import { notices, objections } from '@jiebang/db/schema/notices';
import { reReviews } from '@jiebang/db/schema/re-reviews';
import { openObjectionStates } from '@jiebang/domain/notices/lifecycle';
import { and, desc, eq, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { isInOffice } from './notices.repository.ts';
import { filedBy } from './objections.policy.ts';
import { storedRulesOf } from './programme-rules.repository.ts';

/** Without the objector: their table is read in `objectors.repository.ts` alone. */
const objectionRows = (tx: Tx, viewerId: string) =>
  tx
    .select({
      objection: objections,
      title: notices.title,
      rules: storedRulesOf(notices.subjectType, notices.subjectId),
      handler: users.name,
      handlerGone: sql<boolean>`${objections.handlerId} is not null and not ${isInOffice(objections.handlerId)}`,
      mine: sql<boolean>`${filedBy(viewerId)}`,
      reReviewing: sql<boolean>`exists (select 1 from ${reReviews} r where r.objection_id = ${objections.id} and r.status = 'open')`,
    })
    .from(objections)
    .innerJoin(notices, eq(notices.id, objections.noticeId))
    .leftJoin(users, eq(users.id, objections.handlerId));
export type ObjectionRow = Awaited<ReturnType<typeof objectionRows>>[number];

export async function findObjection(
  tx: Tx,
  id: string,
  viewerId: string,
  visible: SQL | undefined,
): Promise<ObjectionRow | null> {
  const [row] = await objectionRows(tx, viewerId).where(and(eq(objections.id, id), visible));
  return row ?? null;
}

type Filter = {
  visible: SQL | undefined;
  mine: boolean;
  status: string | undefined;
  noticeId: string | undefined;
  before: string | undefined;
};

/** Newest first; `before` is the id of the last row of the page before (uuid v7: ordered by time). */
export async function listObjectionRows(
  tx: Tx,
  viewerId: string,
  { visible, mine, status, noticeId, before }: Filter,
  limit: number,
): Promise<ObjectionRow[]> {
  return await objectionRows(tx, viewerId)
    .where(
      and(
        visible,
        mine ? filedBy(viewerId) : undefined,
        status ? eq(objections.status, status) : undefined,
        noticeId ? eq(objections.noticeId, noticeId) : undefined,
        before ? lt(objections.id, before) : undefined,
      ),
    )
    .orderBy(desc(objections.id))
    .limit(limit);
}

/** Every open case with what its own clock is read from. */
export const listOpenCases = (tx: Tx, viewerId: string, filed: SQL | undefined): Promise<ObjectionRow[]> =>
  objectionRows(tx, viewerId).where(and(inArray(objections.status, [...openObjectionStates]), filed));

/** How many objections stand where, and the median of the days from filing to the answer or refusal. */
export async function countObjectionRows(tx: Tx, filed: SQL | undefined) {
  const rows = await tx
    .select({
      status: objections.status,
      ruling: objections.ruling,
      ground: objections.refusalGround,
      n: sql<number>`count(*)::int`,
    })
    .from(objections)
    .where(filed)
    .groupBy(objections.status, objections.ruling, objections.refusalGround);
  const [times] = await tx
    .select({
      medianDays: sql<number | null>`round((percentile_cont(0.5) within group (
        order by extract(epoch from ${objections.answeredAt} - ${objections.filedAt})) / 86400)::numeric, 1)::float`,
    })
    .from(objections)
    .where(and(filed, sql`${objections.answeredAt} is not null`));
  return { rows, medianDays: times?.medianDays ?? null };
}

/** Filed on these days in Beijing, both included. */
export const filedBetween = (from: Date | undefined, to: Date | undefined): SQL | undefined =>
  and(
    from ? sql`${objections.filedAt} >= ${from.toISOString()}::timestamptz` : undefined,
    to ? sql`${objections.filedAt} < ${to.toISOString()}::timestamptz` : undefined,
  );

/** The notice that an objection is on, if the asker may know of the objection. */
export async function findNoticeIdOf(tx: Tx, id: string): Promise<string | null> {
  const [row] = await tx
    .select({ noticeId: objections.noticeId })
    .from(objections)
    .where(eq(objections.id, id));
  return row?.noticeId ?? null;
}

export async function insertObjection(
  tx: Tx,
  row: { noticeId: string; receivedAt: Date; filedAt: Date },
): Promise<string> {
  const [inserted] = await tx.insert(objections).values(row).returning({ id: objections.id });
  if (!inserted) throw new Error('objection insert returned nothing');
  return inserted.id;
}

/** Takes an open case that nobody has, or whose officer has left the office; false: another officer has it. */
export async function updateHandler(tx: Tx, id: string, handlerId: string, now: Date): Promise<boolean> {
  const taken = await tx
    .update(objections)
    .set({ handlerId, takenAt: now })
    .where(
      and(
        eq(objections.id, id),
        inArray(objections.status, [...openObjectionStates]),
        or(isNull(objections.handlerId), sql`not ${isInOffice(objections.handlerId)}`),
      ),
    )
    .returning({ id: objections.id });
  return taken.length > 0;
}

export async function clearHandler(tx: Tx, id: string): Promise<void> {
  await tx.update(objections).set({ handlerId: null }).where(eq(objections.id, id));
}
