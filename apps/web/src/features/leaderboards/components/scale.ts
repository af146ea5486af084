import type { LeaderboardView } from '@jiebang/contracts/leaderboards';

/** Shortest bar of a board: the last team still has one to look at. */
const SHORTEST = 0.2;

/**
 * Length of a row's bar, 0.2–1, between the worst and the best on the board: on a scale from zero a board of 0.997
 * and 0.976 would look like one bar. Best is always longest, whichever way the metric points.
 */
export function scaleOf(board: Pick<LeaderboardView, 'rows'>): (score: number) => number {
  const best = board.rows[0]?.score ?? 0;
  const worst = board.rows.at(-1)?.score ?? 0;
  const span = Math.abs(best - worst);
  return (score) => (span === 0 ? 1 : 1 - (1 - SHORTEST) * (Math.abs(best - score) / span));
}
