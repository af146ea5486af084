import { exportRounds, listRounds, type RoundView } from '@jiebang/contracts/rounds';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ChipLink } from '../../../components/chip-link.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Instant } from '../../../components/figures.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { SpreadsheetLink } from '../../../components/spreadsheet-link.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { Tag } from '../../../components/tag.tsx';
import { call } from '../../../lib/call.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { CreateRoundDialog } from '../components/create-round-dialog.tsx';
import { WindowTag } from '../components/window-tag.tsx';
import { roundFilters } from '../lib/round-filters.ts';
import '../rounds.css';

const route = getRouteApi('/workspace/workspace/rounds');

/** All calls, drafts included; the window that is looked at is part of the address. */
export function RoundsOfficePage() {
  const t = useTexts('rounds');
  const [creating, setCreating] = useState(false);
  useTitle(t('office.title'));
  return (
    <div className="page stack loose">
      <div className="row">
        <div>
          <h1 className="page-title">{t('office.title')}</h1>
          <p className="muted">{t('office.lead')}</p>
        </div>
        <Button className="push" onClick={() => setCreating(true)}>
          {t('create.open')}
        </Button>
      </div>
      <nav aria-label={t('office.filter')}>
        <ul className="plain-list row">
          {[undefined, ...roundFilters].map((window) => (
            <li key={window ?? 'all'}>
              <ChipLink
                to="/workspace/rounds"
                search={window ? { window } : {}}
                activeOptions={{ exact: true, includeSearch: true }}
              >
                {window ? t(`window.${window}`) : t('office.all')}
              </ChipLink>
            </li>
          ))}
        </ul>
      </nav>
      <Rounds onCreate={() => setCreating(true)} />
      <CreateRoundDialog open={creating} onClose={() => setCreating(false)} />
    </div>
  );
}

function Rounds({ onCreate }: { onCreate: () => void }) {
  const t = useTexts('rounds');
  const { window } = route.useSearch();
  const columns = useColumns();
  const query = useInfiniteQuery({
    queryKey: [listRounds.name, { office: true, window }],
    queryFn: ({ pageParam, signal }) =>
      call(listRounds, { query: { window, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  if (query.error) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton />;
  const rows = query.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) {
    return (
      <EmptyState
        title={t(window ? 'office.noneTitle' : 'office.emptyTitle')}
        action={<Button onClick={onCreate}>{t('create.open')}</Button>}
      >
        {t(window ? 'office.none' : 'office.empty')}
      </EmptyState>
    );
  }
  return (
    <div className="stack">
      <div className="card">
        <Table folding caption={t('office.caption')} rows={rows} rowKey={(row) => row.id} columns={columns} />
      </div>
      <div>
        <SpreadsheetLink endpoint={exportRounds} query={{ window }} />
      </div>
      <MorePages query={query}>{t('list.more')}</MorePages>
    </div>
  );
}

function useColumns(): Column<RoundView>[] {
  const t = useTexts('rounds');
  const text = useText();
  return [
    {
      key: 'title',
      name: t('office.round'),
      cell: (row) => (
        <span className="row">
          <Link to="/workspace/rounds/$slug" params={{ slug: row.slug }}>
            <b>{text(row.title)}</b>
          </Link>
          {row.demo ? <Tag tone="plain">{t('demo')}</Tag> : null}
        </span>
      ),
    },
    { key: 'window', name: t('office.window'), cell: (row) => <WindowTag round={row} /> },
    { key: 'opens', name: t('page.opens'), cell: (row) => <Instant at={row.opensAt} /> },
    { key: 'closes', name: t('page.closes'), cell: (row) => <Deadline at={row.closesAt} /> },
    {
      key: 'submitted',
      name: t('counts.submitted'),
      right: true,
      cell: (row) => row.counts?.submitted ?? '—',
    },
    { key: 'inReview', name: t('counts.inReview'), right: true, cell: (row) => row.counts?.inReview ?? '—' },
    { key: 'approved', name: t('counts.approved'), right: true, cell: (row) => row.counts?.approved ?? '—' },
  ];
}
