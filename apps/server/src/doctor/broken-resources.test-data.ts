import { createHash } from 'node:crypto';
import { IDS } from './healthy-rows.test-data.ts';

const id = (n: number) => `01900000-0000-7000-8000-0000000008${String(n).padStart(2, '0')}`;
const RESOURCE = id(1);
const REQUEST = id(2);
const DOWNLOAD = id(3);
const sm3 = createHash('sm3').update('条款').digest('hex');
const both = `'{"zh":"示例","en":""}'`;

/** A resource that is in use, with a download; `changes` break it. */
const scene = (...changes: string[]) =>
  [
    `insert into resources (id, kind, title, summary, capacity, from_day, until_day, contact, status, created_by)
       values ('${RESOURCE}', 'data', ${both}, ${both}, 2, '2026-11-01', '2026-12-31', '示例', 'offered', '${IDS.member}')`,
    `insert into resource_terms values ('${RESOURCE}', 1, '条款', '${sm3}', '${IDS.member}', '2026-11-01T00:00:00Z')`,
    `insert into resource_files values ('${id(4)}', '${RESOURCE}', '${IDS.entryFile}', '2026-11-01T00:00:00Z')`,
    `insert into resource_requests (id, resource_id, organisation_id, purpose, amount, from_day, until_day, status,
                                    granted_amount, decided_by, decided_at, created_by)
       values ('${REQUEST}', '${RESOURCE}', '${IDS.organisation}', '研究', 2, '2026-11-10', '2026-11-30', 'granted',
               2, '${IDS.member}', '2026-11-05T00:00:00Z', '${IDS.captain}')`,
    `insert into resource_consents values ('${REQUEST}', 1, '${IDS.captain}', '${sm3}', '2026-11-11T00:00:00Z')`,
    `insert into resource_downloads values ('${DOWNLOAD}', '${REQUEST}', '${id(4)}', '${IDS.captain}', '2026-11-12T00:00:00Z', 1, 's2')`,
    ...changes,
  ].join('; ');

/** Whole: nothing about resources may be found. */
export const WHOLE_RESOURCE = scene();

export const RESOURCE_CASES: [check: string, statements: string, evidence: string][] = [
  ['grants_within_capacity', scene('update resources set capacity = 1'), REQUEST],
  ['grants_within_the_offer', scene("update resources set until_day = '2026-11-29'"), REQUEST],
  ['downloads_had_consent', scene('delete from resource_consents'), DOWNLOAD],
  [
    'downloads_had_consent',
    scene("update resource_requests set status = 'returned', ended_at = '2026-11-11T12:00:00Z'"),
    DOWNLOAD,
  ],
  [
    'downloads_had_consent',
    scene("update resource_requests set from_day = '2026-11-01', until_day = '2026-11-11'"),
    DOWNLOAD,
  ],
  ['consents_name_the_terms', scene("update resource_consents set sm3 = 'other'"), REQUEST],
  ['resource_terms_match_their_hash', scene("update resource_terms set text = '别的条款'"), RESOURCE],
];
