import type { TeamStatus } from './lifecycle.ts';

/** A team and one person's place in it; `captain` and `member` are false for an outsider. */
export type TeamStanding = {
  status: TeamStatus;
  members: number;
  maxMembers: number;
  member: boolean;
  captain: boolean;
};

/** What a member may be allowed to do with the team; the same words are the abilities of the contract. */
export const teamActions = [
  'rename',
  'invite',
  'lock',
  'withdraw',
  'leave',
  'remove_member',
  'hand_over',
  'submit',
] as const;
export type TeamAction = (typeof teamActions)[number];

/** Does this action belong to the captain alone? */
export const isCaptains = (action: TeamAction): boolean => action !== 'leave' && action !== 'submit';

/**
 * Why the state of the team does not allow an action, or null. Who asks is not judged here. Members come and go
 * while the team is forming; a locked team keeps its people, may still change its captain among them.
 */
export function teamActionRefusal(
  action: TeamAction,
  team: TeamStanding,
): 'wrong_state' | 'team_full' | 'captain_stays' | null {
  if (team.status === 'withdrawn') return 'wrong_state';
  const forming = team.status === 'forming';
  switch (action) {
    case 'invite':
      if (!forming) return 'wrong_state';
      return team.members < team.maxMembers ? null : 'team_full';
    case 'leave':
      if (team.captain) return 'captain_stays';
      return forming ? null : 'wrong_state';
    case 'lock':
      return forming ? null : 'wrong_state';
    case 'remove_member':
      return forming && team.members > 1 ? null : 'wrong_state';
    case 'hand_over':
      return team.members > 1 ? null : 'wrong_state';
    case 'rename':
    case 'withdraw':
    case 'submit':
      return null;
  }
}
