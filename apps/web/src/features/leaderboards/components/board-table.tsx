import type { LeaderboardView } from '@jiebang/contracts/leaderboards';
import { useRef } from 'react';
import { BarLine } from '../../../components/bars.tsx';
import { Card } from '../../../components/card.tsx';
import { Instant, Score } from '../../../components/figures.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { Tag } from '../../../components/tag.tsx';
import { decimalsFor } from '../../../lib/format.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useRowMotion } from '../../../lib/use-row-motion.ts';
import { scaleOf } from './scale.ts';
import { ScoreStrip } from './score-strip.tsx';

type Row = LeaderboardView['rows'][number];
type Props = { board: LeaderboardView; caption: string; myTeamId: string | null };

/** The board: rows slide to their new ranks; my own row is marked. */
export function BoardTable({ board, caption, myTeamId }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useRowMotion(box, board.version);
  const decimals = decimalsFor(board.rows.map((row) => row.score));
  const columns = useColumns(board, decimals, myTeamId);
  return (
    <Card kind="plain" className="board">
      <ScoreStrip board={board} decimals={decimals} myTeamId={myTeamId} />
      <div ref={box}>
        <Table
          caption={caption}
          columns={columns}
          rows={board.rows}
          rowKey={(row) => row.teamId}
          rowClass={(row) => (row.teamId === myTeamId ? 'mine' : undefined)}
        />
      </div>
    </Card>
  );
}

function useColumns(board: LeaderboardView, decimals: number, myTeamId: string | null): Column<Row>[] {
  const t = useTexts('leaderboards');
  const text = useText();
  const scale = scaleOf(board);
  const moved: Column<Row> = { key: 'moved', name: t('moved'), cell: (row) => <Moved places={row.moved} /> };
  return [
    { key: 'rank', name: t('rank'), cell: (row) => <span className="rank">{row.rank}</span> },
    {
      key: 'team',
      name: t('team'),
      cell: (row) => (
        <>
          {row.team} {row.teamId === myTeamId ? <Tag>{t('mine')}</Tag> : null}
          {row.organisation ? <span className="org">{row.organisation}</span> : null}
        </>
      ),
    },
    {
      key: 'score',
      name: text(board.metric.title),
      right: true,
      cell: (row) => <Score value={row.score} decimals={decimals} />,
    },
    ...(board.view === 'final' ? [moved] : []),
    {
      key: 'bar',
      name: <span className="sr-only">{t('bar')}</span>,
      wide: true,
      cell: (row) => <BarLine share={scale(row.score)} />,
    },
    { key: 'submissions', name: t('submissions'), right: true, wide: true, cell: (row) => row.submissions },
    {
      key: 'scoredAt',
      name: t('scoredAt'),
      right: true,
      wide: true,
      cell: (row) => (
        <span className="muted small">
          <Instant at={row.scoredAt} />
        </span>
      ),
    },
  ];
}

function Moved({ places }: { places: number | null }) {
  const t = useTexts('leaderboards');
  if (places === null) return <span className="muted">—</span>;
  if (places === 0) return <span className="muted">{t('same')}</span>;
  return places > 0 ? (
    <span className="up nowrap">↑ {t('up', { places })}</span>
  ) : (
    <span className="down nowrap">↓ {t('down', { places: -places })}</span>
  );
}
