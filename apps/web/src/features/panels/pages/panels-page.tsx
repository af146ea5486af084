import type { CallOutput } from '@jiebang/contracts/endpoint';
import { exportPanels, listPanels } from '@jiebang/contracts/judging';
import { type PanelStatus, panelLifecycle } from '@jiebang/domain/judging/lifecycle';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.tsx';
import { ChipLink } from '../../../components/chip-link.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { SpreadsheetLink } from '../../../components/spreadsheet-link.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { Tag } from '../../../components/tag.tsx';
import { call } from '../../../lib/call.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { PanelTag } from '../components/panel-tag.tsx';
import '../panels.css';

const route = getRouteApi('/workspace/workspace/panels');
type Row = CallOutput<typeof listPanels>['items'][number];

/** Panels of contests, newest first. */
export function PanelsPage() {
  const t = useTexts('panels');
  const text = useText();
  const { status } = route.useSearch();
  useTitle(t('list.title'));
  return (
    <div className="wrap page stack loose">
      <div>
        <h1 className="page-title">{t('list.title')}</h1>
        <p className="muted">{t('list.lead')}</p>
      </div>
      <nav className="row" aria-label={t('list.states')}>
        <ChipLink to="/workspace/panels" search={{}} activeOptions={{ exact: true }}>
          {t('list.any')}
        </ChipLink>
        {(panelLifecycle.states as PanelStatus[]).map((one) => (
          <ChipLink key={one} to="/workspace/panels" search={{ status: one }}>
            {text(panelLifecycle.labels[one])}
          </ChipLink>
        ))}
      </nav>
      <Panels status={status} key={status ?? ''} />
    </div>
  );
}

function Panels({ status }: { status: PanelStatus | undefined }) {
  const t = useTexts('panels');
  const columns = useColumns();
  const query = useInfiniteQuery({
    queryKey: [listPanels.name, { pages: true, status }],
    queryFn: ({ pageParam, signal }) =>
      call(listPanels, { query: { status, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  if (query.error && !query.data)
    return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton />;
  const rows = query.data.pages.flatMap((page) => page.items);
  if (rows.length === 0)
    return (
      <EmptyState
        title={t(status ? 'list.noneTitle' : 'list.emptyTitle')}
        action={
          status ? undefined : <LinkButton to="/workspace/competitions">{t('list.toSetup')}</LinkButton>
        }
      >
        {t(status ? 'list.none' : 'list.empty')}
      </EmptyState>
    );
  return (
    <div className="stack">
      <div className="card">
        <Table folding caption={t('list.title')} rows={rows} rowKey={(row) => row.id} columns={columns} />
      </div>
      <div>
        <SpreadsheetLink endpoint={exportPanels} query={{ status }} />
      </div>
      <MorePages query={query}>{t('list.more')}</MorePages>
    </div>
  );
}

function useColumns(): Column<Row>[] {
  const t = useTexts('panels');
  const text = useText();
  return [
    {
      key: 'contest',
      name: t('list.contest'),
      cell: ({ id, competition, challenge, demo }) => (
        <span>
          <span className="row tight">
            <Link to="/workspace/panels/$id" params={{ id }}>
              <b>{text(competition.title)}</b>
            </Link>
            {demo ? <Tag tone="plain">{t('demo')}</Tag> : null}
          </span>
          {challenge ? <span className="muted small pan-team">{challenge.title}</span> : null}
        </span>
      ),
    },
    { key: 'status', name: t('list.status'), cell: (row) => <Standing row={row} /> },
    { key: 'entries', name: t('list.entries'), right: true, cell: ({ entries }) => entries || '—' },
    {
      key: 'sheets',
      name: t('list.sheets'),
      right: true,
      cell: ({ sheets }) => (sheets.total > 0 ? `${sheets.submitted} / ${sheets.total}` : '—'),
    },
    {
      key: 'due',
      name: t('fields.dueAt'),
      cell: ({ status, dueAt }) => (status === 'open' ? <Deadline at={dueAt} /> : '—'),
    },
  ];
}

function Standing({ row: { status, overdue, sheets, complete } }: { row: Row }) {
  const t = useTexts('panels');
  return (
    <span className="row tight">
      <PanelTag status={status} />
      {overdue ? <Tag tone="seal">{t('list.overdue')}</Tag> : null}
      {status === 'open' && complete ? <Tag tone="green">{t('list.complete')}</Tag> : null}
      {sheets.conflicts > 0 ? (
        <Tag tone="amber">{t('list.conflicts', { count: sheets.conflicts })}</Tag>
      ) : null}
    </span>
  );
}
