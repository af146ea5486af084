import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildOpenPhase, buildTeam, settled, submit } from './build.ts';
import { type Client, startTestApp, type TestApp } from './harness.ts';

/** Who × what × state of the submission → status. `-` is the one 404 of what is not there and what is not yours. */
const ACTORS = ['captain', 'rival', 'clerk', 'system_admin', 'audit_admin', 'judge', 'visitor'] as const;
type Actor = (typeof ACTORS)[number];
type Cells = Record<Actor, number>;
const cells = (
  captain: number,
  rival: number,
  clerk: number,
  systemAdmin: number,
  auditAdmin: number,
  judge: number,
  visitor: number,
): Cells => ({ captain, rival, clerk, system_admin: systemAdmin, audit_admin: auditAdmin, judge, visitor });

const table: [state: string, method: 'GET' | 'POST', path: string, Cells][] = [
  ['accepted', 'GET', '', cells(200, 404, 200, 200, 404, 404, 401)],
  ['accepted', 'GET', '/receipt', cells(200, 404, 200, 200, 404, 404, 401)],
  ['accepted', 'GET', '/file', cells(200, 404, 200, 404, 404, 404, 401)],
  ['accepted', 'POST', '/choose', cells(409, 404, 403, 403, 404, 404, 401)],
  ['withdrawn', 'GET', '', cells(200, 404, 200, 200, 404, 404, 401)],
  ['withdrawn', 'GET', '/receipt', cells(200, 404, 200, 200, 404, 404, 401)],
  ['withdrawn', 'POST', '/withdraw', cells(409, 404, 403, 403, 404, 404, 401)],
  ['withdrawn', 'POST', '/choose', cells(409, 404, 403, 403, 404, 404, 401)],
];

let t: TestApp;
const people = {} as Record<Actor, Client>;
const ids: Record<string, string> = {};
beforeAll(async () => {
  t = await startTestApp();
  t.startWorker();
  const { competitionId, phaseId } = await buildOpenPhase(t);
  people.captain = await buildTeam(t, competitionId, 'vendor');
  people.rival = await buildTeam(t, competitionId, 'vendor_b');
  for (const [actor, key] of [
    ['clerk', 'bureau_clerk'],
    ['system_admin', 'system_admin'],
    ['audit_admin', 'audit_admin'],
    ['judge', 'judge'],
  ] as const)
    people[actor] = await t.as(key);
  people.visitor = t.anonymous;
  for (const state of ['accepted', 'withdrawn']) {
    const id = (await submit(people.captain, phaseId, 'breast-cancer/prediction-knn.csv')).json<{
      submission: { id: string };
    }>().submission.id;
    await settled(people.captain, id);
    ids[state] = id;
  }
  expect(
    (await people.captain.request('POST', `/api/submissions/${ids.withdrawn}/withdraw`, {})).statusCode,
  ).toBe(200);
}, 60_000);
afterAll(() => t.close());

describe.each(table)('a submission that is %s: %s %s', (state, method, path, expected) => {
  test.each(ACTORS)('%s', async (actor) => {
    const body = method === 'POST' ? { chosen: true } : undefined;
    const answer = await people[actor].request(method, `/api/submissions/${ids[state]}${path}`, body);
    expect(answer.statusCode).toBe(expected[actor]);
  });
});

test('a withdrawn submission leaves the board, and its slot stays used', async () => {
  const seen = (await people.captain.request('GET', `/api/submissions/${ids.accepted}`)).json<{
    phaseId: string;
  }>();
  const board = (await t.anonymous.request('GET', `/api/phases/${seen.phaseId}/leaderboard`)).json<{
    rows: { submissions: number }[];
  }>();
  expect(board.rows.map(({ submissions }) => submissions)).toEqual([1]);
  expect((await people.captain.request('GET', `/api/phases/${seen.phaseId}/quota`)).json()).toMatchObject({
    usedTotal: 2,
  });
});
