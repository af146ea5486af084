import type { Tx } from '@jiebang/db/client';
import { challengeLists, challenges } from '@jiebang/db/schema/lists';
import { organisations } from '@jiebang/db/schema/organisations';
import { scenarios } from '@jiebang/db/schema/scenarios';
import { type ChallengeStage, challengeStages, statesOfStage } from '@jiebang/domain/lists/lifecycle';
import { and, asc, desc, eq, isNotNull, type SQL, sql } from 'drizzle-orm';
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

/** A page: best rank first, then the newest list, then its own order. */
export async function searchChallengeRows(
  tx: Tx,
  filter: SearchFilter,
  { after, limit, now }: { after: SearchPlace | null; limit: number; now: Date },
  visible: SQL | undefined,
) {
  const rank = rankOf(filter.tsQuery);
  const published = sql`${challenges.publishedAt}`;
  const behind = after
    ? sql`(${rank} < ${after.rank}::int or (${rank} = ${after.rank}::int and (
        ${published} < ${at(after.publishedAt)} or (${published} = ${at(after.publishedAt)} and (
          ${challenges.listId} < ${after.listId}::uuid or (${challenges.listId} = ${after.listId}::uuid and
            ${challenges.position} > ${after.position}::int))))))`
    : undefined;
  return await tx
    .select({ ...placeColumns, rank })
    .from(challenges)
    .innerJoin(organisations, eq(organisations.id, challenges.organisationId))
    .innerJoin(challengeLists, eq(challengeLists.id, challenges.listId))
    .innerJoin(scenarios, eq(scenarios.id, challenges.scenarioId))
    .where(and(fits(filter, visible), chosen(filter, now), behind))
    .orderBy(desc(rank), desc(challenges.publishedAt), desc(challenges.listId), asc(challenges.position))
    .limit(limit);
}

const at = (ms: number) => sql`${new Date(ms).toISOString()}::timestamptz`;

/** How many fit the words, by each property, and in a row without any of them how many fit the whole filter. */
export async function countFound(tx: Tx, filter: SearchFilter, now: Date, visible: SQL | undefined) {
  const found = tx
    .select({
      mode: challenges.mode,
      industry: challenges.industry,
      field: challenges.field,
      stage: stageOf(now).as('stage'),
      chosen: sql<boolean>`${chosen(filter, now) ?? sql`true`}`.as('chosen'),
    })
    .from(challenges)
    .where(fits(filter, visible))
    .as('found');
  return await tx
    .select({
      mode: found.mode,
      industry: found.industry,
      field: found.field,
      stage: found.stage,
      /** True of the one row that counts them all. */
      all: sql<boolean>`grouping(${found.mode}, ${found.industry}, ${found.field}, ${found.stage}) = 15`,
      n: sql<number>`count(*)::int`,
      chosen: sql<number>`(count(*) filter (where ${found.chosen}))::int`,
    })
    .from(found)
    .groupBy(
      sql`grouping sets ((${found.mode}), (${found.industry}), (${found.field}), (${found.stage}), ())`,
    );
}
