import { exportMyOpinions, listMyOpinions } from '@jiebang/contracts/opinions';
import { type OpinionStatus, opinionLifecycle } from '@jiebang/domain/scenarios/lifecycle';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ChipLink } from '../../../components/chip-link.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Progress } from '../../../components/progress.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { SpreadsheetLink } from '../../../components/spreadsheet-link.tsx';
import { call } from '../../../lib/call.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { OpinionsTable } from '../components/opinions-table.tsx';
import '../opinions.css';

const route = getRouteApi('/workspace/workspace/opinions');

/** What was given to me to judge, how far I am, and until when. */
export function OpinionsPage() {
  const t = useTexts('opinions');
  const { status } = route.useSearch();
  useTitle(t('list.title'));
  return (
    <div className="wrap page stack loose">
      <div>
        <h1 className="page-title">{t('list.title')}</h1>
        <p className="muted">{t('list.lead')}</p>
      </div>
      <States />
      <Opinions status={status} key={status ?? ''} />
    </div>
  );
}

function States() {
  const t = useTexts('opinions');
  const text = useText();
  return (
    <nav className="row" aria-label={t('list.states')}>
      <ChipLink to="/workspace/opinions" search={{}} activeOptions={{ exact: true }}>
        {t('list.any')}
      </ChipLink>
      {(opinionLifecycle.states as OpinionStatus[]).map((status) => (
        <ChipLink key={status} to="/workspace/opinions" search={{ status }}>
          {text(opinionLifecycle.labels[status])}
        </ChipLink>
      ))}
    </nav>
  );
}

function Opinions({ status }: { status: OpinionStatus | undefined }) {
  const t = useTexts('opinions');
  const query = useInfiniteQuery({
    queryKey: [listMyOpinions.name, { pages: true, status }],
    queryFn: ({ pageParam, signal }) =>
      call(
        listMyOpinions,
        { query: { status, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  if (query.error && !query.data)
    return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton />;
  const rows = query.data.pages.flatMap((page) => page.items);
  if (rows.length === 0)
    return (
      <EmptyState title={t(status ? 'list.noneTitle' : 'list.emptyTitle')}>
        {t(status ? 'list.none' : 'list.empty')}
      </EmptyState>
    );
  const asked = rows.filter((row) => row.status !== 'recused');
  return (
    <div className="stack">
      {status ? null : (
        <HowFar awaited={query.data.pages[0]?.awaited ?? 0} all={query.hasNextPage ? null : asked.length} />
      )}
      <div className="card">
        <OpinionsTable rows={rows} />
      </div>
      <div>
        <SpreadsheetLink endpoint={exportMyOpinions} query={{ status }} />
      </div>
      <MorePages query={query}>{t('list.more')}</MorePages>
    </div>
  );
}

/** How many are in, of how many; while the list is longer than what was read, only what is still awaited is known. */
function HowFar({ awaited, all }: { awaited: number; all: number | null }) {
  const t = useTexts('opinions');
  return (
    <div className="row opn-far">
      {all ? (
        <>
          <Progress value={(all - awaited) / all} label={t('list.progressLabel')} />
          <b className="num">{t('list.progress', { done: all - awaited, all })}</b>
        </>
      ) : null}
      <span className="muted num">{t('list.awaited', { count: awaited })}</span>
    </div>
  );
}
