import { exportChallenges, searchChallenges } from '@jiebang/contracts/challenges';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { SpreadsheetLink } from '../../../components/spreadsheet-link.tsx';
import { call } from '../../../lib/call.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useRereadAt } from '../../../lib/use-reread-at.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { ChallengeFilterBar } from '../components/challenge-filters.tsx';
import { HitCard } from '../components/hit-card.tsx';
import '../challenges.css';

const route = getRouteApi('/public/challenges');

/** Every published challenge, by words and properties. */
export function ChallengesPage() {
  const t = useTexts('challenges');
  const query = useSearched();
  useTitle(t('title'));
  return (
    <div className="wrap page stack loose">
      <div>
        <h1 className="page-title">{t('title')}</h1>
        <p className="muted prose">{t('lead')}</p>
      </div>
      <ChallengeFilterBar facets={query.data?.pages[0]?.facets} />
      <Hits query={query} />
    </div>
  );
}

function useSearched() {
  const filters = route.useSearch();
  return useInfiniteQuery({
    queryKey: [searchChallenges.name, filters],
    queryFn: ({ pageParam, signal }) =>
      call(
        searchChallenges,
        { query: { ...filters, ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    // The former answer stays in view until the next is there: chips and counts do not jump.
    placeholderData: keepPreviousData,
  });
}

function Hits({ query }: { query: ReturnType<typeof useSearched> }) {
  const t = useTexts('challenges');
  const filters = route.useSearch();
  const filtered = Object.keys(filters).length > 0;
  const hits = query.data?.pages.flatMap((page) => page.items) ?? [];
  useRereadAt(
    hits.flatMap(({ deadlineAt }) => deadlineAt ?? []),
    [searchChallenges],
  );
  if (query.error) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton />;
  const total = query.data.pages[0]?.total ?? 0;
  return (
    <div className="stack" aria-busy={query.isPlaceholderData}>
      <p role="status" className="muted small">
        {t('found', { count: total })}
      </p>
      {hits.length > 0 ? (
        <ul className="chal-hits">
          {hits.map((hit) => (
            <HitCard key={hit.id} hit={hit} />
          ))}
        </ul>
      ) : (
        <Nothing filtered={filtered} />
      )}
      <div>
        <SpreadsheetLink endpoint={exportChallenges} query={filters} />
      </div>
      <MorePages query={query}>{t('more')}</MorePages>
    </div>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  const t = useTexts('challenges');
  return filtered ? (
    <EmptyState
      title={t('noneTitle')}
      action={
        <LinkButton to="/challenges" look="ghost">
          {t('clear')}
        </LinkButton>
      }
    >
      {t('none')}
    </EmptyState>
  ) : (
    <EmptyState
      title={t('emptyTitle')}
      action={
        <LinkButton to="/rounds" look="ghost">
          {t('toRounds')}
        </LinkButton>
      }
    >
      {t('empty')}
    </EmptyState>
  );
}
