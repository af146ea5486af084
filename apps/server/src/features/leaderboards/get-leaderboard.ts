import type { LeaderboardView } from '@jiebang/contracts/leaderboards';
import { requireMetric } from '@jiebang/scoring/metrics/require-metric';
import { rankTeams } from '@jiebang/scoring/ranking/rank';
import { holds } from '../../platform/actor.ts';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { findBoardPhase, findVersion, listEntries } from './leaderboards.repository.ts';

type View = LeaderboardView['view'];

/** The board as everyone sees it. The final view exists only after the reveal: before, it is not there for anybody. */
export async function getLeaderboard(ctx: Ctx, phaseId: string, view: View): Promise<LeaderboardView> {
  const { db } = ctx.services;
  const place = await findBoardPhase(db, phaseId);
  if (!place || (place.competition.status === 'draft' && !holds(ctx.actor, 'competitions.manage')))
    throw notFound('board');
  const revealed = place.phase.status === 'revealed';
  if (view === 'final' && !revealed) throw notFound('final board before the reveal');
  const { title, direction } = requireMetric(place.phase.metric);
  const [{ version, updatedAt }, entries] = await Promise.all([
    findVersion(db, phaseId),
    listEntries(db, phaseId),
  ]);
  return {
    phaseId,
    view,
    metric: { key: place.phase.metric, title, direction },
    version,
    revealed,
    updatedAt: updatedAt?.toISOString() ?? null,
    rows: rankRows(entries, view, direction),
  };
}

type Entries = Awaited<ReturnType<typeof listEntries>>;

/** Ranks the projection's lines; on the final view with the places moved against the public one. */
export function rankRows(
  entries: Entries,
  view: View,
  direction: 'higher' | 'lower',
): LeaderboardView['rows'] {
  const byTeam = new Map(entries.map((line) => [line.entry.teamId, line]));
  const ranked = (final: boolean) =>
    rankTeams(
      entries.map(({ entry }) => ({
        submissionId: final ? entry.finalSubmissionId : entry.submissionId,
        teamId: entry.teamId,
        score: final ? (entry.privateScore ?? entry.publicScore) : entry.publicScore,
        receivedAt: (final ? entry.finalReceivedAt : entry.receivedAt).getTime(),
        chosen: false,
      })),
      { entry: 'best', direction },
    );
  const before = new Map(ranked(false).map((row) => [row.teamId, row.rank]));
  return ranked(view === 'final').map((row) => {
    const line = byTeam.get(row.teamId) as Entries[number];
    return {
      rank: row.rank,
      teamId: row.teamId,
      team: line.team,
      organisation: line.organisation,
      score: row.score,
      submissions: line.entry.scoredSubmissions,
      scoredAt: new Date(row.receivedAt).toISOString(),
      moved: view === 'final' ? (before.get(row.teamId) ?? row.rank) - row.rank : null,
    };
  });
}
