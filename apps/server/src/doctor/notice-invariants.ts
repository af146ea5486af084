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
         and (n.kind <> 'objection_filed' or position(p.user_id::text in n.data::text) > 0
              or position(p.contact in n.data::text) > 0)`,
  ),
];
