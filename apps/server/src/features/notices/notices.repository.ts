import type { Tx } from '@jiebang/db/client';
import { roleGrants, users } from '@jiebang/db/schema/identity';
import { challengeLists, challenges } from '@jiebang/db/schema/lists';
import { notices, objections } from '@jiebang/db/schema/notices';
import { rankings } from '@jiebang/db/schema/rankings';
import { capabilitiesOf, roles } from '@jiebang/domain/identity/roles';
import { type NoticeSubjectType, openObjectionStates } from '@jiebang/domain/notices/lifecycle';
import { and, asc, desc, eq, inArray, lt, ne, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { beginsWith } from '../../platform/documents/hash-range.ts';

const preparer = alias(users, 'preparer');
const starter = alias(users, 'starter');

/** The SQL list of the states in which an objection is open. */
const open = sql.raw(openObjectionStates.map((state) => `'${state}'`).join(', '));

/** A notice with what its clock is computed from: pauses as [from, to | null] in ms since the epoch. */
const noticeRows = (tx: Tx) =>
  tx
    .select({
      notice: notices,
      preparedBy: preparer.name,
      startedBy: starter.name,
      pauses: sql<[number, number | null][]>`coalesce((
        select jsonb_agg(jsonb_build_array(
                 (extract(epoch from o.accepted_at) * 1000)::bigint,
                 (extract(epoch from o.answered_at) * 1000)::bigint) order by o.accepted_at)
          from ${objections} o where o.notice_id = ${notices.id} and o.accepted_at is not null), '[]')`,
      openObjections: sql<number>`(
        select count(*)::int from ${objections} o where o.notice_id = ${notices.id} and o.status in (${open}))`,
    })
    .from(notices)
    .innerJoin(preparer, eq(preparer.id, notices.preparedBy))
    .leftJoin(starter, eq(starter.id, notices.startedBy));
export type NoticeRow = Awaited<ReturnType<typeof noticeRows>>[number];

export async function findNotice(tx: Tx, id: string, visible?: SQL): Promise<NoticeRow | null> {
  const [row] = await noticeRows(tx).where(and(eq(notices.id, id), visible));
  return row ?? null;
}

/** The notice whose posted document has a hash that begins with this. */
export async function findNoticeByHash(tx: Tx, prefix: string, visible?: SQL): Promise<NoticeRow | null> {
  const [row] = await noticeRows(tx)
    .where(and(beginsWith(notices.contentSm3, prefix), visible))
    .limit(1);
  return row ?? null;
}

type Filter = {
  visible: SQL | undefined;
  status: string | undefined;
  subjectType: string | undefined;
  subjectId: string | undefined;
  before: string | undefined;
};

/** Newest first; `before` is the id of the last row of the page before (uuid v7: ordered by time). */
export async function listNoticeRows(tx: Tx, filter: Filter, limit: number): Promise<NoticeRow[]> {
  const { status, subjectType, subjectId, before } = filter;
  return await noticeRows(tx)
    .where(
      and(
        filter.visible,
        status ? eq(notices.status, status) : undefined,
        subjectType ? eq(notices.subjectType, subjectType) : undefined,
        subjectId ? eq(notices.subjectId, subjectId) : undefined,
        before ? lt(notices.id, before) : undefined,
      ),
    )
    .orderBy(desc(notices.id))
    .limit(limit);
}

/** All that run, oldest first: as many as a bureau has in hand, never the archive. */
export const listRunning = (tx: Tx): Promise<NoticeRow[]> =>
  noticeRows(tx).where(eq(notices.status, 'running')).orderBy(asc(notices.startedAt));

/**
 * Holds a notice until commit: filing, ending and every step of an objection go one after the other. What a decision
 * rests on is read after this, in a statement of its own, or it would be seen as it was before the wait.
 */
export async function lockNotice(tx: Tx, id: string): Promise<void> {
  await tx.select({ id: notices.id }).from(notices).where(eq(notices.id, id)).for('update');
}

export async function insertNotice(tx: Tx, row: typeof notices.$inferInsert): Promise<string> {
  const [inserted] = await tx.insert(notices).values(row).returning({ id: notices.id });
  if (!inserted) throw new Error('notice insert returned nothing');
  return inserted.id;
}

/** Saves a draft whose revision is the one that was read; false: somebody saved meanwhile. */
export async function updateDraft(
  tx: Tx,
  id: string,
  revision: number,
  set: Partial<typeof notices.$inferInsert>,
): Promise<boolean> {
  const saved = await tx
    .update(notices)
    .set({ ...set, revision: revision + 1 })
    .where(and(eq(notices.id, id), eq(notices.revision, revision), eq(notices.status, 'draft')))
    .returning({ id: notices.id });
  return saved.length > 0;
}

/**
 * Is there such a subject, and may it be put on notice? A list or a challenge once it is published, a ranking once two
 * persons have sealed it: what is still being prepared cannot be.
 */
export async function isReadyForNotice(tx: Tx, type: NoticeSubjectType, id: string): Promise<boolean> {
  const rows = await findReady[type](tx, id);
  return rows.length > 0;
}

const findReady: Record<NoticeSubjectType, (tx: Tx, id: string) => Promise<unknown[]>> = {
  challenge_list: (tx, id) =>
    tx
      .select({ id: challengeLists.id })
      .from(challengeLists)
      .where(and(eq(challengeLists.id, id), eq(challengeLists.status, 'published'))),
  challenge: (tx, id) =>
    tx
      .select({ id: challenges.id })
      .from(challenges)
      .where(and(eq(challenges.id, id), ne(challenges.status, 'prepared'))),
  ranking: (tx, id) =>
    tx
      .select({ id: rankings.id })
      .from(rankings)
      .where(and(eq(rankings.id, id), eq(rankings.status, 'sealed'))),
};

const officeRoles = roles.filter((role) => capabilitiesOf([role]).includes('notices.manage'));

/** Is this person an officer at present: an open account with a role of the office? */
export const isInOffice = (userId: SQLWrapper): SQL<boolean> => sql<boolean>`exists (
  select 1 from ${roleGrants} g join ${users} u on u.id = g.user_id
   where g.user_id = ${userId} and u.status = 'active'
     and g.role in (${sql.join(
       officeRoles.map((role) => sql`${role}`),
       sql`, `,
     )}))`;

/** Everybody who may start notices and handle objections. */
export async function listOfficers(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ userId: roleGrants.userId })
    .from(roleGrants)
    .innerJoin(users, eq(users.id, roleGrants.userId))
    .where(and(inArray(roleGrants.role, officeRoles), eq(users.status, 'active')));
  return rows.map(({ userId }) => userId);
}
