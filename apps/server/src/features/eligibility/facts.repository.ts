import type { Tx } from '@jiebang/db/client';
import { agreements } from '@jiebang/db/schema/agreements';
import { affiliations, blacklistEntries } from '@jiebang/db/schema/eligibility';
import { challenges } from '@jiebang/db/schema/lists';
import { memberships, organisations } from '@jiebang/db/schema/organisations';
import { scenarios } from '@jiebang/db/schema/scenarios';
import { beijingDay } from '@jiebang/domain/calendar/day';
import type { BlacklistKind } from '@jiebang/domain/eligibility/blacklist-lifecycle';
import type { BlacklistFact } from '@jiebang/domain/eligibility/judge-eligibility';
import type { Evidence } from '@jiebang/domain/eligibility/rules';
import { and, asc, eq, isNotNull, isNull, lt, ne, notInArray, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';

const dayOf = (at: Date | null) => (at ? beijingDay(at.getTime()) : null);

export async function findBody(tx: Tx, organisationId: string) {
  const [row] = await tx
    .select({
      id: organisations.id,
      creditCode: organisations.creditCode,
      region: organisations.region,
      sizeClass: organisations.sizeClass,
    })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  if (!row) throw new Error('an application without its body');
  return row;
}

/**
 * Entries in force against a body. `hold`: until commit none of them is lifted, and one that is being lifted is waited
 * for, so that what is let pass is what stands.
 */
export async function listEntriesInForce(
  tx: Tx,
  creditCode: string | null,
  hold: boolean,
): Promise<BlacklistFact[]> {
  if (creditCode === null) return [];
  const query = tx
    .select()
    .from(blacklistEntries)
    .where(and(eq(blacklistEntries.creditCode, creditCode), eq(blacklistEntries.status, 'in_force')))
    .orderBy(asc(blacklistEntries.id));
  const rows = await (hold ? query.for('share') : query);
  return rows.map((row) => ({ ...row, kind: row.kind as BlacklistKind }));
}

/** Scenarios of the body that came to a list in this direction; `except`: the one that is looked at. */
export async function listPosted(
  tx: Tx,
  { organisationId, field, except }: { organisationId: string; field: string; except: string },
): Promise<Evidence[]> {
  const rows = await tx
    .select({ ref: challenges.code, says: challenges.title, at: challenges.publishedAt })
    .from(challenges)
    .where(
      and(
        eq(challenges.organisationId, organisationId),
        eq(challenges.field, field),
        isNotNull(challenges.publishedAt),
        ne(challenges.status, 'withdrawn'),
        ne(challenges.scenarioId, except),
      ),
    )
    .orderBy(asc(challenges.publishedAt));
  return rows.map(({ ref, says, at }) => ({ ref: ref ?? '', says, day: dayOf(at) }));
}

/** Agreements on record by which the body solves a challenge of this direction. */
export async function listTaken(
  tx: Tx,
  { organisationId, field }: { organisationId: string; field: string },
): Promise<Evidence[]> {
  const rows = await tx
    .select({ ref: agreements.code, says: challenges.title, at: agreements.recordedAt })
    .from(agreements)
    .innerJoin(challenges, eq(challenges.id, agreements.challengeId))
    .where(
      and(
        eq(agreements.solverId, organisationId),
        eq(challenges.field, field),
        isNotNull(agreements.code),
        ne(agreements.status, 'terminated'),
      ),
    )
    .orderBy(asc(agreements.recordedAt));
  return rows.map(({ ref, says, at }) => ({ ref: ref ?? '', says, day: dayOf(at) }));
}

/** What the body has before this number in the round; what was withdrawn gives its place back. */
export async function listBefore(
  tx: Tx,
  { roundId, organisationId, code }: { roundId: string; organisationId: string; code: string },
): Promise<Evidence[]> {
  const rows = await tx
    .select({ ref: scenarios.code, says: scenarios.title, at: scenarios.submittedAt })
    .from(scenarios)
    .where(
      and(
        eq(scenarios.roundId, roundId),
        eq(scenarios.organisationId, organisationId),
        notInArray(scenarios.status, ['draft', 'withdrawn']),
        lt(scenarios.code, code),
      ),
    )
    .orderBy(asc(scenarios.code));
  return rows.map(({ ref, says, at }) => ({ ref: ref ?? '', says, day: dayOf(at) }));
}

/** What ties a body to the poster: relations declared by either of them, and people who belong to both. */
export async function listTies(tx: Tx, posterId: string, bodyId: string): Promise<Evidence[]> {
  const [poster, body] = [await findBody(tx, posterId), await findBody(tx, bodyId)];
  const declared = (by: string, creditCode: string | null) =>
    creditCode === null
      ? sql`false`
      : and(eq(affiliations.organisationId, by), eq(affiliations.creditCode, creditCode));
  const relations = await tx
    .select({ ref: affiliations.id, says: affiliations.evidence, at: affiliations.declaredAt })
    .from(affiliations)
    .where(
      and(
        isNull(affiliations.endedAt),
        or(declared(posterId, body.creditCode), declared(bodyId, poster.creditCode)),
      ),
    )
    .orderBy(asc(affiliations.id));
  const inPoster = alias(memberships, 'in_poster');
  const people = await tx
    .select({ ref: memberships.userId, at: memberships.joinedAt })
    .from(memberships)
    .innerJoin(inPoster, and(eq(inPoster.userId, memberships.userId), eq(inPoster.organisationId, posterId)))
    .where(eq(memberships.organisationId, bodyId))
    .orderBy(asc(memberships.userId));
  return [
    ...relations.map(({ ref, says, at }) => ({ ref, says, day: dayOf(at) })),
    // Who it is belongs to the two bodies; that there is somebody is what the rule needs.
    ...people.map(({ ref, at }) => ({ ref, says: 'shared_member', day: dayOf(at) })),
  ];
}
