import { exportClaims, listClaims } from '@jiebang/contracts/organisations';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Instant } from '../../../components/figures.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { SpreadsheetLink } from '../../../components/spreadsheet-link.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { call } from '../../../lib/call.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { ClaimTag } from '../components/claim-tag.tsx';
import { DecideDialog, type Decision } from '../components/decide-dialog.tsx';
import type { Claim } from '../components/my-claims.tsx';
import '../organisations.css';

/** Claims the bureau decides, with reasons. */
export function ClaimsPage() {
  const t = useTexts('organisations');
  const [asked, setAsked] = useState<{ claim: Claim; decision: Decision } | null>(null);
  const query = useInfiniteQuery({
    queryKey: [listClaims.name, { review: true }],
    queryFn: ({ pageParam, signal }) =>
      call(listClaims, { query: pageParam ? { cursor: pageParam } : {} }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  useTitle(t('claims.title'));
  const rows = query.data?.pages.flatMap((page) => page.items);
  return (
    <div className="wrap page stack loose">
      <div>
        <h1 className="page-title">{t('claims.title')}</h1>
        <p className="muted">{t('claims.lead')}</p>
      </div>
      {query.error ? <ProblemNote error={query.error} onRetry={() => void query.refetch()} /> : null}
      {!rows && !query.error ? <Skeleton /> : null}
      {rows?.length === 0 ? (
        <EmptyState title={t('claims.emptyTitle')}>{t('claims.empty')}</EmptyState>
      ) : null}
      {rows && rows.length > 0 ? (
        <ClaimsTable rows={rows} onAsk={(claim, decision) => setAsked({ claim, decision })} />
      ) : null}
      <div>
        <SpreadsheetLink endpoint={exportClaims} />
      </div>
      <MorePages query={query}>{t('claims.more')}</MorePages>
      {asked ? <DecideDialog {...asked} onClose={() => setAsked(null)} /> : null}
    </div>
  );
}

type TableProps = { rows: Claim[]; onAsk: (claim: Claim, decision: Decision) => void };

function ClaimsTable({ rows, onAsk }: TableProps) {
  const t = useTexts('organisations');
  return (
    <div className="card org-claims">
      <Table
        folding
        caption={t('claims.caption')}
        rows={rows}
        rowKey={(row) => row.id}
        columns={useColumns(onAsk)}
      />
    </div>
  );
}

function useColumns(onAsk: TableProps['onAsk']): Column<Claim>[] {
  const t = useTexts('organisations');
  return [
    {
      key: 'organisation',
      name: t('claims.organisation'),
      cell: (row) => <b>{row.organisationName}</b>,
    },
    { key: 'claimant', name: t('claims.claimant'), cell: (row) => row.claimant },
    {
      key: 'evidence',
      name: t('claims.evidence'),
      cell: (row) => <div className="org-evidence">{row.evidence}</div>,
    },
    { key: 'filed', name: t('claims.filedAt'), cell: (row) => <Instant at={row.filedAt} /> },
    {
      key: 'status',
      name: t('claims.status'),
      cell: (row) => (
        <div>
          <ClaimTag status={row.status} />
          {row.reason ? <div className="small muted">{row.reason}</div> : null}
        </div>
      ),
    },
    {
      key: 'acts',
      name: t('claims.acts'),
      acts: true,
      cell: (row) => (
        <span className="row">
          {(['approve', 'reject'] as const)
            .filter((decision) => row.abilities.includes(decision))
            .map((decision) => (
              <Button
                key={decision}
                small
                look={decision === 'approve' ? 'primary' : 'ghost'}
                onClick={() => onAsk(row, decision)}
              >
                {t(`claims.${decision}`)}
                <span className="sr-only"> {row.organisationName}</span>
              </Button>
            ))}
        </span>
      ),
    },
  ];
}
