import { type ContestSummary, exportContests, listContests } from '@jiebang/contracts/rankings-office';
import { type PanelStatus, panelLifecycle } from '@jiebang/domain/judging/lifecycle';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { RankingTag } from '../../../components/ranking-tag.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { SpreadsheetLink } from '../../../components/spreadsheet-link.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { call } from '../../../lib/call.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useTitle } from '../../../lib/use-title.ts';

/** Every competition with a panel, and how far its ranking is. */
export function ContestsPage() {
  const t = useTexts('rankings');
  useTitle(t('title'));
  return (
    <div className="page stack loose">
      <div>
        <h1 className="page-title">{t('title')}</h1>
        <p className="muted prose">{t('lead')}</p>
      </div>
      <Contests />
    </div>
  );
}

function Contests() {
  const t = useTexts('rankings');
  const columns = useColumns();
  const query = useInfiniteQuery({
    queryKey: [listContests.name, {}],
    queryFn: ({ pageParam, signal }) =>
      call(listContests, { query: pageParam ? { cursor: pageParam } : {} }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  if (query.error) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton />;
  const rows = query.data.pages.flatMap((page) => page.items);
  if (rows.length === 0)
    return (
      <EmptyState
        title={t('list.emptyTitle')}
        action={<LinkButton to="/workspace/panels">{t('list.toPanels')}</LinkButton>}
      >
        {t('list.empty')}
      </EmptyState>
    );
  return (
    <div className="stack">
      <div className="card">
        <Table
          folding
          caption={t('list.caption')}
          columns={columns}
          rows={rows}
          rowKey={({ competition }) => competition.id}
        />
      </div>
      <div>
        <SpreadsheetLink endpoint={exportContests} />
      </div>
      <MorePages query={query}>{t('list.more')}</MorePages>
    </div>
  );
}

function useColumns(): Column<ContestSummary>[] {
  const t = useTexts('rankings');
  const text = useText();
  return [
    {
      key: 'competition',
      name: t('list.competition'),
      cell: ({ competition, challenge }) => (
        <div>
          <Link to="/workspace/rankings/$competitionId" params={{ competitionId: competition.id }}>
            <b>{text(competition.title)}</b>
          </Link>
          {challenge ? (
            <div className="small muted">{t('list.challenge', { code: challenge.code ?? '' })}</div>
          ) : null}
        </div>
      ),
    },
    { key: 'entries', name: t('list.entries'), right: true, cell: ({ entries }) => entries },
    {
      key: 'panel',
      name: t('list.panel'),
      cell: ({ panel }) => text(panelLifecycle.labels[panel.status as PanelStatus]),
    },
    {
      key: 'ranking',
      name: t('list.ranking'),
      cell: ({ ranking }) =>
        ranking ? (
          <span className="row tight">
            <RankingTag status={ranking.status} />
            <span className="small muted">{t('list.number', { number: ranking.number })}</span>
          </span>
        ) : (
          <span className="muted">{t('list.none')}</span>
        ),
    },
  ];
}
