import { listMyOrganisations } from '@jiebang/contracts/organisations';
import { listRounds } from '@jiebang/contracts/rounds';
import { exportMyScenarios } from '@jiebang/contracts/scenario-exchange';
import { listMyScenarios, type ScenarioSummary } from '@jiebang/contracts/scenarios';
import { scenarioLifecycle } from '@jiebang/domain/scenarios/lifecycle';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, LinkButton } from '../../../components/button.tsx';
import { ChipLink } from '../../../components/chip-link.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { SelectField } from '../../../components/field.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { SpreadsheetLink } from '../../../components/spreadsheet-link.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { Tag } from '../../../components/tag.tsx';
import { call } from '../../../lib/call.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useLive } from '../../../lib/use-live.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { ImportDialog } from '../components/import-dialog.tsx';
import { ScenarioTag } from '../components/scenario-tag.tsx';
import { useTurn } from '../components/use-turn.ts';
import '../scenarios.css';

const route = getRouteApi('/workspace/workspace/scenarios');
const narrowed = [undefined, ...scenarioLifecycle.states];

/** Scenarios of my bodies: how each stands, whose turn it is, until when. The filters are part of the address. */
export function ScenariosPage() {
  const t = useTexts('scenarios');
  useTitle(t('list.title'));
  useLive('me', [listMyScenarios]);
  return (
    <div className="page stack loose">
      <div className="row">
        <div>
          <h1 className="page-title">{t('list.title')}</h1>
          <p className="muted">{t('list.lead')}</p>
        </div>
        <Acts />
      </div>
      <Filters />
      <Scenarios />
    </div>
  );
}

function Acts() {
  const t = useTexts('scenarios');
  const words = useTexts('exchange');
  const { status, organisation } = route.useSearch();
  const [importing, setImporting] = useState(false);
  return (
    <div className="row push">
      <SpreadsheetLink endpoint={exportMyScenarios} query={{ status, organisationId: organisation }} />
      <Button look="ghost" small onClick={() => setImporting(true)}>
        {words('open')}
      </Button>
      <LinkButton to="/workspace/scenarios/begin">{t('list.begin')}</LinkButton>
      <ImportDialog open={importing} onClose={() => setImporting(false)} />
    </div>
  );
}

function Filters() {
  const t = useTexts('scenarios');
  const text = useText();
  const navigate = useNavigate();
  const search = route.useSearch();
  const bodies = useQuery(apiQuery(listMyOrganisations, {})).data?.items ?? [];
  return (
    <div className="stack">
      <nav aria-label={t('list.filter')}>
        <ul className="plain-list row">
          {narrowed.map((status) => (
            <li key={status ?? 'all'}>
              <ChipLink
                to="/workspace/scenarios"
                search={{
                  ...(status ? { status } : {}),
                  ...(search.organisation ? { organisation: search.organisation } : {}),
                }}
                activeOptions={{ exact: true, includeSearch: true }}
              >
                {status ? text(scenarioLifecycle.labels[status]) : t('list.all')}
              </ChipLink>
            </li>
          ))}
        </ul>
      </nav>
      {bodies.length > 1 ? (
        <div className="wiz-date">
          <SelectField
            label={t('list.body')}
            value={search.organisation ?? ''}
            onChange={({ target: { value } }) =>
              void navigate({
                to: '/workspace/scenarios',
                search: {
                  ...(search.status ? { status: search.status } : {}),
                  ...(value ? { organisation: value } : {}),
                },
              })
            }
          >
            <option value="">{t('list.anyBody')}</option>
            {bodies.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        </div>
      ) : null}
    </div>
  );
}

function Scenarios() {
  const t = useTexts('scenarios');
  const columns = useColumns();
  const { status, organisation } = route.useSearch();
  const query = useInfiniteQuery({
    queryKey: [listMyScenarios.name, { list: true, status, organisation }],
    queryFn: ({ pageParam, signal }) =>
      call(
        listMyScenarios,
        { query: { status, organisationId: organisation, ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  if (query.error) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton />;
  const rows = query.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) {
    return status || organisation ? (
      <EmptyState
        title={t('list.noneTitle')}
        action={
          <LinkButton to="/workspace/scenarios" look="ghost">
            {t('list.clear')}
          </LinkButton>
        }
      />
    ) : (
      <EmptyState
        title={t('list.emptyTitle')}
        action={<LinkButton to="/workspace/scenarios/begin">{t('list.begin')}</LinkButton>}
      >
        {t('list.empty')}
      </EmptyState>
    );
  }
  return (
    <div className="stack">
      <div className="card">
        <Table folding caption={t('list.title')} rows={rows} rowKey={(row) => row.id} columns={columns} />
      </div>
      <MorePages query={query}>{t('list.more')}</MorePages>
    </div>
  );
}

function useColumns(): Column<ScenarioSummary>[] {
  const t = useTexts('scenarios');
  const text = useText();
  const turn = useTurn();
  const rounds = useQuery(apiQuery(listRounds, { query: { limit: 100 } })).data?.items ?? [];
  const closesAt = (row: ScenarioSummary) => rounds.find(({ id }) => id === row.round.id)?.closesAt;
  return [
    {
      key: 'title',
      name: t('list.scenario'),
      cell: (row) => (
        <span>
          <span className="row tight">
            <Link to="/workspace/scenarios/$id" params={{ id: row.id }}>
              <b>{row.title.trim() || t('untitled')}</b>
            </Link>
            {row.demo ? <Tag tone="plain">{t('demo')}</Tag> : null}
          </span>
          <span className="muted small">
            {[row.code, row.organisation.name, text(row.round.title)].filter(Boolean).join(' · ')}
          </span>
        </span>
      ),
    },
    { key: 'status', name: t('list.status'), cell: (row) => <ScenarioTag status={row.status} /> },
    {
      key: 'turn',
      name: t('list.turn'),
      cell: (row) => {
        const { words, mine } = turn(row);
        return <span className={mine ? 'turn mine' : 'turn'}>{words}</span>;
      },
    },
    {
      key: 'deadline',
      name: t('list.deadline'),
      cell: (row) => {
        const at = row.status === 'draft' ? closesAt(row) : row.dueAt;
        return at ? <Deadline at={at} /> : <span className="muted">—</span>;
      },
    },
  ];
}
