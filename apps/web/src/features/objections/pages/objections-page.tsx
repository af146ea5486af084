import { listNotices, type NoticeView } from '@jiebang/contracts/notices';
import {
  countObjections,
  exportObjections,
  listObjections,
  type ObjectionView,
} from '@jiebang/contracts/objections';
import { type ObjectionStatus, objectionLifecycle } from '@jiebang/domain/notices/lifecycle';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.tsx';
import { ChipLink } from '../../../components/chip-link.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Instant } from '../../../components/figures.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { NoticeTag, useNoticeWords } from '../../../components/notice-clock.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { SpreadsheetLink } from '../../../components/spreadsheet-link.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { call } from '../../../lib/call.ts';
import { useSession } from '../../../lib/session.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useLive } from '../../../lib/use-live.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { CaseNumbers } from '../components/case-numbers.tsx';
import { DueWords } from '../components/due-words.tsx';
import { ObjectionTag } from '../components/objection-tag.tsx';
import { nextOf } from '../lib/lines.ts';
import '../objections.css';

const route = getRouteApi('/workspace/workspace/objections');

/** Cases of the bureau, or what I filed myself; which of them, and in which state, stands in the address. */
export function ObjectionsPage() {
  const t = useTexts('objections');
  const { can } = useSession();
  const officer = can('notices.manage');
  const { status, mine } = route.useSearch();
  const own = !officer || mine === true;
  useTitle(t('list.title'));
  return (
    <div className="page stack loose">
      <div>
        <h1 className="page-title">{t(own ? 'list.mine' : 'list.cases')}</h1>
        <p className="muted">{t(own ? 'list.mineLead' : 'list.casesLead')}</p>
      </div>
      <nav aria-label={t('list.filter')}>
        <ul className="plain-list row">
          {[undefined, ...objectionLifecycle.states].map((one) => (
            <li key={one ?? 'all'}>
              <FilterChip status={one} mine={mine} />
            </li>
          ))}
          {officer ? (
            <li>
              <ChipLink
                to="/workspace/objections"
                search={own ? {} : { mine: true }}
                activeOptions={{ exact: true, includeSearch: true }}
              >
                {t(own ? 'list.toCases' : 'list.toMine')}
              </ChipLink>
            </li>
          ) : null}
        </ul>
      </nav>
      {own ? null : <CaseNumbers />}
      <Cases own={own} status={status} />
    </div>
  );
}

function FilterChip({ status, mine }: { status: ObjectionStatus | undefined; mine: boolean | undefined }) {
  const t = useTexts('objections');
  const text = useText();
  const search = { ...(status ? { status } : {}), ...(mine ? { mine } : {}) };
  return (
    <ChipLink to="/workspace/objections" search={search} activeOptions={{ exact: true, includeSearch: true }}>
      {status ? text(objectionLifecycle.labels[status]) : t('list.all')}
    </ChipLink>
  );
}

function Cases({ own, status }: { own: boolean; status: string | undefined }) {
  const t = useTexts('objections');
  const query = useInfiniteQuery({
    queryKey: [listObjections.name, { own, status }],
    queryFn: ({ pageParam, signal }) =>
      call(
        listObjections,
        { query: { status, ...(own ? { mine: 'true' } : {}), ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  useLive('me', [listObjections, countObjections]);
  const columns = useColumns(own);
  if (query.error) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton />;
  const rows = query.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) {
    const kind = status ? 'filtered' : own ? 'own' : 'cases';
    return (
      <EmptyState
        title={t(`list.empty.${kind}Title`)}
        action={
          <LinkButton to={own ? '/notices' : '/workspace/notices'} look="ghost">
            {t(own ? 'list.toPublic' : 'list.toNotices')}
          </LinkButton>
        }
      >
        {t(`list.empty.${kind}`)}
      </EmptyState>
    );
  }
  return (
    <div className="stack">
      <div className="card">
        <Table folding caption={t('list.caption')} rows={rows} rowKey={(row) => row.id} columns={columns} />
      </div>
      <div>
        <SpreadsheetLink endpoint={exportObjections} query={{ status, ...(own ? { mine: 'true' } : {}) }} />
      </div>
      <MorePages query={query}>{t('list.more')}</MorePages>
    </div>
  );
}

function useColumns(own: boolean): Column<ObjectionView>[] {
  const t = useTexts('objections');
  const text = useText();
  const running = useQuery(apiQuery(listNotices, { query: { status: 'running', limit: 100 } }));
  const byId = new Map((running.data?.items ?? []).map((notice) => [notice.id, notice]));
  return [
    {
      key: 'notice',
      name: t('list.notice'),
      cell: (row) => (
        <Link to="/workspace/objections/$id" params={{ id: row.id }}>
          <b>{text(row.notice.title)}</b>
        </Link>
      ),
    },
    { key: 'status', name: t('list.status'), cell: (row) => <ObjectionTag objection={row} /> },
    { key: 'filed', name: t('list.filedAt'), cell: (row) => <Instant at={row.filedAt} /> },
    {
      key: 'handler',
      name: t('list.handler'),
      cell: (row) => row.handler ?? <span className="muted">{t('list.nobody')}</span>,
    },
    ...(own
      ? []
      : [
          {
            key: 'due',
            name: t('list.due'),
            cell: (row: ObjectionView) => <DueWords due={row.due} />,
          },
        ]),
    own
      ? { key: 'next', name: t('list.next'), cell: (row) => t(`nextShort.${nextOf(row)}`) }
      : { key: 'clock', name: t('list.clock'), cell: (row) => <Clock notice={byId.get(row.notice.id)} /> },
  ];
}

/** The clock of the notice that the case is on. */
function Clock({ notice }: { notice: NoticeView | undefined }) {
  const t = useTexts('objections');
  const wordsOf = useNoticeWords();
  if (!notice) return <span className="muted">{t('list.notRunning')}</span>;
  const { left, last, hot } = wordsOf(notice);
  return (
    <div>
      {notice.clock?.paused ? <NoticeTag notice={notice} /> : null}
      {left ? <div className={hot ? 'left hot' : 'left'}>{left}</div> : null}
      {notice.clock?.paused ? null : <div className="small muted">{last}</div>}
    </div>
  );
}
