import type { LeaderboardView } from '@jiebang/contracts/leaderboards';
import { useTexts } from '../../../lib/texts.ts';

type Props = { board: LeaderboardView; decimals: number; myTeamId: string | null };

/** With fewer teams the table says it all. */
const FEWEST = 3;

/** Every team's score as a point on a line, so that gaps and crowds are seen at a glance. */
export function ScoreStrip({ board, decimals, myTeamId }: Props) {
  const t = useTexts('leaderboards');
  const scores = board.rows.map((row) => row.score);
  const low = Math.min(...scores);
  const high = Math.max(...scores);
  if (board.rows.length < FEWEST || low === high) return null;
  const label = t('strip', {
    low: low.toFixed(decimals),
    high: high.toFixed(decimals),
    teams: board.rows.length,
  });
  return (
    <div className="strip num" role="img" aria-label={label}>
      <span>{low.toFixed(decimals)}</span>
      <span className="strip-line">
        {board.rows.map((row) => (
          <i
            key={row.teamId}
            className={row.teamId === myTeamId ? 'mine' : undefined}
            style={{ insetInlineStart: `${((row.score - low) / (high - low)) * 100}%` }}
          />
        ))}
      </span>
      <span>{high.toFixed(decimals)}</span>
    </div>
  );
}
