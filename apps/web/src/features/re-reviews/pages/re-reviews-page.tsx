import { exportMyFindings, type FindingView, listMyFindings } from '@jiebang/contracts/re-reviews';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FindingTag } from '../../../components/finding-tag.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { SpreadsheetLink } from '../../../components/spreadsheet-link.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { call } from '../../../lib/call.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useLive } from '../../../lib/use-live.ts';
import { useRereadAt } from '../../../lib/use-reread-at.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { FindingDue } from '../components/finding-due.tsx';

type Row = Omit<FindingView, 'matter' | 'supports' | 'finding' | 'recusalReason' | 'abilities'>;

/** What I was drawn to look at again, newest first. */
export function ReReviewsPage() {
  const t = useTexts('re-reviews');
  const query = useInfiniteQuery({
    queryKey: [listMyFindings.name, { pages: true }],
    queryFn: ({ pageParam, signal }) =>
      call(listMyFindings, { query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const columns = useColumns();
  useTitle(t('list.title'));
  useLive('me', [listMyFindings]);
  useRereadAt(
    rows.flatMap(({ status, dueAt }) => (status === 'assigned' ? [dueAt] : [])),
    [listMyFindings],
  );
  return (
    <div className="wrap page stack loose">
      <div>
        <h1 className="page-title">{t('list.title')}</h1>
        <p className="muted">{t('list.lead')}</p>
      </div>
      {query.error && !query.data ? (
        <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
      ) : null}
      {!query.data && !query.error ? <Skeleton /> : null}
      {query.data && rows.length === 0 ? (
        <EmptyState title={t('list.emptyTitle')}>{t('list.empty')}</EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <div className="card">
          <Table folding caption={t('list.caption')} rows={rows} rowKey={(row) => row.id} columns={columns} />
        </div>
      ) : null}
      <div>
        <SpreadsheetLink endpoint={exportMyFindings} />
      </div>
      <MorePages query={query}>{t('list.more')}</MorePages>
    </div>
  );
}

function useColumns(): Column<Row>[] {
  const t = useTexts('re-reviews');
  const text = useText();
  return [
    {
      key: 'notice',
      name: t('list.notice'),
      cell: (row) => (
        <Link to="/workspace/re-reviews/$id" params={{ id: row.id }}>
          <b>{text(row.notice.title)}</b>
        </Link>
      ),
    },
    {
      key: 'status',
      name: t('list.status'),
      cell: (row) => (
        <span className="row">
          <FindingTag status={row.status} overdue={row.overdue} />
        </span>
      ),
    },
    { key: 'due', name: t('list.due'), cell: (row) => <FindingDue of={row} /> },
    {
      key: 'acts',
      name: t('list.act'),
      acts: true,
      cell: (row) => (
        <LinkButton
          to="/workspace/re-reviews/$id"
          params={{ id: row.id }}
          small
          look={row.status === 'assigned' ? 'primary' : 'ghost'}
        >
          {t(row.status === 'assigned' ? 'list.open' : 'list.read')}
          <span className="sr-only"> {text(row.notice.title)}</span>
        </LinkButton>
      ),
    },
  ];
}
