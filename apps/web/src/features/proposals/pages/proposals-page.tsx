import { exportMyProposals, listMyProposals } from '@jiebang/contracts/proposals';
import { type ProposalStatus, proposalLifecycle } from '@jiebang/domain/proposals/lifecycle';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.tsx';
import { ChipLink } from '../../../components/chip-link.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Instant } from '../../../components/figures.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { SpreadsheetLink } from '../../../components/spreadsheet-link.tsx';
import { Table } from '../../../components/table.tsx';
import { call } from '../../../lib/call.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useLive } from '../../../lib/use-live.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { ProposalTag } from '../components/proposal-tag.tsx';
import '../proposals.css';

const route = getRouteApi('/workspace/workspace/proposals');
const narrowed: (ProposalStatus | undefined)[] = [undefined, ...proposalLifecycle.states];

/** Proposals of my bodies: how each stands, what waits for me, until when. The filter is part of the address. */
export function ProposalsPage() {
  const t = useTexts('proposals');
  const text = useText();
  useTitle(t('list.title'));
  useLive('me', [listMyProposals]);
  return (
    <div className="page stack loose">
      <div className="row">
        <div>
          <h1 className="page-title">{t('list.title')}</h1>
          <p className="muted">{t('list.lead')}</p>
        </div>
        <LinkButton to="/challenges" search={{ stage: 'accepting' }} className="push">
          {t('list.find')}
        </LinkButton>
      </div>
      <nav aria-label={t('list.filter')}>
        <ul className="plain-list row">
          {narrowed.map((status) => (
            <li key={status ?? 'all'}>
              <ChipLink
                to="/workspace/proposals"
                search={status ? { status } : {}}
                activeOptions={{ exact: true, includeSearch: true }}
              >
                {status ? text(proposalLifecycle.labels[status]) : t('list.all')}
              </ChipLink>
            </li>
          ))}
        </ul>
      </nav>
      <Proposals />
    </div>
  );
}

function useMyProposals(status: ProposalStatus | undefined) {
  const asked = { limit: 20, ...(status ? { status } : {}) };
  return useInfiniteQuery({
    queryKey: [listMyProposals.name, { list: true, ...asked }],
    queryFn: ({ pageParam, signal }) =>
      call(listMyProposals, { query: { ...asked, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
}
type Row = NonNullable<ReturnType<typeof useMyProposals>['data']>['pages'][number]['items'][number];

function Proposals() {
  const t = useTexts('proposals');
  const { status } = route.useSearch();
  const query = useMyProposals(status);
  if (query.error && !query.data)
    return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton />;
  const rows = query.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return <Nothing narrowed={status !== undefined} />;
  return (
    <div className="stack">
      <div className="card">
        <Table
          folding
          caption={t('list.title')}
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { key: 'challenge', name: t('list.challenge'), cell: (row) => <Subject row={row} /> },
            { key: 'status', name: t('list.status'), cell: (row) => <ProposalTag status={row.status} /> },
            { key: 'turn', name: t('list.turn'), cell: (row) => <Turn row={row} /> },
            { key: 'due', name: t('list.deadline'), cell: (row) => <Due row={row} /> },
          ]}
        />
      </div>
      <div>
        <SpreadsheetLink endpoint={exportMyProposals} query={{ status }} />
      </div>
      <MorePages query={query}>{t('list.more')}</MorePages>
    </div>
  );
}

function Subject({ row }: { row: Row }) {
  return (
    <span>
      <Link to="/workspace/proposals/$id" params={{ id: row.id }}>
        <b>{row.challenge.title}</b>
      </Link>
      <br />
      <span className="muted small">
        {[row.code, row.organisation.name, row.challenge.code].filter(Boolean).join(' · ')}
      </span>
    </span>
  );
}

/** What happens next and who does it; in bold what the reader has to do. */
function Turn({ row }: { row: Row }) {
  const t = useTexts('proposals');
  const open = row.challenge.window === 'accepting';
  const status = row.status as ProposalStatus;
  const suspended = row.challenge.window === 'suspended';
  if (status === 'draft') {
    if (suspended) return <span className="muted">{t('turn.suspended')}</span>;
    return open ? <b>{t('turn.draft')}</b> : <span className="muted">{t('turn.late')}</span>;
  }
  if (status === 'correction') return <b>{t('turn.correction')}</b>;
  if (status === 'submitted') return <>{t(open || suspended ? 'turn.sealed' : 'turn.submitted')}</>;
  return <span className="muted">{t(`turn.${status}`)}</span>;
}

function Due({ row }: { row: Row }) {
  if (row.status === 'correction' && row.dueAt) return <Deadline at={row.dueAt} />;
  if (row.challenge.window === 'accepting') return <Deadline at={row.challenge.deadlineAt} />;
  return (
    <span className="muted">
      <Instant at={row.challenge.deadlineAt} />
    </span>
  );
}

function Nothing({ narrowed: isNarrowed }: { narrowed: boolean }) {
  const t = useTexts('proposals');
  if (isNarrowed)
    return (
      <EmptyState
        title={t('list.noneTitle')}
        action={
          <LinkButton to="/workspace/proposals" look="ghost">
            {t('list.clear')}
          </LinkButton>
        }
      />
    );
  return (
    <EmptyState
      title={t('list.emptyTitle')}
      action={
        <LinkButton to="/challenges" search={{ stage: 'accepting' }}>
          {t('list.find')}
        </LinkButton>
      }
    >
      {t('list.empty')}
    </EmptyState>
  );
}
