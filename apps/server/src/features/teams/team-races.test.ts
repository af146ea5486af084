import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildTeam } from '../../../test/build.ts';
import { barrier, TEST_START } from '../../../test/harness.ts';
import type { Ctx } from '../../platform/context.ts';
import { acceptTeamInvitation } from './accept-team-invitation.ts';
import { formTeam } from './form-team.ts';
import { handOverTeam } from './hand-over-team.ts';
import { codeOf, type Person, startTeamTest, type TeamTest } from './testing/start-team-test.ts';
import { withdrawTeam } from './withdraw-team.ts';

let p: TeamTest;
beforeAll(async () => {
  p = await startTeamTest();
});
afterAll(() => p.t.close());
beforeEach(() => p.t.clock.set(TEST_START));

describe('at the same moment', () => {
  test('twenty people accept the last place: one joins, nineteen find the team full', async () => {
    const { competitionId } = await p.buildPublished(2);
    const vendor = await buildTeam(p.t, competitionId, 'vendor');
    const people = await Promise.all(Array.from({ length: 20 }, () => p.buildPerson()));
    const ids: string[] = [];
    for (const { actor } of people) ids.push(await p.invite(vendor, actor.email));
    const codes = await barrier(
      people.map((person, i) => () => codeOf(acceptTeamInvitation(person, ids[i] as string))),
    );
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    expect(codes.filter((code) => code === 'team_full')).toHaveLength(19);
    const { members, invitations } = await p.see(vendor, vendor.teamId);
    expect(members).toHaveLength(2);
    expect(invitations.filter(({ status }) => status === 'pending')).toHaveLength(19);
  });

  test('one person joins two teams and founds a third: one of the three', async () => {
    const { competitionId } = await p.buildPublished();
    const first = await buildTeam(p.t, competitionId, 'vendor');
    const second = await buildTeam(p.t, competitionId, 'vendor_b');
    for (let i = 0; i < 5; i++) {
      const person = await p.buildPerson();
      const ids = [await p.invite(first, person.actor.email), await p.invite(second, person.actor.email)];
      const codes = await barrier([
        ...ids.map((id) => () => codeOf(acceptTeamInvitation(person, id))),
        () => codeOf(formTeam(person, competitionId, { name: `第三队 ${i}`, organisationId: null })),
      ]);
      expect(codes.sort()).toEqual(['already_in_team', 'already_in_team', 'done']);
      const { rows } = await p.t.services.pool.query('select team_id from team_members where user_id = $1', [
        person.actor.userId,
      ]);
      expect(rows).toHaveLength(1);
      await p.t.services.pool.query('delete from team_members where user_id = $1 and not captain', [
        person.actor.userId,
      ]);
    }
  });

  test('a team withdraws while people join: nobody is left in a team that is gone', async () => {
    const { competitionId } = await p.buildPublished(10);
    const founder = await p.buildPerson();
    const teamId = await formTeam(founder, competitionId, { name: '去留', organisationId: null });
    const people = await Promise.all(Array.from({ length: 6 }, () => p.buildPerson()));
    const ids = await Promise.all(
      people.map(async ({ actor }) => {
        const { rows } = await p.t.services.pool.query<{ id: string }>(
          "insert into team_invitations (team_id, email, invited_by, expires_at) values ($1, $2, $3, now() + interval '1 day') returning id",
          [teamId, actor.email, founder.actor.userId],
        );
        return rows[0]?.id as string;
      }),
    );
    const codes = await barrier([
      ...people.map((person, i) => () => codeOf(acceptTeamInvitation(person, ids[i] as string))),
      () => codeOf(withdrawTeam(founder, teamId, { reason: '' })),
    ]);
    expect(codes.at(-1)).toBe('done');
    for (const code of codes.slice(0, -1))
      expect(['done', 'wrong_state', 'invitation_invalid']).toContain(code);
    const { rows } = await p.t.services.pool.query('select user_id from team_members where team_id = $1', [
      teamId,
    ]);
    expect(rows).toEqual([]);
  });

  test('a captain hands over to two members: there is one captain after it', async () => {
    const { competitionId } = await p.buildPublished();
    const vendor = await buildTeam(p.t, competitionId, 'vendor');
    const people = [await p.buildPerson(), await p.buildPerson()];
    for (const person of people)
      await acceptTeamInvitation(person, await p.invite(vendor, person.actor.email));
    const someone = people[0] as Person;
    const captain: Ctx = { ...someone, actor: { ...someone.actor, userId: vendor.userId } };
    const codes = await barrier(
      people.map(
        ({ actor }) =>
          () =>
            codeOf(handOverTeam(captain, vendor.teamId, { userId: actor.userId })),
      ),
    );
    expect(codes.sort()).toEqual(['done', 'forbidden']);
    const { members } = await p.see(vendor, vendor.teamId);
    expect(members.filter((member) => member.captain)).toHaveLength(1);
  });
});
