import type { LeaderboardView } from '@jiebang/contracts/leaderboards';
import { useTexts } from '../../../lib/texts.ts';

type Props = { board: LeaderboardView; decimals: number; myTeamId: string | null };

const WIDTH = 1000;
const MIDDLE = 17;
const FEWEST = 3;

/** Every team's score as a point on a line, so that gaps and crowds are seen at a glance. */
export function ScoreStrip({ board, decimals, myTeamId }: Props) {
  const t = useTexts('leaderboards');
  const scores = board.rows.map((row) => row.score);
  const low = Math.min(...scores);
  const high = Math.max(...scores);
  if (board.rows.length < FEWEST || low === high) return null;
  const x = (score: number) => ((score - low) / (high - low)) * WIDTH;
  const label = t('strip', {
    low: low.toFixed(decimals),
    high: high.toFixed(decimals),
    teams: board.rows.length,
  });
  return (
    <div className="strip num">
      <span aria-hidden="true">{low.toFixed(decimals)}</span>
      <svg viewBox={`-8 0 ${WIDTH + 16} 34`} preserveAspectRatio="none" role="img" aria-label={label}>
        <title>{label}</title>
        <line x1="0" y1={MIDDLE} x2={WIDTH} y2={MIDDLE} vectorEffect="non-scaling-stroke" />
        {board.rows.map((row) => (
          <ellipse
            key={row.teamId}
            className={row.teamId === myTeamId ? 'mine' : undefined}
            cx={x(row.score)}
            cy={MIDDLE}
            rx="7"
            ry="7"
          />
        ))}
      </svg>
      <span aria-hidden="true">{high.toFixed(decimals)}</span>
    </div>
  );
}
