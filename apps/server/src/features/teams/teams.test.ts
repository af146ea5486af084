import { randomUUID } from 'node:crypto';
import { users } from '@jiebang/db/schema/identity';
import { notifications } from '@jiebang/db/schema/platform';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildDraftPhase, buildTeam } from '../../../test/build.ts';
import { barrier, type Client, startTestApp, type TestApp } from '../../../test/harness.ts';
import type { UserActor } from '../../platform/actor.ts';
import type { Ctx } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { acceptTeamInvitation } from './accept-team-invitation.ts';
import { formTeam } from './form-team.ts';
import { handOverTeam } from './hand-over-team.ts';
import { listMyTeamInvitations } from './read-teams.ts';
import { withdrawTeam } from './withdraw-team.ts';

const DAY = 86_400_000;
type View = {
  id: string;
  name: string;
  status: string;
  members: { userId: string; captain: boolean }[];
  invitations: { id: string; email: string; status: string }[];
  abilities: string[];
};

let t: TestApp;
let clerk: Client;
beforeAll(async () => {
  t = await startTestApp();
  clerk = await t.as('bureau_clerk');
});
afterAll(() => t.close());
beforeEach(() => t.clock.set(new Date()));

async function buildPublished(maxTeamSize = 5) {
  const built = await buildDraftPhase(t);
  await clerk.request('PATCH', `/api/competitions/${built.competitionId}`, { maxTeamSize });
  await clerk.request('POST', `/api/competitions/${built.competitionId}/publish`, {});
  return built;
}

/** A person without a browser: the races below are run against the use cases themselves. */
async function buildPerson(emailVerified = true): Promise<Ctx & { actor: UserActor }> {
  const email = `p-${randomUUID()}@people.example`;
  const [row] = await t.services.db
    .insert(users)
    .values({ email, name: '示例·参赛者' })
    .returning({ id: users.id });
  const actor: UserActor = {
    kind: 'user',
    userId: row?.id as string,
    name: '示例·参赛者',
    email,
    emailVerified,
    roles: [],
    capabilities: [],
    scopes: null,
    demo: false,
  };
  return { actor, requestId: 'test', log: t.services.log, services: t.services };
}

async function invite(captain: Client & { teamId: string }, email: string): Promise<string> {
  const answer = await captain.request('POST', `/api/teams/${captain.teamId}/invitations`, { email });
  const invitation = answer.json<View>().invitations?.find((one) => one.email === email);
  if (!invitation) throw new Error(`invite: ${answer.body}`);
  return invitation.id;
}
const codeOf = async (run: Promise<unknown>) =>
  await run.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );
const withoutId = (body: string) => ({ ...JSON.parse(body), requestId: '' });
const see = async (by: Client, teamId: string) =>
  (await by.request('GET', `/api/teams/${teamId}`)).json<View>();

describe('forming a team', () => {
  test('makes the founder its captain, in one team of the competition', async () => {
    const { competitionId } = await buildPublished();
    const vendor = await buildTeam(t, competitionId, 'vendor');
    const mine = await vendor.request('GET', `/api/competitions/${competitionId}/my-team`);
    expect(mine.json()).toMatchObject({
      team: { id: vendor.teamId, status: 'forming', members: [{ userId: vendor.userId, captain: true }] },
    });
    const second = await vendor.request('POST', `/api/competitions/${competitionId}/teams`, {
      name: '第二队',
    });
    expect(second.json()).toMatchObject({ status: 409, code: 'already_in_team' });
  });

  test('refuses a name that is taken, whatever the case, until that team has withdrawn', async () => {
    const { competitionId } = await buildPublished();
    const first = await buildTeam(t, competitionId, 'vendor', 'Alpha');
    const other = await t.as('vendor_b');
    const form = () => other.request('POST', `/api/competitions/${competitionId}/teams`, { name: 'ALPHA' });
    expect((await form()).json()).toMatchObject({ code: 'team_name_taken', errors: [{ path: 'name' }] });
    await first.request('POST', `/api/teams/${first.teamId}/withdraw`, {});
    expect((await form()).statusCode).toBe(201);
  });

  test('is not for those who hold the truth, nor in a competition that is not published', async () => {
    const { competitionId } = await buildPublished();
    const form = (by: Client, id: string) =>
      by.request('POST', `/api/competitions/${id}/teams`, { name: '队伍' });
    expect((await form(clerk, competitionId)).json()).toMatchObject({ status: 403, code: 'forbidden' });
    const draft = await buildDraftPhase(t);
    expect((await form(await t.as('vendor'), draft.competitionId)).json()).toMatchObject({
      code: 'not_found',
    });
    await clerk.request('POST', `/api/competitions/${competitionId}/cancel`, { reason: '取消' });
    expect((await form(await t.as('vendor'), competitionId)).json()).toMatchObject({ code: 'wrong_state' });
  });

  test("says the same of somebody else's organisation and of none", async () => {
    const { competitionId } = await buildPublished();
    const { rows } = await t.services.pool.query<{ id: string }>(
      "insert into organisations (kind, name, type, credit_code) values ('domestic', '示例机构', 'enterprise', '914403001922038216') returning id",
    );
    const vendor = await t.as('vendor');
    const form = (organisationId: string) =>
      vendor.request('POST', `/api/competitions/${competitionId}/teams`, { name: '队伍', organisationId });
    const [foreign, missing] = [await form(rows[0]?.id as string), await form(randomUUID())];
    expect(foreign.statusCode).toBe(400);
    expect(withoutId(foreign.body)).toEqual(withoutId(missing.body));
    await t.services.pool.query(
      "insert into memberships (organisation_id, user_id, role) values ($1, $2, 'member')",
      [rows[0]?.id, vendor.userId],
    );
    expect((await form(rows[0]?.id as string)).json()).toMatchObject({ organisation: { name: '示例机构' } });
  });
});

describe('a team is known to its members and organisers alone', () => {
  test('an outsider gets for every act exactly what a missing team gives', async () => {
    const { competitionId } = await buildPublished();
    const vendor = await buildTeam(t, competitionId, 'vendor');
    const outsider = await t.as('vendor_b');
    const acts: ['GET' | 'POST' | 'PATCH' | 'DELETE', string, object?][] = [
      ['GET', ''],
      ['PATCH', '', { name: '改名' }],
      ['POST', '/invitations', { email: 'a@b.example' }],
      ['POST', '/lock', {}],
      ['POST', '/withdraw', {}],
      ['POST', '/hand-over', { userId: outsider.userId }],
      ['DELETE', `/members/${vendor.userId}`],
    ];
    for (const [method, path, body] of acts) {
      const theirs = await outsider.request(method, `/api/teams/${vendor.teamId}${path}`, body);
      const none = await outsider.request(method, `/api/teams/${randomUUID()}${path}`, body);
      expect([method, path, theirs.statusCode]).toEqual([method, path, 404]);
      expect(withoutId(theirs.body)).toEqual(withoutId(none.body));
    }
  });

  test('organisers see it without mail addresses and may not act in it', async () => {
    const { competitionId } = await buildPublished();
    const vendor = await buildTeam(t, competitionId, 'vendor');
    await invite(vendor, 'secret@people.example');
    expect(await see(clerk, vendor.teamId)).toMatchObject({ abilities: [], invitations: [] });
    const lock = await clerk.request('POST', `/api/teams/${vendor.teamId}/lock`, {});
    expect(lock.json()).toMatchObject({ status: 403, code: 'forbidden' });
  });

  test('a member is offered what a member may do and refused the rest', async () => {
    const { competitionId } = await buildPublished();
    const vendor = await buildTeam(t, competitionId, 'vendor');
    const member = await t.as('vendor_b');
    const id = await invite(vendor, 'vendor-b@demo.example');
    await member.request('POST', `/api/team-invitations/${id}/accept`, {});
    expect((await see(member, vendor.teamId)).abilities).toEqual(['leave']);
    expect((await see(vendor, vendor.teamId)).abilities).toEqual([
      'rename',
      'invite',
      'lock',
      'withdraw',
      'remove_member',
      'hand_over',
    ]);
    const lock = await member.request('POST', `/api/teams/${vendor.teamId}/lock`, {});
    expect(lock.json()).toMatchObject({ code: 'forbidden' });
    const leave = await vendor.request('DELETE', `/api/teams/${vendor.teamId}/members/${vendor.userId}`);
    expect(leave.json()).toMatchObject({ code: 'captain_stays' });
  });
});

describe('an invitation', () => {
  test('is told to the person, joins them to the team, and works once', async () => {
    const { competitionId } = await buildPublished();
    const vendor = await buildTeam(t, competitionId, 'vendor');
    const invitee = await t.as('vendor_b');
    const id = await invite(vendor, ' Vendor-B@Demo.Example '.trim().toLowerCase());
    const mine = await invitee.request('GET', '/api/me/team-invitations');
    expect(mine.json<{ items: { id: string }[] }>().items.map((one) => one.id)).toContain(id);
    const told = await t.services.db
      .select()
      .from(notifications)
      .where(eq(notifications.userId, invitee.userId));
    expect(told.filter(({ dedupeKey }) => dedupeKey.includes(id))).toHaveLength(1);
    const accept = () => invitee.request('POST', `/api/team-invitations/${id}/accept`, {});
    expect((await accept()).json<View>().members.map(({ userId }) => userId)).toEqual([
      vendor.userId,
      invitee.userId,
    ]);
    expect((await accept()).json()).toMatchObject({ status: 404, code: 'invitation_invalid' });
  });

  test('of somebody else looks like one that is not there', async () => {
    const { competitionId } = await buildPublished();
    const vendor = await buildTeam(t, competitionId, 'vendor');
    const id = await invite(vendor, 'somebody@people.example');
    const other = await t.as('vendor_b');
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
    const { competitionId } = await buildPublished();
    const vendor = await buildTeam(t, competitionId, 'vendor');
    const person = await buildPerson();
    const id = await invite(vendor, person.actor.email);
    expect(await invite(vendor, person.actor.email)).toBe(id);
    t.clock.advance(14 * DAY + 1_000);
    const [, second] = [await see(vendor, vendor.teamId), await listMyTeamInvitations(person)];
    expect(second.items).toEqual([]);
    expect(await codeOf(acceptTeamInvitation(person, id))).toBe('invitation_invalid');
    expect(await invite(vendor, person.actor.email)).toBe(id);
    expect(await codeOf(acceptTeamInvitation(person, id))).toBe('done');
    const told = await t.services.db
      .select()
      .from(notifications)
      .where(eq(notifications.userId, person.actor.userId));
    expect(told).toHaveLength(2);
  });

  test('is neither shown to nor accepted by an address that is not verified', async () => {
    const { competitionId } = await buildPublished();
    const vendor = await buildTeam(t, competitionId, 'vendor');
    const person = await buildPerson(false);
    const id = await invite(vendor, person.actor.email);
    expect((await listMyTeamInvitations(person)).items).toEqual([]);
    expect(await codeOf(acceptTeamInvitation(person, id))).toBe('email_unverified');
  });

  test('is refused for a person who is in a team, and taken back when the team locks', async () => {
    const { competitionId } = await buildPublished();
    const vendor = await buildTeam(t, competitionId, 'vendor');
    await buildTeam(t, competitionId, 'vendor_b');
    const refused = await vendor.request('POST', `/api/teams/${vendor.teamId}/invitations`, {
      email: 'vendor-b@demo.example',
    });
    expect(refused.json()).toMatchObject({ code: 'invitee_in_team' });
    const person = await buildPerson();
    const id = await invite(vendor, person.actor.email);
    const locked = await vendor.request('POST', `/api/teams/${vendor.teamId}/lock`, {});
    expect(locked.json()).toMatchObject({ status: 'locked', invitations: [] });
    expect(await codeOf(acceptTeamInvitation(person, id))).toBe('invitation_invalid');
  });
});

describe('leaving', () => {
  test('a withdrawn team is gone for its people, who are free again and told so', async () => {
    const { competitionId } = await buildPublished();
    const vendor = await buildTeam(t, competitionId, 'vendor');
    const member = await t.as('vendor_b');
    await member.request(
      'POST',
      `/api/team-invitations/${await invite(vendor, 'vendor-b@demo.example')}/accept`,
      {},
    );
    const withdrawn = await vendor.request('POST', `/api/teams/${vendor.teamId}/withdraw`, {
      reason: '人手不足',
    });
    expect(withdrawn.json()).toMatchObject({ status: 'withdrawn', members: [], abilities: [] });
    expect((await vendor.request('GET', `/api/teams/${vendor.teamId}`)).statusCode).toBe(404);
    expect(await see(clerk, vendor.teamId)).toMatchObject({ status: 'withdrawn' });
    const told = await t.services.db
      .select()
      .from(notifications)
      .where(eq(notifications.userId, member.userId));
    expect(told.map(({ dedupeKey }) => dedupeKey)).toContain(`team_withdrawn:${vendor.teamId}`);
    await buildTeam(t, competitionId, 'vendor_b');
  });

  test('a captain hands over and can then leave; the new captain takes members out', async () => {
    const { competitionId } = await buildPublished();
    const vendor = await buildTeam(t, competitionId, 'vendor');
    const member = await t.as('vendor_b');
    await member.request(
      'POST',
      `/api/team-invitations/${await invite(vendor, 'vendor-b@demo.example')}/accept`,
      {},
    );
    const handed = await vendor.request('POST', `/api/teams/${vendor.teamId}/hand-over`, {
      userId: member.userId,
    });
    expect(handed.json<View>().members).toMatchObject([
      { userId: member.userId, captain: true },
      { userId: vendor.userId, captain: false },
    ]);
    const stranger = await member.request('POST', `/api/teams/${vendor.teamId}/hand-over`, {
      userId: randomUUID(),
    });
    expect(stranger.statusCode).toBe(404);
    const out = await member.request('DELETE', `/api/teams/${vendor.teamId}/members/${vendor.userId}`);
    expect(out.json()).toEqual({ ok: true });
    expect((await see(member, vendor.teamId)).members).toHaveLength(1);
  });
});

describe('at the same moment', () => {
  test('twenty people accept the last place: one joins, nineteen find the team full', async () => {
    const { competitionId } = await buildPublished(2);
    const vendor = await buildTeam(t, competitionId, 'vendor');
    const people = await Promise.all(Array.from({ length: 20 }, () => buildPerson()));
    const ids: string[] = [];
    for (const { actor } of people) ids.push(await invite(vendor, actor.email));
    const codes = await barrier(
      people.map((person, i) => () => codeOf(acceptTeamInvitation(person, ids[i] as string))),
    );
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    expect(codes.filter((code) => code === 'team_full')).toHaveLength(19);
    const { members, invitations } = await see(vendor, vendor.teamId);
    expect(members).toHaveLength(2);
    expect(invitations.filter(({ status }) => status === 'pending')).toHaveLength(19);
  });

  test('one person joins two teams and founds a third: one of the three', async () => {
    const { competitionId } = await buildPublished();
    const first = await buildTeam(t, competitionId, 'vendor');
    const second = await buildTeam(t, competitionId, 'vendor_b');
    for (let i = 0; i < 5; i++) {
      const person = await buildPerson();
      const ids = [await invite(first, person.actor.email), await invite(second, person.actor.email)];
      const codes = await barrier([
        ...ids.map((id) => () => codeOf(acceptTeamInvitation(person, id))),
        () => codeOf(formTeam(person, competitionId, { name: `第三队 ${i}`, organisationId: null })),
      ]);
      expect(codes.sort()).toEqual(['already_in_team', 'already_in_team', 'done']);
      const { rows } = await t.services.pool.query('select team_id from team_members where user_id = $1', [
        person.actor.userId,
      ]);
      expect(rows).toHaveLength(1);
      await t.services.pool.query('delete from team_members where user_id = $1 and not captain', [
        person.actor.userId,
      ]);
    }
  });

  test('a team withdraws while people join: nobody is left in a team that is gone', async () => {
    const { competitionId } = await buildPublished(10);
    const founder = await buildPerson();
    const teamId = await formTeam(founder, competitionId, { name: '去留', organisationId: null });
    const people = await Promise.all(Array.from({ length: 6 }, () => buildPerson()));
    const ids = await Promise.all(
      people.map(async ({ actor }) => {
        const { rows } = await t.services.pool.query<{ id: string }>(
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
    const { rows } = await t.services.pool.query('select user_id from team_members where team_id = $1', [
      teamId,
    ]);
    expect(rows).toEqual([]);
  });

  test('a captain hands over to two members: there is one captain after it', async () => {
    const { competitionId } = await buildPublished();
    const vendor = await buildTeam(t, competitionId, 'vendor');
    const people = [await buildPerson(), await buildPerson()];
    for (const person of people) await acceptTeamInvitation(person, await invite(vendor, person.actor.email));
    const captain: Ctx = {
      ...(people[0] as Ctx),
      actor: { ...(people[0]?.actor as UserActor), userId: vendor.userId },
    };
    const codes = await barrier(
      people.map(
        ({ actor }) =>
          () =>
            codeOf(handOverTeam(captain, vendor.teamId, { userId: actor.userId })),
      ),
    );
    expect(codes.sort()).toEqual(['done', 'forbidden']);
    const { members } = await see(vendor, vendor.teamId);
    expect(members.filter((member) => member.captain)).toHaveLength(1);
  });
});
