import { emailTokens, users } from '@jiebang/db/schema/identity';
import { outbox } from '@jiebang/db/schema/platform';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, PASSWORD, signUpBody } from '../../../test/browser.ts';
import { barrier, eventually, startTestApp, type TestApp } from '../../../test/harness.ts';
import { openMailbox } from '../../../test/mailbox.ts';

let test: TestApp;
let mailbox: Awaited<ReturnType<typeof openMailbox>>;
beforeAll(async () => {
  mailbox = await openMailbox();
  const env = { SMTP_URL: mailbox.url, JIEBANG_PUBLIC_URL: 'https://jiebang.example' };
  test = await startTestApp({
    env,
    breaks: {
      disabled_users_have_no_session: 'an account is disabled by hand, to meet the guard behind the act',
    },
  });
  test.startWorker();
});
afterAll(async () => {
  await test.close();
  await mailbox.close();
});
beforeEach(() => mailbox.refuse(null));

const MINUTE = 60_000;
const VERIFY = '邮箱验证';
const RESET = '重置密码';
let people = 0;
const codeOf = (answer: { json<T>(): T }) => answer.json<{ code?: string }>().code ?? 'ok';
const tokenIn = (text: string) => /\?token=([\w-]{43})/.exec(text)?.[1] as string;

async function newPerson(extra: object = {}) {
  const email = `reader${people++}@example.org`;
  const browser = openBrowser(test.app);
  await browser.send('POST', '/api/accounts', { ...signUpBody(email), ...extra });
  return { email, browser };
}
const verified = async (browser: ReturnType<typeof openBrowser>) =>
  (await browser.send('GET', '/api/session')).json().user.emailVerified;
const post = (url: string, body: object) => openBrowser(test.app).send('POST', url, body);

describe('proving the mail address, over real SMTP', () => {
  it('works once with the mailed link, in whichever browser it is opened', async () => {
    const { email, browser } = await newPerson();
    const mail = await mailbox.find(email, VERIFY);
    expect(mail.text).toContain('https://jiebang.example/verify-email?token=');
    const token = tokenIn(mail.text);
    expect(codeOf(await post('/api/accounts/verify-email', { token }))).toBe('ok');
    expect(await verified(browser)).toBe(true);
    expect(codeOf(await post('/api/accounts/verify-email', { token }))).toBe('token_invalid');
  });

  it('leaves the token nowhere but in the mail', async () => {
    const { email } = await newPerson();
    const token = tokenIn((await mailbox.find(email, VERIFY)).text);
    const stored = JSON.stringify(await test.services.db.select().from(emailTokens));
    expect(stored).not.toContain(token);
    expect(
      JSON.stringify((await test.services.db.select().from(outbox)).map(({ payload }) => payload)),
    ).not.toContain('token');
  });

  it('writes to a person in the language they chose', async () => {
    const { email } = await newPerson({ locale: 'en' });
    expect((await mailbox.find(email, 'Verify your mail address')).text).toContain('within 24 hours');
  });

  it('ends a day later, with a token made up, and with one of another purpose', async () => {
    const { email, browser } = await newPerson();
    const token = tokenIn((await mailbox.find(email, VERIFY)).text);
    const reset = { token, password: 'Another-Word-8' };
    expect(codeOf(await post('/api/password-resets/complete', reset))).toBe('token_invalid');
    expect(codeOf(await post('/api/accounts/verify-email', { token: 'x'.repeat(43) }))).toBe('token_invalid');
    test.clock.advance(24 * 60 * MINUTE + 1_000);
    expect(codeOf(await post('/api/accounts/verify-email', { token }))).toBe('token_invalid');
    await browser.send('POST', '/api/session', { email, password: PASSWORD });
    expect(await verified(browser)).toBe(false);
  });

  it('mails a second link on request, both work until one is used, and none is sent once proved', async () => {
    const { email, browser } = await newPerson();
    const first = await mailbox.find(email, VERIFY);
    await browser.send('POST', '/api/accounts/resend-verification');
    const second = await eventually('second mail', async () =>
      mailbox.mails.find((mail) => mail.to === email && mail !== first),
    );
    await post('/api/accounts/verify-email', { token: tokenIn(second.text) });
    expect(codeOf(await post('/api/accounts/verify-email', { token: tokenIn(first.text) }))).toBe(
      'token_invalid',
    );
    await browser.send('POST', '/api/accounts/resend-verification');
    await test.services.outbox.settle();
    expect(mailbox.mails.filter(({ to }) => to === email)).toHaveLength(2);
  });

  it('reaches the person although the mail server was away at first', async () => {
    mailbox.refuse(451);
    const { email } = await newPerson();
    const before = mailbox.attempts();
    await eventually('a refused try', async () => mailbox.attempts() > before);
    mailbox.refuse(null);
    expect(tokenIn((await mailbox.find(email, VERIFY)).text)).toBeTruthy();
  });
});

describe('resetting the password, over real SMTP', () => {
  it('sets a new one, ends every session, lifts a lockout, and proves the address', async () => {
    const { email, browser } = await newPerson();
    for (let i = 0; i < 5; i++) await post('/api/session', { email, password: 'Wrong-Guess-1' });
    expect(codeOf(await post('/api/session', { email, password: PASSWORD }))).toBe('account_locked');
    await post('/api/password-resets', { email });
    const token = tokenIn((await mailbox.find(email, RESET)).text);
    const password = 'Another-Word-8';
    expect(codeOf(await post('/api/password-resets/complete', { token, password }))).toBe('ok');
    expect((await browser.send('GET', '/api/session')).json().state).toBe('anonymous');
    expect(codeOf(await post('/api/session', { email, password: PASSWORD }))).toBe('wrong_credentials');
    const session = await post('/api/session', { email, password });
    expect(session.json()).toMatchObject({ state: 'full', user: { emailVerified: true } });
  });

  it('answers an unknown address as a known one and does the same work for it', async () => {
    const { email } = await newPerson();
    const owed = async () => (await test.services.db.select().from(outbox)).length;
    await test.services.outbox.settle();
    const known = await post('/api/password-resets', { email });
    const unknown = await post('/api/password-resets', { email: 'nobody@example.org' });
    expect([known.statusCode, known.body]).toEqual([unknown.statusCode, unknown.body]);
    await mailbox.find(email, RESET);
    await eventually('both jobs done', async () => (await owed()) === 0);
    expect(mailbox.mails.filter(({ to }) => to === 'nobody@example.org')).toEqual([]);
  });

  it('keeps the link when the new password is refused, and uses it up when it is not', async () => {
    const { email } = await newPerson();
    await post('/api/password-resets', { email });
    const token = tokenIn((await mailbox.find(email, RESET)).text);
    const complete = (password: string) => post('/api/password-resets/complete', { token, password });
    expect(codeOf(await complete('abcdefgh'))).toBe('invalid_request');
    const answers = await barrier(['Another-Word-8', 'Another-Word-9'].map((p) => () => complete(p)));
    expect(answers.map(codeOf).sort()).toEqual(['ok', 'token_invalid']);
  });

  it('does not work after half an hour', async () => {
    const { email } = await newPerson();
    await post('/api/password-resets', { email });
    const token = tokenIn((await mailbox.find(email, RESET)).text);
    test.clock.advance(30 * MINUTE + 1_000);
    const body = { token, password: 'Another-Word-8' };
    expect(codeOf(await post('/api/password-resets/complete', body))).toBe('token_invalid');
  });

  it('sends nothing to a disabled account', async () => {
    const { email } = await newPerson();
    await mailbox.find(email, VERIFY);
    await test.services.db.update(users).set({ status: 'disabled' }).where(eq(users.email, email));
    await post('/api/password-resets', { email });
    await eventually('job done', async () => (await test.services.db.select().from(outbox)).length === 0);
    await post('/api/password-resets', { email: (await newPerson()).email });
    await eventually('a later reset mail', async () => mailbox.mails.at(-1)?.subject.includes(RESET));
    expect(mailbox.mails.filter((mail) => mail.to === email && mail.subject.includes(RESET))).toEqual([]);
  });
});
