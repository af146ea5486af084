import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, startTestApp, type TestApp } from '../../test/harness.ts';
import { authenticate } from '../features/identity/public.ts';
import { routes } from '../routes.ts';
import { createTestClock } from './clock.ts';
import { followTestClock, testClockRoute } from './follow-test-clock.ts';
import { buildApp } from './http/app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const DAY_MS = 86_400_000;

test('the clock of an installation moves in every process, and never backwards', async () => {
  const [one, other] = [createTestClock(new Date()), createTestClock(new Date())];
  const following = [await followTestClock(t.services, one), await followTestClock(t.services, other)];
  const services = { ...t.services, clock: one };
  const app = await buildApp(services, {
    routes: [testClockRoute],
    authenticate: authenticate(services),
    web: null,
  });
  try {
    const move = (ms: number) =>
      app.inject({
        method: 'POST',
        url: '/api/test/clock',
        payload: { to: new Date(one.now().getTime() + ms).toISOString() },
      });
    expect((await move(3 * DAY_MS)).statusCode).toBe(200);
    await eventually(
      'the other process follows',
      async () => Math.abs(other.now().getTime() - one.now().getTime()) < 50,
    );
    expect(one.now().getTime() - Date.now()).toBeGreaterThan(2 * DAY_MS);
    expect((await move(-DAY_MS)).json()).toMatchObject({ code: 'invalid_request' });
  } finally {
    for (const one of following) one.close();
    await app.close();
  }
});

test('the address that moves it is not among the routes of a real installation', () => {
  expect(routes.map(({ endpoint }) => endpoint.path)).not.toContain(testClockRoute.endpoint.path);
});
