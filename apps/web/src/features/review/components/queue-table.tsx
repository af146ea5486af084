import { sectors } from '@jiebang/domain/competitions/lifecycles';
import { Link } from '@tanstack/react-router';
import { Button } from '../../../components/button.tsx';
import { CoreviewTag } from '../../../components/coreview-tag.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import type { QueueFilters } from '../lib/queue-filters.ts';
import type { QueueRow } from '../lib/use-queue.ts';
import { QueueDue } from './queue-due.tsx';
import { ScenarioTag } from './scenario-tag.tsx';

type Props = {
  rows: QueueRow[];
  filters: QueueFilters;
  busy: string | null;
  chosen: ReadonlySet<string>;
  onToggle: (id: string) => void;
  onClaim: (row: QueueRow) => void;
};

/** Somebody is at work on it and nobody has it on the desk. */
export const isFree = (row: QueueRow): boolean => row.clerk === null && row.dueAt !== null;

export function QueueTable({ rows, filters, busy, chosen, onToggle, onClaim }: Props) {
  const t = useTexts('review');
  const desk = useTexts('review-desk');
  const columns: Column<QueueRow>[] = [
    {
      key: 'choose',
      name: desk('bulk.choose'),
      cell: (row) => (
        <input
          type="checkbox"
          className="rev-choose"
          aria-label={`${desk('bulk.choose')} ${row.title}`}
          checked={chosen.has(row.id)}
          onChange={() => onToggle(row.id)}
        />
      ),
    },
    { key: 'scenario', name: t('queue.scenario'), cell: (row) => <Subject row={row} filters={filters} /> },
    { key: 'status', name: t('queue.status'), cell: (row) => <Status row={row} /> },
    { key: 'due', name: t('queue.due'), cell: (row) => <QueueDue row={row} /> },
    {
      key: 'clerk',
      name: t('queue.clerk'),
      cell: (row) => <Clerk row={row} busy={busy === row.id} onClaim={() => onClaim(row)} />,
    },
  ];
  return (
    <div className="card rev-queue">
      <Table folding caption={t('queue.caption')} rows={rows} rowKey={(row) => row.id} columns={columns} />
    </div>
  );
}

function Clerk({ row, busy, onClaim }: { row: QueueRow; busy: boolean; onClaim: () => void }) {
  const t = useTexts('review');
  if (row.clerk) return <span className="nowrap">{row.clerk.name}</span>;
  return (
    <span className="row">
      <span className="muted nowrap">{t('queue.nobody')}</span>
      {isFree(row) ? (
        <Button look="ghost" small busy={busy} onClick={onClaim}>
          {t('queue.claim')}
          <span className="sr-only"> {row.title}</span>
        </Button>
      ) : null}
    </span>
  );
}

function Subject({ row, filters }: { row: QueueRow; filters: QueueFilters }) {
  const text = useText();
  const kinds = [row.industry, row.field].flatMap((sector) => (sector ? [text(sectors[sector])] : []));
  return (
    <span>
      <Link to="/workspace/review/$id" params={{ id: row.id }} search={filters} className="rev-open">
        <b>{row.title}</b>
      </Link>
      <span className="muted small rev-sub">
        {[row.code, row.organisation.name, ...kinds].filter(Boolean).join(' · ')}
      </span>
    </span>
  );
}

function Status({ row }: { row: QueueRow }) {
  const t = useTexts('review');
  return (
    <span className="row rev-tags">
      <ScenarioTag status={row.status} />
      {row.district && row.status !== 'district_review' ? (
        <CoreviewTag kind="district" status={row.district} />
      ) : null}
      {row.version > 1 ? <Tag tone="plain">{t('queue.again', { version: row.version })}</Tag> : null}
      {row.openReturns > 0 ? (
        <span className="muted small">{t('queue.openReturns', { count: row.openReturns })}</span>
      ) : null}
      {row.panel ? <span className="muted small num">{t('queue.panel', row.panel)}</span> : null}
    </span>
  );
}
