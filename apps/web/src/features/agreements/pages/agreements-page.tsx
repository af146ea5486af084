import { exportAgreements, listAgreements } from '@jiebang/contracts/agreement-endpoints';
import type { AgreementSummary } from '@jiebang/contracts/agreements';
import { type AgreementStatus, agreementLifecycle } from '@jiebang/domain/agreements/lifecycle';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.tsx';
import { ChipLink } from '../../../components/chip-link.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Instant } from '../../../components/figures.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { SpreadsheetLink } from '../../../components/spreadsheet-link.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { formatCalendarDay } from '../../../lib/calendar-day.ts';
import { call } from '../../../lib/call.ts';
import { useSession } from '../../../lib/session.ts';
import { useLocale, useText, useTexts } from '../../../lib/texts.ts';
import { useLive } from '../../../lib/use-live.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { AgreementTag, ClockTag, Turn } from '../components/agreement-tag.tsx';
import { Winners } from '../components/winners.tsx';
import '../agreements.css';

const route = getRouteApi('/workspace/workspace/agreements');

/** Agreements of one's bodies, for the bureau all; which state, stands in the address. */
export function AgreementsPage() {
  const t = useTexts('agreements');
  const text = useText();
  const { can } = useSession();
  const { status } = route.useSearch();
  useTitle(t('title'));
  return (
    <div className="page stack loose">
      <div>
        <h1 className="page-title">{t('title')}</h1>
        <p className="muted prose">{t(can('agreements.manage') ? 'leadOffice' : 'lead')}</p>
      </div>
      <Winners />
      <nav aria-label={t('list.filter')}>
        <ul className="plain-list row tight">
          {[undefined, ...agreementLifecycle.states].map((one) => (
            <li key={one ?? 'all'}>
              <ChipLink
                to="/workspace/agreements"
                search={one ? { status: one } : {}}
                activeOptions={{ exact: true, includeSearch: true }}
              >
                {one ? text(agreementLifecycle.labels[one]) : t('list.all')}
              </ChipLink>
            </li>
          ))}
        </ul>
      </nav>
      <Agreements status={status} />
    </div>
  );
}

function Agreements({ status }: { status: AgreementStatus | undefined }) {
  const t = useTexts('agreements');
  const query = useInfiniteQuery({
    queryKey: [listAgreements.name, { status }],
    queryFn: ({ pageParam, signal }) =>
      call(listAgreements, { query: { status, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  useLive('me', [listAgreements]);
  const columns = useColumns();
  if (query.error) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton />;
  const rows = query.data.pages.flatMap((page) => page.items);
  if (rows.length === 0)
    return (
      <EmptyState
        title={t(status ? 'list.noneHere' : 'list.none')}
        action={
          <LinkButton to="/cases" look="ghost">
            {t('toCases')}
          </LinkButton>
        }
      >
        {t(status ? 'list.noneHereWhat' : 'list.noneWhat')}
      </EmptyState>
    );
  return (
    <div className="stack">
      <div className="card">
        <Table folding caption={t('list.caption')} rows={rows} rowKey={(row) => row.id} columns={columns} />
      </div>
      <div>
        <SpreadsheetLink endpoint={exportAgreements} query={{ status }} />
      </div>
      <MorePages query={query}>{t('list.more')}</MorePages>
    </div>
  );
}

function useColumns(): Column<AgreementSummary>[] {
  const t = useTexts('agreements');
  const locale = useLocale();
  return [
    {
      key: 'challenge',
      name: t('list.challenge'),
      cell: (row) => (
        <span>
          <Link to="/workspace/agreements/$id" params={{ id: row.id }}>
            <b>{row.challenge.title}</b>
          </Link>{' '}
          <span className="small muted agr-sides">
            {row.code ? <code>{row.code}</code> : null}{' '}
            {t('winners.sides', { poster: row.poster.name, solver: row.solver.name })}
          </span>
        </span>
      ),
    },
    { key: 'status', name: t('list.status'), cell: (row) => <AgreementTag status={row.status} /> },
    { key: 'turn', name: t('list.turn'), cell: (row) => <Turn view={row} /> },
    {
      key: 'next',
      name: t('list.next'),
      cell: (row) =>
        row.next ? (
          <span>
            {row.next.title}{' '}
            <span className="small muted nowrap">{formatCalendarDay(row.next.plannedDay, locale, true)}</span>{' '}
            <ClockTag clock={row.next} />
          </span>
        ) : (
          <span className="muted">{t('list.noNext')}</span>
        ),
    },
    { key: 'updated', name: t('list.updated'), wide: true, cell: (row) => <Instant at={row.updatedAt} /> },
  ];
}
