import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import {
  type CitySize,
  LARGE_CITY,
  SMALL_CITY,
  seedCityScale,
} from '../../apps/server/src/seeds/city-scale.ts';
import { startInstance } from './instance.ts';
import { median } from './measure.ts';
import { measurePublication } from './publish-large.ts';

/**
 * `npm run -s bench:scale`: pages of a city of 100,000 scenarios beside the same pages at 1,000, and beside the bare
 * SQL that they need: alone, and behind a bare HTTP handler that sends its rows. In one run; nothing is asserted.
 */
const REQUESTS = 200;
const WARM_UP = 200;

type Times = { median: number; p95: number };
type Page = {
  name: string;
  request: (i: number) => Promise<unknown>;
  bare: (i: number) => Promise<unknown>;
};
type Measured = Record<string, { page: Times; bare: Times; served: Times }>;
type City = { pages: Measured; publication: { challenges: number; ms: number } | null };

const timesOf = (values: number[]): Times => ({
  median: median(values),
  p95: [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] as number,
});

async function time(work: (i: number) => Promise<unknown>): Promise<Times> {
  for (let i = 0; i < WARM_UP; i++) await work(i);
  const values: number[] = [];
  for (let i = 0; i < REQUESTS; i++) {
    const began = performance.now();
    await work(WARM_UP + i);
    values.push(performance.now() - began);
  }
  return timesOf(values);
}

async function measureCity(size: CitySize): Promise<City> {
  const instance = await startInstance({ JIEBANG_SEEDS: 'none' });
  const pool = new pg.Pool({ connectionString: instance.databaseUrl, max: 1 });
  try {
    const began = performance.now();
    await seedCityScale(instance.databaseUrl, size);
    console.log(`${size.scenarios} scenarios made in ${((performance.now() - began) / 1_000).toFixed(0)} s`);
    const measured: Measured = {};
    for (const { name, request, bare } of await pagesOf(instance.address, pool)) {
      const handler = await serve(bare);
      measured[name] = {
        page: await time(request),
        bare: await time(bare),
        served: await time(handler.request),
      };
      handler.close();
    }
    // Only the large city has as many approved scenarios.
    const publication = size === LARGE_CITY ? await measurePublication(instance) : null;
    return { pages: measured, publication };
  } finally {
    await pool.end();
    await instance.stop();
  }
}

/** The statement behind node's own HTTP server: the least that a page over HTTP can take. */
async function serve(bare: Page['bare']) {
  const server = createServer(async (request, response) => {
    const { rows } = (await bare(Number(request.url?.slice(1)))) as pg.QueryResult;
    response.setHeader('content-type', 'application/json').end(JSON.stringify(rows));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    request: async (i: number) => await (await fetch(`http://127.0.0.1:${port}/${i}`)).json(),
    close: () => server.close(),
  };
}

/** Each page, and the statement that alone would answer it: its rows, without counts, rights or presentation. */
async function pagesOf(address: string, pool: pg.Pool): Promise<Page[]> {
  const clerk = await signIn(address);
  const { rows: lists } = await pool.query<{ id: string }>(
    "select id from challenge_lists where status = 'published'",
  );
  const { rows: codes } = await pool.query<{ code: string }>(
    'select code from challenges order by random() limit 200',
  );
  const list = (i: number) => (lists[i % lists.length] as { id: string }).id;
  const code = (i: number) => (codes[i % codes.length] as { code: string }).code;
  const read =
    (path: string, headers: Record<string, string> = {}) =>
    async () => {
      const answer = await fetch(address + path, { headers });
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return await answer.json();
    };
  return [
    {
      name: 'review queue, first page',
      request: read('/api/review/scenarios?limit=50', { cookie: clerk }),
      bare: () =>
        pool.query(
          `select s.id, s.code, s.status, s.title, o.name, s.submitted_at from scenarios s join organisations o on o.id = s.organisation_id
           where s.status in ('formal_review', 'returned', 'expert_review', 'opinions_in') order by s.submitted_at, s.id limit 50`,
        ),
    },
    {
      name: 'search of challenges, two words',
      request: read(`/api/challenges?q=${encodeURIComponent('缺陷识别')}&limit=20`),
      bare: () =>
        pool.query(
          `select c.id, c.code, c.content, ts_rank(c.search, q) as rank from challenges c, to_tsquery('simple', '缺陷 & 识别') q
           where c.search @@ q order by rank desc, c.published_at desc limit 20`,
        ),
    },
    {
      name: 'portal: lists',
      request: read('/api/lists?limit=20'),
      bare: () =>
        pool.query("select * from challenge_lists where status = 'published' order by id desc limit 20"),
    },
    {
      name: 'portal: one list',
      request: (i) => read(`/api/lists/${list(i)}`)(),
      bare: (i) =>
        pool.query(
          'select c.*, o.name from challenges c join organisations o on o.id = c.organisation_id where c.list_id = $1 order by c.position',
          [list(i)],
        ),
    },
    {
      name: 'portal: one challenge',
      request: (i) => read(`/api/challenges/${code(i)}`)(),
      bare: (i) =>
        pool.query(
          'select c.*, o.name from challenges c join organisations o on o.id = c.organisation_id where c.code = $1',
          [code(i)],
        ),
    },
  ];
}

async function signIn(address: string): Promise<string> {
  const answer = await fetch(`${address}/api/session/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key: 'bureau_clerk' }),
  });
  if (answer.status !== 200) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

const ms = ({ median: middle, p95 }: Times) => `${middle.toFixed(1)} (${p95.toFixed(1)})`;
const { pages: small } = await measureCity(SMALL_CITY);
const { pages: large, publication } = await measureCity(LARGE_CITY);
console.log('\nMilliseconds, median (p95).\n');
console.log(
  '| page | at 1,000 | at 100,000 | grown | SQL alone | SQL behind a bare handler | page / bare handler |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- |');
for (const [name, { page, bare, served }] of Object.entries(large)) {
  const before = (small[name] as Measured[string]).page;
  const grown = `${(page.median / before.median).toFixed(2)} ×`;
  const over = `${(page.median / served.median).toFixed(1)} ×`;
  console.log(`| ${name} | ${ms(before)} | ${ms(page)} | ${grown} | ${ms(bare)} | ${ms(served)} | ${over} |`);
}
if (publication)
  console.log(
    `\nA list of ${publication.challenges} challenges is published in ${(publication.ms / 1_000).toFixed(2)} s.`,
  );
