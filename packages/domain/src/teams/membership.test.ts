import { describe, expect, test } from 'vitest';
import { type TeamStatus, teamLifecycle } from './lifecycle.ts';
import { type TeamAction, type TeamStanding, teamActionRefusal, teamActions } from './membership.ts';

const standing = (of: Partial<TeamStanding>): TeamStanding => ({
  status: 'forming',
  members: 2,
  maxMembers: 5,
  member: true,
  captain: false,
  ...of,
});
const allowed = (of: Partial<TeamStanding>): TeamAction[] =>
  teamActions.filter((action) => teamActionRefusal(action, standing(of)) === null);

describe('status × action', () => {
  const table: [TeamStatus, TeamAction[]][] = [
    ['forming', ['rename', 'invite', 'lock', 'withdraw', 'leave', 'remove_member', 'hand_over', 'submit']],
    ['locked', ['rename', 'withdraw', 'hand_over', 'submit']],
    ['withdrawn', []],
  ];

  test('names every state of the lifecycle', () => {
    expect(table.map(([status]) => status)).toEqual(teamLifecycle.states);
  });

  test.each(table)('%s', (status, actions) => {
    expect(allowed({ status })).toEqual(actions);
  });
});

test('a full team invites nobody', () => {
  expect(teamActionRefusal('invite', standing({ members: 5 }))).toBe('team_full');
});

test('a captain does not leave, in whatever state the members are', () => {
  expect(teamActionRefusal('leave', standing({ captain: true }))).toBe('captain_stays');
  expect(teamActionRefusal('leave', standing({ captain: true, status: 'locked' }))).toBe('captain_stays');
});

test('a team of one has nobody to take out or to hand over to', () => {
  expect(allowed({ members: 1, captain: true })).toEqual(['rename', 'invite', 'lock', 'withdraw', 'submit']);
});
