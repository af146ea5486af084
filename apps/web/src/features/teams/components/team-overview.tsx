import type { TeamView } from '@jiebang/contracts/teams';
import { teamLifecycle } from '@jiebang/domain/teams/lifecycle';
import { LinkButton } from '../../../components/button.tsx';
import { Note } from '../../../components/note.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { InvitePanel } from './invite-panel.tsx';
import { MembersTable } from './members-table.tsx';
import { RenameTeam } from './rename-team.tsx';
import { TeamActs } from './team-acts.tsx';

type Status = keyof typeof teamLifecycle.labels;

/** My team: who is in it, who is invited, and what the captain may do. */
export function TeamOverview({ team }: { team: TeamView }) {
  const t = useTexts('teams');
  const text = useText();
  const { slug } = team.competition;
  return (
    <div className="stack loose">
      <div className="stack">
        <div className="row">
          <h1 className="page-title">{team.name}</h1>
          <Tag tone={team.status === 'forming' ? 'blue' : 'plain'}>
            {text(teamLifecycle.labels[team.status as Status])}
          </Tag>
          {team.abilities.includes('rename') ? <RenameTeam team={team} /> : null}
        </div>
        <p className="muted">
          {team.organisation
            ? t('team.organisation', { name: team.organisation.name })
            : t('team.individual')}
        </p>
        {team.status === 'locked' ? <Note>{t('team.locked')}</Note> : null}
        <div className="row">
          {team.abilities.includes('submit') ? (
            <LinkButton to="/competitions/$slug/submit" params={{ slug }}>
              {t('team.submit')}
            </LinkButton>
          ) : null}
          <LinkButton to="/competitions/$slug/submissions" params={{ slug }} look="ghost">
            {t('team.submissions')}
          </LinkButton>
        </div>
      </div>
      <MembersTable team={team} />
      {team.abilities.includes('invite') || team.invitations.length > 0 ? <InvitePanel team={team} /> : null}
      <TeamActs team={team} />
    </div>
  );
}
