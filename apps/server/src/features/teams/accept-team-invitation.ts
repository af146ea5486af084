import { teamInvitations } from '@jiebang/db/schema/teams';
import { invitationLifecycle } from '@jiebang/domain/teams/lifecycle';
import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { transition } from '../../platform/transition.ts';
import { requireEntry } from '../competitions/public.ts';
import { refuseSecondTeam } from './refuse-second-team.ts';
import { requireInvitation } from './require-invitation.ts';
import { type CompetitionRow, insertMember, listMembers, lockTeam } from './teams.repository.ts';

/** Joins the team one is invited to; answers the team's id. */
export async function acceptTeamInvitation(ctx: Ctx, id: string): Promise<string> {
  return await refuseSecondTeam(() =>
    transact(ctx, async (work) => {
      const { invitee, team } = await requireInvitation(work.tx, ctx.actor, id, work.now);
      const competition = await requirePlace(work, team.id);
      await requireEntry(work.tx, invitee, competition);
      await transition(work, {
        table: teamInvitations,
        lifecycle: invitationLifecycle,
        verb: 'accept',
        id,
        data: { teamId: team.id },
      });
      const { userId } = invitee;
      const competitionId = competition.id;
      await insertMember(work.tx, { teamId: team.id, competitionId, userId, joinedAt: work.now });
      await work.audit({ action: 'team.join', subjectType: 'team', subjectId: team.id, data: { userId } });
      return team.id;
    }),
  );
}

/** A place is free and stays free until commit, because everyone who lets members in holds the team's row. */
async function requirePlace(work: Work, teamId: string): Promise<CompetitionRow> {
  const held = await lockTeam(work.tx, teamId);
  if (held?.team.status !== 'forming' || held.competition.status !== 'published')
    throw new AppError('wrong_state', `team is ${held?.team.status}`);
  const members = await listMembers(work.tx, [teamId]);
  if (members.length >= held.competition.maxTeamSize) throw new AppError('team_full');
  return held.competition;
}
