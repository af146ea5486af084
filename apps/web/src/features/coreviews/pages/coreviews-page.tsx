import { exportCoreviews, listCoreviews } from '@jiebang/contracts/coreviews';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ChipLink } from '../../../components/chip-link.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { SpreadsheetLink } from '../../../components/spreadsheet-link.tsx';
import { call } from '../../../lib/call.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useRereadAt } from '../../../lib/use-reread-at.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { CoreviewsTable } from '../components/coreviews-table.tsx';
import '../coreviews.css';

const route = getRouteApi('/workspace/workspace/coreviews');

/** What the person's departments are asked, the nearest end first. */
export function CoreviewsPage() {
  const t = useTexts('coreviews');
  const { state = 'open', overdue } = route.useSearch();
  const query = useInfiniteQuery({
    queryKey: [listCoreviews.name, { pages: true, state, overdue }],
    queryFn: ({ pageParam, signal }) =>
      call(
        listCoreviews,
        { query: { state, overdue, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  const first = query.data?.pages[0];
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  useTitle(t('list.title'));
  useRereadAt(
    rows.flatMap(({ endedAt, dueAt }) => (endedAt ? [] : [dueAt])),
    [listCoreviews],
  );
  return (
    <div className="wrap page stack loose">
      <div>
        <h1 className="page-title">{t('list.title')}</h1>
        <p className="muted">{t('list.lead')}</p>
      </div>
      <nav className="row" aria-label={t('list.states')}>
        <ChipLink to="/workspace/coreviews" search={{}} activeOptions={{ exact: true }}>
          {t('list.open', { count: first?.open ?? 0 })}
        </ChipLink>
        <ChipLink to="/workspace/coreviews" search={{ overdue: 'true' }}>
          {t('list.overdue', { count: first?.overdue ?? 0 })}
        </ChipLink>
        <ChipLink to="/workspace/coreviews" search={{ state: 'over' }}>
          {t('list.over')}
        </ChipLink>
      </nav>
      {query.error && !query.data ? (
        <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
      ) : null}
      {!query.data && !query.error ? <Skeleton /> : null}
      {query.data && rows.length === 0 ? (
        <EmptyState title={t(state === 'open' && !overdue ? 'list.emptyTitle' : 'list.noneTitle')}>
          {t(state === 'open' && !overdue ? 'list.empty' : 'list.none')}
        </EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <div className="card">
          <CoreviewsTable rows={rows} />
        </div>
      ) : null}
      <div>
        <SpreadsheetLink endpoint={exportCoreviews} query={{ state, overdue }} />
      </div>
      <MorePages query={query}>{t('list.more')}</MorePages>
    </div>
  );
}
