import {
  disableUser,
  enableUser,
  grantRole,
  listSecurityUsers,
  listUsers,
  resetTotp,
  revokeRole,
  unlockUser,
} from '@jiebang/contracts/identity';
import { type Role, roleLabels, roles } from '@jiebang/domain/identity/roles';
import { useId, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { fieldError, SelectField, TextArea } from '../../../components/field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import type { UserRow, UserVerb } from './user-acts.ts';

type Props = { verb: UserVerb; row: UserRow; onClose: () => void; onDone: () => void };

const plain = { disable: disableUser, enable: enableUser, unlock: unlockUser, resetTotp };

/** One act on one account: what it changes, a reason, and for roles which one. */
export function UserDialog({ verb, row, onClose, onDone }: Props) {
  const t = useTexts('administration');
  const common = useTexts('common');
  const form = useId();
  const offered = verb === 'revoke' ? row.roles : roles.filter((role) => !row.roles.includes(role));
  const [reason, setReason] = useState('');
  const [role, setRole] = useState<Role | undefined>(offered[0]);
  const { act, send } = useUserAct(verb, row.id, onDone);
  const ofRole = verb === 'grant' || verb === 'revoke';
  return (
    <Dialog open title={t(`acts.${verb}Title`, { name: row.name })} onClose={onClose}>
      <form
        id={form}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          send(reason, role);
        }}
      >
        <p>{t(`acts.${verb}What`)}</p>
        {ofRole ? <RoleField role={role} offered={offered} error={act.error} onChange={setRole} /> : null}
        <TextArea
          label={t('acts.reason')}
          hint={t('acts.reasonHint')}
          wrong={fieldError(act.error, 'reason')}
          value={reason}
          maxLength={500}
          required
          onChange={(event) => setReason(event.target.value)}
        />
      </form>
      {act.error ? <ProblemNote error={act.error} /> : null}
      <div className="dialog-acts">
        <Button look="ghost" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button
          type="submit"
          form={form}
          look={verb === 'disable' || verb === 'resetTotp' || verb === 'revoke' ? 'danger' : 'primary'}
          busy={act.isPending}
        >
          {t(`acts.${verb}`)}
        </Button>
      </div>
    </Dialog>
  );
}

type RoleFieldProps = {
  role: Role | undefined;
  offered: readonly Role[];
  error: unknown;
  onChange: (role: Role) => void;
};

function RoleField({ role, offered, error, onChange }: RoleFieldProps) {
  const t = useTexts('administration');
  const text = useText();
  return (
    <SelectField
      label={t('acts.role')}
      value={role ?? ''}
      wrong={fieldError(error, 'role')}
      onChange={(event) => onChange(event.target.value as Role)}
    >
      {offered.map((one) => (
        <option key={one} value={one}>
          {text(roleLabels[one])}
        </option>
      ))}
    </SelectField>
  );
}

function useUserAct(verb: UserVerb, id: string, onDone: () => void) {
  const settings = { refreshes: [listUsers, listSecurityUsers], onDone };
  const ofRole = useAct(verb === 'revoke' ? revokeRole : grantRole, settings);
  const simple = useAct(verb === 'grant' || verb === 'revoke' ? plain.unlock : plain[verb], settings);
  if (verb === 'grant' || verb === 'revoke') {
    const send = (reason: string, role: Role | undefined) => {
      if (role) ofRole.mutate({ params: { id }, body: { reason, role } });
    };
    return { act: ofRole, send };
  }
  return { act: simple, send: (reason: string) => simple.mutate({ params: { id }, body: { reason } }) };
}
