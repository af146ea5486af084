import type { Tx } from '@jiebang/db/client';
import { challenges } from '@jiebang/db/schema/lists';
import { proposals } from '@jiebang/db/schema/proposals';
import type { ProposalStatus } from '@jiebang/domain/proposals/lifecycle';
import { and, asc, eq, inArray } from 'drizzle-orm';

/** What follow-ups need of a challenge that has been published. */
export async function findChallengeBrief(tx: Tx, id: string) {
  const [row] = await tx
    .select({ id: challenges.id, title: challenges.title, mode: challenges.mode, code: challenges.code })
    .from(challenges)
    .where(eq(challenges.id, id));
  return row ?? null;
}

export async function listStanding(tx: Tx, challengeId: string, states: readonly ProposalStatus[]) {
  return await tx
    .select()
    .from(proposals)
    .where(and(eq(proposals.challengeId, challengeId), inArray(proposals.status, [...states])))
    .orderBy(asc(proposals.code));
}
