import type { Tx } from '@jiebang/db/client';
import { competitions, phases, tracks, truths } from '@jiebang/db/schema/competitions';
import { files } from '@jiebang/db/schema/files';
import { users } from '@jiebang/db/schema/identity';
import { assignments, entries, panels, scoresheets } from '@jiebang/db/schema/judging';
import { leaderboardEntries } from '@jiebang/db/schema/leaderboards';
import { challenges } from '@jiebang/db/schema/lists';
import { notices, objections } from '@jiebang/db/schema/notices';
import { organisations } from '@jiebang/db/schema/organisations';
import { rankings, tieDecisions } from '@jiebang/db/schema/rankings';
import { evaluations, submissions } from '@jiebang/db/schema/submissions';
import { teams } from '@jiebang/db/schema/teams';
import { openObjectionStates } from '@jiebang/domain/notices/lifecycle';
import { and, asc, desc, eq, inArray, lt, ne, or, type SQL, sql } from 'drizzle-orm';

/** A competition with its panel and the challenge it decides: what is finalised together. */
const contestRows = (tx: Tx) =>
  tx
    .select({
      competition: competitions,
      panel: panels,
      challenge: { id: challenges.id, code: challenges.code, title: challenges.title },
      entries: sql<number>`(select count(*)::int from ${entries} e where e.panel_id = ${panels.id})`,
    })
    .from(panels)
    .innerJoin(competitions, eq(competitions.id, panels.competitionId))
    .leftJoin(challenges, eq(challenges.id, competitions.challengeId));
export type ContestRow = Awaited<ReturnType<typeof contestRows>>[number];

const stands = ne(panels.status, 'cancelled');

export async function findContest(tx: Tx, competitionId: string): Promise<ContestRow | null> {
  const [row] = await contestRows(tx).where(and(eq(competitions.id, competitionId), stands));
  return row ?? null;
}

/** Newest panel first; `before` is the id of the last panel of the page before. */
export async function listContestRows(
  tx: Tx,
  { before, limit }: { before: string | undefined; limit: number },
): Promise<ContestRow[]> {
  return await contestRows(tx)
    .where(and(stands, before ? lt(panels.id, before) : undefined))
    .orderBy(desc(panels.id))
    .limit(limit);
}

/** Proposals and decisions of one contest go one after the other; what they rest on is read after this. */
export async function lockContest(tx: Tx, panelId: string): Promise<void> {
  await tx.select({ id: panels.id }).from(panels).where(eq(panels.id, panelId)).for('update');
}

/** The phase whose final board counts: the last one that was released, the same that the panel was opened on. */
export async function findCountingPhase(tx: Tx, competitionId: string) {
  const [row] = await tx
    .select({
      id: phases.id,
      title: phases.title,
      status: phases.status,
      metric: phases.metric,
      truthSha256: truths.sealedSha256,
    })
    .from(phases)
    .innerJoin(tracks, eq(tracks.id, phases.trackId))
    .leftJoin(truths, eq(truths.id, phases.truthId))
    .where(and(eq(tracks.competitionId, competitionId), inArray(phases.status, ['open', 'revealed'])))
    .orderBy(desc(phases.endsAt), desc(phases.position), desc(phases.id))
    .limit(1);
  return row ?? null;
}
export type CountingPhase = NonNullable<Awaited<ReturnType<typeof findCountingPhase>>>;

/** Entries whose team has not withdrawn, each with its line of the final board where it has one. */
export async function listEntryLines(tx: Tx, panelId: string, phaseId: string | null) {
  return await tx
    .select({
      id: entries.id,
      number: entries.number,
      team: { id: teams.id, name: teams.name },
      organisation: { id: organisations.id, name: organisations.name },
      line: {
        submissionId: leaderboardEntries.finalSubmissionId,
        receivedAt: leaderboardEntries.finalReceivedAt,
        // The same rule as the final board: a phase without a hidden part has only the public score.
        score: sql<number>`coalesce(${leaderboardEntries.privateScore}, ${leaderboardEntries.publicScore})`,
      },
      sha256: files.sha256,
    })
    .from(entries)
    .innerJoin(teams, and(eq(teams.id, entries.teamId), ne(teams.status, 'withdrawn')))
    .leftJoin(organisations, eq(organisations.id, teams.organisationId))
    .leftJoin(
      leaderboardEntries,
      and(
        eq(leaderboardEntries.teamId, teams.id),
        phaseId ? eq(leaderboardEntries.phaseId, phaseId) : sql`false`,
      ),
    )
    .leftJoin(submissions, eq(submissions.id, leaderboardEntries.finalSubmissionId))
    .leftJoin(files, eq(files.id, submissions.fileId))
    .where(eq(entries.panelId, panelId))
    .orderBy(asc(entries.number));
}
export type EntryLine = Awaited<ReturnType<typeof listEntryLines>>[number];

/** Totals of the sheets that are in, by the entry's number; whose they are is not even read. */
export async function listTotals(tx: Tx, panelId: string) {
  return await tx
    .select({ entry: entries.number, total: sql<number>`${scoresheets.total}::float8` })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(scoresheets, eq(scoresheets.assignmentId, assignments.id))
    .where(and(eq(entries.panelId, panelId), inArray(assignments.status, ['submitted', 'sealed'])));
}

/** Submissions of the phase whose score is not settled. */
export async function countUnfinished(tx: Tx, phaseId: string): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(evaluations)
    .where(and(eq(evaluations.phaseId, phaseId), inArray(evaluations.status, ['queued', 'running'])));
  return row?.count ?? 0;
}

/** Decisions on ties in the order in which they were made, with the entries' numbers in the order decided. */
export async function listTieDecisions(tx: Tx, panelId: string) {
  return await tx
    .select({
      entries: sql<number[]>`(
        select array_agg(e.number order by array_position(${tieDecisions.entryIds}, e.id))
          from ${entries} e where e.id = any(${tieDecisions.entryIds}))`,
      reason: tieDecisions.reason,
      decidedAt: tieDecisions.decidedAt,
      decidedBy: { id: users.id, name: users.name },
    })
    .from(tieDecisions)
    .innerJoin(users, eq(users.id, tieDecisions.decidedBy))
    .where(eq(tieDecisions.panelId, panelId))
    .orderBy(asc(tieDecisions.id));
}
export type TieDecisionRow = Awaited<ReturnType<typeof listTieDecisions>>[number];

export async function insertTieDecision(tx: Tx, row: typeof tieDecisions.$inferInsert): Promise<string> {
  const [made] = await tx.insert(tieDecisions).values(row).returning({ id: tieDecisions.id });
  if (!made) throw new Error('tie decision insert returned nothing');
  return made.id;
}

const openStates = sql.raw(openObjectionStates.map((state) => `'${state}'`).join(', '));
// The column by its full name: among the selected ones of a single table it would be written as `id`, which is the objection's.
const openOn = sql<number>`(
  select count(*)::int from ${objections} o where o.notice_id = "notices"."id" and o.status in (${openStates}))`;

/** Notices that hold a contest up: one that runs, or one that is over with objections nobody has answered. */
export async function listHoldingNotices(tx: Tx, { competition }: Pick<ContestRow, 'competition'>) {
  const onRanking = and(
    eq(notices.subjectType, 'ranking'),
    sql`${notices.subjectId} in (select id from ${rankings} r where r.competition_id = ${competition.id})`,
  );
  const onChallenge = competition.challengeId
    ? and(eq(notices.subjectType, 'challenge'), eq(notices.subjectId, competition.challengeId))
    : undefined;
  return await tx
    .select({ id: notices.id, status: notices.status, open: openOn })
    .from(notices)
    .where(and(or(onRanking, onChallenge), or(eq(notices.status, 'running'), sql`${openOn} > 0`) as SQL))
    .orderBy(asc(notices.id));
}
