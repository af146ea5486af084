import { listCompetitions } from '@jiebang/contracts/competitions';
import type { CallOutput } from '@jiebang/contracts/endpoint';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { Tag } from '../../../components/tag.tsx';
import { call } from '../../../lib/call.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { CompetitionTag } from '../components/competition-tag.tsx';
import { CreateCompetitionDialog } from '../components/create-competition-dialog.tsx';
import '../setup.css';

type CompetitionRow = CallOutput<typeof listCompetitions>['items'][number];

const route = getRouteApi('/workspace/workspace/competitions');

/** All competitions, drafts included; the search is part of the address. */
export function SetupListPage() {
  const t = useTexts('setup');
  const { q, challenge } = route.useSearch();
  const navigate = useNavigate();
  const [asked, setCreating] = useState(false);
  // Who comes from a challenge came to set up its contest.
  const creating = asked || challenge !== undefined;
  const close = () => {
    setCreating(false);
    if (challenge !== undefined) void navigate({ to: '/workspace/competitions', search: {}, replace: true });
  };
  useTitle(t('list.title'));
  return (
    <div className="wrap page stack loose">
      <div className="row">
        <div>
          <h1 className="page-title">{t('list.title')}</h1>
          <p className="muted">{t('list.lead')}</p>
        </div>
        <Button className="push" onClick={() => setCreating(true)}>
          {t('list.create')}
        </Button>
      </div>
      <SearchForm q={q ?? ''} key={q ?? ''} />
      <Competitions q={q} onCreate={() => setCreating(true)} />
      <CreateCompetitionDialog open={creating} challenge={challenge} onClose={close} />
    </div>
  );
}

function SearchForm({ q }: { q: string }) {
  const t = useTexts('setup');
  const navigate = useNavigate();
  const [words, setWords] = useState(q);
  const find = (value: string) =>
    void navigate({ to: '/workspace/competitions', search: value ? { q: value } : {} });
  return (
    <search>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          find(words.trim());
        }}
      >
        <input
          className="control find"
          type="search"
          aria-label={t('list.search')}
          placeholder={t('list.search')}
          value={words}
          maxLength={100}
          onChange={(event) => setWords(event.target.value)}
        />
        <Button type="submit" look="ghost">
          {t('list.find')}
        </Button>
        {q ? (
          <Button look="quiet" onClick={() => find('')}>
            {t('list.all')}
          </Button>
        ) : null}
      </form>
    </search>
  );
}

function Competitions({ q, onCreate }: { q: string | undefined; onCreate: () => void }) {
  const t = useTexts('setup');
  const columns = useColumns();
  const query = useInfiniteQuery({
    queryKey: [listCompetitions.name, { setup: true, q }],
    queryFn: ({ pageParam, signal }) =>
      call(listCompetitions, { query: { q, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  if (query.error) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton />;
  const rows = query.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) {
    return q ? (
      <EmptyState title={t('list.noneTitle')}>{t('list.none')}</EmptyState>
    ) : (
      <EmptyState
        title={t('list.emptyTitle')}
        action={<Button onClick={onCreate}>{t('list.create')}</Button>}
      >
        {t('list.empty')}
      </EmptyState>
    );
  }
  return (
    <div className="stack">
      <div className="card">
        <Table folding caption={t('list.caption')} rows={rows} rowKey={(row) => row.id} columns={columns} />
      </div>
      <MorePages query={query}>{t('list.more')}</MorePages>
    </div>
  );
}

function useColumns(): Column<CompetitionRow>[] {
  const t = useTexts('setup');
  const text = useText();
  return [
    {
      key: 'name',
      name: t('list.name'),
      cell: (row) => (
        <span className="row">
          <Link to="/workspace/competitions/$slug" params={{ slug: row.slug }}>
            <b>{text(row.title)}</b>
          </Link>
          {row.demo ? <Tag tone="plain">{t('demo')}</Tag> : null}
        </span>
      ),
    },
    { key: 'status', name: t('list.status'), cell: (row) => <CompetitionTag status={row.status} /> },
    { key: 'teams', name: t('list.teams'), right: true, cell: (row) => row.teams },
    { key: 'submissions', name: t('list.submissions'), right: true, cell: (row) => row.submissions },
    {
      key: 'deadline',
      name: t('list.deadline'),
      cell: (row) =>
        row.nextDeadline ? (
          <Deadline at={row.nextDeadline} />
        ) : (
          <span className="muted">{t('list.noDeadline')}</span>
        ),
    },
  ];
}
