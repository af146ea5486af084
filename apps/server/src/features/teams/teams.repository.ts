import type { Tx } from '@jiebang/db/client';
import { competitions, phases, tracks } from '@jiebang/db/schema/competitions';
import { users } from '@jiebang/db/schema/identity';
import { memberships, organisations } from '@jiebang/db/schema/organisations';
import { teamMembers, teams } from '@jiebang/db/schema/teams';
import { and, asc, desc, eq, inArray, type SQL } from 'drizzle-orm';

export type CompetitionRow = typeof competitions.$inferSelect;
export type TeamPlace = {
  team: typeof teams.$inferSelect;
  competition: CompetitionRow;
  organisation: { id: string; name: string } | null;
};
export type MemberRow = { teamId: string; userId: string; name: string; captain: boolean; joinedAt: Date };

const places = (tx: Tx) =>
  tx
    .select({
      team: teams,
      competition: competitions,
      organisation: { id: organisations.id, name: organisations.name },
    })
    .from(teams)
    .innerJoin(competitions, eq(competitions.id, teams.competitionId))
    .leftJoin(organisations, eq(organisations.id, teams.organisationId));

export async function findTeam(tx: Tx, id: string, visible: SQL | undefined): Promise<TeamPlace | null> {
  const [row] = await places(tx).where(and(eq(teams.id, id), visible));
  return row ?? null;
}

/**
 * The same with the team's row taken for the rest of the transaction. Whoever changes the members of a team takes
 * this row first, so that a count of members still holds when one more is let in.
 */
export async function lockTeam(tx: Tx, id: string): Promise<TeamPlace | null> {
  const [row] = await places(tx).where(eq(teams.id, id)).for('update', { of: teams });
  return row ?? null;
}

/** The teams of one person, newest first; in one competition, or in all. */
export async function listTeamsOf(tx: Tx, userId: string, competitionId?: string): Promise<TeamPlace[]> {
  const mine = tx
    .select({ id: teamMembers.teamId })
    .from(teamMembers)
    .where(
      and(
        eq(teamMembers.userId, userId),
        competitionId ? eq(teamMembers.competitionId, competitionId) : undefined,
      ),
    );
  return await places(tx).where(inArray(teams.id, mine)).orderBy(desc(teams.id));
}

/** Members with their names, captain first, then by the day they joined. */
export async function listMembers(tx: Tx, teamIds: string[]): Promise<MemberRow[]> {
  if (teamIds.length === 0) return [];
  return await tx
    .select({
      teamId: teamMembers.teamId,
      userId: teamMembers.userId,
      name: users.name,
      captain: teamMembers.captain,
      joinedAt: teamMembers.joinedAt,
    })
    .from(teamMembers)
    .innerJoin(users, eq(users.id, teamMembers.userId))
    .where(inArray(teamMembers.teamId, teamIds))
    .orderBy(desc(teamMembers.captain), asc(teamMembers.joinedAt), asc(teamMembers.userId));
}

export async function findMembership(tx: Tx, teamId: string, userId: string) {
  const [row] = await tx
    .select({ captain: teamMembers.captain })
    .from(teamMembers)
    .where(and(eq(teamMembers.teamId, teamId), eq(teamMembers.userId, userId)));
  return row ?? null;
}

export async function insertTeam(tx: Tx, row: typeof teams.$inferInsert): Promise<string> {
  const [inserted] = await tx.insert(teams).values(row).returning({ id: teams.id });
  if (!inserted) throw new Error('team insert returned nothing');
  return inserted.id;
}

export async function updateTeamName(tx: Tx, id: string, name: string): Promise<void> {
  await tx.update(teams).set({ name }).where(eq(teams.id, id));
}

/** The unique index on competition and person refuses whoever is in a team there already. */
export async function insertMember(tx: Tx, row: typeof teamMembers.$inferInsert): Promise<void> {
  await tx.insert(teamMembers).values(row);
}

/** Takes one member out, or all of them. */
export async function deleteMembers(tx: Tx, teamId: string, userId?: string): Promise<void> {
  await tx
    .delete(teamMembers)
    .where(and(eq(teamMembers.teamId, teamId), userId ? eq(teamMembers.userId, userId) : undefined));
}

export async function updateCaptain(tx: Tx, teamId: string, userId: string, captain: boolean): Promise<void> {
  await tx
    .update(teamMembers)
    .set({ captain })
    .where(and(eq(teamMembers.teamId, teamId), eq(teamMembers.userId, userId)));
}

export async function findCompetition(
  tx: Tx,
  id: string,
  visible: SQL | undefined,
): Promise<CompetitionRow | null> {
  const [row] = await tx
    .select()
    .from(competitions)
    .where(and(eq(competitions.id, id), visible));
  return row ?? null;
}

/** Phases of several competitions with what their window follows from. */
export async function listPhaseDates(tx: Tx, competitionIds: string[]) {
  if (competitionIds.length === 0) return [];
  return await tx
    .select({
      competitionId: tracks.competitionId,
      id: phases.id,
      status: phases.status,
      startsAt: phases.startsAt,
      endsAt: phases.endsAt,
    })
    .from(phases)
    .innerJoin(tracks, eq(tracks.id, phases.trackId))
    .where(inArray(tracks.competitionId, competitionIds));
}

export async function belongsTo(tx: Tx, organisationId: string, userId: string): Promise<boolean> {
  const rows = await tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(and(eq(memberships.organisationId, organisationId), eq(memberships.userId, userId)));
  return rows.length > 0;
}
