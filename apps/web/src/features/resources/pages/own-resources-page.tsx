import { exportOwnResources, listOwnResources } from '@jiebang/contracts/resource-endpoints';
import type { ResourceSummary } from '@jiebang/contracts/resources';
import { resourceLifecycle } from '@jiebang/domain/resources/lifecycle';
import { resourceKindLabels } from '@jiebang/domain/scenarios/content';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.tsx';
import { ChipLink } from '../../../components/chip-link.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { SpreadsheetLink } from '../../../components/spreadsheet-link.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { call } from '../../../lib/call.ts';
import { useSession } from '../../../lib/session.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useLive } from '../../../lib/use-live.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { FilterBar } from '../components/filter-bar.tsx';
import { Amount, Period } from '../components/period.tsx';
import { ResourceTag } from '../components/resource-tag.tsx';
import { inBoth } from '../lib/in-both.ts';
import '../resources.css';

const route = getRouteApi('/workspace/workspace/resources');

/** Resources of one's bodies in every state, for the bureau all; the filters stand in the address. */
export function OwnResourcesPage() {
  const t = useTexts('resources');
  const text = useText();
  const { can } = useSession();
  const { status, ...filters } = route.useSearch();
  const navigate = route.useNavigate();
  useTitle(t('own.title'));
  return (
    <div className="page stack loose">
      <div>
        <h1 className="page-title">{t('own.title')}</h1>
        <p className="muted prose">{t(can('resources.manage') ? 'own.leadOffice' : 'own.lead')}</p>
        <p className="row">
          <LinkButton to="/workspace/resources/new">{t('form.new')}</LinkButton>
          <LinkButton to="/workspace/resource-requests" look="ghost">
            {t('requests.title')}
          </LinkButton>
        </p>
      </div>
      <FilterBar
        filters={filters}
        onChange={(search) => void navigate({ search: { ...search, ...(status ? { status } : {}) } })}
      />
      <nav aria-label={t('own.byState')}>
        <ul className="plain-list row tight">
          {[undefined, ...resourceLifecycle.states].map((one) => (
            <li key={one ?? 'all'}>
              <ChipLink
                to="/workspace/resources"
                search={{ ...filters, ...(one ? { status: one } : {}) }}
                activeOptions={{ exact: true, includeSearch: true }}
              >
                {one ? text(resourceLifecycle.labels[one]) : t('search.any')}
              </ChipLink>
            </li>
          ))}
        </ul>
      </nav>
      <Rows />
    </div>
  );
}

function Rows() {
  const t = useTexts('resources');
  const search = route.useSearch();
  const query = useInfiniteQuery({
    queryKey: [listOwnResources.name, search],
    queryFn: ({ pageParam, signal }) =>
      call(
        listOwnResources,
        { query: { ...search, ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  useLive('me', [listOwnResources]);
  const columns = useColumns();
  if (query.error) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton />;
  const rows = query.data.pages.flatMap((page) => page.items);
  if (rows.length === 0)
    return (
      <EmptyState
        title={t('own.none')}
        action={
          <LinkButton to="/resources" look="ghost">
            {t('own.toCatalogue')}
          </LinkButton>
        }
      >
        {t('own.noneWhat')}
      </EmptyState>
    );
  return (
    <div className="stack">
      <div className="card">
        <Table folding caption={t('own.title')} rows={rows} rowKey={(row) => row.id} columns={columns} />
      </div>
      <div>
        <SpreadsheetLink endpoint={exportOwnResources} query={search} />
      </div>
      <MorePages query={query}>{t('more')}</MorePages>
    </div>
  );
}

function useColumns(): Column<ResourceSummary>[] {
  const t = useTexts('resources');
  const text = useText();
  return [
    {
      key: 'title',
      name: t('requests.resource'),
      cell: (row) => (
        <span>
          <Link to="/workspace/resources/$id" params={{ id: row.id }}>
            <b>{text(inBoth(row.title))}</b>
          </Link>{' '}
          <span className="small muted">{row.owner?.name ?? t('bureau')}</span>
        </span>
      ),
    },
    { key: 'kind', name: t('kind'), cell: (row) => text(resourceKindLabels[row.kind]) },
    { key: 'status', name: t('state'), cell: (row) => <ResourceTag {...row} /> },
    {
      key: 'capacity',
      name: t('capacity'),
      cell: (row) => <Amount value={row.capacity} unit={row.unit} />,
    },
    { key: 'period', name: t('validity'), cell: (row) => <Period {...row} /> },
  ];
}
