import { REVIEW_DAYS } from '@jiebang/domain/scenarios/review-clock';
import { type SQL, sql } from 'drizzle-orm';
import { holds, type UserActor } from '../../../platform/actor.ts';
import { bodiesOf, type Desk, type DueSource, instantOf, plainTitle, type WaitSource } from '../source.ts';

const reviews = (actor: UserActor) => holds(actor, 'scenarios.review');
const review = (ref: string) => `/workspace/review/${ref}`;

/** Scenarios that this person may decide on: none that they wrote, judge, or whose poster they belong to. */
const reviewed = ({ actor: { userId } }: Desk, at: SQL, which: SQL) => sql`
  select s.id::text as ref, ${plainTitle(sql`coalesce(v.content ->> 'title', '')`)} as title, ${at} as at
    from scenarios s
    join lateral (select w.content from scenario_versions w
                   where w.scenario_id = s.id order by w.version desc limit 1) v on true
   where ${which} and s.created_by <> ${userId} and s.organisation_id not in ${bodiesOf(userId)}
     and not exists (select 1 from opinions o where o.scenario_id = s.id and o.expert_id = ${userId})`;

/** In formal review a scenario lies on one desk: on this one, or still on none. */
const onMyDesk = (userId: string) =>
  sql`s.status = 'formal_review' and (s.clerk_id is null or s.clerk_id = ${userId})`;
/** Since when the city could look at it: handed in, or answered by its district. */
const atCity = sql`greatest(s.submitted_at, (select max(c.ended_at) from coreviews c
  where c.scenario_id = s.id and c.kind = 'district'))`;
/** When the last opinion came in. */
const completeAt = sql`(select max(o.submitted_at) from opinions o where o.scenario_id = s.id)`;
const days = (n: number) => sql.raw(`interval '${n} days'`);

export const reviewWaits: WaitSource[] = [
  {
    kind: 'formal_review',
    concerns: reviews,
    list: '/workspace/review?status=formal_review',
    one: review,
    rows: (desk) => reviewed(desk, atCity, onMyDesk(desk.actor.userId)),
  },
  {
    // Who fixed the pool has done their part: another draws.
    kind: 'panel_to_settle',
    concerns: reviews,
    list: '/workspace/review?status=expert_review',
    one: review,
    rows: (desk) =>
      reviewed(
        desk,
        sql`coalesce((select d.committed_at from opinion_draws d where d.scenario_id = s.id), s.updated_at)`,
        sql`s.status = 'expert_review' and not exists (select 1 from opinions o where o.scenario_id = s.id)
          and not exists (select 1 from opinion_draws d
                           where d.scenario_id = s.id and d.committed_by = ${desk.actor.userId})`,
      ),
  },
  {
    kind: 'expert_to_replace',
    concerns: reviews,
    list: '/workspace/review?status=expert_review',
    one: review,
    rows: (desk) =>
      sql`select r.ref, r.title, least(o.recused_at, o.due_at) as at
            from (${reviewed(desk, sql`s.submitted_at`, sql`s.status = 'expert_review'`)}) r
            join opinions o on o.scenario_id = r.ref::uuid
           where (o.status = 'recused' or (o.status = 'assigned' and o.due_at <= ${instantOf(desk.now)}))
             and not exists (select 1 from opinions n where n.replaces = o.id)`,
  },
  {
    kind: 'scenario_to_decide',
    concerns: reviews,
    list: '/workspace/review?status=opinions_in',
    one: review,
    rows: (desk) => reviewed(desk, completeAt, sql`s.status = 'opinions_in'`),
  },
];

export const reviewDue: DueSource[] = [
  {
    kind: 'review_due',
    concerns: reviews,
    link: review,
    rows: (desk) => sql`
      ${reviewed(desk, sql`${atCity} + ${days(REVIEW_DAYS.formal_review)}`, onMyDesk(desk.actor.userId))}
      union all
      ${reviewed(desk, sql`${completeAt} + ${days(REVIEW_DAYS.opinions_in)}`, sql`s.status = 'opinions_in'`)}`,
  },
];
