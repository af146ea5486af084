import { recoveryCodes, roleGrants, sessions, users } from '@jiebang/db/schema/identity';
import { eq } from 'drizzle-orm';
import { generate } from 'otplib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, PASSWORD, signUpBody } from '../../../test/browser.ts';
import { barrier, startTestApp, type TestApp } from '../../../test/harness.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

type Browser = ReturnType<typeof openBrowser>;
const STEP = 30_000;
let people = 0;
const codeOf = (answer: { json<T>(): T }) => answer.json<{ code?: string }>().code ?? 'ok';
const stateOf = (answer: { json<T>(): T }) => answer.json<{ state?: string }>().state;

async function newClerk(): Promise<{ email: string; id: string }> {
  const email = `clerk${people++}@example.org`;
  const answer = await openBrowser(test.app).send('POST', '/api/accounts', signUpBody(email));
  const { id } = answer.json<{ user: { id: string } }>().user;
  await test.services.db.insert(roleGrants).values({ userId: id, role: 'bureau_clerk' });
  return { email, id };
}
const codeFor = (secret: string, offset = 0) =>
  generate({ secret, epoch: Math.floor((test.clock.now().getTime() + offset) / 1000) });
const signIn = (browser: Browser, email: string) =>
  browser.send('POST', '/api/session', { email, password: PASSWORD });

/** A clerk with an authenticator, fully signed in. The clock is moved on, so that the next code is a new one. */
async function clerkWithTotp() {
  const { email, id } = await newClerk();
  const browser = openBrowser(test.app);
  await signIn(browser, email);
  const { secret } = (await browser.send('POST', '/api/me/totp')).json();
  const enabled = await browser.send('POST', '/api/me/totp/enable', { code: await codeFor(secret) });
  expect(enabled.statusCode, enabled.body).toBe(200);
  test.clock.advance(2 * STEP);
  return { email, id, secret: secret as string, browser, codes: enabled.json().recoveryCodes as string[] };
}

describe('setting up an authenticator', () => {
  it('is demanded of an office before anything else is let through', async () => {
    const { email } = await newClerk();
    const browser = openBrowser(test.app);
    const session = (await signIn(browser, email)).json();
    expect(session).toMatchObject({ state: 'totp_setup', user: null });
    const refused = await browser.send('GET', '/api/me/tokens');
    expect([refused.statusCode, codeOf(refused)]).toEqual([403, 'totp_setup_required']);
    expect(codeOf(await browser.send('POST', '/api/session/totp', { code: '123456' }))).toBe(
      'totp_setup_required',
    );
  });

  it('shows the seed as text, address and picture, seals it at rest, and ends in a full session', async () => {
    const { email, id } = await newClerk();
    const browser = openBrowser(test.app);
    await signIn(browser, email);
    const before = { cookie: browser.cookie(), csrf: browser.csrf() };
    const begun = (await browser.send('POST', '/api/me/totp')).json();
    expect(begun.uri).toMatch(/^otpauth:\/\/totp\//);
    expect(begun.uri).toContain(begun.secret);
    expect(begun.qrSvg).toMatch(/^<svg/);
    const [row] = await test.services.db.select().from(users).where(eq(users.id, id));
    expect(row?.totpSecret).not.toContain(begun.secret);
    const enabled = await browser.send('POST', '/api/me/totp/enable', { code: await codeFor(begun.secret) });
    expect(enabled.json()).toMatchObject({ session: { state: 'full', user: { totpEnabled: true } } });
    expect(new Set(enabled.json().recoveryCodes).size).toBe(10);
    expect((await browser.send('GET', '/api/me/tokens')).statusCode).toBe(200);
    const old = openBrowser(test.app);
    old.use(before);
    expect(stateOf(await old.send('GET', '/api/session'))).toBe('anonymous');
  });

  it('is not done by a wrong code, without a session, or with a code for a seed that was replaced', async () => {
    const { email } = await newClerk();
    expect(codeOf(await openBrowser(test.app).send('POST', '/api/me/totp'))).toBe('sign_in_required');
    const browser = openBrowser(test.app);
    await signIn(browser, email);
    const first = (await browser.send('POST', '/api/me/totp')).json().secret;
    await browser.send('POST', '/api/me/totp');
    const code = await codeFor(first);
    expect(codeOf(await browser.send('POST', '/api/me/totp/enable', { code }))).toBe('totp_wrong');
  });

  it('is not repeated over an enabled one', async () => {
    const { browser } = await clerkWithTotp();
    expect(codeOf(await browser.send('POST', '/api/me/totp'))).toBe('totp_already_enabled');
  });
});

describe('the second step of signing in', () => {
  it('lets nothing through before the code, and gives a new session after it', async () => {
    const { email, secret } = await clerkWithTotp();
    const browser = openBrowser(test.app);
    const half = (await signIn(browser, email)).json();
    expect(half).toMatchObject({ state: 'totp', user: null });
    expect(codeOf(await browser.send('GET', '/api/me/tokens'))).toBe('totp_required');
    expect(codeOf(await browser.send('POST', '/api/me/totp'))).toBe('totp_required');
    const cookie = browser.cookie();
    const full = await browser.send('POST', '/api/session/totp', { code: await codeFor(secret) });
    expect(stateOf(full)).toBe('full');
    expect(browser.cookie()).not.toBe(cookie);
    expect(full.json().csrfToken).not.toBe(half.csrfToken);
    const rows = await test.services.db.select().from(sessions).where(eq(sessions.state, 'totp'));
    expect(rows).toEqual([]);
  });

  it('takes a code of the step before or after, not of further away', async () => {
    const { email, secret } = await clerkWithTotp();
    for (const [offset, expected] of [
      [-2 * STEP, 'totp_wrong'],
      [2 * STEP, 'totp_wrong'],
      [-STEP, 'ok'],
      [STEP, 'ok'],
    ] as const) {
      const browser = openBrowser(test.app);
      await signIn(browser, email);
      const code = await codeFor(secret, offset);
      expect(codeOf(await browser.send('POST', '/api/session/totp', { code }))).toBe(expected);
    }
  });

  it('takes one code once: of several sessions with the same code at once, one gets in', async () => {
    const { email, secret } = await clerkWithTotp();
    const browsers = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const browser = openBrowser(test.app);
        await signIn(browser, email);
        return browser;
      }),
    );
    const code = await codeFor(secret);
    const answers = await barrier(browsers.map((b) => () => b.send('POST', '/api/session/totp', { code })));
    expect(answers.filter((answer) => answer.statusCode === 200)).toHaveLength(1);
    const later = openBrowser(test.app);
    await signIn(later, email);
    expect(codeOf(await later.send('POST', '/api/session/totp', { code }))).toBe('totp_wrong');
  });

  it('takes a recovery code once, however it is typed, and keeps only hashes', async () => {
    const { email, id, codes } = await clerkWithTotp();
    const [first = '', second = ''] = codes;
    const stored = await test.services.db.select().from(recoveryCodes).where(eq(recoveryCodes.userId, id));
    expect(JSON.stringify(stored)).not.toContain(first);
    const attempt = async (code: string) => {
      const browser = openBrowser(test.app);
      await signIn(browser, email);
      return codeOf(await browser.send('POST', '/api/session/totp', { code }));
    };
    expect(await attempt(first)).toBe('ok');
    expect(await attempt(first)).toBe('totp_wrong');
    expect(await attempt(` ${second.toLowerCase().replaceAll('-', ' ')} `)).toBe('ok');
  });

  it('locks after five wrong codes although the password was right each time', async () => {
    const { email } = await clerkWithTotp();
    const answers: string[] = [];
    for (let i = 0; i < 5; i++) {
      const browser = openBrowser(test.app);
      expect(stateOf(await signIn(browser, email))).toBe('totp');
      answers.push(codeOf(await browser.send('POST', '/api/session/totp', { code: '000000' })));
    }
    expect(answers).toEqual([...Array(4).fill('totp_wrong'), 'account_locked']);
    expect(codeOf(await signIn(openBrowser(test.app), email))).toBe('account_locked');
    test.clock.advance(16 * 60_000);
  });

  it('waits ten minutes for the code, no longer', async () => {
    const { email, secret } = await clerkWithTotp();
    const browser = openBrowser(test.app);
    await signIn(browser, email);
    test.clock.advance(10 * 60_000 + 1_000);
    const code = await codeFor(secret);
    expect(codeOf(await browser.send('POST', '/api/session/totp', { code }))).toBe('sign_in_required');
  });
});

describe('recovery codes', () => {
  it('are renewed against a code; the old ones end', async () => {
    const { email, browser, secret, codes } = await clerkWithTotp();
    expect(codeOf(await browser.send('POST', '/api/me/totp/recovery-codes', { code: '000000' }))).toBe(
      'totp_wrong',
    );
    const renewed = await browser.send('POST', '/api/me/totp/recovery-codes', {
      code: await codeFor(secret),
    });
    expect(renewed.json().recoveryCodes).toHaveLength(10);
    const attempt = async (code: string) => {
      const other = openBrowser(test.app);
      await signIn(other, email);
      return codeOf(await other.send('POST', '/api/session/totp', { code }));
    };
    expect(await attempt(codes[3] as string)).toBe('totp_wrong');
    expect(await attempt(renewed.json().recoveryCodes[3])).toBe('ok');
  });
});
