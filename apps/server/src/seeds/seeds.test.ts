import { evaluations, submissions } from '@jiebang/db/schema/submissions';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eventually, startTestApp, type TestApp } from '../../test/harness.ts';
import { seeds } from './registry.ts';

let t: TestApp;
let base: string;
beforeEach(async () => {
  t = await startTestApp();
  // Seeds are made by the clock of the machine.
  t.clock.set(new Date());
  t.startWorker();
  base = await t.app.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(() => t.close());

const make = (name: string) => {
  const { env } = t.services;
  return seeds
    .find((seed) => seed.name === name)
    ?.make({ env, databaseUrl: t.databaseUrl, address: base, today: new Date() });
};
type Phase = { id: string; window: string };
type Competition = { tracks: { phases: Phase[] }[]; teams: number; submissions: number };

/** What a visitor sees of the one competition there is. */
async function seen() {
  const read = async <T>(path: string) => (await t.anonymous.request('GET', path)).json<T>();
  const { items } = await read<{ items: (Competition & { slug: string })[] }>('/api/competitions');
  expect(items).toHaveLength(1);
  const { slug, teams, submissions: entries } = items[0] as (typeof items)[number];
  const { tracks } = await read<Competition>(`/api/competitions/${slug}`);
  const phases = tracks.flatMap((track) => track.phases);
  const boards = await Promise.all(
    phases.map(({ id }) => read<{ rows: { score: number }[] }>(`/api/phases/${id}/leaderboard`)),
  );
  return {
    teams,
    entries,
    phases,
    windows: phases.map(({ window }) => window),
    rows: boards.map((board) => board.rows.length),
  };
}
const scored = () =>
  t.services.db.select({ id: evaluations.id }).from(evaluations).where(eq(evaluations.status, 'scored'));

test('demo: two open tracks, three teams with scores on each', async () => {
  await make('demo');
  expect(await seen()).toMatchObject({
    teams: 3,
    entries: 6,
    windows: ['accepting', 'accepting'],
    rows: [3, 3],
  });
});

test('phase-open: one open phase, a team, nothing handed in; made again it takes another name', async () => {
  await make('phase-open');
  expect(await seen()).toMatchObject({ teams: 1, entries: 0, windows: ['accepting'], rows: [0] });
  await make('phase-open');
  const { items } = (await t.anonymous.request('GET', '/api/competitions')).json<{
    items: { slug: string }[];
  }>();
  expect(items.map(({ slug }) => slug).sort()).toEqual(['phase-open', 'phase-open-2']);
});

test('board-before-reveal: the phase has ended, the public board stands, the final one is hidden', async () => {
  const made = make('board-before-reveal');
  await eventually('three scores', async () => (await scored()).length === 3, 40_000);
  // The seed waits for the server's clock, which only a test may move.
  t.clock.advance(45_000);
  await made;
  const { phases, ...rest } = await seen();
  expect(rest).toMatchObject({ teams: 3, entries: 3, windows: ['ended'], rows: [3] });
  const final = await t.anonymous.request('GET', `/api/phases/${phases[0]?.id}/leaderboard?view=final`);
  expect(final.statusCode).toBe(404);
});

test('queue-backlog: sixty entries are accepted, more wait than are scored, and all end scored', async () => {
  await make('queue-backlog');
  expect((await scored()).length).toBeLessThan(30);
  expect(await t.services.db.select({ id: submissions.id }).from(submissions)).toHaveLength(60);
  await eventually('all scored', async () => (await scored()).length === 60, 50_000);
});
