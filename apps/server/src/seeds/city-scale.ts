import { createHash } from 'node:crypto';
import { creditCodeCheckCharacter } from '@jiebang/domain/identity/credit-code';
import { emptyScenario } from '@jiebang/domain/scenarios/content';
import pg from 'pg';
import { indexWords } from '../features/lists/public.ts';
import { scenarioTexts } from './city/scenario-texts.ts';

export type CitySize = { scenarios: number; organisations: number; lists: number };

/** What the benchmark of scale compares: a small city and a large one, of the same shape. */
export const SMALL_CITY: CitySize = { scenarios: 1_000, organisations: 200, lists: 3 };
export const LARGE_CITY: CitySize = { scenarios: 100_000, organisations: 2_000, lists: 300 };

/** Challenges of each list; the scenarios with the first numbers stand on the lists. */
const PER_LIST = 30;
const INSERTED_AT_ONCE = 5_000;

/**
 * A city of many: rows written straight into the tables, as a hundred thousand hand-ins over HTTP would take hours.
 * It is for measuring reads: nothing of it has an audit trail, and it must not be looked at by the doctor.
 */
export async function seedCityScale(databaseUrl: string, size: CitySize): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'jiebang-seed' });
  await client.connect();
  try {
    await client.query('begin');
    const people = await findPeople(client);
    const programId = await insertProgram(client);
    const round = await insertRound(client, programId);
    await insertOrganisations(client, size.organisations, people.enterprise);
    await insertScenarios(client, size, round, people);
    await insertLists(client, size, programId, people);
    await client.query('commit');
    // What autovacuum does in an hour of a living city.
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

type People = { enterprise: string; clerk: string; approver: string };

async function findPeople(client: pg.Client): Promise<People> {
  const { rows } = await client.query<{ demo_key: string; id: string }>(
    "select demo_key, id from users where demo_key in ('enterprise', 'bureau_clerk', 'bureau_approver')",
  );
  const of = (key: string) => {
    const row = rows.find(({ demo_key }) => demo_key === key);
    if (!row) throw new Error(`no demonstration account ${key}`);
    return row.id;
  };
  return { enterprise: of('enterprise'), clerk: of('bureau_clerk'), approver: of('bureau_approver') };
}

async function idOf(client: pg.Client, query: string, values: unknown[]): Promise<string> {
  const { rows } = await client.query<{ id: string }>(query, values);
  return (rows[0] as { id: string }).id;
}

/** A programme of its own, so that the numbers of its lists are free whatever else the database holds. */
const insertProgram = (client: pg.Client) =>
  idOf(client, 'insert into programs (slug, title, organiser) values ($1, $2, $3) returning id', [
    `scale-${Date.now()}`,
    { zh: '大规模示例计划', en: 'A large programme (sample)' },
    { zh: '示例市主管部门', en: 'Sample bureau' },
  ]);

const insertRound = (client: pg.Client, programId: string) =>
  idOf(
    client,
    `insert into rounds (program_id, slug, title, summary, guidance, sectors, opens_at, closes_at, status, demo, announced_at)
     values ($1, $2, $3, $3, $3, '{}', now() - interval '300 days', now() + interval '30 days', 'announced', true, now() - interval '300 days')
     returning id`,
    [programId, `scale-${Date.now()}`, { zh: '大规模示例征集', en: 'A large call (sample)' }],
  );

async function insertOrganisations(client: pg.Client, count: number, owner: string): Promise<void> {
  // The running number comes last of the seventeen, so every code differs; inner code digits are not checked here.
  const codes = Array.from({ length: count }, (_, i) => {
    const first = `91320199MA${String(i).padStart(7, '0')}`;
    return first + creditCodeCheckCharacter(first);
  });
  await client.query(
    'create temporary table scale_organisations (n int primary key, id uuid) on commit drop',
  );
  await client.query(
    `with made as (
       insert into organisations (kind, name, name_en, type, credit_code)
       select 'domestic', '示例企业第' || n || '号', 'Sample company ' || n, 'enterprise', code
       from unnest($1::text[]) with ordinality as given(code, n) returning id, credit_code)
     insert into scale_organisations
     select n - 1, made.id from unnest($1::text[]) with ordinality as given(code, n) join made on made.credit_code = code`,
    [codes],
  );
  await client.query(
    "insert into memberships (organisation_id, user_id, role) select id, $1, 'owner' from scale_organisations",
    [owner],
  );
}

/** Ten kinds of needs in turn; every title differs by its number, every word stands in a tenth of them. */
const texts = Object.values(scenarioTexts).map((text) => ({ ...emptyScenario, ...text }));

/** Of a hundred scenarios that are on no list: how many stand where. */
const STATES = [
  ['formal_review', 5],
  ['returned', 1],
  ['expert_review', 2],
  ['opinions_in', 1],
  ['approved', 6],
  ['rejected', 60],
  ['draft', 25],
] as const;

/** Publication asks for somebody to call. */
const contact = { contactName: '示例·联系人', contactPhone: '025-83640000' };

async function insertScenarios(
  client: pg.Client,
  size: CitySize,
  roundId: string,
  people: People,
): Promise<void> {
  await client.query('create temporary table scale_texts (n int primary key, content jsonb) on commit drop');
  await client.query(
    'insert into scale_texts select n - 1, content from unnest($1::jsonb[]) with ordinality as given(content, n)',
    [texts.map((content) => JSON.stringify({ ...content, ...contact }))],
  );
  await client.query('create temporary table scale_scenarios (n int primary key, id uuid) on commit drop');
  const states = STATES.flatMap(([state, share]) => Array<string>(share).fill(state));
  const listed = Math.min(size.lists * PER_LIST, size.scenarios);
  for (let from = 0; from < size.scenarios; from += INSERTED_AT_ONCE) {
    const to = Math.min(from + INSERTED_AT_ONCE, size.scenarios) - 1;
    await client.query(
      `with planned as (
         select given.n, uuidv7() as id,
           case when given.n < $3 then 'listed' else ($4::text[])[given.n % 100 + 1] end as status,
           jsonb_set(t.content, '{title}', to_jsonb(replace(t.content ->> 'title', '（示例）', '·第' || given.n || '项（示例）'))) as content,
           now() - make_interval(mins => ($5 - given.n) * 3) as at
         from generate_series($1::int, $2::int) as given(n) join scale_texts t on t.n = given.n % $6),
       made as (
         insert into scenarios (id, round_id, organisation_id, code, status, content, demo, created_by, submitted_at, created_at, updated_at)
         select p.id, $7, o.id, case when p.status <> 'draft' then 'CJ-SCALE-' || lpad(p.n::text, 7, '0') end,
           p.status, p.content, true, $8, case when p.status <> 'draft' then p.at end, p.at, p.at
         from planned p join scale_organisations o on o.n = p.n % $9 returning id),
       kept as (
         insert into scenario_versions (scenario_id, version, content, sm3, submitted_by, submitted_at)
         select p.id, 1, p.content, md5(p.n::text) || md5(p.content::text), $8, p.at from planned p where p.status <> 'draft' returning 1)
       insert into scale_scenarios select n, id from planned`,
      [
        from,
        to,
        listed,
        states,
        size.scenarios,
        texts.length,
        roundId,
        people.enterprise,
        size.organisations,
      ],
    );
  }
}

async function insertLists(
  client: pg.Client,
  size: CitySize,
  programId: string,
  people: People,
): Promise<void> {
  const words = texts.map((text) => ({
    titleWords: indexWords(text.title),
    searchWords: indexWords(
      text.background,
      text.goal,
      text.significance,
      text.difficulties,
      text.research,
      text.requirements,
      ...text.indicators.map(({ name }) => name),
    ),
  }));
  const rubric = {
    criteria: [
      { title: '技术方案', weight: 60 },
      { title: '实施保障', weight: 40 },
    ],
    bands: [
      { title: '合格', from: 0, to: 60 },
      { title: '良好', from: 60, to: 100 },
    ],
    machineWeight: 0,
  };
  const lists = Math.min(size.lists, Math.floor(size.scenarios / PER_LIST));
  for (let number = 1; number <= lists; number++) {
    const document = JSON.stringify({ kind: 'scale', number });
    const listId = await idOf(
      client,
      `insert into challenge_lists (program_id, number, title, title_en, status, deadline_at, contact_name, contact_phone, demo,
         prepared_by, published_by, published_at, document, content_sm3)
       values ($1, $2::int, $3, $4, 'published', now() + make_interval(days => 10 + ($2::int % 30)), '示例', '025-00000000', true,
         $5, $6, now() - make_interval(days => $7::int - $2::int), $8, $9) returning id`,
      [
        programId,
        number,
        `第${number}批示例榜单`,
        `Sample list ${number}`,
        people.clerk,
        people.approver,
        lists,
        document,
        createHash('sm3').update(document).digest('hex'),
      ],
    );
    await client.query(
      `insert into challenges (list_id, scenario_id, organisation_id, position, code, status, content, rubric, deadline_at, published_at, title_words, search_words)
       select $1, s.id, s.organisation_id, q.n % $2 + 1, 'JB-SCALE-' || $3::int || '-' || lpad((q.n % $2 + 1)::text, 2, '0'),
         case when $3::int > $4::int * 9 / 10 then 'open' else 'archived' end, s.content, $5,
         l.deadline_at, l.published_at, ($6::text[])[q.n % $8 + 1] || ' ' || q.n, ($7::text[])[q.n % $8 + 1]
       from scale_scenarios q join scenarios s on s.id = q.id join challenge_lists l on l.id = $1
       where q.n >= ($3::int - 1) * $2 and q.n < $3::int * $2`,
      [
        listId,
        PER_LIST,
        number,
        lists,
        rubric,
        words.map((word) => word.titleWords),
        words.map((word) => word.searchWords),
        texts.length,
      ],
    );
  }
}
