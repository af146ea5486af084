import { IDS } from './healthy-rows.test-data.ts';

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const runningNotice = id(201);
const endedNotice = id(202);
const filedObjection = id(203);
const refusedObjection = id(204);
const reReviewed = id(205);

const both = `'{"zh":"示例","en":"Example"}'`;
const { captain, member, other } = IDS;

/** A notice that an open objection holds, and one that ended after an objection was refused. */
export const HEALTHY_NOTICES = `
insert into notices (id, subject_type, subject_id, title, body, period_length, period_unit, status, prepared_by, started_by, started_at)
  values ('${runningNotice}', 'challenge_list', '${other}', ${both}, ${both}, 5, 'working_day', 'running', '${captain}', '${member}', '2026-11-23T02:00:00Z'),
         ('${endedNotice}', 'challenge', '${other}', ${both}, ${both}, 5, 'working_day', 'running', '${captain}', '${member}', '2026-11-09T02:00:00Z');
insert into objections (id, notice_id, received_at, filed_at)
  values ('${filedObjection}', '${runningNotice}', '2026-11-24T02:00:00Z', '2026-11-24T02:00:00Z'),
         ('${refusedObjection}', '${endedNotice}', '2026-11-10T02:00:00Z', '2026-11-10T02:00:00Z');
insert into objectors (objection_id, user_id, name, identity, contact, grounds, evidence)
  select id, '${captain}', '示例甲', '示例单位', '025-12345678', '示例理由', '示例材料' from objections;
update objections set status = 'refused', handler_id = '${member}', taken_at = '2026-11-11T02:00:00Z',
                      refusal_ground = 'no_evidence', answered_at = '2026-11-11T02:00:00Z' where id = '${refusedObjection}';
update notices set status = 'ended', ended_at = '2026-11-16T16:10:00Z', last_day = '2026-11-16' where id = '${endedNotice}';
insert into audit_events (at, action, subject_type, subject_id, data)
  select '2026-11-24T05:59:00Z', 'objection.file', 'objection', id::text, '{}' from objections;
insert into notifications (user_id, kind, data, link, at, dedupe_key)
  values ('${member}', 'objection_filed', '{}', '/objections/${filedObjection}', '2026-11-24T05:59:00Z', 'objection_filed:1');
`;

const set = (table: string, change: string) => `update ${table} set ${change}`;

/** What breaks each of the notices' invariants, and what the doctor then shows. */
export const NOTICE_CASES: [check: string, statements: string, evidence: string][] = [
  [
    'ended_notices_have_no_open_objection',
    set('objections', "status = 'filed', refusal_ground = null, answered_at = null"),
    refusedObjection,
  ],
  [
    'notices_ran_to_their_last_day',
    set('notices', "last_day = '2026-11-17' where status = 'ended'"),
    endedNotice,
  ],
  [
    'no_notice_is_overdue',
    `${set('notices', "started_at = '2026-11-12T02:00:00Z' where status = 'running'")}; delete from objections`,
    runningNotice,
  ],
  [
    'posted_notices_match_their_hash',
    set('notices', "document = 'posted', content_sm3 = 'of something else' where status = 'running'"),
    runningNotice,
  ],
  [
    'upheld_objections_ended_their_notice',
    set(
      'objections',
      `status = 'upheld', ruling = 'upheld', ruled_at = filed_at, accepted_at = filed_at,
      taken_at = filed_at, refusal_ground = null, answered_at = null`,
    ),
    runningNotice,
  ],
  [
    'objections_were_filed_in_time',
    set('objections', "received_at = '2026-11-16T16:00:00Z'"),
    refusedObjection,
  ],
  ['nobody_handles_their_own_objection', set('objectors', `user_id = '${member}'`), refusedObjection],
  ['every_objection_has_its_objector', 'delete from objectors', filedObjection],
  [
    'objectors_are_told_to_nobody',
    set('audit_events', `actor_id = '${captain}' where action = 'objection.file'`),
    filedObjection,
  ],
  [
    'objectors_are_told_to_nobody',
    set('notifications', `data = '{"contact":"025-12345678"}' where kind = 'objection_filed'`),
    filedObjection,
  ],
  [
    'nobody_reviews_twice',
    `${reReview('open')}; insert into re_review_findings (re_review_id, expert_id, status, supports, finding, assigned_at, due_at, submitted_at)
       values ('${reReviewed}', '${captain}', 'submitted', true, '示例', '2026-11-24T03:00:00Z', '2026-11-30T16:00:00Z', '2026-11-24T04:00:00Z')`,
    filedObjection,
  ],
  ['re_reviews_come_before_the_ruling', reReview('complete'), reReviewed],
];

/** A re-review of the objection that is open, as no order leaves it. */
function reReview(status: string): string {
  return `insert into re_reviews (id, objection_id, status, grounds, pool, leaves, pool_sm3, seed, seed_sm3, seats, max_per_employer, barred, outcome, ordered_by, ordered_at, closed_at)
    values ('${reReviewed}', '${filedObjection}', '${status}', '示例', '[]', '{}', '', '', '', 3, 1, '{}',
            '{${captain},${member},${other}}', '${member}', '2026-11-24T03:00:00Z', ${status === 'open' ? 'null' : "'2026-11-24T05:00:00Z'"})`;
}
