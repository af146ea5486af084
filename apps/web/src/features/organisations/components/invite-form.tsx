import { inviteMember, listMembers } from '@jiebang/contracts/organisations';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { fieldError, SelectField, TextField } from '../../../components/field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';

const invitable = ['member', 'manager'] as const;

export function InviteForm({ organisationId }: { organisationId: string }) {
  const t = useTexts('organisations');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<(typeof invitable)[number]>('member');
  const act = useAct(inviteMember, { refreshes: [listMembers], onDone: () => setEmail('') });
  return (
    <form
      className="card pad stack"
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ params: { id: organisationId }, body: { email, role } });
      }}
    >
      <h3 className="org-title">{t('members.inviteTitle')}</h3>
      <div className="org-pair">
        <TextField
          type="email"
          label={t('members.inviteEmail')}
          value={email}
          maxLength={200}
          required
          wrong={fieldError(act.error, 'email')}
          onChange={(event) => setEmail(event.target.value)}
        />
        <SelectField
          label={t('members.inviteRole')}
          hint={t(`roleHints.${role}`)}
          value={role}
          onChange={(event) => setRole(event.target.value === 'manager' ? 'manager' : 'member')}
        >
          {invitable.map((id) => (
            <option key={id} value={id}>
              {t(`roles.${id}`)}
            </option>
          ))}
        </SelectField>
      </div>
      {act.error ? <ProblemNote error={act.error} /> : null}
      <div className="row">
        <Button type="submit" busy={act.isPending}>
          {t('members.invite')}
        </Button>
        <span role="status" className="small">
          {act.data ? t('members.invited', { email: act.data.email }) : ''}
        </span>
      </div>
    </form>
  );
}
