import type { Endpoint } from '@jiebang/contracts/endpoint';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '../src/routes.ts';
import { buildDraftPhase } from './build.ts';
import { type Client, startTestApp, type TestApp } from './harness.ts';

let t: TestApp;
let phaseId: string;
const people = new Map<string, Client>();
beforeAll(async () => {
  t = await startTestApp();
  phaseId = (await buildDraftPhase(t)).phaseId;
  for (const key of [
    'bureau_clerk',
    'judge',
    'department_officer',
    'system_admin',
    'security_admin',
    'audit_admin',
  ])
    people.set(key, await t.as(key));
});
afterAll(() => t.close());

const HOLDERS: Partial<Record<Endpoint['access'], string>> = {
  'opinions.give': 'judge',
  'coreviews.give': 'department_officer',
  'users.manage': 'system_admin',
  'security.manage': 'security_admin',
  'audit.read': 'audit_admin',
};
const paged = routes
  .map(({ endpoint }) => endpoint as Endpoint)
  .filter(({ query }) => query && 'cursor' in query.shape);

test('every paged list is covered here', () => {
  expect(paged.length).toBeGreaterThanOrEqual(7);
});

test.each(paged.map((endpoint) => [endpoint.name, endpoint] as const))(
  '%s refuses what is no cursor of it',
  async (_name, endpoint) => {
    const person = people.get(HOLDERS[endpoint.access] ?? 'bureau_clerk') as Client;
    for (const cursor of ['-'.repeat(36), 'x', '0'.repeat(36), '9'.repeat(40)]) {
      const answer = await person.request('GET', `${endpoint.path.replace(':id', phaseId)}?cursor=${cursor}`);
      expect({ cursor, status: answer.statusCode, code: answer.json<{ code: string }>().code }).toEqual({
        cursor,
        status: 400,
        code: 'invalid_request',
      });
    }
  },
);
