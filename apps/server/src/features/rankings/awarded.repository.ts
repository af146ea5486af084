import type { Tx } from '@jiebang/db/client';
import { rankingRows } from '@jiebang/db/schema/rankings';
import { teamMembers, teams } from '@jiebang/db/schema/teams';
import { and, asc, eq, isNotNull } from 'drizzle-orm';

/** Awarded teams of a ranking in the order of their places, with the body each stands for. */
export async function listAwarded(tx: Tx, rankingId: string) {
  return await tx
    .select({ teamId: teams.id, organisationId: teams.organisationId })
    .from(rankingRows)
    .innerJoin(teams, eq(teams.id, rankingRows.teamId))
    .where(and(eq(rankingRows.rankingId, rankingId), isNotNull(rankingRows.award)))
    .orderBy(asc(rankingRows.place));
}

/** The bodies that won an award, each once. */
export async function listAwardedBodies(tx: Tx, rankingId: string): Promise<string[]> {
  const rows = await listAwarded(tx, rankingId);
  return [...new Set(rows.flatMap(({ organisationId }) => organisationId ?? []))];
}

/** Everybody who is in a team of the ranking, with the team's place. */
export async function listRankedMembers(tx: Tx, rankingId: string) {
  return await tx
    .select({ userId: teamMembers.userId, teamId: rankingRows.teamId, place: rankingRows.place })
    .from(rankingRows)
    .innerJoin(teamMembers, eq(teamMembers.teamId, rankingRows.teamId))
    .where(eq(rankingRows.rankingId, rankingId))
    .orderBy(asc(rankingRows.place), asc(teamMembers.userId));
}
