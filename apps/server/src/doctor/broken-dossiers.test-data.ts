import { IDS } from './healthy-rows.test-data.ts';

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const ranking = id(601);
const file = id(602);

/** A ranking in public with a dossier on record; what else a ranking needs is not these invariants' matter. */
const withDossier = (status: string, publishedAt: string, kept: boolean) => `
insert into rankings (id, competition_id, panel_id, number, status, document, sm3, proposed_by, sealed_by, sealed_at, published_at)
  values ('${ranking}', '${IDS.competition}', '${IDS.other}', 1, '${status}', '{}', 's', '${IDS.captain}', '${IDS.member}',
          '2026-11-20T00:00:00Z', ${status === 'published' ? `'${publishedAt}'` : 'null'});
insert into files (id, kind, storage_key, name, bytes, sha256, sm3)
  values ('${file}', 'dossier', 'k', 'dossier.zip', 9, 'of the bytes', 'sm3 of the bytes');
insert into audit_events (at, action, subject_type, subject_id, data)
  values ('2026-11-24T05:59:00Z', 'dossier.build', 'ranking', '${ranking}', '{"bytes":9,"sha256":"of the bytes","sm3":"sm3 of the bytes"}');
${kept ? `insert into dossiers values ('${ranking}', '${file}', '2026-11-24T05:59:00Z');` : ''}`;

/** What breaks each of the dossiers' invariants, and what the doctor then shows. */
export const DOSSIER_CASES: [check: string, statements: string, evidence: string][] = [
  ['published_rankings_have_dossiers', withDossier('published', '2026-11-24T04:59:00Z', false), ranking],
  ['dossiers_are_of_published_rankings', withDossier('notice', '', true), ranking],
  [
    'dossiers_are_of_published_rankings',
    `${withDossier('published', '2026-11-24T05:58:00Z', true)} update files set kind = 'entry' where id = '${file}'`,
    'entry',
  ],
  [
    'dossiers_match_the_log',
    `${withDossier('published', '2026-11-24T05:58:00Z', true)} update files set sha256 = 'of other bytes' where id = '${file}'`,
    'of other bytes',
  ],
];

/** A dossier as it is made: breaks none of them. */
export const WHOLE_DOSSIER = withDossier('published', '2026-11-24T04:00:00Z', true);
