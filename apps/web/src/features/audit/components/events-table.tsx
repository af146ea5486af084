import type { auditEventView } from '@jiebang/contracts/audit';
import { Link } from '@tanstack/react-router';
import type { z } from 'zod';
import { type Column, Table } from '../../../components/table.tsx';
import { Tag } from '../../../components/tag.tsx';
import { formatDate, formatTime } from '../../../lib/format.ts';
import { useLocale, useTexts } from '../../../lib/texts.ts';

type Event = z.infer<typeof auditEventView>;

export function EventsTable({ rows }: { rows: Event[] }) {
  const t = useTexts('audit');
  return (
    <div className="card">
      <Table
        folding
        caption={t('table.caption')}
        rows={rows}
        rowKey={(row) => row.entry}
        columns={useColumns()}
      />
    </div>
  );
}

function Subject({ row }: { row: Event }) {
  const t = useTexts('audit');
  return (
    <div>
      {row.subjectType}
      <br />
      <Link
        to="/workspace/audit"
        search={{ subject: row.subjectId }}
        title={t('table.onlySubject')}
        className="small"
      >
        <code>{row.subjectId}</code>
      </Link>
    </div>
  );
}

function Details({ row }: { row: Event }) {
  const t = useTexts('audit');
  const empty = Object.keys(row.data).length === 0;
  return (
    <details>
      <summary>
        {t('table.show')}
        <span className="sr-only">
          {' '}
          {row.action} {row.entry}
        </span>
      </summary>
      <p className="small">
        {t('table.entry')} <code>{row.entry}</code>
      </p>
      {row.hash ? (
        <p className="small">
          {t('table.hash')} <code>{row.hash}</code>
        </p>
      ) : null}
      {empty ? (
        <p className="muted small">{t('table.noData')}</p>
      ) : (
        <pre className="audit-data">{JSON.stringify(row.data, null, 2)}</pre>
      )}
    </details>
  );
}

function useColumns(): Column<Event>[] {
  const t = useTexts('audit');
  const locale = useLocale();
  return [
    {
      key: 'at',
      name: t('table.at'),
      cell: (row) => (
        <time dateTime={row.at} className="num nowrap">
          {formatDate(row.at, locale)} {formatTime(row.at, locale, true)}
        </time>
      ),
    },
    {
      key: 'action',
      name: t('table.action'),
      cell: (row) => (
        <Link to="/workspace/audit" search={{ action: row.action }} title={t('table.onlyAction')}>
          <code>{row.action}</code>
        </Link>
      ),
    },
    { key: 'actor', name: t('table.actor'), cell: (row) => row.actor.name || '—' },
    {
      key: 'subject',
      name: t('table.subject'),
      cell: (row) => <Subject row={row} />,
    },
    {
      key: 'seal',
      name: t('table.seal'),
      cell: (row) =>
        row.batch === null ? (
          <Tag tone="amber">{t('table.waiting')}</Tag>
        ) : (
          <Tag tone="green">{t('table.batch', { batch: row.batch })}</Tag>
        ),
    },
    { key: 'data', name: t('table.data'), cell: (row) => <Details row={row} /> },
  ];
}
