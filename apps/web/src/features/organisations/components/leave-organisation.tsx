import { getSession } from '@jiebang/contracts/identity';
import { listMyOrganisations, type OrganisationView, removeMember } from '@jiebang/contracts/organisations';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { useSession } from '../../../lib/session.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';

export function LeaveOrganisation({ organisation }: { organisation: OrganisationView }) {
  const t = useTexts('organisations');
  const { user } = useSession();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const act = useAct(removeMember, {
    refreshes: [listMyOrganisations, getSession],
    onDone: () => void navigate({ to: '/workspace/organisations' }),
  });
  return (
    <>
      <Button look="danger" onClick={() => setOpen(true)}>
        {t('page.leave')}
      </Button>
      <ConfirmDialog
        open={open}
        danger
        title={t('page.leaveTitle', { name: organisation.name })}
        act={t('page.leave')}
        busy={act.isPending}
        error={act.error}
        onConfirm={() => user && act.mutate({ params: { id: organisation.id, userId: user.id } })}
        onClose={() => setOpen(false)}
      >
        <p>{t('page.leaveWhat')}</p>
      </ConfirmDialog>
    </>
  );
}
