import { createHash } from 'node:crypto';
import { emptyScenario } from '@jiebang/domain/scenarios/content';
import { IDS } from './healthy-rows.test-data.ts';
import { SCENARIO_IDS } from './healthy-scenarios.test-data.ts';

const id = (n: number) => `01900000-0000-7000-8000-0000000002${String(n).padStart(2, '0')}`;
const LIST = id(1);
const CHALLENGE = id(2);
const SCENARIO = id(3);
const EXTENSION = id(4);

const document = '{"kind":"jiebang.challenge_list"}';
const sm3 = createHash('sm3').update(document).digest('hex');
const content = `'${JSON.stringify({ ...emptyScenario, title: '示例榜题', mode: 'key_task' })}'`;
const rubric = `'{"criteria":[],"bands":[],"machineWeight":0}'`;

/** A published list that was extended once, with one open challenge; joins the rows of `HEALTHY_SCENARIOS`. */
export const HEALTHY_LISTS = `
insert into scenarios (id, round_id, organisation_id, status, content, created_by)
  values ('${SCENARIO}', '${SCENARIO_IDS.round}', '${IDS.organisation}', 'listed', ${content}, '${IDS.captain}');
insert into challenge_lists (id, program_id, number, title, status, deadline_at, prepared_by, editors, published_by, published_at, document, content_sm3)
  values ('${LIST}', '${IDS.program}', 1, '示例榜单', 'published', '2026-12-20T00:00:00Z', '${IDS.captain}', '{${IDS.captain}}',
          '${IDS.member}', '2026-11-20T00:00:00Z', '${document}', '${sm3}');
insert into challenges (id, list_id, scenario_id, organisation_id, position, code, status, content, rubric, deadline_at, published_at, title_words)
  values ('${CHALLENGE}', '${LIST}', '${SCENARIO}', '${IDS.organisation}', 1, 'JB-2026-1-01', 'open', ${content}, ${rubric},
          '2026-12-20T00:00:00Z', '2026-11-20T00:00:00Z', '示 例 榜 题');
insert into list_acts (id, list_id, kind, reason, from_at, to_at, by, at)
  values ('${EXTENSION}', '${LIST}', 'extend', '示例', '2026-12-10T00:00:00Z', '2026-12-20T00:00:00Z', '${IDS.member}', '2026-11-21T00:00:00Z');
insert into prepared_list_acts (list_id, kind, reason, to_at, status, prepared_by, prepared_at, decided_by, decided_at, act_id)
  values ('${LIST}', 'extend', '示例', '2026-12-20T00:00:00Z', 'approved', '${IDS.captain}', '2026-11-20T12:00:00Z',
          '${IDS.member}', '2026-11-21T00:00:00Z', '${EXTENSION}');
`;

const set = (table: string, change: string) => `update ${table} set ${change}`;
const extend = (from: string, to: string) =>
  `insert into list_acts (list_id, kind, reason, from_at, to_at, by, at)
     values ('${LIST}', 'extend', '示例', '${from}', '${to}', '${IDS.member}', '2026-11-22T00:00:00Z')`;

const ACT = id(9);
const act = (kind: string, columns: string, values: string) =>
  `insert into list_acts (id, list_id, challenge_id, kind, reason, by, at${columns})
     values ('${ACT}', '${LIST}', '${CHALLENGE}', '${kind}', '示例', '${IDS.member}', '2026-11-22T00:00:00Z'${values})`;

export const LIST_CASES: [check: string, statements: string, evidence: string][] = [
  ['published_lists_match_their_hash', set('challenge_lists', `document = '{}'`), LIST],
  ['lists_are_out_as_a_whole', set('challenges', "published_at = '2026-11-20T00:00:01Z'"), CHALLENGE],
  ['lists_are_out_as_a_whole', set('challenges', "status = 'prepared', published_at = null"), CHALLENGE],
  ['challenge_codes_tell_list_and_place', set('challenges', "code = 'JB-2026-1-02'"), 'JB-2026-1-02'],
  ['lists_have_one_deadline', set('challenges', "deadline_at = '2026-12-31T00:00:00Z'"), CHALLENGE],
  ['deadlines_moved_by_acts', set('challenge_lists', "deadline_at = '2026-12-31T00:00:00Z'"), LIST],
  [
    'deadlines_moved_by_acts',
    `${set('challenge_lists', "deadline_at = '2026-12-31T00:00:00Z'")}; ${extend('2026-12-11T00:00:00Z', '2026-12-31T00:00:00Z')}`,
    LIST,
  ],
  ['listed_scenarios_stand_on_one_list', set('challenges', "status = 'withdrawn'"), SCENARIO],
  [
    'listed_scenarios_stand_on_one_list',
    set('scenarios', `status = 'approved' where id = '${SCENARIO}'`),
    SCENARIO,
  ],
  [
    'list_acts_are_chained',
    act(
      'withdraw_challenge',
      ', number, chain_id, document, prev_sm3, sm3',
      `, 1, '${LIST}', '{"act": "withdraw_challenge"}', '${sm3}', '${sm3}'`,
    ),
    ACT,
  ],
  ['prepared_acts_became_what_was_prepared', act('clarification', ', detail', `, '{"text": "示例"}'`), ACT],
  [
    'prepared_acts_became_what_was_prepared',
    extend('2026-12-20T00:00:00Z', '2026-12-31T00:00:00Z'),
    '"act_kind":"extend"',
  ],
  ['suspended_challenges_were_suspended_last', set('challenges', "status = 'suspended'"), CHALLENGE],
  ['withdrawn_lists_hold_nothing_open', set('challenge_lists', "status = 'withdrawn'"), CHALLENGE],
];
