import type { Tx } from '@jiebang/db/client';
import { challengeInvitees, challenges } from '@jiebang/db/schema/lists';
import { memberships, organisations } from '@jiebang/db/schema/organisations';
import { proposals, selections } from '@jiebang/db/schema/proposals';
import type { Candidate } from '@jiebang/domain/proposals/check-selection';
import type { ProposalStatus } from '@jiebang/domain/proposals/lifecycle';
import { and, asc, count, desc, eq, inArray, isNotNull, notInArray, type SQL, sql } from 'drizzle-orm';
import { runsPoster, takesPart } from './proposals.policy.ts';
import { challengeColumns } from './proposals.repository.ts';

/** The challenge with what the viewer is to it. */
export async function findChallengePlace(tx: Tx, id: string, viewerId: string, visible: SQL | undefined) {
  const [row] = await tx
    .select({
      challenge: challengeColumns,
      poster: organisations.name,
      inPoster: sql<boolean>`exists (select 1 from ${memberships} m where m.organisation_id = ${challenges.organisationId} and m.user_id = ${viewerId})`,
      runsPoster: runsPoster(viewerId),
      takesPart: takesPart(viewerId),
    })
    .from(challenges)
    .innerJoin(organisations, eq(organisations.id, challenges.organisationId))
    .where(and(eq(challenges.id, id), visible));
  return row ?? null;
}
export type ChallengePlace = NonNullable<Awaited<ReturnType<typeof findChallengePlace>>>;

type ReceivedFilter = {
  received: SQL;
  unseen: readonly string[];
  status?: string | undefined;
  mode?: string | undefined;
  /** Id of the last row of the page before. */
  after: string | undefined;
};

/** Published challenges with how many proposals stand where on each; the last deadline first. */
export async function listReceived(tx: Tx, filter: ReceivedFilter, limit: number) {
  const unseen = sql.join(
    filter.unseen.map((status) => sql`${status}`),
    sql`, `,
  );
  const order = sql`(${challenges.deadlineAt}, ${challenges.id})`;
  return await tx
    .select({
      challenge: challengeColumns,
      poster: organisations.name,
      counts: sql<{ status: string; count: number }[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('status', c.status, 'count', c.count) order by c.status), '[]')
          from (select p.status, count(*)::int as count from ${proposals} p
                 where p.challenge_id = ${challenges.id} and p.status not in (${unseen}) group by p.status) c)`,
      selectedAt: sql<Date | null>`(select max(s.selected_at) from ${selections} s
        where s.challenge_id = ${challenges.id})`.mapWith(selections.selectedAt),
    })
    .from(challenges)
    .innerJoin(organisations, eq(organisations.id, challenges.organisationId))
    .where(
      and(
        isNotNull(challenges.publishedAt),
        filter.received,
        filter.status ? eq(challenges.status, filter.status) : undefined,
        filter.mode ? eq(challenges.mode, filter.mode) : undefined,
        filter.after
          ? sql`${order} < (select c.deadline_at, c.id from ${challenges} c where c.id = ${filter.after})`
          : undefined,
      ),
    )
    .orderBy(desc(challenges.deadlineAt), desc(challenges.id))
    .limit(limit);
}

/**
 * Holds the challenge until commit. `share`: what concerns one proposal of it, side by side with others; `alone`: what
 * concerns all of them. Always before any proposal, so that nobody waits in a circle.
 */
export async function lockChallenge(tx: Tx, id: string, how: 'share' | 'alone'): Promise<void> {
  await tx
    .select({ id: challenges.id })
    .from(challenges)
    .where(eq(challenges.id, id))
    .for(how === 'share' ? 'share' : 'no key update');
}

/** Is a directed challenge addressed to the body? */
export async function isInvited(tx: Tx, challengeId: string, organisationId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: challengeInvitees.challengeId })
    .from(challengeInvitees)
    .where(
      and(
        eq(challengeInvitees.challengeId, challengeId),
        eq(challengeInvitees.organisationId, organisationId),
      ),
    );
  return rows.length > 0;
}

/** How many proposals stand where; drafts and those withdrawn are nobody's business but the applicant's. */
export async function countByStatus(tx: Tx, challengeId: string, unseen: readonly string[]) {
  return await tx
    .select({ status: proposals.status, count: count() })
    .from(proposals)
    .where(and(eq(proposals.challengeId, challengeId), notInArray(proposals.status, [...unseen])))
    .groupBy(proposals.status)
    .orderBy(asc(proposals.status));
}

/** Every proposal on the challenge with its state, in the order of their numbers. */
export async function listCandidates(tx: Tx, challengeId: string): Promise<Candidate[]> {
  const rows = await tx
    .select({ id: proposals.id, status: proposals.status })
    .from(proposals)
    .where(eq(proposals.challengeId, challengeId))
    .orderBy(asc(proposals.code), asc(proposals.id));
  return rows.map(({ id, status }) => ({ id, status: status as ProposalStatus }));
}

export async function listProposalRows(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return await tx
    .select()
    .from(proposals)
    .where(inArray(proposals.id, [...ids]))
    .orderBy(asc(proposals.code));
}

/** The selection that stands. */
export async function findSelection(tx: Tx, challengeId: string) {
  const [row] = await tx
    .select()
    .from(selections)
    .where(eq(selections.challengeId, challengeId))
    .orderBy(desc(selections.number))
    .limit(1);
  return row ?? null;
}
export type SelectionRow = typeof selections.$inferSelect;

export async function insertSelection(tx: Tx, row: typeof selections.$inferInsert): Promise<SelectionRow> {
  const [inserted] = await tx.insert(selections).values(row).returning();
  return inserted as SelectionRow;
}

/** A standing that stays as it was gets the reason of the new selection. */
export async function updateStandingReason(tx: Tx, id: string, standingReason: string): Promise<void> {
  await tx.update(proposals).set({ standingReason }).where(eq(proposals.id, id));
}

/** Who runs the poster's body. */
export async function listPosterManagers(tx: Tx, organisationId: string): Promise<string[]> {
  const rows = await tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(
      and(eq(memberships.organisationId, organisationId), inArray(memberships.role, ['owner', 'manager'])),
    );
  return rows.map(({ userId }) => userId);
}
