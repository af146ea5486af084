import { getCompetition } from '@jiebang/contracts/competitions';
import { getLeaderboard } from '@jiebang/contracts/leaderboards';
import {
  getMyTeam,
  listMyTeams,
  lockTeam,
  removeTeamMember,
  type TeamView,
  withdrawTeam,
} from '@jiebang/contracts/teams';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { SectionHead } from '../../../components/card.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { TextArea } from '../../../components/field.tsx';
import { useSession } from '../../../lib/session.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';

const acts = ['lock', 'leave', 'withdraw'] as const;
type ActName = (typeof acts)[number];
type DialogProps = { team: TeamView; onClose: () => void };

const dialogs: Record<ActName, (props: DialogProps) => ReactNode> = {
  lock: LockDialog,
  leave: LeaveDialog,
  withdraw: WithdrawDialog,
};

/** What cannot be taken back, each behind a dialog that names what will change. */
export function TeamActs({ team }: { team: TeamView }) {
  const t = useTexts('teams');
  const [asked, setAsked] = useState<ActName | null>(null);
  const allowed = acts.filter((act) => team.abilities.includes(act));
  if (allowed.length === 0) return null;
  const Ask = asked ? dialogs[asked] : null;
  return (
    <section>
      <SectionHead title={t('manage')} />
      <div className="row">
        {allowed.map((act) => (
          <Button key={act} look={act === 'withdraw' ? 'danger' : 'ghost'} onClick={() => setAsked(act)}>
            {t(`${act}.act`)}
          </Button>
        ))}
      </div>
      {Ask ? <Ask team={team} onClose={() => setAsked(null)} /> : null}
    </section>
  );
}

function LockDialog({ team, onClose }: DialogProps) {
  const t = useTexts('teams');
  const act = useAct(lockTeam, { refreshes: [getMyTeam, listMyTeams], onDone: onClose });
  return (
    <ConfirmDialog
      open
      title={t('lock.title')}
      act={t('lock.act')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { id: team.id } })}
      onClose={onClose}
    >
      <p>{t('lock.what')}</p>
    </ConfirmDialog>
  );
}

function LeaveDialog({ team, onClose }: DialogProps) {
  const t = useTexts('teams');
  const { user } = useSession();
  const act = useAct(removeTeamMember, { refreshes: [getMyTeam, listMyTeams], onDone: onClose });
  return (
    <ConfirmDialog
      open
      title={t('leave.title', { team: team.name })}
      act={t('leave.act')}
      danger
      busy={act.isPending}
      error={act.error}
      onConfirm={() => user && act.mutate({ params: { id: team.id, userId: user.id } })}
      onClose={onClose}
    >
      <p>{t('leave.what')}</p>
    </ConfirmDialog>
  );
}

function WithdrawDialog({ team, onClose }: DialogProps) {
  const t = useTexts('teams');
  const [reason, setReason] = useState('');
  const refreshes = [getMyTeam, listMyTeams, getCompetition, getLeaderboard];
  const act = useAct(withdrawTeam, { refreshes, onDone: onClose });
  return (
    <ConfirmDialog
      open
      title={t('withdraw.title', { team: team.name })}
      act={t('withdraw.act')}
      danger
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { id: team.id }, body: { reason } })}
      onClose={onClose}
    >
      <p>{t('withdraw.what')}</p>
      <TextArea
        label={t('withdraw.reason')}
        hint={t('withdraw.reasonHint')}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
