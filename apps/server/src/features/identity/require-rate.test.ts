import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, PASSWORD, signUpBody } from '../../../test/browser.ts';
import { startTestApp, type TestApp } from '../../../test/harness.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({ env: { JIEBANG_RATE_LIMIT: '100000' } });
});
afterAll(() => test.close());

const codeOf = (answer: { json<T>(): T }) => answer.json<{ code?: string }>().code ?? 'ok';

describe('rate limits of the public acts', () => {
  it('stop one address that tries many passwords on one account, and let another address in', async () => {
    const guess = (ip: string) =>
      openBrowser(test.app, ip).send('POST', '/api/session', { email: 'nobody@example.org', password: 'x' });
    for (let i = 0; i < 10; i++) expect(codeOf(await guess('10.0.0.1'))).toBe('wrong_credentials');
    const refused = await guess('10.0.0.1');
    expect([refused.statusCode, codeOf(refused)]).toEqual([429, 'rate_limited']);
    expect(
      refused.json<{ details: { retryAfterSeconds: number } }>().details.retryAfterSeconds,
    ).toBeLessThanOrEqual(60);
    expect(codeOf(await guess('10.0.0.2'))).toBe('wrong_credentials');
    test.clock.advance(61_000);
    expect(codeOf(await guess('10.0.0.1'))).toBe('wrong_credentials');
  });

  it('stop one address that tries one password on many accounts', async () => {
    const guess = (i: number) =>
      openBrowser(test.app, '10.0.1.1').send('POST', '/api/session', {
        email: `many${i}@example.org`,
        password: 'x',
      });
    const codes: string[] = [];
    for (let i = 0; i < 75; i++) codes.push(codeOf(await guess(i)));
    expect(codes[0]).toBe('wrong_credentials');
    expect(codes.at(-1)).toBe('rate_limited');
  });

  it('keep a mailbox from being filled with reset links', async () => {
    const ask = () =>
      openBrowser(test.app, '10.0.2.1').send('POST', '/api/password-resets', { email: 'full@example.org' });
    expect([codeOf(await ask()), codeOf(await ask()), codeOf(await ask())]).toEqual(['ok', 'ok', 'ok']);
    expect(codeOf(await ask())).toBe('rate_limited');
  });

  it('let an office of thirty sign up behind one address', async () => {
    const answers: string[] = [];
    for (let i = 0; i < 31; i++) {
      const body = signUpBody(`office${i}@example.org`);
      answers.push(codeOf(await openBrowser(test.app, '10.0.3.1').send('POST', '/api/accounts', body)));
    }
    expect(answers.slice(0, 30)).toEqual(Array(30).fill('ok'));
    expect(answers[30]).toBe('rate_limited');
    const known = { email: 'office1@example.org', password: PASSWORD };
    expect(codeOf(await openBrowser(test.app, '10.0.3.1').send('POST', '/api/session', known))).toBe('ok');
  });
});
