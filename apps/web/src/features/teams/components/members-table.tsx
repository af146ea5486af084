import {
  getMyTeam,
  handOverTeam,
  listMyTeams,
  removeTeamMember,
  type TeamView,
} from '@jiebang/contracts/teams';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { SectionHead } from '../../../components/card.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { Instant } from '../../../components/figures.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useSession } from '../../../lib/session.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';

type Member = TeamView['members'][number];
type Asked = { what: 'remove' | 'handOver'; member: Member };

export function MembersTable({ team }: { team: TeamView }) {
  const t = useTexts('teams');
  const [asked, setAsked] = useState<Asked | null>(null);
  const columns = useColumns(team, setAsked);
  return (
    <section>
      <SectionHead
        title={t('team.members')}
        note={t('team.membersCount', { count: team.members.length, limit: team.maxMembers })}
      />
      <div className="card">
        <Table
          caption={t('team.members')}
          folding
          rows={team.members}
          rowKey={(member) => member.userId}
          columns={columns}
        />
      </div>
      {asked ? <AskMember team={team} asked={asked} onClose={() => setAsked(null)} /> : null}
    </section>
  );
}

function useColumns(team: TeamView, onAsk: (asked: Asked) => void): Column<Member>[] {
  const t = useTexts('teams');
  const { user } = useSession();
  const mine = (member: Member) => member.userId === user?.id;
  return [
    {
      key: 'name',
      name: t('team.member'),
      cell: (member) => (
        <span>
          {member.name} {mine(member) ? <Tag tone="plain">{t('team.me')}</Tag> : null}
        </span>
      ),
    },
    {
      key: 'role',
      name: t('team.role'),
      cell: (member) => (member.captain ? <Tag>{t('team.captain')}</Tag> : <span>{t('team.plain')}</span>),
    },
    { key: 'joined', name: t('team.joined'), cell: (member) => <Instant at={member.joinedAt} dateOnly /> },
    {
      key: 'acts',
      name: t('team.acts'),
      acts: true,
      cell: (member) => (mine(member) ? null : <MemberActs team={team} member={member} onAsk={onAsk} />),
    },
  ];
}

type MemberActsProps = { team: TeamView; member: Member; onAsk: (asked: Asked) => void };

function MemberActs({ team, member, onAsk }: MemberActsProps) {
  const t = useTexts('teams');
  const abilityOf = { handOver: 'hand_over', remove: 'remove_member' } as const;
  const labels = { handOver: t('handOver.act'), remove: t('remove.act') };
  return (['handOver', 'remove'] as const)
    .filter((what) => team.abilities.includes(abilityOf[what]))
    .map((what) => (
      <Button key={what} look="quiet" small onClick={() => onAsk({ what, member })}>
        {labels[what]}
        <span className="sr-only"> {member.name}</span>
      </Button>
    ));
}

function AskMember({ team, asked, onClose }: { team: TeamView; asked: Asked; onClose: () => void }) {
  const t = useTexts('teams');
  const refreshes = [getMyTeam, listMyTeams];
  const remove = useAct(removeTeamMember, { refreshes, onDone: onClose });
  const handOver = useAct(handOverTeam, { refreshes, onDone: onClose });
  const { userId, name } = asked.member;
  const act = asked.what === 'remove' ? remove : handOver;
  return (
    <ConfirmDialog
      open
      title={t(`${asked.what}.title`, { name })}
      act={t(`${asked.what}.act`)}
      danger={asked.what === 'remove'}
      busy={act.isPending}
      error={act.error}
      onConfirm={() =>
        asked.what === 'remove'
          ? remove.mutate({ params: { id: team.id, userId } })
          : handOver.mutate({ params: { id: team.id }, body: { userId } })
      }
      onClose={onClose}
    >
      <p>{t(`${asked.what}.what`)}</p>
    </ConfirmDialog>
  );
}
