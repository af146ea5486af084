import { DEFAULT_FORMULA } from '@jiebang/domain/judging/formula';
import { rankContest } from '@jiebang/scoring/contest/rank-contest';
import { sm3Of, writeCertificate, writeRanking } from '../features/rankings/public.ts';
import { WHOLE_PANEL } from './broken-judging.test-data.ts';
import { IDS } from './healthy-rows.test-data.ts';

const id = (n: number) => `01900000-0000-7000-8000-0000000008${String(n).padStart(2, '0')}`;
const panel = '01900000-0000-7000-8000-000000000701';
const entry = '01900000-0000-7000-8000-000000000702';
const ranking = id(1);
const certificate = id(2);
const notice = id(3);
const both = { zh: '示例', en: 'Example' };
const { captain, member, team } = IDS;
const quoted = (value: unknown) => `'${typeof value === 'string' ? value : JSON.stringify(value)}'`;

const [ranked] = rankContest(
  [{ entry: 1, machineRaw: 0.95, sheets: [80, 80, 80, 80, 80], receivedAt: '2026-11-24T05:59:00.000Z' }],
  DEFAULT_FORMULA,
).rows;
if (!ranked) throw new Error('one entry makes one row');
const row = {
  ...ranked,
  team: { id: team, name: '一队', organisation: null },
  submissionId: IDS.submission,
  submissionSha256: 's2',
};
const about = { id: IDS.competition, slug: 'c', title: both };
const drafted = {
  kind: 'jiebang.ranking' as const,
  version: 1 as const,
  competition: about,
  challenge: null,
  number: 1,
  panel: { id: panel, seats: 5, openedAt: '2026-11-23T00:00:00.000Z', seed: 'seed' },
  rubric: { criteria: [], bands: [], machineWeight: 60 },
  formula: DEFAULT_FORMULA,
  machine: { metric: 'f1@1', direction: 'higher' as const, phaseId: IDS.phase, truthSha256: 's1' },
  rows: [row],
  tieDecisions: [],
  proposedAt: '2026-11-24T03:00:00.000Z',
};
const { document, sm3 } = writeRanking(drafted);
const issued = writeCertificate({
  kind: 'jiebang.certificate',
  version: 1,
  number: 'ZS-2026-0001',
  competition: about,
  challenge: null,
  team: row.team,
  place: 1,
  award: DEFAULT_FORMULA.awards[0]?.title ?? both,
  composite: row.composite,
  issuer: both,
  ranking: { id: ranking, number: 1, sm3 },
  issuedAt: '2026-11-24T05:00:00.000Z',
});
const event = (action: string, actor: string) =>
  `insert into audit_events (at, actor_id, action, subject_type, subject_id, data)
     values ('2026-11-24T05:58:00Z', '${actor}', '${action}', 'ranking', '${ranking}', '{"sm3":"${sm3}"}');`;

/** A published ranking of one entry with everything that belongs to it. */
export const WHOLE_RANKING = `${WHOLE_PANEL}
insert into rankings (id, competition_id, panel_id, number, status, document, sm3, proposed_by, sealed_by, sealed_at, published_at)
  values ('${ranking}', '${IDS.competition}', '${panel}', 1, 'published', ${quoted(document)}, '${sm3}', '${captain}', '${member}',
          '2026-11-24T03:30:00Z', '2026-11-24T05:00:00Z');
insert into ranking_rows values ('${ranking}', '${entry}', '${team}', 1, ${row.machineRaw}, ${row.machine}, ${row.mean},
          ${row.trimmedMean}, ${row.composite}, null, ${quoted(row.award)});
insert into certificates (id, number, ranking_id, team_id, document, sm3, check_code, issued_at)
  values ('${certificate}', 'ZS-2026-0001', '${ranking}', '${team}', ${quoted(issued.document)}, '${issued.sm3}',
          '${issued.checkCode}', '2026-11-24T05:00:00Z');
insert into notices (id, subject_type, subject_id, title, body, period_length, period_unit, status, prepared_by, started_by, started_at, ended_at, last_day)
  values ('${notice}', 'ranking', '${ranking}', ${quoted(both)}, ${quoted(both)}, 1, 'calendar_day', 'ended', '${captain}', '${member}',
          '2026-11-22T02:00:00Z', '2026-11-24T05:00:00Z', '2026-11-23');
${event('ranking.propose', captain)} ${event('ranking.seal', member)}
`;

const set = (table: string, change: string) => `update ${table} set ${change}`;
const broken = (
  check: string,
  statements: string,
  evidence: string,
): [check: string, statements: string, evidence: string] => [check, WHOLE_RANKING + statements, evidence];

/** A document whose hash is right and whose places do not follow from its numbers. */
const forged = JSON.stringify({ ...drafted, rows: [{ ...row, composite: 99 }] });

/** What breaks each of the rankings' invariants, and what the doctor then shows. */
export const RANKING_CASES: [check: string, statements: string, evidence: string][] = [
  broken('ranking_documents_match_their_hash', set('rankings', "document = document || ' '"), ranking),
  broken(
    'ranking_documents_match_their_hash',
    set('rankings', `document = ${quoted(forged)}, sm3 = '${sm3Of(forged)}'`),
    ranking,
  ),
  broken('ranking_rows_equal_their_document', set('ranking_rows', 'composite = 12.34'), ranking),
  broken('ranking_rows_equal_their_document', 'delete from ranking_rows', ranking),
  broken(
    'rankings_are_sealed_by_two_persons',
    set('audit_events', `actor_id = '${captain}' where action = 'ranking.seal'`),
    ranking,
  ),
  broken(
    'rankings_are_sealed_by_two_persons',
    set('audit_events', `data = '{"sm3":"of another"}' where action = 'ranking.propose'`),
    ranking,
  ),
  broken(
    'sealed_rankings_rest_on_sealed_sheets',
    set('assignments', "status = 'submitted' where seat = 3"),
    ranking,
  ),
  broken('sealed_rankings_rest_on_sealed_sheets', set('panels', "status = 'open'"), ranking),
  broken('rankings_follow_their_notice', `delete from notices where id = '${notice}'`, ranking),
  broken('certificates_are_of_published_rankings', 'delete from certificates', team),
  broken('certificates_are_of_published_rankings', set('ranking_rows', 'award = null'), 'ZS-2026-0001'),
  broken('certificate_numbers_have_no_gap', set('certificates', "number = 'ZS-2026-0002'"), 'ZS-2026'),
  broken('certificates_match_their_hash', set('certificates', "check_code = 'another'"), certificate),
];
