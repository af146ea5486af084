import { sql } from 'drizzle-orm';
import { type Invariant, invariant } from './invariant.ts';

/** Lists that the clock publishes (ADR 0041): none is forgotten, none goes out as nobody's act, no failure is kept quiet. */
export const scheduleInvariants: readonly Invariant[] = [
  invariant(
    'scheduled_lists_await_their_instant',
    '设定了发布时间的榜单均为待发布，由未参与编制的人员设定，没有过了时间仍未处理的。',
    'A list with an instant of publication awaits it, another person than its writers gave it, and none is long past.',
    // The clock tries for ten minutes what is no refusal; five more are for a program that was down.
    (now) => sql`
      select id as list_id, status, publish_at, scheduled_by
        from challenge_lists
       where publish_at is not null
         and (status <> 'ready' or scheduled_by is null or scheduled_by = prepared_by
              or scheduled_by = any(editors) or publish_at < ${now} - interval '15 minutes')`,
  ),
  invariant(
    'the_clock_published_what_a_person_scheduled',
    '由时钟发布的榜单，均不早于所设定的时间，且由该设定人承担发布。',
    'What the clock published had been scheduled for that instant by the person who counts as its publisher.',
    () => sql`
      select l.id as list_id, l.published_by, l.published_at, e.data
        from audit_events e join challenge_lists l on l.id::text = e.subject_id
       where e.subject_type = 'challenge_list' and e.action = 'challenge_list.publish' and e.actor_id is null
         and (e.data ->> 'by' is distinct from l.published_by::text
              or coalesce((e.data ->> 'scheduledFor')::timestamptz > e.at, true)
              or not exists (
                select 1 from audit_events s
                 where s.subject_type = 'challenge_list' and s.subject_id = e.subject_id
                   and s.action = 'challenge_list.schedule' and s.actor_id = l.published_by
                   and s.data ->> 'publishAt' = e.data ->> 'scheduledFor' and s.entry < e.entry))`,
  ),
  invariant(
    'failed_publications_were_told',
    '未能按时发布的榜单，均已将原因告知编制人员。',
    'Of a list that did not go out at its instant, who prepared it was told so.',
    () => sql`
      select l.id as list_id, l.prepared_by, l.schedule_failure
        from challenge_lists l
       where l.schedule_failure is not null and not exists (
         select 1 from notifications n
          where n.user_id = l.prepared_by and n.kind = 'list_not_published'
            and n.link = '/workspace/lists/' || l.id)`,
  ),
];
