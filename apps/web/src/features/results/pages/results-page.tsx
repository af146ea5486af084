import { exportRankings, listRankings } from '@jiebang/contracts/rankings';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.tsx';
import { ChipLink } from '../../../components/chip-link.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { SpreadsheetLink } from '../../../components/spreadsheet-link.tsx';
import { call } from '../../../lib/call.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { ResultCard } from '../components/result-card.tsx';
import '../results.css';

const route = getRouteApi('/public/results');

/** Results in notice and published, the newest first. */
export function ResultsPage() {
  const t = useTexts('results');
  useTitle(t('title'));
  return (
    <div className="wrap page stack loose">
      <div>
        <h1 className="page-title">{t('title')}</h1>
        <p className="muted prose">{t('lead')}</p>
      </div>
      <div className="row">
        <nav aria-label={t('filter')}>
          <ul className="plain-list row">
            {([undefined, 'notice', 'published'] as const).map((status) => (
              <li key={status ?? 'all'}>
                <ChipLink
                  to="/results"
                  search={status ? { status } : {}}
                  activeOptions={{ exact: true, includeSearch: true }}
                >
                  {t(status ? (status === 'notice' ? 'inNotice' : 'published') : 'all')}
                </ChipLink>
              </li>
            ))}
          </ul>
        </nav>
        <Link to="/honours" className="push">
          {t('toHonours')}
        </Link>
      </div>
      <Results />
    </div>
  );
}

function Results() {
  const t = useTexts('results');
  const { status } = route.useSearch();
  const query = useInfiniteQuery({
    queryKey: [listRankings.name, { status }],
    queryFn: ({ pageParam, signal }) =>
      call(listRankings, { query: { status, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  if (query.error) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton />;
  const results = query.data.pages.flatMap((page) => page.items);
  if (results.length === 0)
    return (
      <EmptyState
        title={t(status ? 'noneTitle' : 'emptyTitle')}
        action={
          <LinkButton to={status ? '/results' : '/competitions'} look="ghost">
            {t(status ? 'toAll' : 'toCompetitions')}
          </LinkButton>
        }
      >
        {t(status ? 'none' : 'empty')}
      </EmptyState>
    );
  return (
    <div className="stack">
      <ul className="plain-list result-cards">
        {results.map((result) => (
          <ResultCard key={result.id} result={result} />
        ))}
      </ul>
      <div>
        <SpreadsheetLink endpoint={exportRankings} query={{ status }} />
      </div>
      <MorePages query={query}>{t('more')}</MorePages>
    </div>
  );
}
