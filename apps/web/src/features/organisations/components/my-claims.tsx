import { type claimView, listClaims, withdrawClaim } from '@jiebang/contracts/organisations';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { Button } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { Instant } from '../../../components/figures.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery, useAct } from '../../../lib/use-api.ts';
import { ClaimTag } from './claim-tag.tsx';

export type Claim = z.infer<typeof claimView>;

/** Claims I filed, with what became of them; nothing is drawn where there is none. */
export function MyClaims() {
  const t = useTexts('organisations');
  const query = useQuery(apiQuery(listClaims, { query: { mine: 'true', limit: 50 } }));
  const [asked, setAsked] = useState<Claim | null>(null);
  const columns = useColumns(setAsked);
  const act = useAct(withdrawClaim, { refreshes: [listClaims], onDone: () => setAsked(null) });
  const rows = query.data?.items ?? [];
  if (rows.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="my-claims">
      <h2 id="my-claims" className="org-title">
        {t('myClaims.title')}
      </h2>
      <div className="card">
        <Table
          folding
          caption={t('myClaims.caption')}
          rows={rows}
          rowKey={(row) => row.id}
          columns={columns}
        />
      </div>
      <ConfirmDialog
        open={asked !== null}
        title={t('myClaims.withdrawTitle', { name: asked?.organisationName ?? '' })}
        act={t('myClaims.withdraw')}
        busy={act.isPending}
        error={act.error}
        onConfirm={() => asked && act.mutate({ params: { id: asked.id } })}
        onClose={() => setAsked(null)}
      >
        <p>{t('myClaims.withdrawWhat')}</p>
      </ConfirmDialog>
    </section>
  );
}

function useColumns(onWithdraw: (claim: Claim) => void): Column<Claim>[] {
  const t = useTexts('organisations');
  return [
    { key: 'organisation', name: t('claims.organisation'), cell: (row) => row.organisationName },
    { key: 'filed', name: t('claims.filedAt'), cell: (row) => <Instant at={row.filedAt} /> },
    { key: 'status', name: t('claims.status'), cell: (row) => <ClaimTag status={row.status} /> },
    { key: 'decision', name: t('claims.decision'), cell: (row) => row.reason ?? '—' },
    {
      key: 'acts',
      name: t('members.acts'),
      acts: true,
      cell: (row) =>
        row.abilities.includes('withdraw') ? (
          <Button look="ghost" small onClick={() => onWithdraw(row)}>
            {t('myClaims.withdraw')}
          </Button>
        ) : (
          '—'
        ),
    },
  ];
}
