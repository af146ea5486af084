import { exportAuditEvents, listAuditEvents } from '@jiebang/contracts/audit';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { EmptyState } from '../../../components/empty-state.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { SpreadsheetLink } from '../../../components/spreadsheet-link.tsx';
import { call } from '../../../lib/call.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { AuditFilters, type Filters } from '../components/audit-filters.tsx';
import { ChainPanel } from '../components/chain-panel.tsx';
import { EventsTable } from '../components/events-table.tsx';
import '../audit.css';

const route = getRouteApi('/workspace/workspace/audit');

/** The audit administrator's page: the chain, its verification, and every event. */
export function AuditPage() {
  const t = useTexts('audit');
  const filters = route.useSearch();
  useTitle(t('title'));
  return (
    <div className="wrap page stack loose">
      <div>
        <h1 className="page-title">{t('title')}</h1>
        <p className="muted prose">{t('lead')}</p>
      </div>
      <ChainPanel />
      <AuditFilters filters={filters} key={JSON.stringify(filters)} />
      <Events filters={filters} />
    </div>
  );
}

function Events({ filters }: { filters: Filters }) {
  const t = useTexts('audit');
  const { action, subject: subjectId } = filters;
  const query = useInfiniteQuery({
    queryKey: [listAuditEvents.name, { action, subjectId }],
    queryFn: ({ pageParam, signal }) =>
      call(
        listAuditEvents,
        { query: { action, subjectId, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  if (query.error && !query.data) {
    return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (!query.data) return <Skeleton />;
  const rows = query.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) {
    const filtered = Boolean(action || subjectId);
    return (
      <EmptyState title={t(filtered ? 'empty.filteredTitle' : 'empty.title')}>
        {t(filtered ? 'empty.filtered' : 'empty.body')}
      </EmptyState>
    );
  }
  return (
    <div className="stack">
      <EventsTable rows={rows} />
      <div>
        <SpreadsheetLink endpoint={exportAuditEvents} query={{ action, subjectId }} />
      </div>
      <MorePages query={query}>{t('table.more')}</MorePages>
    </div>
  );
}
