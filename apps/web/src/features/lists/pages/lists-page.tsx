import { getListFeed, getOpenLists, listLists } from '@jiebang/contracts/lists';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, LinkButton } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { addressOf, call } from '../../../lib/call.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useRereadAt } from '../../../lib/use-reread-at.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { ListCard } from '../components/list-card.tsx';
import '../lists.css';

/** Published lists, the newest first. */
export function ListsPage() {
  const t = useTexts('lists');
  useTitle(t('title'));
  return (
    <div className="wrap page stack loose">
      <div>
        <h1 className="page-title">{t('title')}</h1>
        <p className="muted prose">{t('lead')}</p>
      </div>
      <Lists />
    </div>
  );
}

function Lists() {
  const t = useTexts('lists');
  const query = useInfiniteQuery({
    queryKey: [listLists.name, { portal: true }],
    queryFn: ({ pageParam, signal }) =>
      call(listLists, { query: pageParam ? { cursor: pageParam } : {} }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  // What is in preparation is the bureau's: the public page shows what the public sees, whoever reads it.
  const lists = (query.data?.pages.flatMap((page) => page.items) ?? []).filter(
    ({ publishedAt }) => publishedAt !== null,
  );
  useRereadAt(
    lists.flatMap(({ deadlineAt }) => deadlineAt ?? []),
    [listLists],
  );
  if (query.error) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton />;
  return (
    <div className="stack">
      {lists.length > 0 ? (
        <ul className="list-cards">
          {lists.map((list) => (
            <ListCard key={list.id} list={list} />
          ))}
        </ul>
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
      )}
      <div className="row">
        {query.hasNextPage ? (
          <Button look="ghost" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('more')}
          </Button>
        ) : null}
        <a className="small" href={addressOf(getListFeed, {})}>
          {t('feed')}
        </a>
        <a className="small" href={addressOf(getOpenLists, {})}>
          {t('openData')}
        </a>
      </div>
    </div>
  );
}
