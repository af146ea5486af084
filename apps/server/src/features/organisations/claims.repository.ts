import type { Tx } from '@jiebang/db/client';
import { users } from '@jiebang/db/schema/identity';
import { memberships, organisationClaims, organisations } from '@jiebang/db/schema/organisations';
import { and, desc, eq, lt, ne, type SQL, sql } from 'drizzle-orm';

export type ClaimRow = NonNullable<Awaited<ReturnType<typeof findClaim>>>;

/** `insider`: the viewer belongs to the body. */
const joined = (tx: Tx, viewerId: string) =>
  tx
    .select({
      claim: organisationClaims,
      organisationName: organisations.name,
      claimant: users.name,
      insider: sql<boolean>`exists (select 1 from ${memberships} m
        where m.organisation_id = ${organisationClaims.organisationId} and m.user_id = ${viewerId})`,
    })
    .from(organisationClaims)
    .innerJoin(organisations, eq(organisations.id, organisationClaims.organisationId))
    .innerJoin(users, eq(users.id, organisationClaims.claimantId));

export async function findClaim(tx: Tx, id: string, viewerId: string, visible: SQL | undefined) {
  const [row] = await joined(tx, viewerId).where(and(eq(organisationClaims.id, id), visible));
  return row ?? null;
}

/** Newest first; `before` is the id of the last row of the page before (uuid v7: ordered by time). */
export async function listClaimRows(
  tx: Tx,
  viewerId: string,
  filter: {
    visible: SQL | undefined;
    mine: boolean;
    status: string | undefined;
    before: string | undefined;
  },
  limit: number,
) {
  return await joined(tx, viewerId)
    .where(
      and(
        filter.visible,
        filter.mine ? eq(organisationClaims.claimantId, viewerId) : undefined,
        filter.status ? eq(organisationClaims.status, filter.status) : undefined,
        filter.before ? lt(organisationClaims.id, filter.before) : undefined,
      ),
    )
    .orderBy(desc(organisationClaims.id))
    .limit(limit);
}

/** Answers the id, or null when this person has an open claim on the body. */
export async function insertClaim(
  tx: Tx,
  row: { organisationId: string; claimantId: string; evidence: string; filedAt: Date },
): Promise<string | null> {
  const [inserted] = await tx
    .insert(organisationClaims)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: organisationClaims.id });
  return inserted?.id ?? null;
}

/** Other open claims on the body, to be answered with the approval of one. */
export async function listRivalClaims(tx: Tx, organisationId: string, except: string) {
  return await tx
    .select({ id: organisationClaims.id, claimantId: organisationClaims.claimantId })
    .from(organisationClaims)
    .where(
      and(
        eq(organisationClaims.organisationId, organisationId),
        eq(organisationClaims.status, 'filed'),
        ne(organisationClaims.id, except),
      ),
    );
}
