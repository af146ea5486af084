import type { Tx } from '@jiebang/db/client';
import { challengeLists, challenges } from '@jiebang/db/schema/lists';
import { organisations } from '@jiebang/db/schema/organisations';
import { scenarios } from '@jiebang/db/schema/scenarios';
import { type ChallengeStage, challengeStages, statesOfStage } from '@jiebang/domain/lists/lifecycle';
import { and, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm';
import { placeColumns } from './challenges.repository.ts';

export type SearchFilter = {
  /** As PostgreSQL takes it; null: no words asked for. */
  tsQuery: string | null;
  mode: string | undefined;
  industry: string | undefined;
  field: string | undefined;
  stage: ChallengeStage | undefined;
  list: string | undefined;
  /** Address name of a programme. */
  program: string | undefined;
};
/** Where a page ended, in the order of the search. */
export type SearchPlace = { rank: number; publishedAt: number; listId: string; position: number };

/** Words in the title weigh 1, in the text 0.05: titles first. Whole numbers, so that a cursor compares exactly. */
const rankOf = (tsQuery: string | null): SQL<number> =>
  tsQuery === null
    ? // A bare 0 would be taken for the number of a column to order by.
      sql<number>`0::int`
    : sql<number>`round(ts_rank('{0, 0.05, 0.05, 1}', ${challenges.search}, ${tsQuery}::tsquery) * 1000000)::int`;

const quoted = (states: readonly string[]) => sql.raw(states.map((state) => `'${state}'`).join(', '));

/** The stage as SQL, from the same table of the domain that `challengeStage` reads. */
function stageOf(now: Date): SQL<string> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const rest = challengeStages
    .filter((stage) => stage !== 'accepting')
    .map(
      (stage) =>
        sql`when ${challenges.status} in (${quoted(statesOfStage[stage])}) then ${sql.raw(`'${stage}'`)}`,
    );
  return sql<string>`case when ${challenges.status} = 'open' and ${challenges.deadlineAt} > ${at} then 'accepting' ${sql.join(rest, sql` `)} end`;
}

const fits = (filter: Pick<SearchFilter, 'tsQuery'>, visible: SQL | undefined) =>
  and(
    visible,
    isNotNull(challenges.publishedAt),
    filter.tsQuery === null ? undefined : sql`${challenges.search} @@ ${filter.tsQuery}::tsquery`,
  );

const chosen = (filter: SearchFilter, now: Date) =>
  and(
    filter.mode ? eq(challenges.mode, filter.mode) : undefined,
    filter.industry ? eq(challenges.industry, filter.industry) : undefined,
    filter.field ? eq(challenges.field, filter.field) : undefined,
    filter.stage ? sql`${stageOf(now)} = ${filter.stage}` : undefined,
    filter.list ? eq(challenges.listId, filter.list) : undefined,
    filter.program
      ? sql`${challenges.listId} in (select l.id from challenge_lists l join programs p on p.id = l.program_id
          where p.slug = ${filter.program})`
      : undefined,
  );

export type FoundKey = { id: string; rank: number };
/** How many have a property; in the row that counts them `all`, `chosen` is how many fit the whole filter. */
export type FoundCount = {
  mode: string | null;
  industry: string | null;
  field: string | null;
  stage: string | null;
  all: boolean;
  n: number;
  chosen: number;
};

/**
 * The keys of a page (best rank first, then the newest list, then its own order) and the numbers beside it, from one
 * pass over what fits the words: unpacking the words of a thousand challenges is what a search costs.
 */
export async function findChallengeKeys(
  tx: Tx,
  filter: SearchFilter,
  { after, limit, now }: { after: SearchPlace | null; limit: number; now: Date },
  visible: SQL | undefined,
): Promise<{ keys: FoundKey[]; counts: FoundCount[] }> {
  const found = tx
    .select({
      id: challenges.id,
      mode: challenges.mode,
      industry: challenges.industry,
      field: challenges.field,
      stage: stageOf(now).as('stage'),
      chosen: sql<boolean>`${chosen(filter, now) ?? sql`true`}`.as('chosen'),
      rank: rankOf(filter.tsQuery).as('rank'),
      at: sql`${challenges.publishedAt}`.as('at'),
      list: sql`${challenges.listId}`.as('list'),
      position: challenges.position,
    })
    .from(challenges)
    .where(fits(filter, visible));
  const { rows } = await tx.execute<{ keys: FoundKey[] | null; counts: FoundCount[] | null }>(sql`
    with found as materialized (${found.getSQL()})
    select
      (select json_agg(k) from (
         select id, rank from found where chosen and ${after ? behind(after) : sql`true`}
         order by rank desc, at desc, list desc, position limit ${limit}::int) k) as keys,
      (select json_agg(c) from (
         select mode, industry, field, stage, grouping(mode, industry, field, stage) = 15 as "all",
           count(*)::int as n, (count(*) filter (where chosen))::int as chosen
         from found group by grouping sets ((mode), (industry), (field), (stage), ())) c) as counts`);
  const [row] = rows;
  return { keys: row?.keys ?? [], counts: row?.counts ?? [] };
}

/** What comes after a place, in the order of the search. */
const behind = ({ rank, publishedAt, listId, position }: SearchPlace): SQL => {
  const at = sql`${new Date(publishedAt).toISOString()}::timestamptz`;
  return sql`(rank < ${rank}::int or (rank = ${rank}::int and (at < ${at} or (at = ${at} and
    (list < ${listId}::uuid or (list = ${listId}::uuid and position > ${position}::int))))))`;
};

/** The challenges of these keys, in their order. */
export async function readChallengeRows(tx: Tx, keys: readonly FoundKey[]) {
  if (keys.length === 0) return [];
  const rows = await tx
    .select(placeColumns)
    .from(challenges)
    .innerJoin(organisations, eq(organisations.id, challenges.organisationId))
    .innerJoin(challengeLists, eq(challengeLists.id, challenges.listId))
    .innerJoin(scenarios, eq(scenarios.id, challenges.scenarioId))
    .where(
      inArray(
        challenges.id,
        keys.map(({ id }) => id),
      ),
    );
  const byId = new Map(rows.map((row) => [row.challenge.id, row]));
  return keys.flatMap(({ id, rank }) => {
    const row = byId.get(id);
    return row ? [{ ...row, rank }] : [];
  });
}
