import { exportNotices, listNotices, type NoticeView } from '@jiebang/contracts/notices';
import { noticeLifecycle, noticeSubjectLabels } from '@jiebang/domain/notices/lifecycle';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, LinkButton } from '../../../components/button.tsx';
import { CalendarGaps } from '../../../components/calendar-gaps.tsx';
import { ChipLink } from '../../../components/chip-link.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { NoticeTag, useNoticePeriod, useNoticeWords } from '../../../components/notice-clock.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { SpreadsheetLink } from '../../../components/spreadsheet-link.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { call } from '../../../lib/call.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { DraftDialog } from '../components/draft-dialog.tsx';
import '../notices-office.css';

const route = getRouteApi('/workspace/workspace/notices');

/** Every notice of the bureau, what waits for somebody first; the state that is looked at stands in the address. */
export function NoticesOfficePage() {
  const t = useTexts('notices');
  const text = useText();
  const { ranking } = route.useSearch();
  const [drafting, setDrafting] = useState(ranking !== undefined);
  useTitle(t('office.title'));
  return (
    <div className="page stack loose">
      <div className="row">
        <div>
          <h1 className="page-title">{t('office.title')}</h1>
          <p className="muted">{t('office.lead')}</p>
        </div>
        <Button className="push" onClick={() => setDrafting(true)}>
          {t('create.open')}
        </Button>
      </div>
      <CalendarGaps />
      <nav aria-label={t('office.filter')}>
        <ul className="plain-list row">
          {[undefined, ...noticeLifecycle.states].map((status) => (
            <li key={status ?? 'all'}>
              <ChipLink
                to="/workspace/notices"
                search={status ? { status } : {}}
                activeOptions={{ exact: true, includeSearch: true }}
              >
                {status ? text(noticeLifecycle.labels[status]) : t('office.all')}
              </ChipLink>
            </li>
          ))}
        </ul>
      </nav>
      <Notices onDraft={() => setDrafting(true)} />
      {drafting ? <DraftDialog ranking={ranking} onClose={() => setDrafting(false)} /> : null}
    </div>
  );
}

function Notices({ onDraft }: { onDraft: () => void }) {
  const t = useTexts('notices');
  const { status } = route.useSearch();
  const columns = useColumns();
  const query = useInfiniteQuery({
    queryKey: [listNotices.name, { office: true, status }],
    queryFn: ({ pageParam, signal }) =>
      call(listNotices, { query: { status, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  if (query.error) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton />;
  const rows = query.data.pages.flatMap((page) => page.items).toSorted(byUrgency);
  if (rows.length === 0) {
    return (
      <EmptyState
        title={t(status ? 'office.noneTitle' : 'office.emptyTitle')}
        action={
          status ? (
            <LinkButton to="/workspace/notices" look="ghost">
              {t('office.toAll')}
            </LinkButton>
          ) : (
            <Button onClick={onDraft}>{t('create.first')}</Button>
          )
        }
      >
        {t(status ? 'office.none' : 'office.empty')}
      </EmptyState>
    );
  }
  return (
    <div className="stack">
      <div className="card">
        <Table folding caption={t('office.caption')} rows={rows} rowKey={(row) => row.id} columns={columns} />
      </div>
      <div>
        <SpreadsheetLink endpoint={exportNotices} query={{ status }} />
      </div>
      <MorePages query={query}>{t('list.more')}</MorePages>
    </div>
  );
}

const order = ['ready', 'running', 'draft', 'ended', 'upheld', 'withdrawn'];

/** What waits for a second person, then what ends first, then drafts; the settled last. */
function byUrgency(a: NoticeView, b: NoticeView): number {
  const end = ({ clock }: NoticeView) => clock?.lastDay ?? '9999';
  return (
    order.indexOf(a.status) - order.indexOf(b.status) ||
    (a.status === 'running' && end(a) !== end(b) ? (end(a) < end(b) ? -1 : 1) : 0)
  );
}

function useColumns(): Column<NoticeView>[] {
  const t = useTexts('notices');
  const text = useText();
  const wordsOf = useNoticeWords();
  const periodOf = useNoticePeriod();
  return [
    {
      key: 'title',
      name: t('office.notice'),
      cell: (row) => (
        <div>
          <Link to="/workspace/notices/$id" params={{ id: row.id }}>
            <b>{text(row.title)}</b>
          </Link>
          <div className="small muted">{text(noticeSubjectLabels[row.subjectType])}</div>
        </div>
      ),
    },
    { key: 'status', name: t('office.status'), cell: (row) => <NoticeTag notice={row} /> },
    {
      key: 'due',
      name: t('office.due'),
      cell: (row) => {
        if (!row.startedAt)
          return <span className="muted">{t('office.period', { period: periodOf(row) })}</span>;
        const { left, last, hot } = wordsOf(row);
        return (
          <div>
            {left ? <div className={hot ? 'left hot' : 'left'}>{left}</div> : null}
            <div className="small muted">{last}</div>
          </div>
        );
      },
    },
    {
      key: 'people',
      name: t('office.people'),
      cell: (row) =>
        row.office?.startedBy ? `${row.office.preparedBy} / ${row.office.startedBy}` : row.office?.preparedBy,
    },
    {
      key: 'objections',
      name: t('office.objections'),
      right: true,
      cell: (row) => row.office?.openObjections ?? 0,
    },
  ];
}
