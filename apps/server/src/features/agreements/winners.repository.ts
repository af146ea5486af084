import type { Tx } from '@jiebang/db/client';
import { agreements } from '@jiebang/db/schema/agreements';
import { roleGrants, users } from '@jiebang/db/schema/identity';
import { challenges } from '@jiebang/db/schema/lists';
import { memberships, organisations } from '@jiebang/db/schema/organisations';
import { proposals, proposalVersions } from '@jiebang/db/schema/proposals';
import type { AgreementStatus } from '@jiebang/domain/agreements/lifecycle';
import { capabilitiesOf, roles } from '@jiebang/domain/identity/roles';
import type { MemberRole } from '@jiebang/domain/organisations/lifecycle';
import type { ProposalContent } from '@jiebang/domain/proposals/content';
import { and, desc, eq, inArray, lt, ne, notExists, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import type { UserActor } from '../../platform/actor.ts';
import { records } from './agreements.policy.ts';
import { challengeColumns } from './agreements.repository.ts';

const posters = alias(organisations, 'posters');
const solvers = alias(organisations, 'solvers');

const roleIn = (organisation: PgColumn, userId: string) =>
  sql<MemberRole | null>`(select m.role from ${memberships} m where m.organisation_id = ${organisation} and m.user_id = ${userId})`;

/** Proposals with what the viewer is to their two bodies; of those the viewer belongs to, for the bureau all. */
const joined = (tx: Tx, viewerId: string) =>
  tx
    .select({
      proposal: {
        id: proposals.id,
        code: sql<string>`coalesce(${proposals.code}, '')`,
        status: proposals.status,
      },
      challenge: challengeColumns,
      posterId: challenges.organisationId,
      solverId: proposals.organisationId,
      poster: posters.name,
      solver: solvers.name,
      posterRole: roleIn(challenges.organisationId, viewerId),
      solverRole: roleIn(proposals.organisationId, viewerId),
    })
    .from(proposals)
    .innerJoin(challenges, eq(challenges.id, proposals.challengeId))
    .innerJoin(posters, eq(posters.id, challenges.organisationId))
    .innerJoin(solvers, eq(solvers.id, proposals.organisationId));
export type WinnerPlace = Awaited<ReturnType<typeof joined>>[number];

const knownTo = (actor: UserActor) =>
  records(actor)
    ? sql`true`
    : sql`exists (select 1 from ${memberships} m where m.user_id = ${actor.userId} and m.organisation_id in (${challenges.organisationId}, ${proposals.organisationId}))`;

/** States of a proposal that a poster may not even know of are far from winning: only what was judged is found. */
const settled = inArray(proposals.status, ['won', 'contracted']);

export async function findWinner(tx: Tx, actor: UserActor, proposalId: string): Promise<WinnerPlace | null> {
  const [row] = await joined(tx, actor.userId).where(
    and(eq(proposals.id, proposalId), settled, knownTo(actor)),
  );
  return row ?? null;
}

/** Winners without an agreement that lives, newest first; on challenges where one can still be made. */
export async function listWinnerRows(
  tx: Tx,
  actor: UserActor,
  before: string | undefined,
  limit: number,
): Promise<WinnerPlace[]> {
  const living = tx
    .select({ id: agreements.id })
    .from(agreements)
    .where(and(eq(agreements.proposalId, proposals.id), ne(agreements.status, 'terminated')));
  return await joined(tx, actor.userId)
    .where(
      and(
        eq(proposals.status, 'won'),
        inArray(challenges.status, ['contracting', 'in_progress']),
        knownTo(actor),
        notExists(living),
        before ? lt(proposals.id, before) : undefined,
      ),
    )
    .orderBy(desc(proposals.id))
    .limit(limit);
}

/** What the winner handed in last. */
export async function findHandedIn(tx: Tx, proposalId: string): Promise<ProposalContent | null> {
  const [row] = await tx
    .select({ content: proposalVersions.content })
    .from(proposalVersions)
    .where(eq(proposalVersions.proposalId, proposalId))
    .orderBy(desc(proposalVersions.version))
    .limit(1);
  return row?.content ?? null;
}

/** The agreement of a proposal that lives. */
export async function findLiving(tx: Tx, proposalId: string) {
  const [row] = await tx
    .select({ id: agreements.id, status: agreements.status })
    .from(agreements)
    .where(and(eq(agreements.proposalId, proposalId), ne(agreements.status, 'terminated')));
  return row ?? null;
}

/** Holds the challenge until commit, always before an agreement: `alone` by whom it may move, `share` by whom it must stay. */
export async function lockChallenge(tx: Tx, id: string, how: 'share' | 'alone'): Promise<void> {
  await tx
    .select({ id: challenges.id })
    .from(challenges)
    .where(eq(challenges.id, id))
    .for(how === 'share' ? 'share' : 'no key update');
}

/** Where a challenge stands and what its place follows from. */
export async function findCourse(tx: Tx, challengeId: string) {
  const [challenge] = await tx
    .select({ status: challenges.status })
    .from(challenges)
    .where(eq(challenges.id, challengeId));
  const rows = await tx
    .select({ status: agreements.status })
    .from(agreements)
    .where(eq(agreements.challengeId, challengeId));
  const any = tx
    .select({ id: agreements.id })
    .from(agreements)
    .where(eq(agreements.proposalId, proposals.id));
  const unsigned = await tx
    .select({ id: proposals.id })
    .from(proposals)
    .where(and(eq(proposals.challengeId, challengeId), eq(proposals.status, 'won'), notExists(any)));
  return {
    status: challenge?.status ?? '',
    agreements: rows.map(({ status }) => status as AgreementStatus),
    unsigned: unsigned.length,
  };
}

const officeRoles = roles.filter((role) => capabilitiesOf([role]).includes('agreements.manage'));

/** Officers who may act on an agreement between these two bodies: none of them belongs to either. */
export async function listOfficers(tx: Tx, bodies: readonly string[]): Promise<string[]> {
  const own = tx
    .select({ id: memberships.userId })
    .from(memberships)
    .where(and(eq(memberships.userId, users.id), inArray(memberships.organisationId, [...bodies])));
  const rows = await tx
    .selectDistinct({ userId: roleGrants.userId })
    .from(roleGrants)
    .innerJoin(users, eq(users.id, roleGrants.userId))
    .where(and(inArray(roleGrants.role, officeRoles), eq(users.status, 'active'), notExists(own)));
  return rows.map(({ userId }) => userId);
}

/** Owner and managers of a body. */
export async function listManagers(tx: Tx, organisationId: string): Promise<string[]> {
  const rows = await tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(
      and(eq(memberships.organisationId, organisationId), inArray(memberships.role, ['owner', 'manager'])),
    );
  return rows.map(({ userId }) => userId);
}
