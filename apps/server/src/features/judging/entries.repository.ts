import type { Tx } from '@jiebang/db/client';
import { competitions, phases, tracks } from '@jiebang/db/schema/competitions';
import { users } from '@jiebang/db/schema/identity';
import { entries } from '@jiebang/db/schema/judging';
import { leaderboardEntries } from '@jiebang/db/schema/leaderboards';
import { organisations } from '@jiebang/db/schema/organisations';
import { proposals, proposalVersions } from '@jiebang/db/schema/proposals';
import { evaluations, submissions } from '@jiebang/db/schema/submissions';
import { teamMembers, teams } from '@jiebang/db/schema/teams';
import type { ProposalContent } from '@jiebang/domain/proposals/content';
import type { Indicator } from '@jiebang/domain/scenarios/content';
import { and, asc, count, desc, eq, inArray, ne, sql } from 'drizzle-orm';

export type EntryRow = typeof entries.$inferSelect;

/** The released phase that comes last, and how many tracks there are. */
export async function findLastPhase(tx: Tx, competitionId: string) {
  const [[counted], [phase]] = await Promise.all([
    tx.select({ n: count() }).from(tracks).where(eq(tracks.competitionId, competitionId)),
    tx
      .select({
        id: phases.id,
        title: phases.title,
        status: phases.status,
        endsAt: phases.endsAt,
        openEvaluations: sql<number>`(select count(*)::int from ${evaluations} v
          where v.phase_id = ${phases.id} and v.status in ('queued', 'running'))`,
      })
      .from(phases)
      .innerJoin(tracks, eq(tracks.id, phases.trackId))
      .where(and(eq(tracks.competitionId, competitionId), inArray(phases.status, ['open', 'revealed'])))
      .orderBy(desc(phases.endsAt), desc(phases.position))
      .limit(1),
  ]);
  return { tracks: counted?.n ?? 0, phase: phase ?? null };
}

/** Teams with a scored submission in the phase, by team: who would be before the panel now. */
export async function listEligible(tx: Tx, phaseId: string) {
  return await tx
    .select({
      teamId: teams.id,
      team: teams.name,
      organisationId: teams.organisationId,
      organisation: organisations.name,
      submissionId: submissions.id,
      fileId: submissions.fileId,
      comment: submissions.comment,
    })
    .from(leaderboardEntries)
    .innerJoin(teams, eq(teams.id, leaderboardEntries.teamId))
    .innerJoin(submissions, eq(submissions.id, leaderboardEntries.finalSubmissionId))
    .leftJoin(organisations, eq(organisations.id, teams.organisationId))
    .where(and(eq(leaderboardEntries.phaseId, phaseId), ne(teams.status, 'withdrawn')))
    .orderBy(asc(teams.id));
}
export type Eligible = Awaited<ReturnType<typeof listEligible>>[number];

export type Ground = 'team_member' | 'organisation_member' | 'poster_member';
export type Barred = { teamId: string; judgeId: string; ground: Ground };

/** Which of these judges may not score which of these teams, by what the platform knows; the trigger says the same. */
export async function listBarred(
  tx: Tx,
  competitionId: string,
  teamIds: readonly string[],
  judgeIds: readonly string[],
): Promise<Barred[]> {
  if (teamIds.length === 0 || judgeIds.length === 0) return [];
  const array = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`;
  const { rows } = await tx.execute<{ team_id: string; judge_id: string; ground: Ground }>(sql`
    select m.team_id, m.user_id as judge_id, 'team_member' as ground
      from team_members m where m.team_id = any(${array(teamIds)}) and m.user_id = any(${array(judgeIds)})
    union
    select t.id, m.user_id, 'organisation_member'
      from teams t join memberships m on m.organisation_id = t.organisation_id
     where t.id = any(${array(teamIds)}) and m.user_id = any(${array(judgeIds)})
    union
    select t.id, m.user_id, 'poster_member'
      from teams t join competitions c on c.id = t.competition_id
      join challenges h on h.id = c.challenge_id
      join memberships m on m.organisation_id = h.organisation_id
     where c.id = ${competitionId} and t.id = any(${array(teamIds)}) and m.user_id = any(${array(judgeIds)})
     order by 1, 2, 3`);
  return rows.map(({ team_id: teamId, judge_id: judgeId, ground }) => ({ teamId, judgeId, ground }));
}

/** Who of these judges belongs to the poster of the competition's challenge. */
export async function listPosterMembers(
  tx: Tx,
  competitionId: string,
  judgeIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select m.user_id as id from competitions c join challenges h on h.id = c.challenge_id
      join memberships m on m.organisation_id = h.organisation_id
     where c.id = ${competitionId} and m.user_id = any(${`{${judgeIds.join(',')}}`}::uuid[])`);
  return new Set(rows.map(({ id }) => id));
}

/** What a team's body handed in on the competition's challenge, as last handed in; none without challenge or body. */
export async function listProposalsOf(tx: Tx, competitionId: string) {
  const { rows } = await tx.execute<{
    team_id: string;
    content: ProposalContent;
    indicators: Indicator[];
  }>(sql`
    select distinct on (t.id) t.id as team_id, v.content, h.content -> 'indicators' as indicators
      from ${teams} t join ${competitions} c on c.id = t.competition_id
      join challenges h on h.id = c.challenge_id
      join ${proposals} p on p.challenge_id = h.id and p.organisation_id = t.organisation_id
                         and p.status not in ('draft', 'withdrawn', 'invalid')
      join ${proposalVersions} v on v.proposal_id = p.id
     where c.id = ${competitionId}
     order by t.id, v.version desc`);
  return new Map(rows.map(({ team_id, content, indicators }) => [team_id, { content, indicators }]));
}

/** Names that stand behind a team: its people, and its body with contact, site and both names. */
export async function listIdentities(tx: Tx, teamIds: readonly string[]) {
  if (teamIds.length === 0) return [];
  const [bodies, people] = await Promise.all([
    tx
      .select({
        teamId: teams.id,
        team: teams.name,
        name: organisations.name,
        nameEn: organisations.nameEn,
        contactName: organisations.contactName,
        website: organisations.website,
        address: organisations.address,
      })
      .from(teams)
      .leftJoin(organisations, eq(organisations.id, teams.organisationId))
      .where(inArray(teams.id, [...teamIds])),
    tx
      .select({ teamId: teamMembers.teamId, name: users.name })
      .from(teamMembers)
      .innerJoin(users, eq(users.id, teamMembers.userId))
      .where(inArray(teamMembers.teamId, [...teamIds])),
  ]);
  return bodies.map((body) => ({
    ...body,
    members: people.filter(({ teamId }) => teamId === body.teamId).map(({ name }) => name),
  }));
}
export type IdentityRow = Awaited<ReturnType<typeof listIdentities>>[number];

export async function insertEntries(tx: Tx, rows: (typeof entries.$inferInsert)[]): Promise<EntryRow[]> {
  return await tx.insert(entries).values(rows).returning();
}

/** Entries of a panel by number, with whose they are; for the bureau. */
export async function listEntries(tx: Tx, panelId: string) {
  return await tx
    .select({
      id: entries.id,
      number: entries.number,
      team: { id: teams.id, name: teams.name, status: teams.status },
      organisation: organisations.name,
    })
    .from(entries)
    .innerJoin(teams, eq(teams.id, entries.teamId))
    .leftJoin(organisations, eq(organisations.id, teams.organisationId))
    .where(eq(entries.panelId, panelId))
    .orderBy(asc(entries.number));
}
export type PanelEntryRow = Awaited<ReturnType<typeof listEntries>>[number];

export async function findEntry(tx: Tx, id: string) {
  const [row] = await tx
    .select({
      entry: entries,
      team: { id: teams.id, name: teams.name },
      organisation: organisations.name,
    })
    .from(entries)
    .innerJoin(teams, eq(teams.id, entries.teamId))
    .leftJoin(organisations, eq(organisations.id, teams.organisationId))
    .where(eq(entries.id, id));
  return row ?? null;
}
