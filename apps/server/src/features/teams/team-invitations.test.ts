import { randomUUID } from 'node:crypto';
import { notifications } from '@jiebang/db/schema/platform';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildTeam } from '../../../test/build.ts';
import { TEST_START } from '../../../test/harness.ts';
import { acceptTeamInvitation } from './accept-team-invitation.ts';
import { listMyTeamInvitations } from './read-teams.ts';
import {
  codeOf,
  DAY_MS,
  type SeenTeam,
  startTeamTest,
  type TeamTest,
  withoutId,
} from './testing/start-team-test.ts';

let p: TeamTest;
beforeAll(async () => {
  p = await startTeamTest();
});
afterAll(() => p.t.close());
beforeEach(() => p.t.clock.set(TEST_START));

describe('an invitation', () => {
  test('is told to the person, joins them to the team, and works once', async () => {
    const { competitionId } = await p.buildPublished();
    const vendor = await buildTeam(p.t, competitionId, 'vendor');
    const invitee = await p.t.as('vendor_b');
    const id = await p.invite(vendor, ' Vendor-B@Demo.Example '.trim().toLowerCase());
    const mine = await invitee.request('GET', '/api/me/team-invitations');
    expect(mine.json<{ items: { id: string }[] }>().items.map((one) => one.id)).toContain(id);
    const told = await p.t.services.db
      .select()
      .from(notifications)
      .where(eq(notifications.userId, invitee.userId));
    expect(told.filter(({ dedupeKey }) => dedupeKey.includes(id))).toHaveLength(1);
    const accept = () => invitee.request('POST', `/api/team-invitations/${id}/accept`, {});
    expect((await accept()).json<SeenTeam>().members.map(({ userId }) => userId)).toEqual([
      vendor.userId,
      invitee.userId,
    ]);
    expect((await accept()).json()).toMatchObject({ status: 404, code: 'invitation_invalid' });
  });

  test('of somebody else looks like one that is not there', async () => {
    const { competitionId } = await p.buildPublished();
    const vendor = await buildTeam(p.t, competitionId, 'vendor');
    const id = await p.invite(vendor, 'somebody@people.example');
    const other = await p.t.as('vendor_b');
    for (const act of ['accept', 'decline']) {
      const theirs = await other.request('POST', `/api/team-invitations/${id}/${act}`, {});
      const none = await other.request('POST', `/api/team-invitations/${randomUUID()}/${act}`, {});
      expect(theirs.statusCode).toBe(404);
      expect(withoutId(theirs.body)).toEqual(withoutId(none.body));
    }
    const revoke = await other.request('DELETE', `/api/team-invitations/${id}`);
    const none = await other.request('DELETE', `/api/team-invitations/${randomUUID()}`);
    expect(withoutId(revoke.body)).toEqual(withoutId(none.body));
  });

  test('lapses after 14 days, is renewed by asking again, and is told at most once a day', async () => {
    const { competitionId } = await p.buildPublished();
    const vendor = await buildTeam(p.t, competitionId, 'vendor');
    const person = await p.buildPerson();
    const id = await p.invite(vendor, person.actor.email);
    expect(await p.invite(vendor, person.actor.email)).toBe(id);
    expect((await listMyTeamInvitations(person)).items).toMatchObject([{ id, teamId: vendor.teamId }]);
    p.t.clock.advance(14 * DAY_MS + 1_000);
    expect((await listMyTeamInvitations(person)).items).toEqual([]);
    expect(await codeOf(acceptTeamInvitation(person, id))).toBe('invitation_invalid');
    const later = { ...(await p.t.as('vendor')), teamId: vendor.teamId };
    expect(await p.invite(later, person.actor.email)).toBe(id);
    expect(await codeOf(acceptTeamInvitation(person, id))).toBe('done');
    const told = await p.t.services.db
      .select()
      .from(notifications)
      .where(eq(notifications.userId, person.actor.userId));
    expect(told).toHaveLength(2);
  });

  test('is neither shown to nor accepted by an address that is not verified', async () => {
    const { competitionId } = await p.buildPublished();
    const vendor = await buildTeam(p.t, competitionId, 'vendor');
    const person = await p.buildPerson(false);
    const id = await p.invite(vendor, person.actor.email);
    expect((await listMyTeamInvitations(person)).items).toEqual([]);
    expect(await codeOf(acceptTeamInvitation(person, id))).toBe('email_unverified');
  });

  test('is refused for a person who is in a team, and taken back when the team locks', async () => {
    const { competitionId } = await p.buildPublished();
    const vendor = await buildTeam(p.t, competitionId, 'vendor');
    await buildTeam(p.t, competitionId, 'vendor_b');
    const refused = await vendor.request('POST', `/api/teams/${vendor.teamId}/invitations`, {
      email: 'vendor-b@demo.example',
    });
    expect(refused.json()).toMatchObject({ code: 'invitee_in_team' });
    const person = await p.buildPerson();
    const id = await p.invite(vendor, person.actor.email);
    const locked = await vendor.request('POST', `/api/teams/${vendor.teamId}/lock`, {});
    expect(locked.json()).toMatchObject({ status: 'locked', invitations: [] });
    expect(await codeOf(acceptTeamInvitation(person, id))).toBe('invitation_invalid');
  });
});
