import type { Tx } from '@jiebang/db/client';
import { challenges } from '@jiebang/db/schema/lists';
import { memberships, organisations } from '@jiebang/db/schema/organisations';
import { proposals } from '@jiebang/db/schema/proposals';
import { and, asc, eq, inArray, type SQL } from 'drizzle-orm';

/** The challenge that a contest decides, as far as it is visible. */
export async function findContestChallenge(tx: Tx, id: string, visible: SQL | undefined) {
  const [row] = await tx
    .select({
      id: challenges.id,
      code: challenges.code,
      title: challenges.title,
      mode: challenges.mode,
      status: challenges.status,
    })
    .from(challenges)
    .where(and(eq(challenges.id, id), visible));
  return row ?? null;
}

/** States of a proposal that has passed the formal check: the standing comes from the contest itself. */
const passed = ['valid', 'shortlisted', 'reserve', 'not_selected'] as const;

/** Bodies of this person whose proposal on the challenge is valid, by name. */
export async function listSolversOf(tx: Tx, challengeId: string, userId: string) {
  return await tx
    .select({ id: organisations.id, name: organisations.name })
    .from(proposals)
    .innerJoin(organisations, eq(organisations.id, proposals.organisationId))
    .innerJoin(
      memberships,
      and(eq(memberships.organisationId, organisations.id), eq(memberships.userId, userId)),
    )
    .where(and(eq(proposals.challengeId, challengeId), inArray(proposals.status, [...passed])))
    .orderBy(asc(organisations.name));
}

/** Does this person belong to the body that posted the challenge? */
export async function belongsToPoster(tx: Tx, challengeId: string, userId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: challenges.id })
    .from(challenges)
    .innerJoin(
      memberships,
      and(eq(memberships.organisationId, challenges.organisationId), eq(memberships.userId, userId)),
    )
    .where(eq(challenges.id, challengeId));
  return rows.length > 0;
}
