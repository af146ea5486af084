import { XLSX } from '@jiebang/contracts/sheet-of';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compare, filtersOf, loadSheets, paramsOf, readSheet } from '../../../test/compare-sheets.ts';
import { type Client, startTestApp, type TestApp } from '../../../test/harness.ts';
import { routes } from '../../routes.ts';
import { makeSeed } from '../make-seed.ts';
import { seeds } from '../registry.ts';

// Years after the last official calendar that ships, and the story crosses the turn of one: whoever starts the
// demonstration then finds it whole, on estimates that say so.
const TODAY = new Date('2028-01-11T10:00:00+08:00');
let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
  t.clock.set(TODAY);
  const city = seeds.find(({ name }) => name === 'city-demo');
  if (!city) throw new Error('no city');
  const place = { env: t.services.env, databaseUrl: t.databaseUrl, address: '', today: TODAY };
  expect(await makeSeed(city, place)).toBe(true);
  expect(await makeSeed(city, place)).toBe(false);
}, 120_000);
// Closing asks the doctor: what was made in the past holds together in the present.
afterAll(() => t.close());

const read = async <T>(path: string) => (await t.anonymous.request('GET', path)).json<T>();

test('city-demo shows the public calls, lists, challenges and notices at different stages', async () => {
  const rounds = await read<{ items: { window: string }[] }>('/api/rounds');
  expect(rounds.items.map(({ window }) => window).toSorted()).toEqual(['ended', 'open']);
  const lists = await read<{ items: { number: number }[] }>('/api/lists');
  expect(lists.items.map(({ number }) => number)).toEqual([2, 1]);
  const challenges = await read<{ items: { status: string }[] }>('/api/challenges?limit=100');
  expect(challenges.items.map(({ status }) => status).toSorted()).toEqual([
    'archived',
    'contracting',
    'in_progress',
    'judging',
    'notice',
    'open',
    'open',
  ]);
  const notices = await read<{ items: { status: string; clock: { paused: boolean } | null }[] }>(
    '/api/notices',
  );
  expect(notices.items.map(({ status, clock }) => [status, clock?.paused ?? null])).toEqual([
    ['running', true],
    ['ended', false],
    ['ended', false],
    ['ended', false],
  ]);
});

test('city-demo shows a published result with its roll of honour and dossier, and a case', async () => {
  const { items } = await read<{ items: { id: string; status: string }[] }>('/api/rankings');
  expect(items.map(({ status }) => status)).toEqual(['published']);
  const honours = await read<{ items: unknown[] }>('/api/honours');
  expect(honours.items).toHaveLength(3);
  const cases = await read<{ items: { title: string }[] }>('/api/cases');
  expect(cases.items.map(({ title }) => title)).toEqual(['车身涂装色差在线检测（示例）']);
});

test('city-demo leaves every role something to do', async () => {
  const has = async (key: string): Promise<boolean> => {
    const desk = await (await t.as(key)).request('GET', '/api/me/desk');
    const { waits, due } = desk.json<{ waits: unknown[]; due: unknown[] }>();
    return waits.length + due.length > 0;
  };
  for (const key of [
    'enterprise',
    'vendor',
    'vendor_b',
    'department_officer',
    'bureau_clerk',
    'bureau_approver',
  ])
    expect([key, await has(key)]).toEqual([key, true]);
  // Who of the judges is at work is drawn by lot: of the six one is passed over, and two have scored.
  const judges = await Promise.all(['judge_c', 'judge_d', 'judge_e', 'judge_f'].map(has));
  expect(judges.filter(Boolean).length).toBeGreaterThanOrEqual(3);
});

test('city-demo counts in estimated years where no official calendar is on file, and they are marked 示例', async () => {
  const { items } = await read<{ items: { year: number; estimated: boolean; source: string }[] }>(
    '/api/calendar-years',
  );
  expect(items.filter(({ estimated }) => estimated).map(({ year }) => year)).toEqual([2029, 2028, 2027]);
  expect(items.filter(({ source }) => source.includes('示例'))).toHaveLength(3);
  const notices = await read<{ items: { periodUnit: string }[] }>('/api/notices');
  expect(new Set(notices.items.map(({ periodUnit }) => periodUnit))).toEqual(new Set(['working_day']));
});

const LISTED = [
  'bureau_clerk',
  'bureau_approver',
  'enterprise',
  'vendor',
  'judge_d',
  'department_officer',
  'audit_admin',
];

test('every workbook of a list holds for every actor the rows of the list, under its filters and refusals', async () => {
  const clerk = await t.as('bureau_clerk');
  const entry = {
    creditCode: '914403001922038216',
    name: '=HYPERLINK("x")',
    kind: 'serious_violation',
    ground: '+1（示例）',
    document: '@示例〔2026〕1号',
    fromDay: '2026-01-01',
  };
  expect((await clerk.request('POST', '/api/blacklist', entry)).statusCode).toBe(201);
  const sheets = await loadSheets();
  const others = /^(getScenarioTemplate|exportMyScenarios|exportReviewQueue)$/;
  expect(sheets.map(({ endpoint }) => endpoint.name).toSorted()).toEqual(
    routes
      .filter(({ endpoint }) => endpoint.produces === XLSX && !others.test(endpoint.name))
      .map(({ endpoint }) => endpoint.name)
      .toSorted(),
  );
  const people: [string, Client][] = [['visitor', t.anonymous]];
  for (const key of LISTED) people.push([key, await t.as(key)]);
  const filled = new Set<string>();
  for (const one of sheets) {
    const all = await paramsOf(t, one.list.path);
    const asked = people.flatMap(([key, by]) =>
      all.flatMap((params, at) =>
        (at === 0 && key === 'bureau_clerk' ? ['', ...filtersOf(one)] : ['']).map((filter) => ({
          key,
          by,
          params,
          filter,
          language: key === 'vendor' ? ('en' as const) : ('zh' as const),
        })),
      ),
    );
    const compared = await Promise.all(
      asked.map(async ({ key, by, ...rest }) => ({ key, rest, ...(await compare(one, by, rest)) })),
    );
    for (const { rows, seen, wanted, ...what } of compared) {
      expect({ sheet: one.endpoint.name, ...what, seen }).toEqual({
        sheet: one.endpoint.name,
        ...what,
        seen: wanted,
      });
      if (rows > 0) filled.add(one.endpoint.name);
    }
  }
  // It would prove little of sheets that are empty for everybody.
  expect(filled.size).toBeGreaterThanOrEqual(24);
}, 120_000);

test('a workbook names who objected to the officer of the case alone, and is on record with its rows', async () => {
  const words = async (key: string) => {
    const answer = await (await t.as(key)).request('GET', '/api/objections.xlsx');
    expect(answer.headers['content-disposition']).toContain(encodeURIComponent('异议.xlsx'));
    return JSON.stringify((await readSheet(answer.rawPayload)).rows);
  };
  expect(await words('bureau_clerk')).toContain('示例·同行');
  expect(await words('bureau_approver')).not.toContain('示例·同行');
  const { items } = (
    await (await t.as('audit_admin')).request('GET', '/api/audit/events?action=sheet.export')
  ).json<{ items: { data: object }[] }>();
  expect(items[0]?.data).toEqual({ sheet: 'exportObjections', count: 1, cut: false });
});

test('a workbook that cannot hold all rows says so behind the last', async () => {
  await t.services.pool.query(
    `insert into blacklist_entries (id, credit_code, name, kind, ground, document, from_day, proposed_by, proposed_at)
      select gen_random_uuid(), '914403001922038216', '示例', 'serious_violation', '示例', '示例', '2026-01-01', id, now()
      from users, generate_series(1, 2000) where demo_key = 'bureau_approver'`,
  );
  const clerk = await t.as('bureau_clerk');
  const { rows } = await readSheet((await clerk.request('GET', '/api/blacklist.xlsx?locale=en')).rawPayload);
  expect(rows).toHaveLength(1 + 2_000 + 1);
  expect(rows.at(-1)?.[0]).toMatch(/^\(Not all: a file holds 2000 rows/);
});
