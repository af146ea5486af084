import { teamMembers, teams } from '@jiebang/db/schema/teams';
import type { TeamStatus } from '@jiebang/domain/teams/lifecycle';
import {
  isCaptains,
  type TeamAction,
  type TeamStanding,
  teamActionRefusal,
} from '@jiebang/domain/teams/membership';
import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '../../platform/actor.ts';
import { organises } from '../competitions/public.ts';
import type { MemberRow, TeamPlace } from './teams.repository.ts';

/** Teams an actor may know of: the own ones, and all for organisers. A team that withdrew has no members left. */
export function visibleTo(actor: Actor): SQL | undefined {
  if (organises(actor)) return undefined;
  if (actor.kind !== 'user') return sql`false`;
  return sql`exists (select 1 from ${teamMembers} m where m.team_id = ${teams.id} and m.user_id = ${actor.userId})`;
}

/** One person's place in a team. */
export function standingOf(place: TeamPlace, members: readonly MemberRow[], actor: Actor): TeamStanding {
  const mine = members.find(({ userId }) => userId === actor.userId);
  return {
    status: place.team.status as TeamStatus,
    members: members.length,
    maxMembers: place.competition.maxTeamSize,
    member: mine !== undefined,
    captain: mine?.captain ?? false,
  };
}

/** What the actor may do now with a team that is visible to them. `accepting`: a phase takes submissions now. */
export function can(
  actor: Actor,
  action: TeamAction,
  place: TeamPlace,
  standing: TeamStanding,
  accepting: boolean,
): boolean {
  if (actor.kind !== 'user' || !standing.member || place.competition.status !== 'published') return false;
  // A token may submit and read; who is in a team is settled in person.
  if (actor.scopes !== null && action !== 'submit') return false;
  if (isCaptains(action) && !standing.captain) return false;
  if (action === 'submit' && !accepting) return false;
  return teamActionRefusal(action, standing) === null;
}
