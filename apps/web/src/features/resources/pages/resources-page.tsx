import { exportResources, listResources } from '@jiebang/contracts/resource-endpoints';
import type { ResourceSummary } from '@jiebang/contracts/resources';
import { resourceKindLabels } from '@jiebang/domain/scenarios/content';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.tsx';
import { Card } from '../../../components/card.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { SpreadsheetLink } from '../../../components/spreadsheet-link.tsx';
import { Tag } from '../../../components/tag.tsx';
import { call } from '../../../lib/call.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { FilterBar } from '../components/filter-bar.tsx';
import { Amount, Period } from '../components/period.tsx';
import { inBoth } from '../lib/in-both.ts';
import '../resources.css';

const route = getRouteApi('/public/resources');

/** 资源目录: what bodies and the bureau offer for use. */
export function ResourcesPage() {
  const t = useTexts('resources');
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  useTitle(t('title'));
  return (
    <div className="wrap page stack loose">
      <div>
        <h1 className="page-title">{t('title')}</h1>
        <p className="muted prose">{t('lead')}</p>
      </div>
      <FilterBar filters={filters} onChange={(search) => void navigate({ search })} />
      <Catalogue />
    </div>
  );
}

function Catalogue() {
  const t = useTexts('resources');
  const filters = route.useSearch();
  const query = useInfiniteQuery({
    queryKey: [listResources.name, filters],
    queryFn: ({ pageParam, signal }) =>
      call(listResources, { query: { ...filters, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  if (query.error) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton />;
  const rows = query.data.pages.flatMap((page) => page.items);
  const filtered = Object.keys(filters).length > 0;
  if (rows.length === 0)
    return (
      <EmptyState
        title={t(filtered ? 'empty.filteredTitle' : 'empty.title')}
        action={
          <LinkButton to={filtered ? '/resources' : '/workspace/resources'} look="ghost">
            {t(filtered ? 'empty.all' : 'empty.offer')}
          </LinkButton>
        }
      >
        {t(filtered ? 'empty.filtered' : 'empty.what')}
      </EmptyState>
    );
  return (
    <div className="stack">
      <ul className="res-cards">
        {rows.map((one) => (
          <ResourceCard key={one.id} one={one} />
        ))}
      </ul>
      <div>
        <SpreadsheetLink endpoint={exportResources} query={filters} />
      </div>
      <MorePages query={query}>{t('more')}</MorePages>
    </div>
  );
}

function ResourceCard({ one }: { one: ResourceSummary }) {
  const t = useTexts('resources');
  const text = useText();
  return (
    <Card as="li">
      <div className="row tight">
        <Tag>{text(resourceKindLabels[one.kind])}</Tag>
        {one.demo ? <Tag tone="plain">{t('demo')}</Tag> : null}
      </div>
      <h2>
        <Link to="/resources/$id" params={{ id: one.id }}>
          {text(inBoth(one.title))}
        </Link>
      </h2>
      <p className="small muted">{one.owner?.name ?? t('bureau')}</p>
      <p className="res-summary">{text(inBoth(one.summary))}</p>
      <p className="small muted">
        {t('capacity')} <Amount value={one.capacity} unit={one.unit} />
      </p>
      <p className="small muted">
        <Period {...one} />
      </p>
    </Card>
  );
}
