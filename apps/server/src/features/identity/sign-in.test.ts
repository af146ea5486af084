import { consentDocuments } from '@jiebang/contracts/identity';
import { users } from '@jiebang/db/schema/identity';
import { auditEvents } from '@jiebang/db/schema/platform';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consents, openBrowser, PASSWORD, signUpBody } from '../../../test/browser.ts';
import { barrier, startTestApp, type TestApp } from '../../../test/harness.ts';
import { demoAccounts } from './demo-people.ts';

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

/** A person with an account and no open session. */
async function newPerson(): Promise<string> {
  const email = `person${people++}@example.org`;
  const answer = await openBrowser(test.app).send('POST', '/api/accounts', signUpBody(email));
  expect(answer.statusCode, answer.body).toBe(201);
  return email;
}
const signIn = (email: string, password: string) =>
  openBrowser(test.app).send('POST', '/api/session', { email, password });
const codeOf = (answer: { json<T>(): T }) => answer.json<{ code?: string }>().code ?? 'ok';

describe('opening an account', () => {
  it('needs both consents at their present version, and records them with time', async () => {
    expect(consents).toEqual(
      Object.entries(consentDocuments).map(([document, version]) => ({ document, version })),
    );
    for (const given of [[], consents.slice(0, 1), [{ ...consents[0], version: '2020-01' }, consents[1]]]) {
      const body = { ...signUpBody('no-consent@example.org'), consents: given };
      expect(codeOf(await openBrowser(test.app).send('POST', '/api/accounts', body))).toBe(
        'consent_required',
      );
    }
    const browser = openBrowser(test.app);
    await browser.send('POST', '/api/accounts', signUpBody('consents@example.org'));
    const { items } = (await browser.send('GET', '/api/me/consents')).json();
    expect(items).toMatchObject(consents);
  });

  it('signs in, with the mail address still to be proved', async () => {
    const browser = openBrowser(test.app);
    const session = (await browser.send('POST', '/api/accounts', signUpBody(' New@Example.org '))).json();
    expect(session).toMatchObject({
      state: 'full',
      user: { email: 'new@example.org', emailVerified: false, roles: [], totpEnabled: false },
    });
    expect((await browser.send('GET', '/api/me/tokens')).statusCode).toBe(200);
  });

  it('refuses a password that the rule does not allow, naming the field and what is missing', async () => {
    const body = { ...signUpBody('weak@example.org'), password: 'abcdefgh' };
    const answer = await openBrowser(test.app).send('POST', '/api/accounts', body);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({
      code: 'invalid_request',
      errors: [{ path: 'password', code: 'too_few_classes' }],
    });
  });

  it('gives an address to one of ten who ask at once', async () => {
    const answers = await barrier(
      Array.from(
        { length: 10 },
        () => () => openBrowser(test.app).send('POST', '/api/accounts', signUpBody('race@example.org')),
      ),
    );
    expect(answers.map(codeOf).sort()).toEqual([...Array(9).fill('email_taken'), 'ok']);
  });
});

describe('signing in', () => {
  it('takes the right password and nothing else', async () => {
    const email = await newPerson();
    expect(codeOf(await signIn(email, PASSWORD))).toBe('ok');
    expect(codeOf(await signIn(email.toUpperCase(), PASSWORD))).toBe('ok');
    expect(codeOf(await signIn(email, `${PASSWORD} `))).toBe('wrong_credentials');
  });

  it('answers an unknown address as it answers a wrong password', async () => {
    const email = await newPerson();
    const [unknown, wrong] = [await signIn('nobody@example.org', 'x'), await signIn(email, 'x')];
    const told = (answer: typeof unknown) => ({ ...answer.json<object>(), requestId: '' });
    expect(unknown.statusCode).toBe(401);
    expect(told(unknown)).toEqual(told(wrong));
  });

  it('hashes for an unknown address too, so that the time tells nothing', async () => {
    const email = await newPerson();
    const median = async (address: (i: number) => string) => {
      const times: number[] = [];
      for (let i = 0; i < 9; i++) {
        const started = performance.now();
        await signIn(address(i), 'Wrong-Guess-1');
        times.push(performance.now() - started);
        await test.services.db.update(users).set({ failedAttempts: 0 }).where(eq(users.email, email));
      }
      return times.sort((a, b) => a - b)[4] as number;
    };
    const known = await median(() => email);
    const unknown = await median((i) => `nobody${i}@example.org`);
    // Without the decoy hash the ratio is below 0.2.
    expect(unknown / known).toBeGreaterThan(0.4);
  });

  it('locks after five failures, refuses the right password then, and opens again after 15 minutes', async () => {
    const email = await newPerson();
    const codes: string[] = [];
    for (let i = 0; i < 5; i++) codes.push(codeOf(await signIn(email, 'Wrong-Guess-1')));
    expect(codes).toEqual([...Array(4).fill('wrong_credentials'), 'account_locked']);
    const locked = await signIn(email, PASSWORD);
    expect(locked.statusCode).toBe(423);
    expect(Date.parse(locked.json<{ details: { until: string } }>().details.until)).toBeGreaterThan(
      test.clock.now().getTime() + 14 * MINUTE,
    );
    test.clock.advance(15 * MINUTE + 1_000);
    expect(codeOf(await signIn(email, PASSWORD))).toBe('ok');
  });

  it('begins to count anew after a lock has lapsed and after a success', async () => {
    const email = await newPerson();
    for (let i = 0; i < 5; i++) await signIn(email, 'Wrong-Guess-1');
    test.clock.advance(15 * MINUTE + 1_000);
    for (let i = 0; i < 4; i++)
      expect(codeOf(await signIn(email, 'Wrong-Guess-1'))).toBe('wrong_credentials');
    expect(codeOf(await signIn(email, PASSWORD))).toBe('ok');
    for (let i = 0; i < 4; i++)
      expect(codeOf(await signIn(email, 'Wrong-Guess-1'))).toBe('wrong_credentials');
    expect(codeOf(await signIn(email, PASSWORD))).toBe('ok');
  });

  it('lets at most five of thirty simultaneous guesses be looked at', async () => {
    const email = await newPerson();
    const answers = await barrier(Array.from({ length: 30 }, () => () => signIn(email, 'Wrong-Guess-1')));
    const codes = answers.map(codeOf);
    expect(codes.filter((code) => code === 'wrong_credentials')).toHaveLength(4);
    expect(codes.filter((code) => code === 'account_locked')).toHaveLength(26);
  });

  it('tells a disabled account so only to who knows its password', async () => {
    const email = await newPerson();
    await test.services.db.update(users).set({ status: 'disabled' }).where(eq(users.email, email));
    expect(codeOf(await signIn(email, 'Wrong-Guess-1'))).toBe('wrong_credentials');
    expect(codeOf(await signIn(email, PASSWORD))).toBe('account_disabled');
  });

  it('audits refusals without the address or the password that was typed', async () => {
    await signIn('someone.private@example.org', 'Typed-Secret-1');
    const events = await test.services.db.select().from(auditEvents);
    expect(events.some(({ action }) => action === 'session.refuse')).toBe(true);
    const log = JSON.stringify(events, (_key, value) => (typeof value === 'bigint' ? String(value) : value));
    expect(log).not.toContain('someone.private');
    expect(log).not.toContain('Typed-Secret-1');
    expect(log).not.toContain('example.org');
  });
});

describe('demonstration accounts', () => {
  it('are offered with title in both languages and open with one click', async () => {
    const browser = openBrowser(test.app);
    const { demo } = (await browser.send('GET', '/api/session')).json();
    expect(demo.accounts).toHaveLength(demoAccounts.length);
    for (const { title } of demo.accounts) expect(title.zh && title.en).toBeTruthy();
    const session = (await browser.send('POST', '/api/session/demo', { key: 'bureau_clerk' })).json();
    expect(session).toMatchObject({ state: 'full', user: { demo: true, roles: ['bureau_clerk'] } });
  });

  it('do not exist for an unknown key', async () => {
    expect((await openBrowser(test.app).send('POST', '/api/session/demo', { key: 'root' })).statusCode).toBe(
      404,
    );
  });

  it('cannot be entered by password, nor get an authenticator that would lock others out', async () => {
    expect(codeOf(await signIn('vendor@demo.example', PASSWORD))).toBe('wrong_credentials');
    const browser = openBrowser(test.app);
    await browser.send('POST', '/api/session/demo', { key: 'bureau_clerk' });
    expect(codeOf(await browser.send('POST', '/api/me/totp'))).toBe('forbidden');
  });

  it('are not there in production', async () => {
    const { env } = test.services;
    env.JIEBANG_MODE = 'production';
    try {
      const browser = openBrowser(test.app);
      expect((await browser.send('GET', '/api/session')).json().demo).toBeNull();
      expect((await browser.send('POST', '/api/session/demo', { key: 'vendor' })).statusCode).toBe(404);
    } finally {
      env.JIEBANG_MODE = 'test';
    }
  });
});
