import type { Tx } from '@jiebang/db/client';
import { competitions, phases, tracks } from '@jiebang/db/schema/competitions';
import { dossiers } from '@jiebang/db/schema/dossiers';
import { files } from '@jiebang/db/schema/files';
import { assignments, entries, panels, scoresheets } from '@jiebang/db/schema/judging';
import { leaderboardEntries } from '@jiebang/db/schema/leaderboards';
import { challengeLists, challenges } from '@jiebang/db/schema/lists';
import { rankings } from '@jiebang/db/schema/rankings';
import { evaluations, submissions } from '@jiebang/db/schema/submissions';
import { and, asc, eq, isNull, lt, ne, type SQL, sql } from 'drizzle-orm';

/** A ranking with its contest and, where that decides a challenge, the list on which the challenge stands. */
export async function findRanking(tx: Tx, id: string, visible: SQL | undefined) {
  const [row] = await tx
    .select({
      ranking: rankings,
      competition: competitions,
      panel: { id: panels.id, rubric: panels.rubric, formula: panels.formula },
      challengeId: challenges.id,
      list: { id: challengeLists.id, document: challengeLists.document },
      dossier: dossiers.fileId,
    })
    .from(rankings)
    .innerJoin(competitions, eq(competitions.id, rankings.competitionId))
    .innerJoin(panels, eq(panels.id, rankings.panelId))
    .leftJoin(challenges, eq(challenges.id, competitions.challengeId))
    .leftJoin(challengeLists, eq(challengeLists.id, challenges.listId))
    .leftJoin(dossiers, eq(dossiers.rankingId, rankings.id))
    .where(and(eq(rankings.id, id), visible));
  return row ?? null;
}
export type RankingPlace = NonNullable<Awaited<ReturnType<typeof findRanking>>>;

export async function listPhases(tx: Tx, competitionId: string) {
  return await tx
    .select({ phase: phases, track: tracks.title })
    .from(phases)
    .innerJoin(tracks, eq(tracks.id, phases.trackId))
    .where(and(eq(tracks.competitionId, competitionId), ne(phases.status, 'draft')))
    .orderBy(asc(tracks.position), asc(phases.position));
}

/** Every scored, accepted submission of the phase under its present truth; `counted` as the final board has it. */
export async function listScores(tx: Tx, phaseId: string) {
  return await tx
    .select({
      submissionId: submissions.id,
      teamId: submissions.teamId,
      receivedAt: submissions.receivedAt,
      sha256: files.sha256,
      publicScore: sql<number>`${evaluations.publicScore}`,
      privateScore: evaluations.privateScore,
      chosen: submissions.chosen,
      counted: sql<boolean>`coalesce(${leaderboardEntries.finalSubmissionId} = ${submissions.id}, false)`,
    })
    .from(evaluations)
    .innerJoin(submissions, eq(submissions.id, evaluations.submissionId))
    .innerJoin(files, eq(files.id, submissions.fileId))
    .innerJoin(phases, and(eq(phases.id, evaluations.phaseId), eq(phases.truthId, evaluations.truthId)))
    .leftJoin(
      leaderboardEntries,
      and(eq(leaderboardEntries.phaseId, phases.id), eq(leaderboardEntries.teamId, submissions.teamId)),
    )
    .where(
      and(
        eq(evaluations.phaseId, phaseId),
        eq(evaluations.status, 'scored'),
        eq(submissions.status, 'accepted'),
      ),
    )
    .orderBy(asc(submissions.id));
}

/** The sheets that were sealed. Who gave them is not read. */
export async function listSheets(tx: Tx, panelId: string) {
  return await tx
    .select({ entry: entries.number, marks: scoresheets.marks, total: scoresheets.total })
    .from(scoresheets)
    .innerJoin(assignments, eq(assignments.id, scoresheets.assignmentId))
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .where(and(eq(entries.panelId, panelId), eq(assignments.status, 'sealed')));
}

/** Published rankings that still have no dossier, though published before `before`. */
export async function listMissing(tx: Tx, before: Date): Promise<string[]> {
  const rows = await tx
    .select({ id: rankings.id })
    .from(rankings)
    .leftJoin(dossiers, eq(dossiers.rankingId, rankings.id))
    .where(and(eq(rankings.status, 'published'), isNull(dossiers.fileId), lt(rankings.publishedAt, before)))
    .orderBy(asc(rankings.publishedAt))
    .limit(100);
  return rows.map(({ id }) => id);
}

export async function findDossierFile(tx: Tx, rankingId: string, visible: SQL | undefined) {
  const [row] = await tx
    .select({ file: files, competition: competitions.slug, number: rankings.number })
    .from(dossiers)
    .innerJoin(rankings, eq(rankings.id, dossiers.rankingId))
    .innerJoin(competitions, eq(competitions.id, rankings.competitionId))
    .innerJoin(files, eq(files.id, dossiers.fileId))
    .where(and(eq(dossiers.rankingId, rankingId), visible));
  return row ?? null;
}

export async function insertDossier(tx: Tx, row: typeof dossiers.$inferInsert): Promise<void> {
  await tx.insert(dossiers).values(row);
}
