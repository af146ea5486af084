import type { Tx } from '@jiebang/db/client';
import { users } from '@jiebang/db/schema/identity';
import { challenges } from '@jiebang/db/schema/lists';
import { memberships, organisations } from '@jiebang/db/schema/organisations';
import { proposalCorrections, proposals, proposalVersions } from '@jiebang/db/schema/proposals';
import type { MemberRole } from '@jiebang/domain/organisations/lifecycle';
import type { ProposalContent } from '@jiebang/domain/proposals/content';
import { and, asc, desc, eq, inArray, isNull, lt, notInArray, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';

const posters = alias(organisations, 'posters');
const creators = alias(users, 'creators');
const submitters = alias(users, 'submitters');

export type ProposalRow = typeof proposals.$inferSelect;
export type VersionRow = typeof proposalVersions.$inferSelect;
export type CorrectionRow = typeof proposalCorrections.$inferSelect;

/** Of a challenge that is published: what a proposal needs to know of it. */
export const challengeColumns = {
  id: challenges.id,
  organisationId: challenges.organisationId,
  code: sql<string>`coalesce(${challenges.code}, '')`,
  title: challenges.title,
  mode: challenges.mode,
  status: challenges.status,
  content: challenges.content,
  // Only published challenges have proposals, and those have a deadline (CHECK challenges_published).
  deadlineAt: sql<Date>`${challenges.deadlineAt}`.mapWith(challenges.deadlineAt),
};

const roleIn = (organisation: typeof proposals.organisationId, userId: string) =>
  sql<MemberRole | null>`(select m.role from ${memberships} m where m.organisation_id = ${organisation} and m.user_id = ${userId})`;

/** With what the viewer is to it: the role in the applicant's body, and whether they belong to the poster. */
const joined = (tx: Tx, viewerId: string) =>
  tx
    .select({
      proposal: proposals,
      challenge: challengeColumns,
      organisationName: organisations.name,
      poster: posters.name,
      createdBy: creators.name,
      submittedBy: submitters.name,
      role: roleIn(proposals.organisationId, viewerId),
      inPoster: sql<boolean>`exists (select 1 from ${memberships} m where m.organisation_id = ${challenges.organisationId} and m.user_id = ${viewerId})`,
      dueAt: sql<Date | null>`(select max(c.due_at) from ${proposalCorrections} c
        where c.proposal_id = ${proposals.id} and c.answered_at is null)`.mapWith(proposalCorrections.dueAt),
      /** Of what was handed in last: a correction in the making is nobody else's business. */
      handedIn: sql<Pick<ProposalContent, 'priceFen' | 'partners' | 'commitments'> | null>`(
        select jsonb_build_object('priceFen', v.content -> 'priceFen', 'partners', v.content -> 'partners',
                                  'commitments', v.content -> 'commitments')
          from ${proposalVersions} v where v.proposal_id = ${proposals.id} order by v.version desc limit 1)`,
    })
    .from(proposals)
    .innerJoin(challenges, eq(challenges.id, proposals.challengeId))
    .innerJoin(organisations, eq(organisations.id, proposals.organisationId))
    .innerJoin(posters, eq(posters.id, challenges.organisationId))
    .innerJoin(creators, eq(creators.id, proposals.createdBy))
    .leftJoin(submitters, eq(submitters.id, proposals.submittedBy));
export type ProposalPlace = Awaited<ReturnType<typeof joined>>[number];

export async function findProposal(
  tx: Tx,
  id: string,
  viewerId: string,
  visible: SQL,
): Promise<ProposalPlace | null> {
  const [row] = await joined(tx, viewerId).where(and(eq(proposals.id, id), visible));
  return row ?? null;
}

/** `before`: the id of the last row of the page before. */
type OwnFilter = {
  before: string | undefined;
  status?: string | undefined;
  challengeId?: string | undefined;
};

/** Of the bodies the person belongs to, newest first. */
export async function listOwnProposals(
  tx: Tx,
  userId: string,
  { before, status, challengeId }: OwnFilter,
  limit: number,
): Promise<ProposalPlace[]> {
  const own = tx
    .select({ id: memberships.organisationId })
    .from(memberships)
    .where(eq(memberships.userId, userId));
  return await joined(tx, userId)
    .where(
      and(
        inArray(proposals.organisationId, own),
        before ? lt(proposals.id, before) : undefined,
        status ? eq(proposals.status, status) : undefined,
        challengeId ? eq(proposals.challengeId, challengeId) : undefined,
      ),
    )
    .orderBy(desc(proposals.id))
    .limit(limit);
}

/** Those handed in on a challenge, in the order of their numbers. */
export async function listHandedIn(
  tx: Tx,
  challengeId: string,
  viewerId: string,
  filter: { visible: SQL; unseen: readonly string[]; status: string | undefined; after: string | undefined },
  limit: number,
): Promise<ProposalPlace[]> {
  return await joined(tx, viewerId)
    .where(
      and(
        eq(proposals.challengeId, challengeId),
        filter.visible,
        notInArray(proposals.status, [...filter.unseen]),
        filter.status ? eq(proposals.status, filter.status) : undefined,
        filter.after ? sql`${proposals.code} > ${filter.after}` : undefined,
      ),
    )
    .orderBy(asc(proposals.code))
    .limit(limit);
}

/** Holds the row until commit; what a decision rests on is read after this, in a statement of its own. */
export async function lockProposal(tx: Tx, id: string): Promise<void> {
  await tx.select({ id: proposals.id }).from(proposals).where(eq(proposals.id, id)).for('update');
}

/** The one that counts of a body on a challenge. */
export async function findCounting(tx: Tx, challengeId: string, organisationId: string) {
  const [row] = await tx
    .select({ id: proposals.id, status: proposals.status, code: proposals.code })
    .from(proposals)
    .where(
      and(
        eq(proposals.challengeId, challengeId),
        eq(proposals.organisationId, organisationId),
        notInArray(proposals.status, ['withdrawn', 'invalid']),
      ),
    );
  return row ?? null;
}

/** Answers the id, or null when the body has one that counts: of two at once one gets in. */
export async function insertProposal(tx: Tx, row: typeof proposals.$inferInsert): Promise<string | null> {
  const [inserted] = await tx
    .insert(proposals)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: proposals.id });
  return inserted?.id ?? null;
}

/** Merges the changed fields if the row still is at `revision` and in `status`; false when somebody was faster. */
export async function updateContent(
  tx: Tx,
  id: string,
  at: { revision: number; status: string; now: Date },
  changes: object,
): Promise<boolean> {
  const rows = await tx
    .update(proposals)
    .set({
      content: sql`${proposals.content} || ${JSON.stringify(changes)}::jsonb`,
      revision: at.revision + 1,
      updatedAt: at.now,
    })
    .where(and(eq(proposals.id, id), eq(proposals.revision, at.revision), eq(proposals.status, at.status)))
    .returning({ id: proposals.id });
  return rows.length > 0;
}

/**
 * The next number of the year, without gaps: who asks holds the numbering until commit, so it is asked for last. Two
 * statements, because the second must see what the one before committed.
 */
export async function takeCode(tx: Tx, year: number): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('proposals.code'), ${year})`);
  const prefix = `SB-${year}-`;
  const { rows } = await tx.execute<{ next: number }>(sql`
    select coalesce(max(substr(code, ${prefix.length + 1}::int)::int), 0) + 1 as next
      from proposals where starts_with(code, ${prefix})`);
  return `${prefix}${String(rows[0]?.next ?? 1).padStart(4, '0')}`;
}

/** Every handing-in, oldest first, with who did it. */
export async function listVersions(tx: Tx, proposalId: string) {
  return await tx
    .select({ version: proposalVersions, submittedBy: users.name })
    .from(proposalVersions)
    .innerJoin(users, eq(users.id, proposalVersions.submittedBy))
    .where(eq(proposalVersions.proposalId, proposalId))
    .orderBy(asc(proposalVersions.version));
}

/** A handing-in; the newest when `version` is not given. */
export async function findVersion(
  tx: Tx,
  proposalId: string,
  version: number | undefined,
): Promise<VersionRow | null> {
  const [row] = await tx
    .select()
    .from(proposalVersions)
    .where(
      and(
        eq(proposalVersions.proposalId, proposalId),
        version === undefined ? undefined : eq(proposalVersions.version, version),
      ),
    )
    .orderBy(desc(proposalVersions.version))
    .limit(1);
  return row ?? null;
}

export async function insertVersion(tx: Tx, row: VersionRow): Promise<void> {
  await tx.insert(proposalVersions).values(row);
}

export async function listCorrections(tx: Tx, proposalId: string): Promise<CorrectionRow[]> {
  return await tx
    .select()
    .from(proposalCorrections)
    .where(eq(proposalCorrections.proposalId, proposalId))
    .orderBy(asc(proposalCorrections.version), asc(proposalCorrections.id));
}

export async function insertCorrections(
  tx: Tx,
  rows: (typeof proposalCorrections.$inferInsert)[],
): Promise<void> {
  await tx.insert(proposalCorrections).values(rows);
}

/** Marks the open corrections answered; answers who had asked for them. */
export async function updateAnswered(tx: Tx, proposalId: string, now: Date): Promise<string[]> {
  const rows = await tx
    .update(proposalCorrections)
    .set({ answeredAt: now })
    .where(and(eq(proposalCorrections.proposalId, proposalId), isNull(proposalCorrections.answeredAt)))
    .returning({ askedBy: proposalCorrections.askedBy });
  return [...new Set(rows.map(({ askedBy }) => askedBy))];
}

/** Who is told of what becomes of a proposal: who runs the body, and who wrote and handed it in while they belong to it. */
export async function listApplicants(tx: Tx, proposal: ProposalRow): Promise<string[]> {
  const authors = [proposal.createdBy, ...(proposal.submittedBy ? [proposal.submittedBy] : [])];
  const rows = await tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(
      and(
        eq(memberships.organisationId, proposal.organisationId),
        or(inArray(memberships.role, ['owner', 'manager']), inArray(memberships.userId, authors)),
      ),
    );
  return rows.map(({ userId }) => userId);
}
