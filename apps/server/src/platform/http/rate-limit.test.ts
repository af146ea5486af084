import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/harness.ts';

const LIMIT = 5;
const ROUTE = '/api/portal/pulse';
let t: TestApp;
let address: string;
beforeAll(async () => {
  t = await startTestApp({ env: { JIEBANG_RATE_LIMIT: String(LIMIT) } });
  // What the socket of a connection says that was reset while its request came in; here the answer still arrives.
  t.app.server.prependListener('request', ({ socket }) =>
    Object.defineProperty(socket, 'remoteAddress', { value: undefined }),
  );
  address = await t.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => t.close());

test('a caller who has hung up is no fault of ours, and all of them share one allowance', async () => {
  const statuses: number[] = [];
  for (let i = 0; i < LIMIT + 1; i++) statuses.push((await fetch(address + ROUTE)).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  const signIn = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"email":"a@example.org","password":"x"}',
  });
  expect(await signIn.json()).toMatchObject({ status: 429, code: 'rate_limited' });
});

test('an IPv6 caller is their network of 64 bits: another address in it brings no new allowance', async () => {
  const status = async (remoteAddress: string) =>
    (await t.app.inject({ method: 'GET', url: ROUTE, remoteAddress })).statusCode;
  for (let i = 1; i <= LIMIT; i++) expect(await status(`2001:db8:0:1::${i}`)).toBe(200);
  expect(await status('2001:db8:0:1::ffff')).toBe(429);
  expect(await status('2001:db8:0:2::1')).toBe(200);
  expect(await status('::ffff:192.0.2.1')).toBe(200);
});
