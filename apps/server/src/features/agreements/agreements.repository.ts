import type { Tx } from '@jiebang/db/client';
import {
  agreementActs,
  agreements,
  agreementVersions,
  appraisals,
  milestones,
} from '@jiebang/db/schema/agreements';
import { users } from '@jiebang/db/schema/identity';
import { challenges } from '@jiebang/db/schema/lists';
import { memberships, organisations } from '@jiebang/db/schema/organisations';
import { proposals } from '@jiebang/db/schema/proposals';
import type { MemberRole } from '@jiebang/domain/organisations/lifecycle';
import { and, asc, desc, eq, lt, type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';

const posters = alias(organisations, 'posters');
const solvers = alias(organisations, 'solvers');

export type AgreementRow = typeof agreements.$inferSelect;
export type VersionRow = typeof agreementVersions.$inferSelect;
export type ActRow = typeof agreementActs.$inferSelect;

const roleIn = (organisation: PgColumn, userId: string) =>
  sql<MemberRole | null>`(select m.role from ${memberships} m where m.organisation_id = ${organisation} and m.user_id = ${userId})`;

export const challengeColumns = {
  id: challenges.id,
  code: sql<string>`coalesce(${challenges.code}, '')`,
  title: challenges.title,
  mode: challenges.mode,
  status: challenges.status,
  content: challenges.content,
};

type NextMilestone = { title: string; plannedDay: string; status: string };

/** With what the viewer is to it. */
const joined = (tx: Tx, viewerId: string) =>
  tx
    .select({
      agreement: agreements,
      challenge: challengeColumns,
      proposalCode: sql<string>`coalesce(${proposals.code}, '')`,
      poster: posters.name,
      posterCreditCode: posters.creditCode,
      solver: solvers.name,
      solverCreditCode: solvers.creditCode,
      posterRole: roleIn(agreements.posterId, viewerId),
      solverRole: roleIn(agreements.solverId, viewerId),
      milestones: sql<number>`(select count(*)::int from ${milestones} k where k.agreement_id = ${agreements.id})`,
      openMilestones: sql<number>`(select count(*)::int from ${milestones} k
        where k.agreement_id = ${agreements.id} and k.status not in ('done', 'cancelled'))`,
      next: sql<NextMilestone | null>`(select jsonb_build_object('title', k.title, 'plannedDay', k.planned_day, 'status', k.status)
        from ${milestones} k where k.agreement_id = ${agreements.id} and k.status not in ('done', 'cancelled')
        order by k.planned_day, k.position limit 1)`,
      appraisedBy: sql<string | null>`(select a.appraised_by from ${appraisals} a
        where a.agreement_id = ${agreements.id} and a.decided_at is null)`,
    })
    .from(agreements)
    .innerJoin(challenges, eq(challenges.id, agreements.challengeId))
    .innerJoin(proposals, eq(proposals.id, agreements.proposalId))
    .innerJoin(posters, eq(posters.id, agreements.posterId))
    .innerJoin(solvers, eq(solvers.id, agreements.solverId));
export type AgreementPlace = Awaited<ReturnType<typeof joined>>[number];

export async function findAgreement(
  tx: Tx,
  id: string,
  viewerId: string,
  visible: SQL,
): Promise<AgreementPlace | null> {
  const [row] = await joined(tx, viewerId).where(and(eq(agreements.id, id), visible));
  return row ?? null;
}

type Filter = { visible: SQL; before: string | undefined; status: string | undefined };

/** Newest first. */
export async function listAgreementRows(
  tx: Tx,
  viewerId: string,
  { visible, before, status }: Filter,
  limit: number,
): Promise<AgreementPlace[]> {
  return await joined(tx, viewerId)
    .where(
      and(
        visible,
        before ? lt(agreements.id, before) : undefined,
        status ? eq(agreements.status, status) : undefined,
      ),
    )
    .orderBy(desc(agreements.id))
    .limit(limit);
}

/** Holds the row until commit; what a decision rests on is read after this, in a statement of its own. */
export async function lockAgreement(tx: Tx, id: string): Promise<void> {
  await tx.select({ id: agreements.id }).from(agreements).where(eq(agreements.id, id)).for('update');
}

/** Answers the id, or null when the proposal has one: of two sides at once one begins it. */
export async function insertAgreement(tx: Tx, row: typeof agreements.$inferInsert): Promise<string | null> {
  const [inserted] = await tx
    .insert(agreements)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: agreements.id });
  return inserted?.id ?? null;
}

/** Merges the changed fields if the row still is a draft at `revision`; false when somebody was faster. */
export async function updateContent(
  tx: Tx,
  id: string,
  at: { revision: number; now: Date },
  changes: object,
): Promise<boolean> {
  const rows = await tx
    .update(agreements)
    .set({
      content: sql`${agreements.content} || ${JSON.stringify(changes)}::jsonb`,
      revision: at.revision + 1,
      updatedAt: at.now,
    })
    .where(and(eq(agreements.id, id), eq(agreements.revision, at.revision), eq(agreements.status, 'draft')))
    .returning({ id: agreements.id });
  return rows.length > 0;
}

export async function updateConsent(
  tx: Tx,
  id: string,
  set: Partial<Pick<AgreementRow, 'posterPublishes' | 'solverPublishes'>>,
): Promise<void> {
  await tx.update(agreements).set(set).where(eq(agreements.id, id));
}

/**
 * The next number of the year, without gaps: who asks holds the numbering until commit, so it is asked for last. Two
 * statements, because the second must see what the one before committed.
 */
export async function takeCode(tx: Tx, year: number): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('agreements.code'), ${year})`);
  const prefix = `XY-${year}-`;
  const { rows } = await tx.execute<{ next: number }>(sql`
    select coalesce(max(substr(code, ${prefix.length + 1}::int)::int), 0) + 1 as next
      from agreements where starts_with(code, ${prefix})`);
  return `${prefix}${String(rows[0]?.next ?? 1).padStart(4, '0')}`;
}

export async function insertVersion(tx: Tx, row: VersionRow): Promise<void> {
  await tx.insert(agreementVersions).values(row);
}

/** Every version put to the other side, oldest first. */
export async function listVersions(tx: Tx, agreementId: string): Promise<VersionRow[]> {
  return await tx
    .select()
    .from(agreementVersions)
    .where(eq(agreementVersions.agreementId, agreementId))
    .orderBy(asc(agreementVersions.version));
}

/** A version; the newest when none is named. */
export async function findVersion(tx: Tx, agreementId: string, version?: number): Promise<VersionRow | null> {
  const [row] = await tx
    .select()
    .from(agreementVersions)
    .where(
      and(
        eq(agreementVersions.agreementId, agreementId),
        version === undefined ? undefined : eq(agreementVersions.version, version),
      ),
    )
    .orderBy(desc(agreementVersions.version))
    .limit(1);
  return row ?? null;
}

export async function insertAct(tx: Tx, row: typeof agreementActs.$inferInsert): Promise<void> {
  await tx.insert(agreementActs).values(row);
}

/** What was done, oldest first, with who did it. */
export async function listActs(tx: Tx, agreementId: string) {
  return await tx
    .select({ act: agreementActs, by: users.name })
    .from(agreementActs)
    .innerJoin(users, eq(users.id, agreementActs.by))
    .where(eq(agreementActs.agreementId, agreementId))
    .orderBy(asc(agreementActs.at), asc(agreementActs.id));
}
