import type { CallOutput } from '@jiebang/contracts/endpoint';
import { addChallenge, exportCandidates, type ListView, listCandidates } from '@jiebang/contracts/lists';
import { sectors } from '@jiebang/domain/competitions/lifecycles';
import { modeLabels, opennessLabels } from '@jiebang/domain/scenarios/content';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, LinkButton } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { SpreadsheetLink } from '../../../components/spreadsheet-link.tsx';
import { call } from '../../../lib/call.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { refreshes } from '../lib/refreshes.ts';

type Candidate = CallOutput<typeof listCandidates>['items'][number];

/** Approved scenarios that stand on no list yet; several may be added before it is closed. */
export function CandidatesDialog({
  list,
  open,
  onClose,
}: {
  list: ListView;
  open: boolean;
  onClose: () => void;
}) {
  const t = useTexts('list-office');
  return (
    <Dialog open={open} title={t('candidates.title')} onClose={onClose}>
      <Candidates list={list} />
      <div className="dialog-acts">
        <Button look="ghost" onClick={onClose}>
          {t('candidates.close')}
        </Button>
      </div>
    </Dialog>
  );
}

function Candidates({ list }: { list: ListView }) {
  const t = useTexts('list-office');
  const [q, setQ] = useState('');
  const add = useAct(addChallenge, { refreshes });
  const query = useInfiniteQuery({
    queryKey: [listCandidates.name, { q }],
    queryFn: ({ pageParam, signal }) =>
      call(
        listCandidates,
        { query: { ...(q ? { q } : {}), ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="stack">
      <input
        className="control"
        type="search"
        aria-label={t('candidates.search')}
        placeholder={t('candidates.search')}
        value={q}
        maxLength={100}
        onChange={(event) => setQ(event.target.value)}
      />
      {add.error ? <ProblemNote error={add.error} /> : null}
      {query.error ? <ProblemNote error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <Skeleton lines={3} /> : null}
      {query.data && rows.length === 0 ? <NoCandidate searched={q !== ''} /> : null}
      <ul className="plain-list lo-candidates">
        {rows.map((row) => (
          <CandidateRow
            key={row.scenarioId}
            row={row}
            busy={add.isPending && add.variables?.body.scenarioId === row.scenarioId}
            onAdd={() => add.mutate({ params: { id: list.id }, body: { scenarioId: row.scenarioId } })}
          />
        ))}
      </ul>
      <div>
        <SpreadsheetLink endpoint={exportCandidates} query={q ? { q } : {}} />
      </div>
      {query.hasNextPage ? (
        <Button look="ghost" small busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('more')}
        </Button>
      ) : null}
    </div>
  );
}

function CandidateRow({ row, busy, onAdd }: { row: Candidate; busy: boolean; onAdd: () => void }) {
  const t = useTexts('list-office');
  const text = useText();
  const kinds = [row.industry, row.field].flatMap((one) => (one ? text(sectors[one]) : []));
  return (
    <li>
      <div>
        <b>{row.title}</b>
        <p className="muted small">
          {[
            row.code,
            text({ zh: row.poster.name, en: row.poster.nameEn }),
            text(modeLabels[row.mode]),
            ...kinds,
            text(opennessLabels[row.openness]),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <Button look="ghost" small busy={busy} onClick={onAdd}>
        {t('candidates.add')}
        <span className="sr-only"> {row.title}</span>
      </Button>
    </li>
  );
}

function NoCandidate({ searched }: { searched: boolean }) {
  const t = useTexts('list-office');
  return searched ? (
    <EmptyState title={t('candidates.noneTitle')}>{t('candidates.none')}</EmptyState>
  ) : (
    <EmptyState
      title={t('candidates.emptyTitle')}
      action={
        <LinkButton to="/workspace/review" look="ghost">
          {t('candidates.toReview')}
        </LinkButton>
      }
    >
      {t('candidates.empty')}
    </EmptyState>
  );
}
