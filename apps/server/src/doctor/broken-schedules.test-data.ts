import { IDS } from './healthy-rows.test-data.ts';

const id = (n: number) => `01900000-0000-7000-8000-0000000005${String(n).padStart(2, '0')}`;
const WAITING = id(1);
const OUT = id(2);
const HELD = id(3);
const AT = '2026-11-23T01:00:00.000Z';

const event = (at: string, actor: string, action: string, data: object) =>
  `insert into audit_events (at, actor_id, action, subject_type, subject_id, data)
     values ('${at}', ${actor}, 'challenge_list.${action}', 'challenge_list', '${OUT}', '${JSON.stringify(data)}');`;

/** One list that awaits its instant, one that went out at it, and one that was held back, which its preparer was told. */
export const WHOLE_SCHEDULE = `
insert into challenge_lists (id, program_id, number, title, status, prepared_by, editors, publish_at, scheduled_by)
  values ('${WAITING}', '${IDS.program}', 51, '示例', 'ready', '${IDS.captain}', '{${IDS.captain}}', '2026-12-01T01:00:00Z', '${IDS.member}');
insert into challenge_lists (id, program_id, number, title, status, prepared_by, editors, deadline_at, published_by, published_at, document, content_sm3)
  values ('${OUT}', '${IDS.program}', 52, '示例', 'published', '${IDS.captain}', '{${IDS.captain}}', '2026-12-20T00:00:00Z',
          '${IDS.member}', '2026-11-23T01:00:02Z', '{}', 'of the scheduled list');
insert into challenge_lists (id, program_id, number, title, status, prepared_by, editors, schedule_failure)
  values ('${HELD}', '${IDS.program}', 53, '示例', 'ready', '${IDS.captain}', '{${IDS.captain}}',
          '{"planned": "${AT}", "at": "${AT}", "words": []}');
insert into notifications (user_id, kind, data, at, dedupe_key, link)
  values ('${IDS.captain}', 'list_not_published', '{}', '${AT}', 'list_not_published:${HELD}', '/workspace/lists/${HELD}');
${event('2026-11-22T00:00:00Z', `'${IDS.member}'`, 'schedule', { revision: 1, publishAt: AT })}
${event('2026-11-23T01:00:02Z', 'null', 'publish', { by: IDS.member, scheduledFor: AT })}
`;

const of = (list: string, change: string) =>
  `${WHOLE_SCHEDULE} update challenge_lists set ${change} where id = '${list}'`;
const unguarded = 'alter table challenge_lists drop constraint challenge_lists_scheduled;';

export const SCHEDULE_CASES: [check: string, statements: string, evidence: string][] = [
  ['scheduled_lists_await_their_instant', of(WAITING, "publish_at = '2026-11-24T05:44:00Z'"), WAITING],
  [
    'scheduled_lists_await_their_instant',
    `${unguarded} ${of(WAITING, `scheduled_by = '${IDS.captain}'`)}`,
    WAITING,
  ],
  ['scheduled_lists_await_their_instant', `${unguarded} ${of(WAITING, "status = 'draft'")}`, WAITING],
  ['the_clock_published_what_a_person_scheduled', of(OUT, `published_by = '${IDS.other}'`), OUT],
  [
    'the_clock_published_what_a_person_scheduled',
    `${WHOLE_SCHEDULE} delete from audit_events where subject_id = '${OUT}' and action = 'challenge_list.schedule'`,
    OUT,
  ],
  [
    'the_clock_published_what_a_person_scheduled',
    `${WHOLE_SCHEDULE} update audit_events set at = '2026-11-23T00:59:00Z' where subject_id = '${OUT}' and actor_id is null`,
    OUT,
  ],
  [
    'failed_publications_were_told',
    `${WHOLE_SCHEDULE} delete from notifications where kind = 'list_not_published'`,
    HELD,
  ],
];
