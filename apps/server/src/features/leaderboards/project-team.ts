import type { RankingRule } from '@jiebang/domain/competitions/lifecycles';
import { requireMetric } from '@jiebang/scoring/metrics/require-metric';
import { selectTeamEntry } from '@jiebang/scoring/ranking/rank';
import type { Work } from '../../platform/context.ts';
import {
  deleteEntry,
  findBoardRule,
  listScoredRows,
  lockTeam,
  upsertEntry,
} from './leaderboards.repository.ts';

type Scored = Awaited<ReturnType<typeof listScoredRows>>[number];

/** The entry that counts for one team by the phase's rule: on the public board and on the final one. Null without a score. */
export function projectEntry(rows: readonly Scored[], rule: RankingRule, direction: 'higher' | 'lower') {
  const pick = (score: (row: Scored) => number | null) => {
    const scored = rows.flatMap((row) => {
      const value = score(row);
      return value === null
        ? []
        : [
            {
              submissionId: row.submissionId,
              teamId: row.teamId,
              score: value,
              receivedAt: row.receivedAt.getTime(),
              chosen: row.chosen,
            },
          ];
    });
    return scored.length > 0 ? selectTeamEntry(scored, { entry: rule, direction }) : null;
  };
  const shown = pick((row) => row.publicScore);
  if (!shown) return null;
  const final = pick((row) => row.privateScore) ?? shown;
  const privateScore = rows.find((row) => row.submissionId === final.submissionId)?.privateScore ?? null;
  return {
    submissionId: shown.submissionId,
    publicScore: shown.score,
    receivedAt: new Date(shown.receivedAt),
    finalSubmissionId: final.submissionId,
    privateScore,
    finalReceivedAt: new Date(final.receivedAt),
    scoredSubmissions: rows.length,
  };
}

/** Rebuilds one team's line of a board from its scored rows, in the caller's transaction. */
export async function projectTeam(work: Work, phaseId: string, teamId: string): Promise<void> {
  await lockTeam(work.tx, teamId);
  const [phase, scored] = await Promise.all([
    findBoardRule(work.tx, phaseId),
    listScoredRows(work.tx, phaseId, teamId),
  ]);
  if (!phase) return;
  const { direction } = requireMetric(phase.metric);
  const entry = projectEntry(scored, phase.rankingRule as RankingRule, direction);
  if (entry) await upsertEntry(work.tx, { phaseId, teamId, ...entry, updatedAt: work.now });
  else await deleteEntry(work.tx, phaseId, teamId, work.now);
  work.touch(`board:${phaseId}`);
}
