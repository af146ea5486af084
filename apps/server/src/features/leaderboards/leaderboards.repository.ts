import type { Tx } from '@jiebang/db/client';
import { competitions, phases, tracks } from '@jiebang/db/schema/competitions';
import { leaderboardEntries, leaderboards } from '@jiebang/db/schema/leaderboards';
import { organisations } from '@jiebang/db/schema/organisations';
import { evaluations, submissions } from '@jiebang/db/schema/submissions';
import { teams } from '@jiebang/db/schema/teams';
import { and, eq, ne, sql } from 'drizzle-orm';

/** Moves the board's version on; the row stays locked until commit, so that projections of one board come one after the other. */
export async function bumpVersion(tx: Tx, phaseId: string, now: Date): Promise<number> {
  const [row] = await tx
    .insert(leaderboards)
    .values({ phaseId, version: 1, updatedAt: now })
    .onConflictDoUpdate({
      target: leaderboards.phaseId,
      set: { version: sql`${leaderboards.version} + 1`, updatedAt: now },
    })
    .returning({ version: leaderboards.version });
  return row?.version ?? 0;
}

/** Every scored, accepted submission of a team (or of the whole phase), under the phase's present truth. */
export async function listScoredRows(tx: Tx, phaseId: string, teamId?: string) {
  return await tx
    .select({
      submissionId: submissions.id,
      teamId: submissions.teamId,
      receivedAt: submissions.receivedAt,
      chosen: submissions.chosen,
      publicScore: sql<number>`${evaluations.publicScore}`,
      privateScore: evaluations.privateScore,
    })
    .from(evaluations)
    .innerJoin(submissions, eq(submissions.id, evaluations.submissionId))
    .innerJoin(phases, and(eq(phases.id, evaluations.phaseId), eq(phases.truthId, evaluations.truthId)))
    .where(
      and(
        eq(evaluations.phaseId, phaseId),
        eq(evaluations.status, 'scored'),
        eq(submissions.status, 'accepted'),
        teamId ? eq(submissions.teamId, teamId) : undefined,
      ),
    );
}

export async function findBoardPhase(tx: Tx, phaseId: string) {
  const [row] = await tx
    .select({ phase: phases, track: tracks, competition: competitions, board: leaderboards })
    .from(phases)
    .innerJoin(tracks, eq(tracks.id, phases.trackId))
    .innerJoin(competitions, eq(competitions.id, tracks.competitionId))
    .leftJoin(leaderboards, eq(leaderboards.phaseId, phases.id))
    .where(eq(phases.id, phaseId));
  return row ?? null;
}

export async function upsertEntry(tx: Tx, entry: typeof leaderboardEntries.$inferInsert): Promise<void> {
  const { phaseId: _phase, teamId: _team, ...set } = entry;
  await tx
    .insert(leaderboardEntries)
    .values(entry)
    .onConflictDoUpdate({ target: [leaderboardEntries.phaseId, leaderboardEntries.teamId], set });
}

export async function deleteEntry(tx: Tx, phaseId: string, teamId: string): Promise<void> {
  await tx
    .delete(leaderboardEntries)
    .where(and(eq(leaderboardEntries.phaseId, phaseId), eq(leaderboardEntries.teamId, teamId)));
}

/** The projection's rows of teams that have not withdrawn. */
export async function listEntries(tx: Tx, phaseId: string) {
  return await tx
    .select({ entry: leaderboardEntries, team: teams.name, organisation: organisations.name })
    .from(leaderboardEntries)
    .innerJoin(teams, eq(teams.id, leaderboardEntries.teamId))
    .leftJoin(organisations, eq(organisations.id, teams.organisationId))
    .where(and(eq(leaderboardEntries.phaseId, phaseId), ne(teams.status, 'withdrawn')));
}
