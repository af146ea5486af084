import { sql } from 'drizzle-orm';
import { type Invariant, invariant } from './invariant.ts';

/** Departments that are asked before the public is. */
export const coreviewInvariants: readonly Invariant[] = [
  invariant(
    'departments_are_asked_in_department_review',
    '处于部门会审（区级推荐）的场景均有未答复的会审部门（推荐单位），其他场景均无。',
    'A scenario is in department review, or with its district, exactly while one of that kind still owes its answer.',
    () => sql`
      select s.id as scenario_id, s.status, count(c.id) as open
        from scenarios s left join coreviews c on c.scenario_id = s.id and c.status in ('pending', 'escalated')
       group by s.id, s.status
      having (s.status = 'department_review') <> (count(c.id) filter (where c.kind = 'department') > 0)
          or (s.status = 'district_review') <> (count(c.id) filter (where c.kind = 'district') > 0)`,
  ),
  invariant(
    'no_objection_was_passed_over',
    '进入专家评议及以后的场景，没有会审部门的最后一次答复为不同意。',
    'Where experts judge a scenario, no department that was asked has objection as its last word.',
    () => sql`
      select c.scenario_id, c.department_id, c.status
        from coreviews c join scenarios s on s.id = c.scenario_id
       where s.status in ('expert_review', 'opinions_in', 'approved', 'listed') and c.status = 'objected' and c.kind = 'department'
         and not exists (select 1 from coreviews n where n.scenario_id = c.scenario_id
                          and n.department_id = c.department_id and n.kind = c.kind and n.id > c.id)`,
  ),
  invariant(
    'no_district_was_passed_over_without_a_reason',
    '区级未予推荐而通过形式审查的场景，均记有理由。',
    'Where a scenario passed formal review although its district does not recommend it, the reason is on record.',
    () => sql`
      select c.scenario_id, c.department_id
        from coreviews c join scenarios s on s.id = c.scenario_id
       where s.status in ('department_review', 'expert_review', 'opinions_in', 'approved', 'listed')
         and c.kind = 'district' and c.status = 'objected'
         and not exists (select 1 from coreviews n where n.scenario_id = c.scenario_id and n.kind = c.kind and n.id > c.id)
         and not exists (select 1 from audit_events e
                          where e.subject_type = 'scenario' and e.subject_id = c.scenario_id::text
                            and e.action in ('scenario.pass_formal', 'scenario.refer')
                            and e.at >= c.ended_at and length(trim(e.data ->> 'districtReason')) > 0)`,
  ),
];
