import { IDS } from './healthy-rows.test-data.ts';
import { SCENARIO_IDS } from './healthy-scenarios.test-data.ts';

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [under, taken, file, attachment] = [id(901), id(902), id(903), id(904)];

/** An upload half way, and one that was taken as an attachment of a version. */
export const WHOLE_UPLOADS = `
insert into uploads (id, user_id, purpose, name, bytes, received, status, expires_at)
  values ('${under}', '${IDS.captain}', 'scenario_attachment', 'a.pdf', 30, 20, 'receiving', '2026-11-25T00:00:00Z');
insert into upload_parts values ('${under}', 0, 10, 'p1'), ('${under}', 10, 10, 'p2');
insert into files (id, kind, storage_key, name, bytes, sha256, sm3)
  values ('${file}', 'scenario_attachment', 'k', 'b.pdf', 9, 'its bytes', 'its bytes');
insert into uploads (id, user_id, purpose, name, bytes, received, status, storage_key, media_type, sha256, sm3, file_id, expires_at)
  values ('${taken}', '${IDS.captain}', 'scenario_attachment', 'b.pdf', 9, 9, 'taken', 'k', 'application/pdf', 'its bytes',
          'its bytes', '${file}', '2026-11-25T00:00:00Z');
insert into scenario_attachments (id, scenario_id, file_id, name, media_type, position, added_by, added_at, first_version)
  values ('${attachment}', '${SCENARIO_IDS.scenario}', '${file}', 'b.pdf', 'application/pdf', 1, '${IDS.captain}',
          '2026-11-02T00:00:00Z', 1);`;

const after = (change: string) => `${WHOLE_UPLOADS} ${change}`;

/** What breaks each of the invariants about uploads, and what the doctor then shows. */
export const UPLOAD_CASES: [check: string, statements: string, evidence: string][] = [
  [
    'upload_parts_have_no_gap',
    after(`delete from upload_parts where upload_id = '${under}' and begins = 0`),
    under,
  ],
  ['taken_uploads_are_their_files', after(`update files set sm3 = 'other' where id = '${file}'`), taken],
  [
    'attachments_were_checked',
    after(`update uploads set status = 'ready', file_id = null where id = '${taken}'`),
    attachment,
  ],
  [
    'attachments_name_versions_that_are',
    after(`update scenario_attachments set last_version = 7 where id = '${attachment}'`),
    attachment,
  ],
];
