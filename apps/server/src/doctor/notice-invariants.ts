import { createHash } from 'node:crypto';
import { notices } from '@jiebang/db/schema/notices';
import { isNotNull, sql } from 'drizzle-orm';
import { listOverdue } from '../features/notices/public.ts';
import { computedInvariant, type Invariant, invariant } from './invariant.ts';

const hashOf = (document: string) => createHash('sm3').update(document).digest('hex');

/** Notices and objections: what the public and an objector were promised. Rows shown here never name an objector. */
export const noticeInvariants: readonly Invariant[] = [
  invariant(
    'ended_notices_have_no_open_objection',
    '期满结束的公示没有未办结的异议。',
    'No notice has ended while an objection to it was open.',
    () => sql`
      select n.id as notice_id, o.id as objection_id, o.status
        from notices n join objections o on o.notice_id = n.id
       where n.status = 'ended' and (o.status not in ('refused', 'answered') or o.answered_at > n.ended_at)`,
  ),
  invariant(
    'notices_ran_to_their_last_day',
    '公示均在最后一日 24:00（北京时间）之后才记为期满。',
    'No notice was recorded as ended before 24:00 Beijing time of its last day.',
    () => sql`
      select id as notice_id, last_day, ended_at from notices
       where status = 'ended' and ended_at < (last_day + 1)::timestamp at time zone 'Asia/Shanghai'`,
  ),
  computedInvariant(
    'no_notice_is_overdue',
    '没有已期满且无未办结异议、但一小时后仍未办结的公示。',
    'No notice that has run out and that no objection holds has waited more than an hour for its end.',
    async (db, now) => (await listOverdue(db, now)).map((notice_id) => ({ notice_id })),
  ),
  computedInvariant(
    'posted_notices_match_their_hash',
    '公示启动时留存的原文与其 SM3 杂凑值一致。',
    'What was kept of every notice as it was posted is that of its SM3.',
    async (db) => {
      const rows = await db
        .select({ notice_id: notices.id, document: notices.document, sm3: notices.contentSm3 })
        .from(notices)
        .where(isNotNull(notices.document));
      return rows
        .filter(({ document, sm3 }) => hashOf(document ?? '') !== sm3)
        .map(({ notice_id, sm3 }) => ({ notice_id, sm3 }));
    },
  ),
  invariant(
    'upheld_objections_ended_their_notice',
    '异议成立的公示已终止。',
    'No notice goes on, or ended in the ordinary way, after an objection to it was upheld.',
    () => sql`
      select o.id as objection_id, n.id as notice_id, n.status
        from objections o join notices n on n.id = o.notice_id
       where o.ruling = 'upheld' and n.status not in ('upheld', 'withdrawn')`,
  ),
  invariant(
    'objections_were_filed_in_time',
    '异议均在公示启动之后、最后一日 24:00（北京时间）之前提出。',
    'Every objection was received after the start of its notice and before 24:00 of its last day.',
    () => sql`
      select o.id as objection_id, o.received_at, n.started_at, n.last_day
        from objections o join notices n on n.id = o.notice_id
       where n.started_at is null or o.received_at < n.started_at
          or o.received_at >= (n.last_day + 1)::timestamp at time zone 'Asia/Shanghai'`,
  ),
  invariant(
    'nobody_handles_their_own_objection',
    '没有人承办本人提出的异议。',
    'Nobody handles an objection of their own.',
    () => sql`
      select o.id as objection_id from objections o join objectors p on p.objection_id = o.id
       where o.handler_id = p.user_id`,
  ),
  invariant(
    'every_objection_has_its_objector',
    '每件异议均有实名的异议人。',
    'Every objection has an objector with a name.',
    () => sql`
      select o.id as objection_id from objections o
       where not exists (select 1 from objectors p where p.objection_id = o.id and length(trim(p.name)) > 1)`,
  ),
  invariant(
    'objectors_are_told_to_nobody',
    '审计日志与他人的通知中没有异议人的姓名、账户或联系方式。',
    "Neither the audit log nor anybody else's news holds an objector's name, account or contact.",
    () => sql`
      select p.objection_id, 'audit_events' as told_in, a.entry::text as row
        from objectors p join audit_events a on a.subject_type = 'objection' and a.subject_id = p.objection_id::text
       where a.actor_id = p.user_id
          or (a.action = 'objection.file' and (a.actor_id is not null or a.request_id is not null))
          or position(p.user_id::text in a.data::text) > 0 or position(p.contact in a.data::text) > 0
          or position(p.name in a.data::text) > 0
      union all
      select p.objection_id, 'notifications', n.id::text
        from objectors p join notifications n on n.link like '%/' || p.objection_id
       where n.user_id <> p.user_id
         and (n.kind not in ('objection_filed', 'objection_reviewed', 'objection_expert_recused') or position(p.user_id::text in n.data::text) > 0
              or position(p.contact in n.data::text) > 0)`,
  ),
  invariant(
    'nobody_reviews_twice',
    '复核意见均由未参加原评审、也不是异议人的专家提出。',
    'Nobody gives a finding on a matter that they judged before, or on an objection of their own.',
    () => sql`
      select f.id as finding_id, f.expert_id, o.id as objection_id
        from re_review_findings f join re_reviews r on r.id = f.re_review_id
        join objections o on o.id = r.objection_id join notices n on n.id = o.notice_id
       where f.status = 'submitted' and (
             exists (select 1 from objectors p where p.objection_id = o.id and p.user_id = f.expert_id)
          or exists (select 1 from challenges c join opinions p on p.scenario_id = c.scenario_id
                      where p.expert_id = f.expert_id
                        and ((n.subject_type = 'challenge_list' and c.list_id = n.subject_id)
                             or (n.subject_type = 'challenge' and c.id = n.subject_id)))
          or exists (select 1 from rankings k join panel_judges j on j.panel_id = k.panel_id
                      where n.subject_type = 'ranking' and k.id = n.subject_id and j.judge_id = f.expert_id))`,
  ),
  invariant(
    're_reviews_come_before_the_ruling',
    '复核未结束的异议没有作出认定；复核完成的，每个席位都有书面意见。',
    'No objection is ruled on while its re-review is open, and a complete re-review has a finding for every place.',
    () => sql`
      select r.id as re_review_id, r.status, o.status as objection_status
        from re_reviews r join objections o on o.id = r.objection_id
       where (o.ruling is not null and (r.status = 'open' or r.closed_at > o.ruled_at))
          or (r.status = 'complete' and r.seats <> (
              select count(*) from re_review_findings f where f.re_review_id = r.id and f.status = 'submitted'))`,
  ),
];
