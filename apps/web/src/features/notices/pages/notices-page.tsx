import { listNotices, type NoticeView } from '@jiebang/contracts/notices';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, LinkButton } from '../../../components/button.tsx';
import { SectionHead } from '../../../components/card.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Reading } from '../../../components/reading.tsx';
import { call } from '../../../lib/call.ts';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useLive } from '../../../lib/use-live.ts';
import { useRereadAt } from '../../../lib/use-reread-at.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { NoticeCard } from '../components/notice-card.tsx';
import '../notices.css';

/** Public notices: those that run first, the one that ends first on top; ended ones below. */
export function NoticesPage() {
  const t = useTexts('notices');
  useTitle(t('list.title'));
  return (
    <div className="wrap page stack loose">
      <div>
        <h1 className="page-title">{t('list.title')}</h1>
        <p className="muted prose">{t('list.lead')}</p>
      </div>
      <Running />
      <Past />
    </div>
  );
}

function Running() {
  const t = useTexts('notices');
  const query = useQuery(apiQuery(listNotices, { query: { status: 'running', limit: 100 } }));
  const rows = query.data?.items ?? [];
  useLive(
    rows.map(({ id }) => `notice:${id}`),
    [listNotices],
  );
  useRereadAt(
    rows.flatMap(({ clock }) => clock?.endsAt ?? []),
    [listNotices],
  );
  return (
    <section>
      <SectionHead title={t('list.running')} />
      <Reading query={query}>
        {({ items }) =>
          items.length > 0 ? (
            <ul className="notice-list">
              {items.toSorted(byEnd).map((notice) => (
                <NoticeCard key={notice.id} notice={notice} />
              ))}
            </ul>
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
          )
        }
      </Reading>
    </section>
  );
}

/** Those whose end is known, the nearest first; then those that stand still. */
function byEnd(a: NoticeView, b: NoticeView): number {
  return endOf(a) - endOf(b);
}

const endOf = ({ clock }: NoticeView) => (clock?.endsAt ? Date.parse(clock.endsAt) : Number.MAX_SAFE_INTEGER);

function Past() {
  const t = useTexts('notices');
  const query = useInfiniteQuery({
    queryKey: [listNotices.name, { past: true }],
    queryFn: ({ pageParam, signal }) =>
      call(listNotices, { query: pageParam ? { cursor: pageParam } : {} }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  // An officer is also told of drafts; the public page shows what the public sees, whoever reads it.
  const past = (query.data?.pages.flatMap((page) => page.items) ?? []).filter(
    ({ endedAt, startedAt }) => endedAt !== null && startedAt !== null,
  );
  if (past.length === 0 && !query.hasNextPage) return null;
  return (
    <section>
      <SectionHead title={t('list.past')} />
      <ul className="notice-list">
        {past.map((notice) => (
          <NoticeCard key={notice.id} notice={notice} />
        ))}
      </ul>
      {query.hasNextPage ? (
        <Button
          look="ghost"
          className="more"
          busy={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('list.more')}
        </Button>
      ) : null}
    </section>
  );
}
