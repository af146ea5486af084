import {
  exportReceivedChallenges,
  listReceivedChallenges,
  type ReceivedChallenge,
} from '@jiebang/contracts/proposal-review';
import { type ChallengeStatus, challengeLifecycle } from '@jiebang/domain/lists/lifecycle';
import { unchecked } from '@jiebang/domain/proposals/check-selection';
import { type Mode, modeLabels, modes } from '@jiebang/domain/scenarios/content';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.tsx';
import { ChipLink } from '../../../components/chip-link.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { SelectField } from '../../../components/field.tsx';
import { Instant } from '../../../components/figures.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { SpreadsheetLink } from '../../../components/spreadsheet-link.tsx';
import { Table } from '../../../components/table.tsx';
import { Tag } from '../../../components/tag.tsx';
import { call } from '../../../lib/call.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useLive } from '../../../lib/use-live.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { ChallengeTag } from '../components/challenge-tag.tsx';
import '../proposals.css';

const route = getRouteApi('/workspace/workspace/challenges');
const narrowed: (ChallengeStatus | undefined)[] = [
  undefined,
  ...challengeLifecycle.states.filter((state) => state !== 'prepared'),
];

/** Challenges whose proposals I receive: how many came, and what is to be done next. Filters are part of the address. */
export function ReceivedChallengesPage() {
  const t = useTexts('received');
  useTitle(t('list.title'));
  useLive('me', [listReceivedChallenges]);
  return (
    <div className="page stack loose">
      <div>
        <h1 className="page-title">{t('list.title')}</h1>
        <p className="muted prose">{t('list.lead')}</p>
      </div>
      <Filters />
      <Challenges />
    </div>
  );
}

function Filters() {
  const t = useTexts('received');
  const text = useText();
  const navigate = useNavigate();
  const { status, mode } = route.useSearch();
  return (
    <div className="stack">
      <nav aria-label={t('list.filter')}>
        <ul className="plain-list row">
          {narrowed.map((one) => (
            <li key={one ?? 'all'}>
              <ChipLink
                to="/workspace/challenges"
                search={{ ...(one ? { status: one } : {}), ...(mode ? { mode } : {}) }}
                activeOptions={{ exact: true, includeSearch: true }}
              >
                {one ? text(challengeLifecycle.labels[one]) : t('list.all')}
              </ChipLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="prop-filter">
        <SelectField
          label={t('list.mode')}
          value={mode ?? ''}
          onChange={({ target: { value } }) =>
            void navigate({
              to: '/workspace/challenges',
              search: { ...(status ? { status } : {}), ...(value ? { mode: value as Mode } : {}) },
            })
          }
        >
          <option value="">{t('list.anyMode')}</option>
          {modes.map((one) => (
            <option key={one} value={one}>
              {text(modeLabels[one])}
            </option>
          ))}
        </SelectField>
      </div>
    </div>
  );
}

function Challenges() {
  const t = useTexts('received');
  const text = useText();
  const { status, mode } = route.useSearch();
  const asked = { limit: 30, ...(status ? { status } : {}), ...(mode ? { mode } : {}) };
  const query = useInfiniteQuery({
    queryKey: [listReceivedChallenges.name, { list: true, ...asked }],
    queryFn: ({ pageParam, signal }) =>
      call(
        listReceivedChallenges,
        { query: { ...asked, ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  if (query.error && !query.data)
    return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton />;
  const rows = query.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return <Nothing narrowed={status !== undefined || mode !== undefined} />;
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
            { key: 'mode', name: t('list.mode'), cell: (row) => text(modeLabels[row.mode]) },
            { key: 'status', name: t('list.status'), cell: (row) => <ChallengeTag status={row.status} /> },
            { key: 'count', name: t('list.count'), cell: (row) => <Count row={row} /> },
            { key: 'next', name: t('list.next'), cell: (row) => <Next row={row} /> },
            { key: 'deadline', name: t('list.deadline'), cell: (row) => <Due row={row} /> },
          ]}
        />
      </div>
      <div>
        <SpreadsheetLink endpoint={exportReceivedChallenges} query={{ status, mode }} />
      </div>
      <MorePages query={query}>{t('list.more')}</MorePages>
    </div>
  );
}

type RowProps = { row: ReceivedChallenge };

function Subject({ row }: RowProps) {
  return (
    <span>
      <Link to="/workspace/challenges/$id" params={{ id: row.id }}>
        <b>{row.title}</b>
      </Link>
      <br />
      <span className="muted small">
        {row.code} · {row.poster}
      </span>
    </span>
  );
}

function Count({ row }: RowProps) {
  const t = useTexts('received');
  return (
    <span className="nowrap">
      <span className="num">{t('list.copies', { count: row.count })}</span>{' '}
      {row.sealed ? <Tag tone="plain">{t('list.sealed')}</Tag> : null}
    </span>
  );
}

/** What is to be done with it, by how its proposals stand. */
function Next({ row }: RowProps) {
  const t = useTexts('received');
  const open = row.counts
    .filter(({ status }) => (unchecked as readonly string[]).includes(status))
    .reduce((sum, { count }) => sum + count, 0);
  const valid = row.counts.some(({ status }) => ['valid', 'shortlisted'].includes(status));
  if (row.sealed) return <span className="muted">{t('next.sealed')}</span>;
  if (row.status !== 'judging') return <span className="muted">{t('next.none')}</span>;
  if (open > 0) return <b>{t('next.check', { count: open })}</b>;
  if (row.mode === 'contest') return <>{t('next.contest')}</>;
  if (row.selectedAt) return <>{t('next.selected')}</>;
  return <b>{t(valid ? `next.select.${row.mode}` : 'next.nobody')}</b>;
}

function Due({ row }: RowProps) {
  if (row.window === 'accepting') return <Deadline at={row.deadlineAt} />;
  return (
    <span className="muted">
      <Instant at={row.deadlineAt} />
    </span>
  );
}

function Nothing({ narrowed: isNarrowed }: { narrowed: boolean }) {
  const t = useTexts('received');
  if (isNarrowed)
    return (
      <EmptyState
        title={t('list.noneTitle')}
        action={
          <LinkButton to="/workspace/challenges" look="ghost">
            {t('list.clear')}
          </LinkButton>
        }
      />
    );
  return (
    <EmptyState
      title={t('list.emptyTitle')}
      action={<LinkButton to="/workspace/scenarios">{t('list.toScenarios')}</LinkButton>}
    >
      {t('list.empty')}
    </EmptyState>
  );
}
