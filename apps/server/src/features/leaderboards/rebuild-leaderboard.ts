import type { Database } from '@jiebang/db/client';
import { leaderboardEntries } from '@jiebang/db/schema/leaderboards';
import type { RankingRule } from '@jiebang/domain/competitions/lifecycles';
import { requireMetric } from '@jiebang/scoring/metrics/require-metric';
import { eq } from 'drizzle-orm';
import { findBoardPhase, listScoredRows } from './leaderboards.repository.ts';
import { projectEntry } from './project-team.ts';

/** Rebuilds a board from its evaluations and answers the teams whose stored line differs; none is the promise. */
export async function compareWithRebuild(db: Database, phaseId: string): Promise<string[]> {
  const place = await findBoardPhase(db, phaseId);
  if (!place) return [];
  const rows = Map.groupBy(await listScoredRows(db, phaseId), (row) => row.teamId);
  const stored = new Map(
    (await db.select().from(leaderboardEntries).where(eq(leaderboardEntries.phaseId, phaseId))).map((row) => [
      row.teamId,
      row,
    ]),
  );
  const { direction } = requireMetric(place.phase.metric);
  return [...new Set([...rows.keys(), ...stored.keys()])].filter((teamId) => {
    const expected = projectEntry(rows.get(teamId) ?? [], place.phase.rankingRule as RankingRule, direction);
    const actual = stored.get(teamId);
    if (!expected || !actual) return Boolean(expected) !== Boolean(actual);
    return (
      expected.submissionId !== actual.submissionId ||
      expected.publicScore !== actual.publicScore ||
      expected.finalSubmissionId !== actual.finalSubmissionId ||
      expected.privateScore !== actual.privateScore ||
      expected.scoredSubmissions !== actual.scoredSubmissions
    );
  });
}
