import { Link } from '@tanstack/react-router';
import { BarLine } from '../../../components/bars.tsx';
import { Card, SectionHead } from '../../../components/card.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Score } from '../../../components/figures.tsx';
import { Live } from '../../../components/live.tsx';
import { Table } from '../../../components/table.tsx';
import { decimalsFor } from '../../../lib/format.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import type { Pulse } from './pulse-figures.tsx';

type Leading = NonNullable<Pulse['leading']>;
const SHOWN = 5;

/** Who leads on the board that moved last; follows it live. */
export function LeadingBoard({ leading }: { leading: Leading | null }) {
  const t = useTexts('portal');
  const text = useText();
  if (!leading) {
    return (
      <section>
        <SectionHead title={t('board.noneTitle')} />
        <EmptyState title={t('board.none')} />
      </section>
    );
  }
  return (
    <section>
      <SectionHead
        title={t('board.title', { track: text(leading.track) })}
        note={<Live />}
        end={
          <Link
            to="/competitions/$slug/board"
            params={{ slug: leading.competition.slug }}
            search={{ phase: leading.board.phaseId }}
          >
            {t('board.full')}
          </Link>
        }
      />
      <Card kind="plain">
        {leading.board.rows.length === 0 ? (
          <p className="muted nothing">{t('board.empty')}</p>
        ) : (
          <Leaders leading={leading} />
        )}
      </Card>
    </section>
  );
}

function Leaders({ leading }: { leading: Leading }) {
  const t = useTexts('portal');
  const text = useText();
  const rows = leading.board.rows.slice(0, SHOWN);
  const decimals = decimalsFor(rows.map((row) => row.score));
  const shareOf = shareOfBest(rows.map((row) => row.score));
  return (
    <Table
      caption={t('board.title', { track: text(leading.track) })}
      rows={rows}
      rowKey={(row) => row.teamId}
      columns={[
        { key: 'rank', name: t('board.rank'), cell: (row) => <b className="num">{row.rank}</b> },
        { key: 'team', name: t('board.team'), cell: (row) => row.team },
        {
          key: 'score',
          name: text(leading.board.metric.title),
          right: true,
          cell: (row) => <Score value={row.score} decimals={decimals} />,
        },
        {
          key: 'share',
          name: <span className="sr-only">{t('board.share')}</span>,
          wide: true,
          cell: (row) => <BarLine share={shareOf(row.score)} />,
        },
        {
          key: 'submissions',
          name: t('board.submissions'),
          right: true,
          wide: true,
          cell: (row) => <span className="muted">{row.submissions}</span>,
        },
      ]}
    />
  );
}

/**
 * Length of a bar, 0.35–1: differences within what is shown, since on a scale from zero a board of 0.997 and 0.976
 * looks like one bar. The number beside it is the fact.
 */
function shareOfBest(scores: number[]): (score: number) => number {
  const best = scores[0] ?? 0;
  const worst = scores.at(-1) ?? 0;
  const span = Math.abs(best - worst) || 1;
  return (score) => 1 - 0.65 * (Math.abs(best - score) / span);
}
