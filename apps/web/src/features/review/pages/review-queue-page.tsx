import { exportReviewQueue } from '@jiebang/contracts/scenario-exchange';
import { assignScenario, listReviewQueue } from '@jiebang/contracts/scenario-review';
import { getRouteApi } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { EmptyState } from '../../../components/empty-state.tsx';
import { KeyLegend } from '../../../components/key-legend.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { SpreadsheetLink } from '../../../components/spreadsheet-link.tsx';
import { useSession } from '../../../lib/session.ts';
import { useShortcuts } from '../../../lib/shortcuts.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useRereadAt } from '../../../lib/use-reread-at.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { BulkBar } from '../components/bulk-bar.tsx';
import { PassBatches } from '../components/pass-batches.tsx';
import { QueueFilterForm } from '../components/queue-filters.tsx';
import { isFree, QueueTable } from '../components/queue-table.tsx';
import { SavedViews } from '../components/saved-views.tsx';
import { StageChips } from '../components/stage-chips.tsx';
import { isFiltered, type QueueFilters } from '../lib/queue-filters.ts';
import { useDeskAct } from '../lib/use-desk-act.ts';
import { type QueueRow, useQueue } from '../lib/use-queue.ts';
import '../review.css';

const route = getRouteApi('/workspace/workspace/review');

/** What waits for the bureau: longest waiting first, one's way through it by keyboard. */
export function ReviewQueuePage() {
  const t = useTexts('review');
  const filters = route.useSearch();
  const query = useQueue(filters);
  const search = useRef<HTMLInputElement>(null);
  const first = query.data?.pages[0];
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  useTitle(t('queue.title'));
  useRereadAt(
    rows.flatMap(({ dueAt }) => dueAt ?? []),
    [listReviewQueue],
  );
  return (
    <div className="wrap page stack rev-page">
      <div>
        <h1 className="page-title">{t('queue.title')}</h1>
        <p className="muted">{t('queue.lead')}</p>
      </div>
      <SavedViews filters={filters} />
      <PassBatches />
      <StageChips filters={filters} counts={first?.counts ?? {}} overdue={first?.overdue ?? 0} />
      <QueueFilterForm filters={filters} search={search} />
      <div className="row">
        <QueueExport filters={filters} />
      </div>
      {query.error && !query.data ? (
        <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
      ) : null}
      {query.data ? <Rows rows={rows} filters={filters} search={search} /> : null}
      {!query.data && !query.error ? <Skeleton /> : null}
      <MorePages query={query}>{t('queue.more')}</MorePages>
    </div>
  );
}

/** The queue under its present filters, with what was handed in. */
function QueueExport({ filters: { round, program, ...filters } }: { filters: QueueFilters }) {
  return (
    <SpreadsheetLink
      endpoint={exportReviewQueue}
      query={{ ...filters, roundId: round, programId: program }}
    />
  );
}

type RowsProps = {
  rows: QueueRow[];
  filters: QueueFilters;
  search: { current: HTMLInputElement | null };
};

function Rows({ rows, filters, search }: RowsProps) {
  const t = useTexts('review');
  const { user } = useSession();
  const [claimed, setClaimed] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const act = useDeskAct(assignScenario, ({ title }) => setClaimed(t('queue.claimed', { title })));
  const claim = (row: QueueRow | undefined) => {
    if (!row || !user || !isFree(row) || act.isPending) return;
    act.mutate({ params: { id: row.id }, body: { clerkId: user.id, from: row.clerk?.id ?? null } });
  };
  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    c: () => claim(rows[place()]),
    '/': () => search.current?.focus(),
  });
  if (rows.length === 0) {
    const narrowed = isFiltered(filters);
    return (
      <EmptyState title={t(narrowed ? 'queue.noneTitle' : 'queue.emptyTitle')}>
        {t(narrowed ? 'queue.none' : 'queue.empty')}
      </EmptyState>
    );
  }
  return (
    <div className="stack">
      {act.error ? <ProblemNote error={act.error} /> : null}
      <p role="status" className="small if-any">
        {act.error ? '' : claimed}
      </p>
      <BulkBar rows={rows} chosen={chosen} onChoose={(ids) => setChosen(new Set(ids))} />
      <QueueTable
        rows={rows}
        chosen={chosen}
        onToggle={(id) => setChosen((now) => toggled(now, id))}
        filters={filters}
        busy={act.isPending ? act.variables.params.id : null}
        onClaim={claim}
      />
      <KeyLegend
        keys={[
          { key: 'J', name: t('queue.next') },
          { key: 'K', name: t('queue.previous') },
          { key: 'Enter', name: t('queue.open') },
          { key: 'C', name: t('queue.claim') },
          { key: '/', name: t('queue.toSearch') },
        ]}
      />
    </div>
  );
}

/** The row that has the focus is the row that the keys speak of: what is seen is what is meant. */
const links = () => [...document.querySelectorAll<HTMLElement>('.rev-queue .rev-open')];
const place = () =>
  links().findIndex((link) => link.closest('tr')?.contains(document.activeElement) ?? false);

function step(by: 1 | -1): void {
  const all = links();
  const at = place();
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by;
  all[Math.min(Math.max(next, 0), all.length - 1)]?.focus();
}

function toggled(chosen: ReadonlySet<string>, id: string): Set<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}
