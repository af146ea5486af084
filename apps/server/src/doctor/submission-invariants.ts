import { createHash } from 'node:crypto';
import { phases } from '@jiebang/db/schema/competitions';
import { sql } from 'drizzle-orm';
import { TOTAL } from '../features/submissions/public.ts';
import { canonicalJson } from '../platform/audit/canonical-json.ts';
import { computedInvariant, type Invariant, invariant } from './invariant.ts';

/** Submissions, quota and evaluations: what an entrant was promised at the receipt. */
export const submissionInvariants: readonly Invariant[] = [
  invariant(
    'quota_used_matches',
    '各队按日与累计的已用次数，等于其未退还的提交数。',
    'Slots used per team, by day and in total, equal the submissions that were not refunded.',
    () => sql`
      with counted as (
        select phase_id, team_id, quota_day as day, count(*) filter (where quota_refunded_at is null) as n
          from submissions group by 1, 2, 3
        union all
        select phase_id, team_id, ${TOTAL}::date, count(*) filter (where quota_refunded_at is null)
          from submissions group by 1, 2)
      select phase_id, team_id, day, coalesce(q.used, 0) as used, coalesce(c.n, 0) as submissions
        from counted c full join quota_usage q using (phase_id, team_id, day)
       where coalesce(q.used, 0) <> coalesce(c.n, 0)`,
  ),
  invariant(
    'submission_numbers_have_no_gap',
    '各队在每个阶段的提交序号为 1 至 n，连续无缺。',
    'Submissions of a team in a phase are numbered 1 to n without a gap.',
    () => sql`
      select phase_id, team_id, count(*) as submissions, min(number) as first, max(number) as last
        from submissions group by 1, 2 having min(number) <> 1 or max(number) <> count(*)`,
  ),
  invariant(
    'no_entry_after_the_end',
    '没有在截止之后才开始上传的提交。',
    'No submission was accepted whose upload began after the end of its phase.',
    () => sql`
      select s.id as submission_id, s.started_at, p.ends_at
        from submissions s join phases p on p.id = s.phase_id where s.started_at >= p.ends_at`,
  ),
  invariant(
    'chosen_within_limit',
    '各队选定的最终提交不超过阶段上限。',
    'No team has chosen more final entries than the phase allows.',
    () => sql`
      select s.phase_id, s.team_id, count(*) as chosen, p.chosen_limit
        from submissions s join phases p on p.id = s.phase_id
       where s.chosen and s.status = 'accepted'
       group by 1, 2, p.chosen_limit having count(*) > p.chosen_limit`,
  ),
  computedInvariant(
    'every_submission_is_evaluated',
    '每份提交在阶段现行的指标、参数与答案下恰有一次评测。',
    'Every submission has exactly one evaluation under the present metric, parameters and truth of its phase.',
    async (db) => {
      const rules = await db.select({ id: phases.id, params: phases.metricParams }).from(phases);
      // The hash of the parameters is one of canonical JSON, which the database cannot write.
      const hashes = rules.map(({ id, params }) => ({
        phase_id: id,
        params_hash: createHash('sha256').update(canonicalJson(params)).digest('hex'),
      }));
      const { rows } = await db.execute(sql`
        select s.id as submission_id, s.phase_id, count(e.id)::int as evaluations
          from submissions s
          join phases p on p.id = s.phase_id
          join jsonb_to_recordset(${JSON.stringify(hashes)}::jsonb) as r(phase_id uuid, params_hash text) on r.phase_id = p.id
          left join evaluations e on e.submission_id = s.id and e.metric = p.metric and e.truth_id = p.truth_id
                                 and e.params_hash = r.params_hash
         group by 1, 2 having count(e.id) <> 1`);
      return rows;
    },
  ),
  invariant(
    'scores_are_finite',
    '已评分者的得分均为有限数值。',
    'Every score is a finite number.',
    () => sql`
      select e.id as evaluation_id, s.column, s.score::text
        from evaluations e
       cross join lateral (values ('score', e.score), ('public_score', e.public_score), ('private_score', e.private_score)) as s("column", score)
       where s.score in ('NaN'::float8, 'Infinity'::float8, '-Infinity'::float8)`,
  ),
  invariant(
    'running_evaluations_are_held',
    '评测中的任务均有租约且租约未久逾，其他状态均无租约。',
    'A running evaluation is held by a worker whose lease is alive; no other one is held.',
    (now) => sql`
      select id as evaluation_id, status, worker, lease_expires_at from evaluations
       where case when status = 'running'
                  then lease_token is null or worker is null or lease_expires_at is null
                       or lease_expires_at < ${now} - interval '10 minutes'
                  else lease_token is not null or lease_expires_at is not null end`,
  ),
  invariant(
    'no_evaluation_is_stuck',
    '排队中或评测中的任务没有逾期超过一小时的。',
    'No open evaluation is more than an hour past its deadline.',
    (now) => sql`
      select id as evaluation_id, status, deadline_at from evaluations
       where status in ('queued', 'running') and (deadline_at is null or deadline_at < ${now} - interval '1 hour')`,
  ),
  invariant(
    'no_refund_for_the_entrants_fault',
    '因提交者原因未通过的，不退还提交次数。',
    'No slot was given back for a failure that was the entrant’s own.',
    // A slot once refunded for our fault stays refunded when the replay then finds the file at fault.
    () => sql`
      select s.id as submission_id, e.id as evaluation_id, e.failure ->> 'code' as code
        from submissions s join evaluations e on e.submission_id = s.id
       where s.quota_refunded_at is not null and e.failure ->> 'fault' = 'entrant'
         and not exists (select 1 from audit_events a
                          where a.subject_type = 'evaluation' and a.subject_id = e.id::text
                            and (a.action = 'evaluation.fault'
                                 or (a.action = 'evaluation.refuse' and a.data ->> 'fault' <> 'entrant')))`,
  ),
  invariant(
    'other_faults_are_refunded',
    '非提交者原因的失败，均已退还提交次数。',
    'Every failure that was not the entrant’s fault gave the slot back.',
    () => sql`
      select s.id as submission_id, e.id as evaluation_id, e.failure ->> 'fault' as fault
        from submissions s join evaluations e on e.submission_id = s.id
       where s.quota_refunded_at is null and e.failure ->> 'fault' <> 'entrant'`,
  ),
  invariant(
    'submissions_are_on_record',
    '每份提交在其回执所载的存证序号处有受理记录，且文件摘要一致。',
    'Every submission has its accepting event in the audit log, at the entry its receipt names, with the same digest.',
    () => sql`
      select s.id as submission_id, s.audit_entry::text as audit_entry
        from submissions s join files f on f.id = s.file_id
        left join audit_events a on a.entry = s.audit_entry and a.action = 'submission.accept'
                                and a.subject_id = s.id::text and a.data ->> 'sha256' = f.sha256
       where a.entry is null`,
  ),
];
