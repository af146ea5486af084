import { users } from '@jiebang/db/schema/identity';
import { memberships, organisationInvitations } from '@jiebang/db/schema/organisations';
import { creditCodeCheckCharacter } from '@jiebang/domain/identity/credit-code';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { barrier, type Client, startTestApp, type TestApp } from '../../../test/harness.ts';
import { openMailbox } from '../../../test/mailbox.ts';

let test: TestApp;
let mailbox: Awaited<ReturnType<typeof openMailbox>>;
let owner: Client;
let manager: Client;
let member: Client;
let outsider: Client;
let id: string;
let bodies = 0;
const DAY = 86_400_000;

beforeAll(async () => {
  mailbox = await openMailbox();
  test = await startTestApp({ env: { SMTP_URL: mailbox.url } });
  test.startWorker();
});
afterAll(async () => {
  await test.close();
  await mailbox.close();
});
beforeEach(async () => {
  owner = await test.as('enterprise');
  manager = await test.as('vendor');
  member = await test.as('vendor_b');
  outsider = await test.as('judge');
  const code = `91330100MA3${String(100_000 + bodies++)}`;
  const answer = await owner.request('POST', '/api/organisations', {
    identity: { kind: 'domestic', creditCode: code + creditCodeCheckCharacter(code) },
    profile: { name: '示例·研究所', type: 'institute' },
  });
  id = answer.json<{ id: string }>().id;
  await join('vendor@demo.example', 'manager', manager);
  await join('vendor-b@demo.example', 'member', member);
});

const codeOf = (answer: { json<T>(): T }) => answer.json<{ code?: string }>().code ?? 'ok';
const invite = (by: Client, email: string, role = 'member') =>
  by.request('POST', `/api/organisations/${id}/invitations`, { email, role });
const accept = (by: Client, invitation: string) =>
  by.request('POST', `/api/organisation-invitations/${invitation}/accept`);
const setRole = (by: Client, who: Client, role: string) =>
  by.request('PATCH', `/api/organisations/${id}/members/${who.userId}`, { role });
const remove = (by: Client, who: Client) =>
  by.request('DELETE', `/api/organisations/${id}/members/${who.userId}`);

async function join(email: string, role: string, who: Client) {
  const invitation = (await invite(owner, email, role)).json<{ id: string }>();
  const answer = await accept(who, invitation.id);
  expect(answer.statusCode, answer.body).toBe(200);
}
async function roles(): Promise<Record<string, string>> {
  const rows = await test.services.db.select().from(memberships).where(eq(memberships.organisationId, id));
  return Object.fromEntries(rows.map(({ userId, role }) => [userId, role]));
}

describe('inviting', () => {
  it('tells who has an account on the page, and writes to who has none, in both languages', async () => {
    await invite(owner, 'judge@demo.example');
    const { items } = (await outsider.request('GET', '/api/me/notifications')).json();
    expect(items[0]).toMatchObject({
      kind: 'organisation_invitation',
      data: { organisation: '示例·研究所' },
    });
    expect((await outsider.request('GET', '/api/me/organisation-invitations')).json().items).toMatchObject([
      { organisationId: id, email: 'judge@demo.example', role: 'member' },
    ]);
    await invite(manager, 'newcomer@example.org');
    const mail = await mailbox.find('newcomer@example.org', 'Invitation to an organisation');
    expect(mail.text).toContain('示例·研究所');
    expect(mail.text).toContain('/sign-up');
  });

  it('is for owner and managers; a member is told that the role is too small', async () => {
    expect(codeOf(await invite(manager, 'a@example.org'))).toBe('ok');
    expect(codeOf(await invite(member, 'b@example.org'))).toBe('forbidden');
    expect(codeOf(await invite(outsider, 'c@example.org'))).toBe('not_found');
  });

  it('renews the open invitation of an address instead of making a second one, and not every minute', async () => {
    const first = (await invite(owner, 'twice@example.org')).json();
    expect(codeOf(await invite(owner, 'twice@example.org', 'manager'))).toBe('rate_limited');
    test.clock.advance(11 * 60_000);
    const second = (await invite(owner, 'twice@example.org', 'manager')).json();
    expect(second).toMatchObject({ id: first.id, role: 'manager' });
    expect(Date.parse(second.expiresAt)).toBeGreaterThan(Date.parse(first.expiresAt));
  });

  it('makes one invitation of ten for the same address at once', async () => {
    await barrier(Array.from({ length: 10 }, () => () => invite(owner, 'race@example.org')));
    const rows = await test.services.db
      .select()
      .from(organisationInvitations)
      .where(eq(organisationInvitations.organisationId, id));
    expect(rows.filter(({ email }) => email === 'race@example.org')).toHaveLength(1);
  });

  it('does not invite a member', async () => {
    expect(codeOf(await invite(owner, 'vendor@demo.example'))).toBe('already_member');
  });
});

describe('answering an invitation', () => {
  const invited = async () => (await invite(owner, 'judge@demo.example')).json<{ id: string }>().id;

  it('joins with the role it names, once, of several clicks at once', async () => {
    const invitation = await invited();
    const answers = await barrier(Array.from({ length: 5 }, () => () => accept(outsider, invitation)));
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
    expect(await roles()).toMatchObject({ [outsider.userId]: 'member' });
  });

  it('refuses in one way what is missing, for another, answered, taken back or lapsed', async () => {
    const invitation = await invited();
    const missing = await accept(outsider, '019a0000-0000-7000-8000-000000000000');
    const notMine = await accept(await test.as('system_admin'), invitation);
    await outsider.request('POST', `/api/organisation-invitations/${invitation}/decline`);
    const answered = await accept(outsider, invitation);
    const second = await invited();
    await manager.request('DELETE', `/api/organisation-invitations/${second}`);
    const takenBack = await accept(outsider, second);
    const third = await invited();
    test.clock.advance(14 * DAY);
    const lapsed = await accept(await test.as('judge'), third);
    for (const answer of [missing, notMine, answered, takenBack, lapsed])
      expect([answer.statusCode, codeOf(answer)]).toEqual([404, 'invitation_invalid']);
    expect(await roles()).not.toHaveProperty(outsider.userId);
  });

  it('needs a proved address: who merely typed it in cannot join', async () => {
    const invitation = await invited();
    const set = (emailVerifiedAt: Date | null) =>
      test.services.db.update(users).set({ emailVerifiedAt }).where(eq(users.id, outsider.userId));
    await set(null);
    expect((await outsider.request('GET', '/api/me/organisation-invitations')).json().items).toEqual([]);
    expect(codeOf(await accept(outsider, invitation))).toBe('email_unverified');
    await set(test.clock.now());
    expect(codeOf(await accept(outsider, invitation))).toBe('ok');
  });

  it('is shown to those who may invite, with addresses clear; members see theirs and masked ones', async () => {
    await invited();
    const list = async (by: Client) => (await by.request('GET', `/api/organisations/${id}/members`)).json();
    const forOwner = await list(owner);
    expect(forOwner.members.map(({ role }: { role: string }) => role)).toEqual([
      'owner',
      'manager',
      'member',
    ]);
    expect(forOwner.members[1].email).toBe('vendor@demo.example');
    expect(forOwner.invitations).toHaveLength(1);
    const forMember = await list(member);
    expect(forMember.invitations).toEqual([]);
    expect(forMember.members.map(({ email }: { email: string }) => email)).toEqual([
      'e***@demo.example',
      'v***@demo.example',
      'vendor-b@demo.example',
    ]);
    expect((await outsider.request('GET', `/api/organisations/${id}/members`)).statusCode).toBe(404);
  });
});

describe('roles within a body', () => {
  it('are changed by the owner alone', async () => {
    expect(codeOf(await setRole(manager, member, 'manager'))).toBe('forbidden');
    expect(codeOf(await setRole(member, manager, 'member'))).toBe('forbidden');
    expect(codeOf(await setRole(owner, member, 'manager'))).toBe('ok');
    expect(await roles()).toMatchObject({ [member.userId]: 'manager' });
    expect(codeOf(await setRole(owner, outsider, 'manager'))).toBe('not_found');
  });

  it('hand the body over: the owner of before stays as a manager and is the owner no more', async () => {
    expect(codeOf(await setRole(owner, member, 'owner'))).toBe('ok');
    expect(await roles()).toEqual({
      [member.userId]: 'owner',
      [manager.userId]: 'manager',
      [owner.userId]: 'manager',
    });
    expect(codeOf(await setRole(owner, manager, 'owner'))).toBe('forbidden');
  });

  it('leave exactly one owner when the body is handed to two people at once', async () => {
    const answers = await barrier([
      () => setRole(owner, manager, 'owner'),
      () => setRole(owner, member, 'owner'),
      () => setRole(owner, manager, 'owner'),
      () => setRole(owner, member, 'owner'),
    ]);
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
    expect(Object.values(await roles()).filter((role) => role === 'owner')).toHaveLength(1);
  });

  it('never leave a body without an owner', async () => {
    expect(codeOf(await setRole(owner, owner, 'member'))).toBe('last_owner');
    expect(codeOf(await remove(owner, owner))).toBe('last_owner');
    expect(codeOf(await remove(manager, owner))).toBe('forbidden');
    const answers = await barrier([
      () => setRole(owner, manager, 'owner'),
      () => remove(owner, manager),
      () => remove(manager, manager),
    ]);
    expect(answers.some(({ statusCode }) => statusCode === 200)).toBe(true);
    expect(Object.values(await roles()).filter((role) => role === 'owner')).toHaveLength(1);
  });

  it('let the owner remove others, and everybody else leave', async () => {
    expect(codeOf(await remove(manager, member))).toBe('forbidden');
    expect(codeOf(await remove(owner, member))).toBe('ok');
    expect(codeOf(await remove(owner, member))).toBe('not_found');
    expect(codeOf(await remove(manager, manager))).toBe('ok');
    expect(await roles()).toEqual({ [owner.userId]: 'owner' });
  });
});
