import {
  listMembers,
  type organisationInvitationView,
  revokeMemberInvitation,
} from '@jiebang/contracts/organisations';
import { useState } from 'react';
import type { z } from 'zod';
import { Button } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { Instant } from '../../../components/figures.tsx';
import { Table } from '../../../components/table.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';

type Invitation = z.infer<typeof organisationInvitationView>;
type Props = { invitations: Invitation[]; mayRevoke: boolean };

export function Invitations({ invitations, mayRevoke }: Props) {
  const t = useTexts('organisations');
  const [asked, setAsked] = useState<Invitation | null>(null);
  const act = useAct(revokeMemberInvitation, { refreshes: [listMembers], onDone: () => setAsked(null) });
  if (invitations.length === 0) return <p className="muted small">{t('members.noInvitations')}</p>;
  return (
    <div className="card">
      <Table
        folding
        caption={t('members.openCaption')}
        rows={invitations}
        rowKey={(row) => row.id}
        columns={[
          { key: 'email', name: t('members.openCaption'), cell: (row) => row.email },
          { key: 'role', name: t('members.role'), cell: (row) => t(`roles.${row.role}`) },
          { key: 'expires', name: t('members.expires'), cell: (row) => <Instant at={row.expiresAt} /> },
          {
            key: 'acts',
            name: t('members.acts'),
            acts: true,
            cell: (row) =>
              mayRevoke ? (
                <Button look="ghost" small onClick={() => setAsked(row)}>
                  {t('members.revoke')}
                  <span className="sr-only"> {row.email}</span>
                </Button>
              ) : (
                '—'
              ),
          },
        ]}
      />
      <ConfirmDialog
        open={asked !== null}
        title={t('members.revokeTitle', { email: asked?.email ?? '' })}
        act={t('members.revoke')}
        busy={act.isPending}
        error={act.error}
        onConfirm={() => asked && act.mutate({ params: { id: asked.id } })}
        onClose={() => setAsked(null)}
      >
        <p>{t('members.revokeWhat')}</p>
      </ConfirmDialog>
    </div>
  );
}
