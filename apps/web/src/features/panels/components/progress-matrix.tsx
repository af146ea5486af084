import type { PanelView } from '@jiebang/contracts/judging';
import type { PanelEntry } from '@jiebang/contracts/judging-progress';
import { Link } from '@tanstack/react-router';
import { Button } from '../../../components/button.tsx';
import { Progress } from '../../../components/progress.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { useTexts } from '../../../lib/texts.ts';
import type { Asked, Seat } from './seat-dialogs.tsx';
import { SeatTag } from './seat-tag.tsx';

type Props = { panel: PanelView; onAsk: (asked: Asked) => void };

/** Entries down, seats across: who scores, how far, and what may be done there. No mark is shown before all are in. */
export function ProgressMatrix({ panel, onAsk }: Props) {
  const t = useTexts('panels');
  const { submitted, total, conflicts, undeclared } = panel.sheets;
  return (
    <div className="stack">
      <div className="row pan-far">
        <Progress value={total > 0 ? submitted / total : 0} label={t('progress.label')} />
        <b className="num">{t('progress.sheets', { submitted, total })}</b>
        <span className="muted num">{t('progress.open', { conflicts, undeclared })}</span>
      </div>
      <div className="card">
        <Table
          folding
          caption={t('progress.caption')}
          rows={panel.progress}
          rowKey={({ id }) => id}
          columns={useColumns({ panel, onAsk })}
        />
      </div>
      <p className="muted small">{t(panel.complete ? 'progress.complete' : 'progress.secret')}</p>
    </div>
  );
}

function useColumns({ panel, onAsk }: Props): Column<PanelEntry>[] {
  const t = useTexts('panels');
  const seats = Array.from({ length: panel.seats }, (_, at) => at + 1);
  return [
    {
      key: 'entry',
      name: t('progress.entry'),
      cell: ({ id, number, team }) => (
        <span>
          <Link to="/workspace/panels/$id/entries/$entry" params={{ id: panel.id, entry: id }}>
            <b className="nowrap">{t('entry', { number })}</b>
          </Link>
          <span className="muted small pan-team">
            {team.organisation ? t('team', { team: team.name, organisation: team.organisation }) : team.name}
          </span>
        </span>
      ),
    },
    ...seats.map(
      (place): Column<PanelEntry> => ({
        key: `seat-${place}`,
        name: t('progress.seat', { seat: place }),
        cell: (entry) => {
          const seat = entry.seats.find((one) => one.seat === place);
          return seat ? (
            <Cell panel={panel} entry={entry} seat={seat} onAsk={onAsk} />
          ) : (
            <span className="muted">—</span>
          );
        },
      }),
    ),
    {
      key: 'mean',
      name: t('progress.mean'),
      right: true,
      cell: ({ statistics }) =>
        statistics ? (
          <span>
            {statistics.mean.toFixed(2)}
            <span className="muted small pan-team">
              {t('progress.trimmed', { mean: statistics.trimmedMean.toFixed(2) })}
            </span>
          </span>
        ) : (
          '—'
        ),
    },
  ];
}

type CellProps = { panel: PanelView; entry: PanelEntry; seat: Seat; onAsk: (asked: Asked) => void };

function Cell({ panel, entry, seat, onAsk }: CellProps) {
  const t = useTexts('panels');
  const criteria = panel.rubric.criteria.length;
  const writes = seat.status === 'accepted' || seat.status === 'reopened';
  return (
    <span className="pan-cell">
      <span className="small">{seat.judge.name}</span>
      <span className="row tight">
        <SeatTag status={seat.status} />
        {writes ? <span className="small num muted nowrap">{`${seat.marked} / ${criteria}`}</span> : null}
        {seat.total === null ? null : <b className="num">{seat.total.toFixed(2)}</b>}
      </span>
      {seat.abilities.map((act) => (
        <Button key={act} look="quiet" small onClick={() => onAsk({ act, entry, seat })}>
          {t(`seat.${act}`)}
          <span className="sr-only"> {t('cell', { number: entry.number, seat: seat.seat })}</span>
        </Button>
      ))}
    </span>
  );
}
