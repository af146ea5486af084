import {
  acceptTeamInvitation,
  declineTeamInvitation,
  getMyTeam,
  listMyTeamInvitations,
  listMyTeams,
} from '@jiebang/contracts/teams';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Card } from '../../../components/card.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { formatInstant } from '../../../lib/format.ts';
import { useLocale, useTexts } from '../../../lib/texts.ts';
import { apiQuery, useAct } from '../../../lib/use-api.ts';

/** Invitations to me in this competition; none is silence. */
export function InvitationsHere({ slug }: { slug: string }) {
  const t = useTexts('teams');
  const { data } = useQuery(apiQuery(listMyTeamInvitations, {}));
  const here = data?.items.filter((invitation) => invitation.competition.slug === slug) ?? [];
  if (here.length === 0) return null;
  return (
    <Card as="section">
      <h2 className="card-title">{t('invited.title')}</h2>
      <ul className="plain-list lines">
        {here.map(({ id, teamName, invitedBy, expiresAt }) => (
          <Invitation key={id} id={id} team={teamName} by={invitedBy} until={expiresAt} />
        ))}
      </ul>
    </Card>
  );
}

function Invitation({ id, team, by, until }: { id: string; team: string; by: string; until: string }) {
  const t = useTexts('teams');
  const locale = useLocale();
  const [asking, setAsking] = useState(false);
  const refreshes = [listMyTeamInvitations, getMyTeam, listMyTeams];
  const accept = useAct(acceptTeamInvitation, { refreshes });
  const decline = useAct(declineTeamInvitation, { refreshes });
  return (
    <li className="row">
      <span>
        <b>{team}</b>
        <br />
        <span className="muted small">{t('invited.by', { by, at: formatInstant(until, locale) })}</span>
      </span>
      <span className="row push">
        <Button small onClick={() => setAsking(true)}>
          {t('invited.accept')}
          <span className="sr-only"> {team}</span>
        </Button>
        <Button
          small
          look="ghost"
          busy={decline.isPending}
          onClick={() => decline.mutate({ params: { id } })}
        >
          {t('invited.decline')}
          <span className="sr-only"> {team}</span>
        </Button>
      </span>
      {decline.error ? <ProblemNote error={decline.error} /> : null}
      <ConfirmDialog
        open={asking}
        title={t('invited.acceptTitle', { team })}
        act={t('invited.accept')}
        busy={accept.isPending}
        error={accept.error}
        onConfirm={() => accept.mutate({ params: { id } })}
        onClose={() => setAsking(false)}
      >
        <p>{t('invited.acceptWhat')}</p>
      </ConfirmDialog>
    </li>
  );
}
