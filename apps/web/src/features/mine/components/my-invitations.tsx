import { getSession } from '@jiebang/contracts/identity';
import {
  acceptMemberInvitation,
  declineMemberInvitation,
  listMyOrganisationInvitations,
  listMyOrganisations,
} from '@jiebang/contracts/organisations';
import {
  acceptTeamInvitation,
  declineTeamInvitation,
  listMyTeamInvitations,
  listMyTeams,
} from '@jiebang/contracts/teams';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { Card } from '../../../components/card.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { formatInstant } from '../../../lib/format.ts';
import { useLocale, useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery, useAct } from '../../../lib/use-api.ts';

/** Invitations to teams and bodies, with their answers beside them; none is silence. */
export function MyInvitations() {
  const t = useTexts('mine');
  const text = useText();
  const teams = useQuery(apiQuery(listMyTeamInvitations, {})).data?.items ?? [];
  const bodies = useQuery(apiQuery(listMyOrganisationInvitations, {})).data?.items ?? [];
  const joinTeam = useAct(acceptTeamInvitation, { refreshes: [listMyTeamInvitations, listMyTeams] });
  const refuseTeam = useAct(declineTeamInvitation, { refreshes: [listMyTeamInvitations] });
  const joinBody = useAct(acceptMemberInvitation, {
    refreshes: [listMyOrganisationInvitations, listMyOrganisations, getSession],
  });
  const refuseBody = useAct(declineMemberInvitation, { refreshes: [listMyOrganisationInvitations] });
  const error = joinTeam.error ?? refuseTeam.error ?? joinBody.error ?? refuseBody.error;
  if (teams.length + bodies.length === 0) return null;
  return (
    <Card label={t('invitations.title')} as="section">
      {error ? <ProblemNote error={error} /> : null}
      <ul className="plain-list mine-lines">
        {teams.map(({ id, teamName, competition, invitedBy, expiresAt }) => (
          <Invitation
            key={id}
            name={t('invitations.team', { team: teamName })}
            about={text(competition.title)}
            by={invitedBy}
            until={expiresAt}
            onAccept={() => joinTeam.mutate({ params: { id } })}
            onDecline={() => refuseTeam.mutate({ params: { id } })}
          />
        ))}
        {bodies.map(({ id, organisationName, invitedBy, expiresAt }) => (
          <Invitation
            key={id}
            name={t('invitations.organisation', { name: organisationName })}
            by={invitedBy}
            until={expiresAt}
            onAccept={() => joinBody.mutate({ params: { id } })}
            onDecline={() => refuseBody.mutate({ params: { id } })}
          />
        ))}
      </ul>
    </Card>
  );
}

type InvitationProps = {
  name: string;
  about?: ReactNode;
  by: string;
  until: string;
  onAccept: () => void;
  onDecline: () => void;
};

function Invitation({ name, about, by, until, onAccept, onDecline }: InvitationProps) {
  const t = useTexts('mine');
  const locale = useLocale();
  return (
    <li className="row">
      <span>
        <b>{name}</b> {about}
        <br />
        <span className="muted small">{t('invitations.by', { by, at: formatInstant(until, locale) })}</span>
      </span>
      <span className="row push">
        <Button small onClick={onAccept}>
          {t('invitations.accept')}
          <span className="sr-only"> {name}</span>
        </Button>
        <Button small look="ghost" onClick={onDecline}>
          {t('invitations.decline')}
          <span className="sr-only"> {name}</span>
        </Button>
      </span>
    </li>
  );
}
