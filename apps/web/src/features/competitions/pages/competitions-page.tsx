import { listCompetitions } from '@jiebang/contracts/competitions';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import type { ApiProblem } from '../../../lib/api-problem.ts';
import { call } from '../../../lib/call.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { CompetitionCard } from '../components/competition-card.tsx';
import { CompetitionFilters } from '../components/competition-filters.tsx';
import '../competitions.css';

const route = getRouteApi('/public/competitions');

export function CompetitionsPage() {
  const t = useTexts('competitions');
  useTitle(t('list.title'));
  return (
    <div className="wrap page stack loose">
      <div>
        <h1 className="page-title">{t('list.title')}</h1>
        <p className="muted prose">{t('list.lead')}</p>
      </div>
      <CompetitionFilters />
      <Found />
    </div>
  );
}

function useCompetitions() {
  const filters = route.useSearch();
  return useInfiniteQuery<Awaited<ReturnType<typeof fetchPage>>, ApiProblem>({
    queryKey: [listCompetitions.name, filters],
    queryFn: ({ pageParam, signal }) => fetchPage({ ...filters, cursor: pageParam as string }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
}

function fetchPage(query: ReturnType<typeof route.useSearch> & { cursor: string }, signal: AbortSignal) {
  return call(listCompetitions, { query }, { signal });
}

function Found() {
  const t = useTexts('competitions');
  const found = useCompetitions();
  if (found.error) return <ProblemNote error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Skeleton />;
  const items = found.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return (
      <EmptyState
        title={t('list.emptyTitle')}
        action={
          <LinkButton to="/competitions" look="ghost">
            {t('list.clear')}
          </LinkButton>
        }
      >
        {t('list.empty')}
      </EmptyState>
    );
  }
  return (
    <section className="stack" aria-label={t('list.title')}>
      <p className="muted small" role="status">
        {found.hasNextPage ? null : t('list.found', { count: items.length })}
      </p>
      <ul className="comp-list">
        {items.map((competition) => (
          <CompetitionCard key={competition.id} competition={competition} />
        ))}
      </ul>
      <MorePages query={found}>{t('list.more')}</MorePages>
    </section>
  );
}
