import type { Tx } from '@jiebang/db/client';
import { users } from '@jiebang/db/schema/identity';
import { notices, objections } from '@jiebang/db/schema/notices';
import { memberships } from '@jiebang/db/schema/organisations';
import { reReviewFindings, reReviews } from '@jiebang/db/schema/re-reviews';
import type { PoolMember } from '@jiebang/domain/scenarios/draw';
import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import { listHolders } from '../../identity/public.ts';

export type ReReviewRow = typeof reReviews.$inferSelect;

export async function findReReview(tx: Tx, objectionId: string): Promise<ReReviewRow | null> {
  const [row] = await tx.select().from(reReviews).where(eq(reReviews.objectionId, objectionId));
  return row ?? null;
}

export async function insertReReview(tx: Tx, row: typeof reReviews.$inferInsert): Promise<string> {
  const [made] = await tx.insert(reReviews).values(row).returning({ id: reReviews.id });
  if (!made) throw new Error('re-review insert returned nothing');
  return made.id;
}

export async function insertFindings(
  tx: Tx,
  rows: (typeof reReviewFindings.$inferInsert)[],
): Promise<{ id: string; expertId: string; dueAt: Date }[]> {
  return await tx.insert(reReviewFindings).values(rows).returning({
    id: reReviewFindings.id,
    expertId: reReviewFindings.expertId,
    dueAt: reReviewFindings.dueAt,
  });
}

/** Everybody who may be asked as an expert, with the bodies they belong to. */
export async function listPool(tx: Tx): Promise<PoolMember[]> {
  const ids = (await listHolders(tx, 'opinions.give')).map(({ id }) => id);
  if (ids.length === 0) return [];
  const bodies = await tx
    .select({ userId: memberships.userId, body: memberships.organisationId })
    .from(memberships)
    .where(inArray(memberships.userId, ids));
  return ids.map((id) => ({
    id,
    employers: bodies.filter(({ userId }) => userId === id).map(({ body }) => body),
  }));
}

/** Who of these may not look again at this objection, by the rule that the trigger holds too. */
export async function listBarred(tx: Tx, objectionId: string, people: readonly string[]): Promise<string[]> {
  if (people.length === 0) return [];
  const { rows } = await tx.execute<{ id: string }>(sql`
    select u.id from users u
     where u.id in (${sql.join(
       people.map((id) => sql`${id}::uuid`),
       sql`, `,
     )}) and re_review_conflict(${objectionId}::uuid, u.id) order by u.id`);
  return rows.map(({ id }) => id);
}

export type PlaceRow = Awaited<ReturnType<typeof listPlaces>>[number];

/** Every finding asked for, also of those who stepped back, in the order in which they were asked. */
export async function listPlaces(tx: Tx, reReviewId: string) {
  return await tx
    .select({
      finding: reReviewFindings,
      expert: users.name,
      replaced: sql<boolean>`exists (select 1 from re_review_findings r where r.replaces = ${reReviewFindings.id})`,
    })
    .from(reReviewFindings)
    .innerJoin(users, eq(users.id, reReviewFindings.expertId))
    .where(eq(reReviewFindings.reReviewId, reReviewId))
    .orderBy(asc(reReviewFindings.id));
}

/** A finding with what it is on; the objector's table is not in it. */
const joined = (tx: Tx) =>
  tx
    .select({
      finding: reReviewFindings,
      reReview: {
        id: reReviews.id,
        objectionId: reReviews.objectionId,
        status: reReviews.status,
        grounds: reReviews.grounds,
        evidence: reReviews.evidence,
        fileShown: reReviews.fileShown,
      },
      notice: { id: notices.id, title: notices.title },
      handlerId: objections.handlerId,
    })
    .from(reReviewFindings)
    .innerJoin(reReviews, eq(reReviews.id, reReviewFindings.reReviewId))
    .innerJoin(objections, eq(objections.id, reReviews.objectionId))
    .innerJoin(notices, eq(notices.id, objections.noticeId))
    .$dynamic();
export type FindingPlace = Awaited<ReturnType<typeof joined>>[number];

/** One's own finding: those of others are not there. Without a person: for the officer of the case. */
export async function findFinding(tx: Tx, id: string, expertId?: string): Promise<FindingPlace | null> {
  const [row] = await joined(tx).where(
    and(eq(reReviewFindings.id, id), expertId ? eq(reReviewFindings.expertId, expertId) : undefined),
  );
  return row ?? null;
}

export async function listFindingsOf(tx: Tx, expertId: string, before: string | undefined, limit: number) {
  return await joined(tx)
    .where(and(eq(reReviewFindings.expertId, expertId), before ? lt(reReviewFindings.id, before) : undefined))
    .orderBy(desc(reReviewFindings.id))
    .limit(limit);
}

export async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
