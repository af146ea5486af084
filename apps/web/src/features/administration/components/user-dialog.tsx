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
import { useState } from 'react';
import { fieldError, SelectField } from '../../../components/field.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import type { UserRow, UserVerb } from './user-acts.ts';

type Props = { verb: UserVerb; row: UserRow; onClose: () => void; onDone: () => void };

const plain = { disable: disableUser, enable: enableUser, unlock: unlockUser, resetTotp };

/** One act on one account: what it changes, a reason, and for roles which one. */
export function UserDialog({ verb, row, onClose, onDone }: Props) {
  const t = useTexts('administration');
  const offered = verb === 'revoke' ? row.roles : roles.filter((role) => !row.roles.includes(role));
  const [role, setRole] = useState<Role | undefined>(offered[0]);
  const { act, send } = useUserAct(verb, row.id, onDone);
  const ofRole = verb === 'grant' || verb === 'revoke';
  return (
    <ReasonDialog
      open
      title={t(`acts.${verb}Title`, { name: row.name })}
      hint={t('acts.reasonHint')}
      act={t(`acts.${verb}`)}
      danger={verb === 'disable' || verb === 'resetTotp' || verb === 'revoke'}
      state={act}
      onSend={(reason) => send(reason, role)}
      onClose={onClose}
    >
      <p>{t(`acts.${verb}What`)}</p>
      {ofRole ? <RoleField role={role} offered={offered} error={act.error} onChange={setRole} /> : null}
    </ReasonDialog>
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
