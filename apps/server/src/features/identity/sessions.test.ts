import { personalAccessTokens, sessions, users } from '@jiebang/db/schema/identity';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, PASSWORD, signUpBody } from '../../../test/browser.ts';
import { startTestApp, type TestApp } from '../../../test/harness.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({
    breaks: {
      disabled_users_have_no_session: 'accounts are disabled by hand, to meet the guard behind the act',
    },
  });
});
afterAll(() => test.close());

const MINUTE = 60_000;
let people = 0;
const codeOf = (answer: { json<T>(): T }) => answer.json<{ code?: string }>().code ?? 'ok';

async function signedIn() {
  const email = `holder${people++}@example.org`;
  const browser = openBrowser(test.app);
  const answer = await browser.send('POST', '/api/accounts', signUpBody(email));
  return { email, browser, answer, id: answer.json<{ user: { id: string } }>().user.id };
}
const isIn = async (browser: ReturnType<typeof openBrowser>) =>
  (await browser.send('GET', '/api/session')).json().state === 'full';

describe('the session cookie', () => {
  it('is unreadable for scripts, not sent from other sites, and the table cannot open a session', async () => {
    const { answer, browser } = await signedIn();
    const header = String(answer.headers['set-cookie']);
    expect(header).toMatch(/^jiebang_session=[\w-]{43}; /);
    expect(header).toContain('HttpOnly');
    expect(header).toContain('SameSite=Lax');
    expect(header).not.toContain('Secure');
    const secret = browser.cookie().split('=')[1] as string;
    const rows = await test.services.db.select().from(sessions);
    expect(JSON.stringify(rows)).not.toContain(secret);
    for (const { idHash } of rows) {
      const thief = openBrowser(test.app);
      thief.use({ cookie: `jiebang_session=${idHash}`, csrf: '' });
      expect(await isIn(thief)).toBe(false);
    }
  });

  it('is Secure where people come by https', async () => {
    test.services.env.JIEBANG_PUBLIC_URL = 'https://jiebang.example';
    const { answer } = await signedIn();
    test.services.env.JIEBANG_PUBLIC_URL = undefined;
    expect(String(answer.headers['set-cookie'])).toContain('Secure');
  });

  it('is worth nothing after signing out', async () => {
    const { browser } = await signedIn();
    const copy = openBrowser(test.app);
    copy.use({ cookie: browser.cookie(), csrf: browser.csrf() });
    await browser.send('DELETE', '/api/session');
    expect(browser.cookie()).toBe('');
    expect(await isIn(copy)).toBe(false);
  });

  it('is replaced at sign-in, so that a planted one never becomes somebody', async () => {
    const planted = await signedIn();
    const victim = await signedIn();
    const browser = openBrowser(test.app);
    browser.use({ cookie: planted.browser.cookie(), csrf: planted.browser.csrf() });
    await browser.send('POST', '/api/session', { email: victim.email, password: PASSWORD });
    expect(browser.cookie()).not.toBe(planted.browser.cookie());
    expect(await isIn(planted.browser)).toBe(false);
  });
});

describe('the end of a session', () => {
  it('comes after 30 idle minutes, and is put off by use', async () => {
    const { browser } = await signedIn();
    for (let i = 0; i < 3; i++) {
      test.clock.advance(29 * MINUTE);
      expect(await isIn(browser)).toBe(true);
    }
    test.clock.advance(30 * MINUTE + 1_000);
    expect(await isIn(browser)).toBe(false);
  });

  it('comes after 12 hours however busy it is', async () => {
    const { browser } = await signedIn();
    for (let i = 0; i < 28; i++) {
      test.clock.advance(25 * MINUTE);
      expect(await isIn(browser)).toBe(true);
    }
    test.clock.advance(25 * MINUTE);
    expect(await isIn(browser)).toBe(false);
  });

  it('costs no write while a page asks every second', async () => {
    const { browser, id } = await signedIn();
    const seen = async () =>
      (
        await test.services.db.select().from(sessions).where(eq(sessions.userId, id))
      )[0]?.lastSeenAt.getTime();
    const first = await seen();
    test.clock.advance(50_000);
    await isIn(browser);
    expect(await seen()).toBe(first);
    test.clock.advance(11_000);
    await isIn(browser);
    expect(await seen()).toBeGreaterThan(first as number);
  });

  it('comes at once for a disabled account', async () => {
    const { browser, id } = await signedIn();
    await test.services.db.update(users).set({ status: 'disabled' }).where(eq(users.id, id));
    expect(await isIn(browser)).toBe(false);
  });
});

describe('several sessions', () => {
  it('are listed without their secrets and ended from one of them', async () => {
    const { email, browser } = await signedIn();
    const other = openBrowser(test.app);
    await other.send('POST', '/api/session', { email, password: PASSWORD }, { 'user-agent': 'Other/1.0' });
    const { items } = (await browser.send('GET', '/api/me/sessions')).json();
    expect(items).toHaveLength(2);
    expect(items.map((row: { current: boolean }) => row.current).sort()).toEqual([false, true]);
    expect(items.map((row: { userAgent: string }) => row.userAgent)).toContain('Other/1.0');
    await browser.send('DELETE', '/api/me/sessions');
    expect([await isIn(browser), await isIn(other)]).toEqual([true, false]);
  });

  it('end with a change of the password, but for the one that changed it', async () => {
    const { email, browser } = await signedIn();
    const other = openBrowser(test.app);
    await other.send('POST', '/api/session', { email, password: PASSWORD });
    const wrong = await browser.send('POST', '/api/me/password', { current: 'no', next: 'Another-Word-8' });
    expect(wrong.json()).toMatchObject({ errors: [{ path: 'current', code: 'wrong_password' }] });
    const weak = await browser.send('POST', '/api/me/password', { current: PASSWORD, next: 'abcdefgh' });
    expect(weak.json()).toMatchObject({ errors: [{ path: 'next', code: 'too_few_classes' }] });
    const right = await browser.send('POST', '/api/me/password', {
      current: PASSWORD,
      next: 'Another-Word-8',
    });
    expect(right.statusCode).toBe(200);
    expect([await isIn(browser), await isIn(other)]).toEqual([true, false]);
    const again = openBrowser(test.app);
    expect(codeOf(await again.send('POST', '/api/session', { email, password: PASSWORD }))).toBe(
      'wrong_credentials',
    );
    const signIn = { email, password: 'Another-Word-8' };
    expect(codeOf(await again.send('POST', '/api/session', signIn))).toBe('ok');
  });
});

describe('requests across sites', () => {
  it('that change something are refused without the token of the page', async () => {
    const { browser } = await signedIn();
    const forged = openBrowser(test.app);
    forged.use({ cookie: browser.cookie(), csrf: '' });
    expect(codeOf(await forged.send('PATCH', '/api/me', { name: 'x' }))).toBe('csrf_failed');
    expect(codeOf(await browser.send('PATCH', '/api/me', { name: '示例·改名' }))).toBe('ok');
  });

  it('cannot sign a visitor in from a foreign page', async () => {
    const { email } = await signedIn();
    const answer = await openBrowser(test.app).send(
      'POST',
      '/api/session',
      { email, password: PASSWORD },
      { origin: 'https://evil.example' },
    );
    expect(codeOf(answer)).toBe('csrf_failed');
  });
});

describe('the profile', () => {
  it('changes what is given and nothing else', async () => {
    const { browser } = await signedIn();
    expect((await browser.send('PATCH', '/api/me', { locale: 'en' })).json().user).toMatchObject({
      name: '示例·用户',
      locale: 'en',
    });
    expect((await browser.send('PATCH', '/api/me', {})).statusCode).toBe(200);
  });
});

describe('personal access tokens', () => {
  const create = async (body: object) => {
    const { browser, id } = await signedIn();
    const answer = await browser.send('POST', '/api/me/tokens', { name: 'script', ...body });
    expect(answer.statusCode, answer.body).toBe(201);
    const { secret, token } = answer.json<{ secret: string; token: { id: string } }>();
    const use = (url: string, method: 'GET' | 'POST' = 'GET', body?: object) =>
      openBrowser(test.app).send(method, url, body, { authorization: `Bearer ${secret}` });
    return { browser, id, secret, token, use };
  };

  it('are shown once, stored as a hash, and listed without their secret', async () => {
    const { browser, secret } = await create({ scopes: ['profile:read'] });
    expect(secret).toMatch(/^jb_pat_[\w-]{43}$/);
    const stored = await test.services.db.select().from(personalAccessTokens);
    expect(JSON.stringify(stored)).not.toContain(secret.slice(7));
    const list = await browser.send('GET', '/api/me/tokens');
    expect(list.json().items).toMatchObject([{ name: 'script', scopes: ['profile:read'], lastUsedAt: null }]);
    expect(list.body).not.toContain(secret.slice(7));
  });

  it('do what their scopes say and nothing of an office', async () => {
    const { use } = await create({ scopes: ['profile:read'] });
    expect((await use('/api/me/organisations')).statusCode).toBe(200);
    expect((await use('/api/session')).json()).toMatchObject({ state: 'full', csrfToken: null });
    expect(codeOf(await use('/api/me/tokens'))).toBe('scope_missing');
    expect(codeOf(await use('/api/me/tokens', 'POST', { name: 'more', scopes: ['profile:read'] }))).toBe(
      'scope_missing',
    );
    const { use: other } = await create({ scopes: ['submissions:read'] });
    expect(codeOf(await other('/api/me/organisations'))).toBe('scope_missing');
    expect((await other('/api/session')).json().state).toBe('anonymous');
  });

  it('end when they lapse, are revoked, or their person is disabled', async () => {
    const lapsing = await create({ scopes: ['profile:read'], expiresInDays: 1 });
    const revoked = await create({ scopes: ['profile:read'] });
    const disabled = await create({ scopes: ['profile:read'] });
    await revoked.browser.send('DELETE', `/api/me/tokens/${revoked.token.id}`);
    expect(codeOf(await revoked.use('/api/me/organisations'))).toBe('sign_in_required');
    await test.services.db.update(users).set({ status: 'disabled' }).where(eq(users.id, disabled.id));
    expect(codeOf(await disabled.use('/api/me/organisations'))).toBe('sign_in_required');
    expect((await lapsing.use('/api/me/organisations')).statusCode).toBe(200);
    test.clock.advance(24 * 60 * MINUTE + 1_000);
    expect(codeOf(await lapsing.use('/api/me/organisations'))).toBe('sign_in_required');
  });

  it('of others cannot be revoked, nor told from none', async () => {
    const mine = await create({ scopes: ['profile:read'] });
    const { browser } = await signedIn();
    const others = await browser.send('DELETE', `/api/me/tokens/${mine.token.id}`);
    const none = await browser.send('DELETE', '/api/me/tokens/019a0000-0000-7000-8000-000000000000');
    const told = (answer: typeof none) => ({ ...answer.json<object>(), requestId: '' });
    expect(others.statusCode).toBe(404);
    expect(told(others)).toEqual(told(none));
    expect((await mine.use('/api/me/organisations')).statusCode).toBe(200);
  });
});
