import { createHash } from 'node:crypto';
import { canonicalJson } from '../platform/audit/canonical-json.ts';

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const IDS = {
  program: id(1),
  competition: id(2),
  track: id(3),
  phase: id(4),
  truth: id(5),
  captain: id(6),
  member: id(7),
  organisation: id(8),
  team: id(9),
  truthFile: id(10),
  entryFile: id(11),
  submission: id(12),
  evaluation: id(13),
  other: id(14),
} as const;

const paramsHash = createHash('sha256')
  .update(canonicalJson({ threshold: 0.5 }))
  .digest('hex');
const both = `'{"zh":"示例","en":"Example"}'`;
const i = IDS;

/** One scored submission with everything around it, as the use cases would leave it at 06:00 UTC. */
export const HEALTHY = `
insert into programs (id, slug, title, organiser) values ('${i.program}', 'p', ${both}, ${both});
insert into competitions (id, program_id, slug, title, summary, organiser, description, rules, max_team_size, status)
  values ('${i.competition}', '${i.program}', 'c', ${both}, ${both}, ${both}, ${both}, ${both}, 5, 'published');
insert into tracks (id, competition_id, title, summary, sector, position)
  values ('${i.track}', '${i.competition}', ${both}, ${both}, 'health', 1);
insert into phases (id, track_id, position, title, status, starts_at, ends_at, metric, metric_params, ranking_rule,
                    chosen_limit, quota_per_day, quota_total, quota_day_start_hour, max_file_bytes, public_fraction, truth_id)
  values ('${i.phase}', '${i.track}', 1, ${both}, 'open', '2026-11-20T00:00:00Z', '2026-11-30T00:00:00Z', 'f1@1',
          '{"threshold":0.5}', 'best', 2, 5, 100, 0, 1000000, 0.3, '${i.truth}');
insert into users (id, email, name) values ('${i.captain}', 'a@example.org', '示例甲'), ('${i.member}', 'b@example.org', '示例乙');
insert into sessions (id_hash, user_id, state, csrf_token, expires_at)
  values ('h', '${i.captain}', 'full', 't', '2026-12-01T00:00:00Z');
insert into organisations (id, kind, name, type, credit_code)
  values ('${i.organisation}', 'domestic', '示例单位', (select split_part(pg_get_constraintdef(oid), '''', 2) from pg_constraint where conname = 'organisations_type'), '91320100MA1EXAMPLE');
insert into memberships (organisation_id, user_id, role) values ('${i.organisation}', '${i.captain}', 'owner');
insert into teams (id, competition_id, name, organisation_id) values ('${i.team}', '${i.competition}', '一队', '${i.organisation}');
insert into team_members (team_id, competition_id, user_id, captain)
  values ('${i.team}', '${i.competition}', '${i.captain}', true), ('${i.team}', '${i.competition}', '${i.member}', false);
insert into files (id, kind, storage_key, name, bytes, sha256, sm3)
  values ('${i.truthFile}', 'sealed_truth', 'k1', 'truth', 10, 's1', 'm1'), ('${i.entryFile}', 'entry', 'k2', 'entry.csv', 20, 's2', 'm2');
insert into truths (id, phase_id, file_id, sealed_sha256, plain_sha256)
  values ('${i.truth}', '${i.phase}', '${i.truthFile}', 's1', 's0');
insert into dry_runs (phase_id, truth_id, good_file_id, bad_file_id, status, deadline_at)
  values ('${i.phase}', '${i.truth}', '${i.entryFile}', '${i.entryFile}', 'passed', '2026-11-20T00:00:00Z');
insert into audit_events (at, action, subject_type, subject_id, data)
  values ('2026-11-24T05:59:00Z', 'submission.accept', 'submission', '${i.submission}', '{"sha256":"s2"}');
insert into submissions (id, phase_id, team_id, user_id, number, file_id, quota_day, started_at, received_at, audit_entry,
                         receipt_key_id, receipt_signature)
  values ('${i.submission}', '${i.phase}', '${i.team}', '${i.captain}', 1, '${i.entryFile}', '2026-11-24',
          '2026-11-24T05:59:00Z', '2026-11-24T05:59:00Z', 1, 'k', 's');
insert into quota_usage values ('${i.phase}', '${i.team}', '2026-11-24', 1, 1), ('${i.phase}', '${i.team}', '0001-01-01', 1, 1);
insert into evaluations (id, submission_id, phase_id, truth_id, metric, params_hash, status, attempt, queued_at, finished_at,
                         score, public_score, private_score, rows)
  values ('${i.evaluation}', '${i.submission}', '${i.phase}', '${i.truth}', 'f1@1', '${paramsHash}', 'scored', 1,
          '2026-11-24T05:59:00Z', '2026-11-24T05:59:01Z', 0.9, 0.8, 0.95, 285);
insert into leaderboards values ('${i.phase}', 1, '2026-11-24T05:59:01Z');
insert into leaderboard_entries (phase_id, team_id, submission_id, public_score, private_score, final_submission_id,
                                 scored_submissions, received_at, final_received_at) values ('${i.phase}', '${i.team}', '${i.submission}', 0.8, 0.95, '${i.submission}', 1,
                                        '2026-11-24T05:59:00Z', '2026-11-24T05:59:00Z');
insert into notifications (user_id, kind, data, at, dedupe_key, mail_after)
  values ('${i.captain}', 'submission_received', '{}', '2026-11-24T05:59:00Z', 'submission_received:1',
          '2026-11-24T05:59:00Z');
`;
