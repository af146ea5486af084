import { scenarios } from '@jiebang/db/schema/scenarios';
import { REVIEW_DAYS } from '@jiebang/domain/scenarios/review-clock';
import { type SQL, sql } from 'drizzle-orm';

/** A place on the panel: an opinion whose place nobody has taken. */
const places = sql`from opinions o where o.scenario_id = ${scenarios.id}
  and not exists (select 1 from opinions r where r.replaces = o.id)`;

export const panelSize = sql<number>`(select count(*)::int ${places})`;
export const panelSubmitted = sql<number>`(select count(*)::int ${places} and o.status = 'submitted')`;
const days = (n: number) => sql.raw(`interval '${n} days'`);
/** What the office of the scenario's district said last (区级推荐); null where it was not asked. */
export const districtWord = sql<string | null>`(select c.status from coreviews c
  where c.scenario_id = ${scenarios.id} and c.kind = 'district' order by c.id desc limit 1)`;
/** Since when the city could look at it: handed in, or answered by its district. */
const atCity = sql`greatest(${scenarios.submittedAt}, (select max(c.ended_at) from coreviews c
  where c.scenario_id = ${scenarios.id} and c.kind = 'district'))`;
/** When the present step should be done; null where nobody of the bureau or its experts is at work. */
const due = sql`(case ${scenarios.status}
  when 'formal_review' then ${atCity} + ${days(REVIEW_DAYS.formal_review)}
  when 'expert_review' then (select min(o.due_at) ${places} and o.status <> 'submitted')
  when 'opinions_in' then (select max(o.submitted_at) ${places}) + ${days(REVIEW_DAYS.opinions_in)} end)`;
export const reviewDue = sql`${due}`.mapWith(scenarios.submittedAt) as SQL<Date | null>;

/**
 * `due` is over, asked the other way round: which scenarios are late, found once for all rows instead of reckoned for
 * each.
 */
export const isOverdue = (now: Date) => {
  const late = (state: keyof typeof REVIEW_DAYS) => sql`${now}::timestamptz - ${days(REVIEW_DAYS[state])}`;
  const unreplaced = sql`not exists (select 1 from opinions r where r.replaces = o.id)`;
  return sql`(case ${scenarios.status}
    when 'formal_review' then ${scenarios.submittedAt} < ${late('formal_review')} and ${scenarios.id} not in (select c.scenario_id
      from coreviews c where c.kind = 'district' and c.ended_at >= ${late('formal_review')})
    when 'expert_review' then ${scenarios.id} in (select o.scenario_id from opinions o
      where o.status <> 'submitted' and o.due_at < ${now} and ${unreplaced})
    when 'opinions_in' then ${scenarios.id} in (select o.scenario_id from opinions o
      where ${unreplaced} group by o.scenario_id having max(o.submitted_at) < ${late('opinions_in')})
    else false end)`;
};
