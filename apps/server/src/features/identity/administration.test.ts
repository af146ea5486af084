import { roleGrants, sessions, users } from '@jiebang/db/schema/identity';
import { auditEvents } from '@jiebang/db/schema/platform';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, PASSWORD, signUpBody } from '../../../test/browser.ts';
import { barrier, type Client, startTestApp, type TestApp } from '../../../test/harness.ts';

let test: TestApp;
let system: Client;
let security: Client;
beforeAll(async () => {
  test = await startTestApp();
  [system, security] = [await test.as('system_admin'), await test.as('security_admin')];
});
afterAll(() => test.close());

const NOBODY = '019a0000-0000-7000-8000-000000000000';
const reason = '示例：核实身份后办理';
let people = 0;
const codeOf = (answer: { json<T>(): T }) => answer.json<{ code?: string }>().code ?? 'ok';

async function newPerson() {
  const email = `subject${people++}@example.org`;
  const browser = openBrowser(test.app);
  const answer = await browser.send('POST', '/api/accounts', signUpBody(email));
  return { email, browser, id: answer.json<{ user: { id: string } }>().user.id };
}
const isIn = async (browser: ReturnType<typeof openBrowser>) =>
  (await browser.send('GET', '/api/session')).json().state === 'full';
const grant = (id: string, role: string, by = security) =>
  by.request('POST', `/api/security/users/${id}/roles`, { role, reason });

describe('the system administrator', () => {
  it('disables an account, which ends its sessions, and enables it again, both audited with the reason', async () => {
    const { id, email, browser } = await newPerson();
    const disabled = await system.request('POST', `/api/admin/users/${id}/disable`, { reason });
    expect(disabled.json()).toMatchObject({ id, status: 'disabled' });
    expect(await isIn(browser)).toBe(false);
    expect(codeOf(await system.request('POST', `/api/admin/users/${id}/disable`, { reason }))).toBe(
      'wrong_state',
    );
    expect(codeOf(await system.request('POST', `/api/admin/users/${id}/enable`, { reason }))).toBe('ok');
    const again = await browser.send('POST', '/api/session', { email, password: PASSWORD });
    expect(again.json()).toMatchObject({ state: 'full' });
    const events = await test.services.db
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.subjectId, id), eq(auditEvents.actorId, system.userId)));
    expect(events.map(({ action, data }) => [action, data.reason])).toEqual([
      ['user.disable', reason],
      ['user.enable', reason],
    ]);
  });

  it('finds people by a part of the name or a whole address, and sees addresses masked', async () => {
    const { email, id } = await newPerson();
    const find = async (q: string) =>
      (await system.request('GET', `/api/admin/users?q=${encodeURIComponent(q)}`)).json().items;
    expect(await find(email)).toMatchObject([{ id, email: 's***@example.org' }]);
    expect(await find(email.slice(0, -2))).toEqual([]);
    expect((await find('示例·用户')).length).toBeGreaterThan(0);
    expect(await find('%')).toEqual([]);
  });

  it('pages through everybody once', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const url: string = `/api/admin/users?limit=3${cursor ? `&cursor=${cursor}` : ''}`;
      const page: { items: { id: string }[]; nextCursor: string | null } = (
        await system.request('GET', url)
      ).json();
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    const all = await test.services.db.select({ id: users.id }).from(users);
    expect([...seen].sort()).toEqual(all.map(({ id }) => id).sort());
    expect(codeOf(await system.request('GET', '/api/admin/users?cursor=x'))).toBe('invalid_request');
  });

  it('cannot do what is the security administrator’s, nor the other way round', async () => {
    const { id } = await newPerson();
    expect(codeOf(await grant(id, 'judge', system))).toBe('forbidden');
    expect(codeOf(await system.request('GET', '/api/security/users'))).toBe('forbidden');
    expect(codeOf(await security.request('POST', `/api/admin/users/${id}/disable`, { reason }))).toBe(
      'forbidden',
    );
  });
});

describe('the security administrator', () => {
  it('grants a role, which ends the sessions and asks for the second factor at the next sign-in', async () => {
    const { id, email, browser } = await newPerson();
    expect((await grant(id, 'bureau_clerk')).json()).toMatchObject({ roles: ['bureau_clerk'] });
    expect(await isIn(browser)).toBe(false);
    const session = await browser.send('POST', '/api/session', { email, password: PASSWORD });
    expect(session.json().state).toBe('totp_setup');
    expect(codeOf(await grant(id, 'bureau_clerk'))).toBe('wrong_state');
  });

  it('takes a role back with the next request of its holder', async () => {
    const judge = await test.as('judge');
    await grant(judge.userId, 'bureau_clerk');
    const again = await test.as('judge');
    expect((await again.request('GET', '/api/operations/summary')).statusCode).toBe(200);
    const body = { role: 'bureau_clerk', reason };
    const revoked = await security.request('POST', `/api/security/users/${judge.userId}/roles/revoke`, body);
    expect(revoked.json()).toMatchObject({ roles: ['judge'] });
    expect(codeOf(await again.request('GET', '/api/operations/summary'))).toBe('forbidden');
    expect(
      codeOf(await security.request('POST', `/api/security/users/${judge.userId}/roles/revoke`, body)),
    ).toBe('wrong_state');
  });

  it('cannot unite what must be apart', async () => {
    const { id } = await newPerson();
    await grant(id, 'audit_admin');
    for (const role of ['system_admin', 'security_admin', 'bureau_clerk', 'bureau_approver']) {
      const answer = await grant(id, role);
      expect(answer.json()).toMatchObject({ code: 'role_conflict', details: { role: 'audit_admin' } });
    }
    expect(codeOf(await grant(id, 'judge'))).toBe('ok');
  });

  it('cannot unite it by granting all three at once', async () => {
    const { id } = await newPerson();
    const roles = ['system_admin', 'security_admin', 'audit_admin', 'bureau_clerk'];
    const answers = await barrier(roles.map((role) => () => grant(id, role)));
    const held = await test.services.db.select().from(roleGrants).where(eq(roleGrants.userId, id));
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
    expect(held).toHaveLength(1);
  });

  it('acts on others only', async () => {
    const own = security.userId;
    expect(codeOf(await grant(own, 'judge'))).toBe('own_account');
    for (const act of ['unlock', 'reset-totp'])
      expect(codeOf(await security.request('POST', `/api/security/users/${own}/${act}`, { reason }))).toBe(
        'own_account',
      );
    expect(
      codeOf(await system.request('POST', `/api/admin/users/${system.userId}/disable`, { reason })),
    ).toBe('own_account');
  });

  it('lifts a lockout', async () => {
    const { id, email } = await newPerson();
    const signIn = (password: string) =>
      openBrowser(test.app).send('POST', '/api/session', { email, password });
    for (let i = 0; i < 5; i++) await signIn('Wrong-Guess-1');
    const { items } = (await security.request('GET', `/api/security/users?q=${email}`)).json();
    expect(Date.parse(items[0].lockedUntil)).toBeGreaterThan(test.clock.now().getTime());
    const unlocked = await security.request('POST', `/api/security/users/${id}/unlock`, { reason });
    expect(unlocked.json().lockedUntil).toBeNull();
    expect(codeOf(await signIn(PASSWORD))).toBe('ok');
    expect(codeOf(await security.request('POST', `/api/security/users/${id}/unlock`, { reason }))).toBe(
      'wrong_state',
    );
  });

  it('takes a lost authenticator off, with its sessions and recovery codes', async () => {
    const { id, email, browser } = await newPerson();
    const now = test.clock.now();
    await test.services.db
      .update(users)
      .set({
        totpSecret: test.services.secretBox.seal('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'),
        totpEnabledAt: now,
      })
      .where(eq(users.id, id));
    const answer = await security.request('POST', `/api/security/users/${id}/reset-totp`, { reason });
    expect(answer.json()).toMatchObject({ totpEnabled: false });
    expect(await test.services.db.select().from(sessions).where(eq(sessions.userId, id))).toEqual([]);
    const session = await browser.send('POST', '/api/session', { email, password: PASSWORD });
    expect(session.json().state).toBe('full');
    expect(codeOf(await security.request('POST', `/api/security/users/${id}/reset-totp`, { reason }))).toBe(
      'wrong_state',
    );
  });

  it('gets the 404 of a missing account for an id that is none', async () => {
    expect((await grant(NOBODY, 'judge')).statusCode).toBe(404);
    expect((await grant('not-an-id', 'judge')).statusCode).toBe(404);
    expect((await grant(NOBODY, 'emperor')).statusCode).toBe(400);
  });
});
