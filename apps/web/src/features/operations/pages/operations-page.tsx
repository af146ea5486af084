import {
  exportOperatedEvaluations,
  getOperationsSummary,
  listOperatedEvaluations,
  type OperatedEvaluation,
} from '@jiebang/contracts/evaluations';
import { type EvaluationStatus, evaluationLifecycle } from '@jiebang/domain/evaluations/lifecycle';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { CalendarGaps } from '../../../components/calendar-gaps.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Live } from '../../../components/live.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { SpreadsheetLink } from '../../../components/spreadsheet-link.tsx';
import { call } from '../../../lib/call.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useLive } from '../../../lib/use-live.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { EvaluationsTable, type OperatorVerb } from '../components/evaluations-table.tsx';
import { type Filters, OperationsFilters } from '../components/operations-filters.tsx';
import { OperationsSummary } from '../components/operations-summary.tsx';
import { OperatorDialog } from '../components/operator-dialog.tsx';
import '../operations.css';

const route = getRouteApi('/workspace/workspace/operations');

/** The operator console: what waits, what is late and why, and the two audited ways to help. */
export function OperationsPage() {
  const t = useTexts('operations');
  const filters = route.useSearch();
  useTitle(t('title'));
  useLive('operations', [getOperationsSummary, listOperatedEvaluations]);
  return (
    <div className="wrap page stack loose">
      <div>
        <div className="row">
          <h1 className="page-title">{t('title')}</h1>
          <Live />
        </div>
        <p className="muted">{t('lead')}</p>
      </div>
      <CalendarGaps />
      <OperationsSummary />
      <OperationsFilters filters={filters} />
      <Evaluations filters={filters} />
    </div>
  );
}

function Evaluations({ filters }: { filters: Filters }) {
  const t = useTexts('operations');
  const text = useText();
  const [asked, setAsked] = useState<{ verb: OperatorVerb; row: OperatedEvaluation } | null>(null);
  const [done, setDone] = useState('');
  const query = useEvaluations(filters);
  if (query.error && !query.data) {
    return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (!query.data) return <Skeleton />;
  const rows = query.data.pages.flatMap((page) => page.items);
  const filtered = Boolean(filters.status || filters.phase);
  return (
    <div className="stack">
      <p role="status" className="small">
        {done}
      </p>
      {rows.length === 0 ? (
        <EmptyState title={t(filtered ? 'empty.filteredTitle' : 'empty.title')}>
          {t(filtered ? 'empty.filtered' : 'empty.body')}
        </EmptyState>
      ) : (
        <EvaluationsTable rows={rows} onAct={(verb, row) => setAsked({ verb, row })} />
      )}
      <div>
        <SpreadsheetLink
          endpoint={exportOperatedEvaluations}
          query={{ status: filters.status, phaseId: filters.phase }}
        />
      </div>
      <MorePages query={query}>{t('table.more')}</MorePages>
      {asked ? (
        <OperatorDialog
          {...asked}
          onClose={() => setAsked(null)}
          onDone={({ team, number, status: now }) => {
            setAsked(null);
            const label = text(evaluationLifecycle.labels[now as EvaluationStatus]);
            setDone(t('acts.done', { team, number, status: label }));
          }}
        />
      ) : null}
    </div>
  );
}

function useEvaluations(filters: Filters) {
  const { status, phase: phaseId } = filters;
  return useInfiniteQuery({
    queryKey: [listOperatedEvaluations.name, { status, phaseId }],
    queryFn: ({ pageParam, signal }) =>
      call(
        listOperatedEvaluations,
        { query: { status, phaseId, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: 30_000,
  });
}
