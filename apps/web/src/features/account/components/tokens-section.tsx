import { listTokens, revokeToken, type tokenView } from '@jiebang/contracts/identity';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { Button } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Instant } from '../../../components/figures.tsx';
import { Reading } from '../../../components/reading.tsx';
import { Table } from '../../../components/table.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery, useAct } from '../../../lib/use-api.ts';
import { CreateTokenDialog } from './create-token-dialog.tsx';
import { Section } from './section.tsx';

type Token = z.infer<typeof tokenView>;

export function TokensSection() {
  const t = useTexts('account');
  const query = useQuery(apiQuery(listTokens, {}));
  const [creating, setCreating] = useState(false);
  const [asked, setAsked] = useState<Token | null>(null);
  const act = useAct(revokeToken, { refreshes: [listTokens], onDone: () => setAsked(null) });
  const create = <Button onClick={() => setCreating(true)}>{t('tokens.create')}</Button>;
  return (
    <Section title={t('tokens.title')}>
      <p className="muted">{t('tokens.lead')}</p>
      <Reading query={query} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('tokens.emptyTitle')} action={create}>
              {t('tokens.empty')}
            </EmptyState>
          ) : (
            <>
              <TokensTable items={items} onRevoke={setAsked} />
              <div>{create}</div>
            </>
          )
        }
      </Reading>
      <CreateTokenDialog open={creating} onClose={() => setCreating(false)} />
      <ConfirmDialog
        open={asked !== null}
        danger
        title={t('tokens.revokeTitle', { name: asked?.name ?? '' })}
        act={t('tokens.revoke')}
        busy={act.isPending}
        error={act.error}
        onConfirm={() => asked && act.mutate({ params: { id: asked.id } })}
        onClose={() => setAsked(null)}
      >
        <p>{t('tokens.revokeWhat')}</p>
      </ConfirmDialog>
    </Section>
  );
}

function TokensTable({ items, onRevoke }: { items: Token[]; onRevoke: (token: Token) => void }) {
  const t = useTexts('account');
  return (
    <Table
      folding
      caption={t('tokens.caption')}
      rows={items}
      rowKey={(row) => row.id}
      columns={[
        { key: 'name', name: t('tokens.name'), cell: (row) => <b>{row.name}</b> },
        { key: 'scopes', name: t('tokens.scopes'), cell: (row) => <code>{row.scopes.join(' ')}</code> },
        {
          key: 'expires',
          name: t('tokens.expires'),
          cell: (row) => (row.expiresAt ? <Instant at={row.expiresAt} dateOnly /> : t('tokens.never')),
        },
        {
          key: 'used',
          name: t('tokens.lastUsed'),
          cell: (row) => (row.lastUsedAt ? <Instant at={row.lastUsedAt} /> : t('tokens.unused')),
        },
        {
          key: 'acts',
          name: t('tokens.acts'),
          acts: true,
          cell: (row) => (
            <Button look="ghost" small onClick={() => onRevoke(row)}>
              {t('tokens.revoke')}
              <span className="sr-only"> {row.name}</span>
            </Button>
          ),
        },
      ]}
    />
  );
}
