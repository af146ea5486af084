import type { Tx } from '@jiebang/db/client';
import { competitions, phases, tracks } from '@jiebang/db/schema/competitions';
import { leaderboardEntries, leaderboards } from '@jiebang/db/schema/leaderboards';
import { organisations } from '@jiebang/db/schema/organisations';
import { evaluations, submissions } from '@jiebang/db/schema/submissions';
import { teams } from '@jiebang/db/schema/teams';
import { and, eq, ne, sql } from 'drizzle-orm';

/**
 * Puts the projections of one team in order: whoever holds the team's row reads every score that is committed.
 * Not the board's: scores of different teams do not wait for each other.
 */
export async function lockTeam(tx: Tx, teamId: string): Promise<void> {
  await tx.select({ id: teams.id }).from(teams).where(eq(teams.id, teamId)).for('no key update');
}

/** The board's version and the instant of its last change: what deleted lines had, and the lines that are there. */
export async function findVersion(tx: Tx, phaseId: string) {
  const { rows } = await tx.execute<{ version: string; updated: string | null }>(sql`
    select coalesce(sum(version), 0)::text as version, max(updated_at) as updated from (
      select version, updated_at from leaderboards where phase_id = ${phaseId}
      union all select revision, updated_at from leaderboard_entries where phase_id = ${phaseId}) parts`);
  const [row] = rows;
  return { version: Number(row?.version ?? 0), updatedAt: row?.updated ? new Date(row.updated) : null };
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
    )
    .prepare(teamId ? 'scored_rows_of_team' : 'scored_rows')
    .execute();
}

export async function findBoardPhase(tx: Tx, phaseId: string) {
  const [row] = await tx
    .select({ phase: phases, track: tracks, competition: competitions })
    .from(phases)
    .innerJoin(tracks, eq(tracks.id, phases.trackId))
    .innerJoin(competitions, eq(competitions.id, tracks.competitionId))
    .where(eq(phases.id, phaseId))
    .prepare('board_phase')
    .execute();
  return row ?? null;
}

/** What a line of the board is built by. Null when there is no such phase. */
export async function findBoardRule(tx: Tx, phaseId: string) {
  const [row] = await tx
    .select({ metric: phases.metric, rankingRule: phases.rankingRule })
    .from(phases)
    .where(eq(phases.id, phaseId))
    .prepare('board_rule')
    .execute();
  return row ?? null;
}

export async function upsertEntry(
  tx: Tx,
  entry: Omit<typeof leaderboardEntries.$inferInsert, 'revision'>,
): Promise<void> {
  const { phaseId: _phase, teamId: _team, ...set } = entry;
  await tx
    .insert(leaderboardEntries)
    .values(entry)
    .onConflictDoUpdate({
      target: [leaderboardEntries.phaseId, leaderboardEntries.teamId],
      set: { ...set, revision: sql`${leaderboardEntries.revision} + 1` },
    })
    .prepare('upsert_board_line')
    .execute();
}

/** Takes a line away; the board keeps its revisions, so that the version only grows. */
export async function deleteEntry(tx: Tx, phaseId: string, teamId: string, now: Date): Promise<void> {
  const [gone] = await tx
    .delete(leaderboardEntries)
    .where(and(eq(leaderboardEntries.phaseId, phaseId), eq(leaderboardEntries.teamId, teamId)))
    .returning({ revision: leaderboardEntries.revision });
  if (!gone) return;
  const version = gone.revision + 1;
  await tx
    .insert(leaderboards)
    .values({ phaseId, version, updatedAt: now })
    .onConflictDoUpdate({
      target: leaderboards.phaseId,
      set: { version: sql`${leaderboards.version} + ${version}`, updatedAt: now },
    });
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
