import { getSession } from '@jiebang/contracts/identity';
import {
  changeMemberRole,
  getOrganisation,
  listMembers,
  listMyOrganisations,
  type memberView,
  type OrganisationView,
  removeMember,
} from '@jiebang/contracts/organisations';
import { useState } from 'react';
import type { z } from 'zod';
import { Button } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { Instant } from '../../../components/figures.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useSession } from '../../../lib/session.ts';
import { useTexts } from '../../../lib/texts.ts';
import { type Act, useAct } from '../../../lib/use-api.ts';

type Member = z.infer<typeof memberView>;
type Asked = { verb: 'remove' | 'handover'; member: Member };
type Props = { organisation: OrganisationView; members: Member[] };

export function MembersTable({ organisation, members }: Props) {
  const t = useTexts('organisations');
  const [asked, setAsked] = useState<Asked | null>(null);
  const role = useAct(changeMemberRole, { refreshes: [listMembers] });
  return (
    <div className="stack">
      <div className="card">
        <Table
          folding
          caption={t('members.caption')}
          rows={members}
          rowKey={(member) => member.userId}
          columns={useColumns({ organisation, role, onAsk: setAsked })}
        />
      </div>
      {role.error ? <ProblemNote error={role.error} /> : null}
      {asked ? (
        <MemberDialog organisationId={organisation.id} asked={asked} onClose={() => setAsked(null)} />
      ) : null}
    </div>
  );
}

type ColumnsProps = {
  organisation: OrganisationView;
  role: Act<typeof changeMemberRole>;
  onAsk: (asked: Asked) => void;
};

type DialogProps = { organisationId: string; asked: Asked; onClose: () => void };

function MemberDialog({ organisationId, asked, onClose }: DialogProps) {
  const t = useTexts('organisations');
  const refreshes = [listMembers, getOrganisation, listMyOrganisations, getSession];
  const remove = useAct(removeMember, { refreshes, onDone: onClose });
  const handover = useAct(changeMemberRole, { refreshes, onDone: onClose });
  const { verb, member } = asked;
  const params = { id: organisationId, userId: member.userId };
  const act = verb === 'remove' ? remove : handover;
  return (
    <ConfirmDialog
      open
      danger
      title={t(`members.${verb}Title`, { name: member.name })}
      act={t(`members.${verb}`)}
      busy={act.isPending}
      error={act.error}
      onConfirm={() =>
        verb === 'remove' ? remove.mutate({ params }) : handover.mutate({ params, body: { role: 'owner' } })
      }
      onClose={onClose}
    >
      <p>{t(`members.${verb}What`, { name: member.name })}</p>
    </ConfirmDialog>
  );
}

function useColumns({ organisation, role, onAsk }: ColumnsProps): Column<Member>[] {
  const t = useTexts('organisations');
  const { user } = useSession();
  const may = (ability: OrganisationView['abilities'][number]) => organisation.abilities.includes(ability);
  const touchable = (member: Member) => member.role !== 'owner' && member.userId !== user?.id;
  return [
    {
      key: 'name',
      name: t('members.name'),
      cell: (member) => <Name member={member} mine={member.userId === user?.id} />,
    },
    { key: 'email', name: t('members.email'), cell: (member) => member.email },
    {
      key: 'role',
      name: t('members.role'),
      cell: (member) =>
        may('manage_members') && touchable(member) ? (
          <RoleSelect organisation={organisation} role={role} member={member} />
        ) : (
          <span title={t(`roleHints.${member.role}`)}>{t(`roles.${member.role}`)}</span>
        ),
    },
    {
      key: 'joined',
      name: t('members.joined'),
      cell: (member) => <Instant at={member.joinedAt} dateOnly />,
    },
    {
      key: 'acts',
      name: t('members.acts'),
      acts: true,
      cell: (member) => (
        <span className="row">
          {(['handover', 'remove'] as const)
            .filter((verb) => may(verb === 'handover' ? 'transfer' : 'manage_members'))
            .filter(() => touchable(member))
            .map((verb) => (
              <Button key={verb} look="ghost" small onClick={() => onAsk({ verb, member })}>
                {t(`members.${verb}`)}
                <span className="sr-only"> {member.name}</span>
              </Button>
            ))}
        </span>
      ),
    },
  ];
}

type RoleProps = { organisation: OrganisationView; role: ColumnsProps['role']; member: Member };

function RoleSelect({ organisation, role, member }: RoleProps) {
  const t = useTexts('organisations');
  return (
    <select
      className="control org-role"
      aria-label={t('members.change', { name: member.name })}
      value={member.role}
      disabled={role.isPending}
      onChange={(event) =>
        role.mutate({
          params: { id: organisation.id, userId: member.userId },
          body: { role: event.target.value as 'manager' | 'member' },
        })
      }
    >
      <option value="manager">{t('roles.manager')}</option>
      <option value="member">{t('roles.member')}</option>
    </select>
  );
}

function Name({ member, mine }: { member: Member; mine: boolean }) {
  const t = useTexts('organisations');
  return (
    <span className="row">
      {member.name}
      {mine ? <Tag tone="plain">{t('members.me')}</Tag> : null}
    </span>
  );
}
