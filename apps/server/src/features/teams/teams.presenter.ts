import type { TeamView } from '@jiebang/contracts/teams';
import type { PhaseStatus } from '@jiebang/domain/competitions/lifecycles';
import { phaseWindow } from '@jiebang/domain/competitions/phase-window';
import { teamActions } from '@jiebang/domain/teams/membership';
import type { Actor } from '../../platform/actor.ts';
import type { InvitationPlace } from './invitations.repository.ts';
import { can, standingOf } from './teams.policy.ts';
import type { listPhaseDates, MemberRow, TeamPlace } from './teams.repository.ts';

export type TeamParts = {
  members: MemberRow[];
  invitations: InvitationPlace[];
  phases: Awaited<ReturnType<typeof listPhaseDates>>;
};

/** Row and actor → view. Mail addresses of invited people are for the team alone. */
export function presentTeam(place: TeamPlace, parts: TeamParts, actor: Actor, now: Date): TeamView {
  const { team, competition, organisation } = place;
  const members = parts.members.filter(({ teamId }) => teamId === team.id);
  const standing = standingOf(place, members, actor);
  const accepting = parts.phases.some(
    (phase) =>
      phase.competitionId === competition.id &&
      phaseWindow(
        {
          status: phase.status as PhaseStatus,
          startsAt: phase.startsAt.getTime(),
          endsAt: phase.endsAt.getTime(),
        },
        now.getTime(),
      ) === 'accepting',
  );
  return {
    id: team.id,
    name: team.name,
    status: team.status,
    competition: { id: competition.id, slug: competition.slug, title: competition.title },
    organisation,
    maxMembers: competition.maxTeamSize,
    members: members.map(({ userId, name, captain, joinedAt }) => ({
      userId,
      name,
      captain,
      joinedAt: joinedAt.toISOString(),
    })),
    invitations: standing.member
      ? parts.invitations.filter(({ invitation }) => invitation.teamId === team.id).map(presentInvitation)
      : [],
    abilities: teamActions.filter((action) => can(actor, action, place, standing, accepting)),
  };
}

export function presentInvitation(place: InvitationPlace): TeamView['invitations'][number] {
  const { invitation, team, competition } = place;
  return {
    id: invitation.id,
    teamId: team.id,
    teamName: team.name,
    competition: { slug: competition.slug, title: competition.title },
    email: invitation.email,
    invitedBy: place.invitedBy,
    status: invitation.status,
    expiresAt: invitation.expiresAt.toISOString(),
  };
}
