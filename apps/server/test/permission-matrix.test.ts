import { capabilitiesOf, type Role } from '@jiebang/domain/identity/roles';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes } from '../src/routes.ts';
import { type Client, startTestApp, type TestApp } from './harness.ts';

/** Demonstration accounts and the roles they stand for; vendors and enterprises hold none. */
const ACTORS: Record<string, readonly Role[]> = {
  bureau_clerk: ['bureau_clerk'],
  bureau_approver: ['bureau_approver'],
  vendor: [],
  enterprise: [],
  judge: ['judge'],
  department_officer: ['department_officer'],
  system_admin: ['system_admin'],
  security_admin: ['security_admin'],
  audit_admin: ['audit_admin'],
};
const UNKNOWN = '01900000-0000-7000-8000-000000000000';
/** Ends the session or streams without end: looked at in tests of their own. */
const APART = new Set(['signOut', 'streamLive', 'endOtherSessions']);

/** An authenticator is off for demonstration accounts: refused to every one of them, whatever the role. */
const OFF_FOR_DEMO = new Set(['beginTotp']);

let t: TestApp;
const people = new Map<string, Client>();
beforeAll(async () => {
  t = await startTestApp();
  for (const key of Object.keys(ACTORS)) people.set(key, await t.as(key));
});
afterAll(() => t.close());

/** An address with ids that nobody has. */
const unknownAddress = (path: string) => path.replace(':slug', 'no-such-contest').replace(/:\w+/g, UNKNOWN);

describe.each(
  routes
    .filter(({ endpoint }) => !APART.has(endpoint.name))
    .map(({ endpoint }) => [endpoint.name, endpoint] as const),
)('%s', (_name, endpoint) => {
  const ask = (client: Client) =>
    client.request(
      endpoint.method,
      unknownAddress(endpoint.path),
      endpoint.method === 'GET' ? undefined : {},
    );

  test('a visitor gets in only where it is public', async () => {
    const { statusCode, body } = await ask(t.anonymous);
    if (endpoint.access !== 'public')
      expect({ statusCode, code: JSON.parse(body).code }).toEqual({
        statusCode: 401,
        code: 'sign_in_required',
      });
    else expect(statusCode).toBeLessThan(500);
  });

  test.each(Object.entries(ACTORS))('%s gets in exactly where a capability says so', async (key, roles) => {
    const answer = await ask(people.get(key) as Client);
    const open = endpoint.access === 'public' || endpoint.access === 'signed_in';
    const allowed =
      !OFF_FOR_DEMO.has(endpoint.name) && (open || capabilitiesOf(roles).includes(endpoint.access as never));
    if (!allowed) expect(answer.json()).toMatchObject({ status: 403, code: 'forbidden' });
    else {
      expect(answer.statusCode).not.toBe(403);
      expect(answer.statusCode).not.toBe(401);
      expect(answer.statusCode).toBeLessThan(500);
      // A well-formed request for a row that is not there: the one 404, in the same words for everyone.
      if (endpoint.path.includes(':') && answer.statusCode === 404)
        expect(answer.json()).toMatchObject({
          code: expect.stringMatching(/^(not_found|invitation_invalid)$/),
        });
    }
  });
});

test('every account of office is refused its scope by a token', async () => {
  const clerk = people.get('bureau_clerk') as Client;
  const made = await clerk.request('POST', '/api/me/tokens', {
    name: 'script',
    scopes: ['submissions:read', 'competitions:read', 'profile:read', 'submissions:write'],
  });
  const { secret } = made.json<{ secret: string }>();
  for (const { endpoint } of routes.filter(
    ({ endpoint: e }) => e.access !== 'public' && e.access !== 'signed_in',
  )) {
    const answer = await t.app.inject({
      method: endpoint.method,
      url: unknownAddress(endpoint.path),
      headers: { authorization: `Bearer ${secret}` },
    });
    expect({ endpoint: endpoint.name, status: answer.statusCode }).toEqual({
      endpoint: endpoint.name,
      status: 403,
    });
  }
});
