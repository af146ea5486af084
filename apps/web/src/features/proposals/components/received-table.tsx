import { proposalLifecycle } from '@jiebang/domain/proposals/lifecycle';
import { Link } from '@tanstack/react-router';
import { ChipLink } from '../../../components/chip-link.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Instant } from '../../../components/figures.tsx';
import { Money } from '../../../components/money.tsx';
import { Table } from '../../../components/table.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import type { Received, ReceivedRow } from '../lib/use-received.ts';
import { ProposalTag } from './proposal-tag.tsx';

type Status = keyof typeof proposalLifecycle.labels;

/** How many stand where; each a way to those alone. */
export function StatusChips({ data, narrowed }: { data: Received; narrowed: boolean }) {
  const t = useTexts('received');
  const text = useText();
  const { id } = data.challenge;
  if (data.counts.length === 0) return null;
  return (
    <nav aria-label={t('table.filter')}>
      <ul className="plain-list row">
        <li>
          <ChipLink
            to="/workspace/challenges/$id"
            params={{ id }}
            search={{ view: 'list' }}
            aria-current={narrowed ? undefined : 'page'}
            activeProps={{}}
          >
            {t('table.all', { count: data.count })}
          </ChipLink>
        </li>
        {data.counts.map(({ status, count }) => (
          <li key={status}>
            <ChipLink
              to="/workspace/challenges/$id"
              params={{ id }}
              search={{ view: 'list', status: status as Status }}
              activeOptions={{ exact: true, includeSearch: true }}
            >
              {t('table.chip', { label: text(proposalLifecycle.labels[status as Status]), count })}
            </ChipLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function ReceivedTable({ rows, narrowed }: { rows: ReceivedRow[]; narrowed: boolean }) {
  const t = useTexts('received');
  if (rows.length === 0)
    return (
      <EmptyState title={t(narrowed ? 'table.noneTitle' : 'table.emptyTitle')}>
        {narrowed ? null : t('table.empty')}
      </EmptyState>
    );
  return (
    <div className="card">
      <Table
        folding
        caption={t('table.caption')}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'who', name: t('table.organisation'), cell: (row) => <ProposalName row={row} /> },
          { key: 'status', name: t('table.status'), cell: (row) => <Status row={row} /> },
          {
            key: 'price',
            name: t('table.price'),
            cell: (row) => (row.priceFen === null ? '—' : <Money fen={row.priceFen} />),
          },
          { key: 'partners', name: t('table.partners'), right: true, cell: (row) => row.partners },
          {
            key: 'at',
            name: t('table.submitted'),
            cell: (row) => (row.submittedAt ? <Instant at={row.submittedAt} /> : '—'),
          },
        ]}
      />
    </div>
  );
}

export function ProposalName({ row }: { row: ReceivedRow }) {
  return (
    <span>
      <Link to="/workspace/proposals/$id" params={{ id: row.id }}>
        <b>{row.organisation.name}</b>
      </Link>
      <br />
      <span className="muted small num">{row.code}</span>
    </span>
  );
}

function Status({ row }: { row: ReceivedRow }) {
  return (
    <span>
      <ProposalTag status={row.status} />
      {row.dueAt ? (
        <span className="small prop-due">
          <Deadline at={row.dueAt} />
        </span>
      ) : null}
    </span>
  );
}
