import type { CallOutput } from '@jiebang/contracts/endpoint';
import { exportLists, listLists } from '@jiebang/contracts/lists';
import { listLifecycle } from '@jiebang/domain/lists/lifecycle';
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
import { call } from '../../../lib/call.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { CreateListDialog } from '../components/create-list-dialog.tsx';
import { ListTag } from '../components/list-tag.tsx';
import { Waiting } from '../components/waiting.tsx';
import '../list-office.css';

const route = getRouteApi('/workspace/workspace/lists');
type Row = CallOutput<typeof listLists>['items'][number];

/** All lists with their state; what waits for the reader stands above. */
export function ListsOfficePage() {
  const t = useTexts('list-office');
  const [creating, setCreating] = useState(false);
  useTitle(t('title'));
  return (
    <div className="page stack loose">
      <div className="row">
        <div>
          <h1 className="page-title">{t('title')}</h1>
          <p className="muted">{t('lead')}</p>
        </div>
        <Button className="push" onClick={() => setCreating(true)}>
          {t('create.open')}
        </Button>
      </div>
      <Lists onCreate={() => setCreating(true)} />
      <CreateListDialog open={creating} onClose={() => setCreating(false)} />
    </div>
  );
}

function Filters() {
  const t = useTexts('list-office');
  const text = useText();
  return (
    <nav aria-label={t('filter')}>
      <ul className="plain-list row">
        {[undefined, ...listLifecycle.states].map((status) => (
          <li key={status ?? 'all'}>
            <ChipLink
              to="/workspace/lists"
              search={status ? { status } : {}}
              activeOptions={{ exact: true, includeSearch: true }}
            >
              {status ? text(listLifecycle.labels[status]) : t('all')}
            </ChipLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Lists({ onCreate }: { onCreate: () => void }) {
  const t = useTexts('list-office');
  const { status } = route.useSearch();
  const columns = useColumns();
  const query = useInfiniteQuery({
    queryKey: [listLists.name, { office: true, status }],
    queryFn: ({ pageParam, signal }) =>
      call(listLists, { query: { status, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  if (query.error) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const pending = rows.filter((row) => row.status === 'draft' || row.status === 'ready');
  return (
    <>
      <Waiting ids={pending.map(({ id }) => id)} />
      <Filters />
      {query.data ? null : <Skeleton />}
      {query.data && rows.length === 0 ? (
        <EmptyState
          title={t(status ? 'noneTitle' : 'emptyTitle')}
          action={<Button onClick={onCreate}>{t('create.open')}</Button>}
        >
          {t(status ? 'none' : 'empty')}
        </EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <div className="card">
          <Table folding caption={t('title')} rows={rows} rowKey={(row) => row.id} columns={columns} />
        </div>
      ) : null}
      <div>
        <SpreadsheetLink endpoint={exportLists} query={{ status }} />
      </div>
      <MorePages query={query}>{t('more')}</MorePages>
    </>
  );
}

function useColumns(): Column<Row>[] {
  const t = useTexts('list-office');
  const text = useText();
  return [
    {
      key: 'number',
      name: t('columns.number'),
      cell: (row) => <span className="nowrap">{text(row.numberWords)}</span>,
    },
    {
      key: 'title',
      name: t('columns.title'),
      cell: (row) => (
        <Link to="/workspace/lists/$id" params={{ id: row.id }}>
          <b>{text({ zh: row.title, en: row.titleEn })}</b>
        </Link>
      ),
    },
    { key: 'status', name: t('columns.status'), cell: (row) => <ListTag status={row.status} /> },
    { key: 'challenges', name: t('columns.challenges'), right: true, cell: (row) => row.challenges },
    {
      key: 'deadline',
      name: t('texts.deadlineAt'),
      cell: (row) => (row.deadlineAt && row.status !== 'withdrawn' ? <Deadline at={row.deadlineAt} /> : '—'),
    },
    {
      key: 'published',
      name: t('columns.published'),
      cell: (row) => (row.publishedAt ? <Instant at={row.publishedAt} dateOnly /> : '—'),
    },
  ];
}
