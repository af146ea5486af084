import { sheetSm3 } from '../features/judging/public.ts';
import { IDS } from './healthy-rows.test-data.ts';

const id = (n: number) => `01900000-0000-7000-8000-0000000007${String(n).padStart(2, '0')}`;
const seats = [1, 2, 3, 4, 5] as const;
const panel = id(1);
const entry = id(2);
const judge = (n: number) => id(10 + n);
const assignment = (n: number) => id(20 + n);
const replacement = id(30);

const marks = [{ criterion: 0, mark: 80, reason: '' }];
const json = `'${JSON.stringify(marks)}'`;
const sm3 = sheetSm3({ marks, comment: '' });
const event = (action: string, subject: string, actor: string, data: string) =>
  `insert into audit_events (at, actor_id, action, subject_type, subject_id, data)
     values ('2026-11-24T05:58:00Z', ${actor}, '${action}', 'assignment', '${subject}', '${data}');`;
const set = (table: string, change: string) => `update ${table} set ${change}`;

/** A sealed panel of one entry: five sheets, a judge replaced on seat 1, and a sheet on seat 2 that was opened once. */
export const WHOLE_PANEL = `
insert into users (id, email, name) values
  ${[...seats, 6].map((n) => `('${judge(n)}', 'judge-${n}@example.org', '示例专家')`).join(', ')};
insert into panels (id, competition_id, status, rubric, formula, seats, due_at, seed, created_by, opened_by, opened_at)
  values ('${panel}', '${IDS.competition}', 'sealed', '{}', '{}', 5, '2026-12-01T00:00:00Z', 'seed', '${judge(1)}',
          '${judge(1)}', '2026-11-23T00:00:00Z');
insert into panel_judges (panel_id, judge_id, seat) values
  ${[...seats, 6].map((n) => `('${panel}', '${judge(n)}', ${n === 6 ? 'null' : n})`).join(', ')};
insert into entries (id, panel_id, team_id, number, material) values ('${entry}', '${panel}', '${IDS.team}', 1, '[]');
insert into assignments (id, entry_id, judge_id, seat, status, conflict_kind, conflict_note, submitted_at) values
  ${seats
    .map((n) =>
      n === 1
        ? `('${assignment(1)}', '${entry}', '${judge(1)}', 1, 'replaced', 'kin', '示例', null)`
        : `('${assignment(n)}', '${entry}', '${judge(n)}', ${n}, 'sealed', null, null, '2026-11-24T00:00:00Z')`,
    )
    .join(', ')};
insert into assignments (id, entry_id, judge_id, seat, status, replaces_id, submitted_at)
  values ('${replacement}', '${entry}', '${judge(6)}', 1, 'sealed', '${assignment(1)}', '2026-11-24T00:00:00Z');
insert into scoresheets (assignment_id, marks, total)
  select id, ${json}, 80 from assignments where status = 'sealed';
insert into scoresheet_versions (assignment_id, version, marks, comment, total, sm3, submitted_at)
  select id, 1, ${json}, '', 80, '${sm3}', submitted_at from assignments where status = 'sealed';
update scoresheet_versions set reopened_by = '${judge(1)}', reopened_at = '2026-11-24T01:00:00Z', reopen_reason = '复核'
  where assignment_id = '${assignment(2)}';
insert into scoresheet_versions (assignment_id, version, marks, comment, total, sm3, submitted_at)
  values ('${assignment(2)}', 2, ${json}, '', 80, '${sm3}', '2026-11-24T02:00:00Z');
${event('assignment.draw', replacement, `'${judge(1)}'`, '{}')}
${event('assignment.reopen', assignment(2), `'${judge(1)}'`, '{"reason":"复核"}')}
`;

const broken = (
  check: string,
  statements: string,
  evidence: string,
): [check: string, statements: string, evidence: string] => [check, WHOLE_PANEL + statements, evidence];

export const JUDGING_CASES: [check: string, statements: string, evidence: string][] = [
  broken(
    'entries_fill_their_seats',
    set('assignments', `seat = 3 where id = '${assignment(2)}'`).replace(
      'update',
      'drop index assignments_seat; update',
    ),
    panel,
  ),
  broken('entries_fill_their_seats', set('entries', 'number = 2'), panel),
  broken('judges_come_from_the_panel', `delete from panel_judges where seat = 3`, assignment(3)),
  broken(
    'no_judge_scored_their_own',
    `${set('assignments', `judge_id = '${IDS.member}' where seat = 4`)};
     ${set('team_members', "joined_at = '2026-11-01T00:00:00Z'")}`,
    assignment(4),
  ),
  broken(
    'replacements_are_on_record',
    `delete from audit_events where action = 'assignment.draw'`,
    replacement,
  ),
  broken(
    'sheets_and_states_agree',
    set('scoresheets', `total = 81 where assignment_id = '${assignment(3)}'`),
    assignment(3),
  ),
  broken(
    'marks_carry_reasons',
    set('scoresheet_versions', `marks = '[{"criterion":0,"mark":59,"reason":" "}]'`),
    '59',
  ),
  broken(
    'sheet_versions_match_their_hash',
    set('scoresheet_versions', `comment = '改动' where version = 2`),
    assignment(2),
  ),
  broken(
    'sealed_panels_are_complete',
    set('assignments', `status = 'submitted' where id = '${assignment(5)}'`),
    assignment(5),
  ),
  broken(
    'reopenings_are_on_record',
    `delete from audit_events where action = 'assignment.reopen'`,
    assignment(2),
  ),
];
