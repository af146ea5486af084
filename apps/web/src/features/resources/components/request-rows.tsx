import { exportResourceRequests, listResourceRequests } from '@jiebang/contracts/resource-endpoints';
import type { ResourceRequestSummary } from '@jiebang/contracts/resources';
import type { ResourceRequestStatus } from '@jiebang/domain/resources/lifecycle';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { SpreadsheetLink } from '../../../components/spreadsheet-link.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { call } from '../../../lib/call.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useLive } from '../../../lib/use-live.ts';
import { inBoth } from '../lib/in-both.ts';
import { Amount, Period } from './period.tsx';
import { RequestTag } from './resource-tag.tsx';

type Props = { resource?: string; status?: ResourceRequestStatus | undefined };

/** Requests that one may know of, of all resources or of one. */
export function RequestRows({ resource, status }: Props) {
  const t = useTexts('resources');
  const filter = { ...(resource ? { resource } : {}), ...(status ? { status } : {}) };
  const query = useInfiniteQuery({
    queryKey: [listResourceRequests.name, filter],
    queryFn: ({ pageParam, signal }) =>
      call(
        listResourceRequests,
        { query: { ...filter, ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  useLive('me', [listResourceRequests]);
  const columns = useColumns(resource === undefined);
  if (query.error) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton />;
  const rows = query.data.pages.flatMap((page) => page.items);
  if (rows.length === 0)
    return resource ? (
      <p className="muted">{t('requests.noneHere')}</p>
    ) : (
      <EmptyState
        title={t('requests.none')}
        action={
          <LinkButton to="/resources" look="ghost">
            {t('own.toCatalogue')}
          </LinkButton>
        }
      >
        {t('requests.noneWhat')}
      </EmptyState>
    );
  return (
    <div className="stack">
      <div className="card">
        <Table folding caption={t('requests.title')} rows={rows} rowKey={(row) => row.id} columns={columns} />
      </div>
      <div>
        <SpreadsheetLink endpoint={exportResourceRequests} query={filter} />
      </div>
      <MorePages query={query}>{t('more')}</MorePages>
    </div>
  );
}

function useColumns(withResource: boolean): Column<ResourceRequestSummary>[] {
  const t = useTexts('resources');
  const text = useText();
  const of = (row: ResourceRequestSummary) =>
    withResource ? text(inBoth(row.resource.title)) : row.organisation.name;
  return [
    {
      key: 'what',
      name: t(withResource ? 'requests.resource' : 'requests.body'),
      cell: (row) => (
        <span>
          <Link to="/workspace/resource-requests/$id" params={{ id: row.id }}>
            <b>{of(row)}</b>
          </Link>{' '}
          {withResource ? <span className="small muted">{row.organisation.name}</span> : null}
        </span>
      ),
    },
    { key: 'status', name: t('state'), cell: (row) => <RequestTag {...row} /> },
    {
      key: 'amount',
      name: t('requests.amount'),
      cell: (row) => <Amount value={row.grantedAmount ?? row.amount} unit={row.resource.unit} />,
    },
    { key: 'period', name: t('requests.period'), cell: (row) => <Period {...row} /> },
  ];
}
