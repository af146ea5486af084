import { randomUUID } from 'node:crypto';
import { notifications } from '@jiebang/db/schema/platform';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildDraftPhase, buildTeam } from '../../../test/build.ts';
import type { Client } from '../../../test/harness.ts';
import { TEST_START } from '../../../test/harness.ts';
import { type SeenTeam, startTeamTest, type TeamTest, withoutId } from './testing/start-team-test.ts';

let p: TeamTest;
beforeAll(async () => {
  p = await startTeamTest();
});
afterAll(() => p.t.close());
beforeEach(() => p.t.clock.set(TEST_START));

describe('forming a team', () => {
  test('makes the founder its captain, in one team of the competition', async () => {
    const { competitionId } = await p.buildPublished();
    const vendor = await buildTeam(p.t, competitionId, 'vendor');
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
    const { competitionId } = await p.buildPublished();
    const first = await buildTeam(p.t, competitionId, 'vendor', 'Alpha');
    const other = await p.t.as('vendor_b');
    const form = () => other.request('POST', `/api/competitions/${competitionId}/teams`, { name: 'ALPHA' });
    expect((await form()).json()).toMatchObject({ code: 'team_name_taken', errors: [{ path: 'name' }] });
    await first.request('POST', `/api/teams/${first.teamId}/withdraw`, {});
    expect((await form()).statusCode).toBe(201);
  });

  test('is not for those who hold the truth, nor in a competition that is not published', async () => {
    const { competitionId } = await p.buildPublished();
    const form = (by: Client, id: string) =>
      by.request('POST', `/api/competitions/${id}/teams`, { name: '队伍' });
    expect((await form(p.clerk, competitionId)).json()).toMatchObject({ status: 403, code: 'forbidden' });
    const draft = await buildDraftPhase(p.t);
    expect((await form(await p.t.as('vendor'), draft.competitionId)).json()).toMatchObject({
      code: 'not_found',
    });
    await p.clerk.request('POST', `/api/competitions/${competitionId}/cancel`, { reason: '取消' });
    expect((await form(await p.t.as('vendor'), competitionId)).json()).toMatchObject({ code: 'wrong_state' });
  });

  test("says the same of somebody else's organisation and of none", async () => {
    const { competitionId } = await p.buildPublished();
    const { rows } = await p.t.services.pool.query<{ id: string }>(
      "insert into organisations (kind, name, type, credit_code) values ('domestic', '示例机构', 'enterprise', '914403001922038216') returning id",
    );
    const join = (userId: string, role: string) =>
      p.t.services.pool.query(
        'insert into memberships (organisation_id, user_id, role) values ($1, $2, $3)',
        [rows[0]?.id, userId, role],
      );
    await join((await p.buildPerson()).actor.userId, 'owner');
    const vendor = await p.t.as('vendor');
    const form = (organisationId: string) =>
      vendor.request('POST', `/api/competitions/${competitionId}/teams`, { name: '队伍', organisationId });
    const [foreign, missing] = [await form(rows[0]?.id as string), await form(randomUUID())];
    expect(foreign.statusCode).toBe(400);
    expect(withoutId(foreign.body)).toEqual(withoutId(missing.body));
    await join(vendor.userId, 'member');
    expect((await form(rows[0]?.id as string)).json()).toMatchObject({ organisation: { name: '示例机构' } });
  });
});

describe('a team is known to its members and organisers alone', () => {
  test('an outsider gets for every act exactly what a missing team gives', async () => {
    const { competitionId } = await p.buildPublished();
    const vendor = await buildTeam(p.t, competitionId, 'vendor');
    const outsider = await p.t.as('vendor_b');
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
    const { competitionId } = await p.buildPublished();
    const vendor = await buildTeam(p.t, competitionId, 'vendor');
    await p.invite(vendor, 'secret@people.example');
    expect(await p.see(p.clerk, vendor.teamId)).toMatchObject({ abilities: [], invitations: [] });
    const lock = await p.clerk.request('POST', `/api/teams/${vendor.teamId}/lock`, {});
    expect(lock.json()).toMatchObject({ status: 403, code: 'forbidden' });
  });

  test('a member is offered what a member may do and refused the rest', async () => {
    const { competitionId } = await p.buildPublished();
    const vendor = await buildTeam(p.t, competitionId, 'vendor');
    const member = await p.t.as('vendor_b');
    const id = await p.invite(vendor, 'vendor-b@demo.example');
    await member.request('POST', `/api/team-invitations/${id}/accept`, {});
    expect((await p.see(member, vendor.teamId)).abilities).toEqual(['leave']);
    expect((await p.see(vendor, vendor.teamId)).abilities).toEqual([
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

describe('leaving', () => {
  test('a withdrawn team is gone for its people, who are free again and told so', async () => {
    const { competitionId } = await p.buildPublished();
    const vendor = await buildTeam(p.t, competitionId, 'vendor');
    const member = await p.t.as('vendor_b');
    await member.request(
      'POST',
      `/api/team-invitations/${await p.invite(vendor, 'vendor-b@demo.example')}/accept`,
      {},
    );
    const withdrawn = await vendor.request('POST', `/api/teams/${vendor.teamId}/withdraw`, {
      reason: '人手不足',
    });
    expect(withdrawn.json()).toMatchObject({ status: 'withdrawn', members: [], abilities: [] });
    expect((await vendor.request('GET', `/api/teams/${vendor.teamId}`)).statusCode).toBe(404);
    expect(await p.see(p.clerk, vendor.teamId)).toMatchObject({ status: 'withdrawn' });
    const told = await p.t.services.db
      .select()
      .from(notifications)
      .where(eq(notifications.userId, member.userId));
    expect(told.map(({ dedupeKey }) => dedupeKey)).toContain(`team_withdrawn:${vendor.teamId}`);
    await buildTeam(p.t, competitionId, 'vendor_b');
  });

  test('a captain hands over and can then leave; the new captain takes members out', async () => {
    const { competitionId } = await p.buildPublished();
    const vendor = await buildTeam(p.t, competitionId, 'vendor');
    const member = await p.t.as('vendor_b');
    await member.request(
      'POST',
      `/api/team-invitations/${await p.invite(vendor, 'vendor-b@demo.example')}/accept`,
      {},
    );
    const handed = await vendor.request('POST', `/api/teams/${vendor.teamId}/hand-over`, {
      userId: member.userId,
    });
    expect(handed.json<SeenTeam>().members).toMatchObject([
      { userId: member.userId, captain: true },
      { userId: vendor.userId, captain: false },
    ]);
    const stranger = await member.request('POST', `/api/teams/${vendor.teamId}/hand-over`, {
      userId: randomUUID(),
    });
    expect(stranger.statusCode).toBe(404);
    const out = await member.request('DELETE', `/api/teams/${vendor.teamId}/members/${vendor.userId}`);
    expect(out.json()).toEqual({ ok: true });
    expect((await p.see(member, vendor.teamId)).members).toHaveLength(1);
  });
});
