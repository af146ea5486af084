import { listRounds, type RoundView } from '@jiebang/contracts/rounds';
import { useInfiniteQuery } from '@tanstack/react-query';
import { LinkButton } from '../../../components/button.tsx';
import { SectionHead } from '../../../components/card.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import type { ApiProblem } from '../../../lib/api-problem.ts';
import { call } from '../../../lib/call.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useRereadAt } from '../../../lib/use-reread-at.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { RoundCard } from '../components/round-card.tsx';
import '../rounds.css';

/** Calls for scenarios: those that run and those to come first, past ones below. */
export function RoundsPage() {
  const t = useTexts('rounds');
  useTitle(t('list.title'));
  return (
    <div className="wrap page stack loose">
      <div>
        <h1 className="page-title">{t('list.title')}</h1>
        <p className="muted prose">{t('list.lead')}</p>
      </div>
      <Calls />
    </div>
  );
}

const fetchPage = (cursor: string, signal: AbortSignal) =>
  call(listRounds, { query: cursor ? { cursor } : {} }, { signal });

function Calls() {
  const t = useTexts('rounds');
  const query = useInfiniteQuery<Awaited<ReturnType<typeof fetchPage>>, ApiProblem>({
    queryKey: [listRounds.name, { portal: true }],
    queryFn: ({ pageParam, signal }) => fetchPage(pageParam as string, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  // Drafts are the bureau's: the public page shows what the public sees, whoever reads it.
  const rounds = (query.data?.pages.flatMap((page) => page.items) ?? []).filter(
    ({ window }) => window !== 'not_announced',
  );
  useRereadAt(
    rounds.flatMap(({ opensAt, closesAt }) => [opensAt, closesAt]),
    [listRounds],
  );
  if (query.error) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton />;
  const ended = rounds.filter(({ window }) => window === 'ended');
  const current = rounds.filter(({ window }) => window !== 'ended').toSorted(byWindowThenEnd);
  return (
    <>
      <section>
        <SectionHead title={t('list.current')} />
        {current.length > 0 ? (
          <List rounds={current} />
        ) : (
          <EmptyState
            title={t('list.emptyTitle')}
            action={
              <LinkButton to="/competitions" look="ghost">
                {t('list.competitions')}
              </LinkButton>
            }
          >
            {t('list.empty')}
          </EmptyState>
        )}
      </section>
      {ended.length > 0 ? (
        <section>
          <SectionHead title={t('list.past')} />
          <List rounds={ended} />
        </section>
      ) : null}
      <MorePages query={query}>{t('list.more')}</MorePages>
    </>
  );
}

function List({ rounds }: { rounds: RoundView[] }) {
  return (
    <ul className="round-list">
      {rounds.map((round) => (
        <RoundCard key={round.id} round={round} />
      ))}
    </ul>
  );
}

/** What can be answered now stands first, the nearest end on top; then what is still to come. */
function byWindowThenEnd(a: RoundView, b: RoundView): number {
  const rank = ({ window }: RoundView) => (window === 'open' ? 0 : 1);
  return rank(a) - rank(b) || Date.parse(a.closesAt) - Date.parse(b.closesAt);
}
