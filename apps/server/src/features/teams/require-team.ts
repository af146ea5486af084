import {
  isCaptains,
  type TeamAction,
  type TeamStanding,
  teamActionRefusal,
} from '@jiebang/domain/teams/membership';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { organises } from '../competitions/public.ts';
import { standingOf } from './teams.policy.ts';
import { listMembers, lockTeam, type MemberRow, type TeamPlace } from './teams.repository.ts';

export type HeldTeam = TeamPlace & { members: MemberRow[]; standing: TeamStanding };

/** The team with its row in hand, for its members and for organisers; everybody else gets what a missing one gives. */
export async function holdTeam(work: Work, actor: Actor, id: string): Promise<HeldTeam> {
  const place = await lockTeam(work.tx, id);
  if (!place) throw notFound('team');
  const members = await listMembers(work.tx, [id]);
  const standing = standingOf(place, members, actor);
  if (!standing.member && !organises(actor)) throw notFound('not a member of the team');
  return { ...place, members, standing };
}

/** The same, if this actor may do this to the team now; else forbidden, or what its state does not allow. */
export async function requireTeam(
  work: Work,
  actor: Actor,
  id: string,
  action: TeamAction,
): Promise<HeldTeam> {
  const held = await holdTeam(work, actor, id);
  const { standing, competition } = held;
  if (!standing.member || (isCaptains(action) && !standing.captain))
    throw new AppError('forbidden', `team.${action}`);
  if (competition.status !== 'published')
    throw new AppError('wrong_state', `competition is ${competition.status}`);
  const refusal = teamActionRefusal(action, standing);
  if (refusal) throw new AppError(refusal, `team.${action} while ${standing.status}`);
  return held;
}
