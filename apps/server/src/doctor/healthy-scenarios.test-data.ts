import { emptyScenario, type ScenarioContent } from '@jiebang/domain/scenarios/content';
import { sm3Of } from '../features/scenarios/public.ts';
import { IDS } from './healthy-rows.test-data.ts';

const id = (n: number) => `01900000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`;
export const SCENARIO_IDS = {
  round: id(1),
  scenario: id(2),
  panel: [id(3), id(4), id(5)],
  experts: [id(6), id(7), id(8)],
  clerk: id(9),
} as const;

const content: ScenarioContent = { ...emptyScenario, title: '示例场景', contactPhone: '13812340000' };
const json = `'${JSON.stringify(content)}'`;
const both = `'{"zh":"示例","en":"Example"}'`;
const { round, scenario, panel, experts, clerk } = SCENARIO_IDS;

/** A scenario that was sent back once, handed in again, judged and approved; joins the rows of `HEALTHY`. */
export const HEALTHY_SCENARIOS = `
insert into users (id, email, name) values ('${clerk}', 'clerk@example.org', '示例经办'),
  ${experts.map((expert, i) => `('${expert}', 'expert-${i}@example.org', '示例专家')`).join(', ')};
insert into rounds (id, program_id, slug, title, summary, guidance, sectors, opens_at, closes_at, status, announced_at)
  values ('${round}', '${IDS.program}', 'r', ${both}, ${both}, ${both}, '{}', '2026-11-01T00:00:00Z', '2026-11-30T00:00:00Z',
          'announced', '2026-11-01T00:00:00Z');
insert into scenarios (id, round_id, organisation_id, code, status, content, created_by, clerk_id, submitted_at,
                       decided_by, decided_at, decision_reason)
  values ('${scenario}', '${round}', '${IDS.organisation}', 'CJ-2026-0001', 'approved', ${json}, '${IDS.captain}', '${clerk}',
          '2026-11-03T00:00:00Z', '${clerk}', '2026-11-10T00:00:00Z', '示例：同意');
insert into scenario_versions (scenario_id, version, content, sm3, submitted_by, submitted_at)
  values ('${scenario}', 1, ${json}, '${sm3Of(content)}', '${IDS.captain}', '2026-11-02T00:00:00Z'),
         ('${scenario}', 2, ${json}, '${sm3Of(content)}', '${IDS.captain}', '2026-11-03T00:00:00Z');
insert into scenario_returns (scenario_id, version, field, reason, returned_by, returned_at, answered_at)
  values ('${scenario}', 1, 'goal', '示例', '${clerk}', '2026-11-02T06:00:00Z', '2026-11-03T00:00:00Z');
insert into opinions (id, scenario_id, expert_id, status, recommendation, opinion, assigned_by, assigned_at, due_at, submitted_at)
  values ${panel
    .map(
      (one, i) =>
        `('${one}', '${scenario}', '${experts[i]}', 'submitted', 'support', '示例意见', '${clerk}',
          '2026-11-04T00:00:00Z', '2026-11-09T00:00:00Z', '2026-11-08T00:00:00Z')`,
    )
    .join(', ')};
`;

const set = (table: string, change: string) => `update ${table} set ${change}`;
const event = (action: string, subject: string, subjectId: string, data: string) =>
  `insert into audit_events (at, action, subject_type, subject_id, data)
     values ('2026-11-24T05:58:00Z', '${action}', '${subject}', '${subjectId}', '${data}')`;

export const SCENARIO_CASES: [check: string, statements: string, evidence: string][] = [
  ['rounds_end_later_only', event('round.close', 'round', round, '{}'), round],
  [
    'rounds_end_later_only',
    event('round.extend', 'round', round, '{"from":"2026-11-30T00:00:00Z","to":"2026-11-29T00:00:00Z"}'),
    round,
  ],
  ['scenarios_came_in_time', set('rounds', "closes_at = '2026-11-02T00:00:00Z'"), scenario],
  ['scenario_codes_have_no_gap', set('scenarios', "code = 'CJ-2026-0002' where code is not null"), 'CJ-2026'],
  ['scenario_versions_are_whole', 'delete from scenario_versions where version = 1', scenario],
  [
    'scenario_versions_are_whole',
    set('scenarios', `content = jsonb_set(content, '{goal}', '"another"')`),
    scenario,
  ],
  ['scenario_versions_match_their_hash', set('scenario_versions', "sm3 = 'of another text'"), scenario],
  ['returns_are_answered', set('scenario_returns', 'answered_at = null'), scenario],
  ['panels_are_odd', `delete from opinions where id = '${panel[0]}'`, scenario],
  [
    'draws_follow_their_commitment',
    `insert into opinion_draws (scenario_id, pool, leaves, pool_sm3, seed, seed_sm3, seats, max_per_employer, committed_by, committed_at)
       values ('${scenario}', '[]', '{}', 'p', 's', 'h', 3, 1, '${clerk}', '2026-11-04T00:00:00Z')`,
    scenario,
  ],
  ['panels_and_states_agree', set('scenarios', "status = 'expert_review'"), scenario],
  ['panels_and_states_agree', set('opinions', `status = 'assigned' where id = '${panel[1]}'`), scenario],
  [
    'no_expert_judged_their_own',
    `insert into memberships (organisation_id, user_id, role, joined_at)
       values ('${IDS.organisation}', '${experts[0]}', 'member', '2026-11-05T00:00:00Z')`,
    experts[0] as string,
  ],
  [
    'departments_are_asked_in_department_review',
    set('scenarios', `status = 'department_review' where id = '${scenario}'`),
    scenario,
  ],
  [
    'no_objection_was_passed_over',
    `insert into coreviews (scenario_id, version, department_id, status, days, when_silent, last_day, due_at, asked_at,
                            opinion, answered_by, ended_at)
       values ('${scenario}', 2, '${clerk}', 'objected', 5, 'consent', '2026-11-06', '2026-11-06T16:00:00Z',
               '2026-11-03T06:00:00Z', '示例', '${clerk}', '2026-11-04T00:00:00Z')`,
    scenario,
  ],
  [
    'departments_are_asked_in_department_review',
    set('scenarios', `status = 'district_review' where id = '${scenario}'`),
    scenario,
  ],
  [
    'no_district_was_passed_over_without_a_reason',
    `insert into coreviews (scenario_id, version, kind, department_id, status, days, when_silent, last_day, due_at, asked_at,
                            opinion, answered_by, ended_at)
       values ('${scenario}', 2, 'district', '${clerk}', 'objected', 5, 'consent', '2026-11-06', '2026-11-06T16:00:00Z',
               '2026-11-03T06:00:00Z', '示例', '${clerk}', '2026-11-04T00:00:00Z')`,
    scenario,
  ],
  [
    'forms_say_what_was_handed_in',
    `insert into scenario_forms (scenario_id, version, document, sm3)
       values ('${scenario}', 2, '{"code":"CJ-2026-0009","handIn":2}', repeat('0', 64))`,
    scenario,
  ],
  ['decisions_carry_reasons', set('scenarios', "decision_reason = ' '"), scenario],
  [
    'contacts_stay_out_of_the_audit_log',
    event('scenario.save', 'scenario', scenario, '{"contactPhone":"13812340000"}'),
    scenario,
  ],
];
