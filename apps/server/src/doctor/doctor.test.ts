import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Database, openDatabase } from '@jiebang/db/client';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { migrateDatabase } from '../platform/migrate.ts';
import { AGREEMENT_CASES, WHOLE_AGREEMENT } from './broken-agreements.test-data.ts';
import { DOSSIER_CASES, WHOLE_DOSSIER } from './broken-dossiers.test-data.ts';
import { JUDGING_CASES, WHOLE_PANEL } from './broken-judging.test-data.ts';
import { PROPOSAL_CASES, WHOLE_PROPOSAL } from './broken-proposals.test-data.ts';
import { RANKING_CASES, WHOLE_RANKING } from './broken-rankings.test-data.ts';
import { RESOURCE_CASES, WHOLE_RESOURCE } from './broken-resources.test-data.ts';
import { SCHEDULE_CASES, WHOLE_SCHEDULE } from './broken-schedules.test-data.ts';
import { UPLOAD_CASES, WHOLE_UPLOADS } from './broken-uploads.test-data.ts';
import { WEBHOOK_CASES, WHOLE_WEBHOOK } from './broken-webhooks.test-data.ts';
import { HEALTHY_LISTS, LIST_CASES } from './healthy-lists.test-data.ts';
import { HEALTHY_NOTICES, NOTICE_CASES } from './healthy-notices.test-data.ts';
import { HEALTHY, IDS } from './healthy-rows.test-data.ts';
import { HEALTHY_SCENARIOS, SCENARIO_CASES } from './healthy-scenarios.test-data.ts';
import { invariants } from './invariants.ts';
import { type DoctorReport, runDoctor } from './run-doctor.ts';

const NOW = new Date('2026-11-24T06:00:00Z');
const { phase, team, captain, member, submission, evaluation, truth } = IDS;

const base = inject('databaseUrl');
const name = `doctor_${randomUUID().replaceAll('-', '')}`;
const onServer = async (statement: string) => {
  const admin = openDatabase(base, { max: 1, application: 'doctor-test', onError: () => undefined });
  await admin.db.execute(sql.raw(statement)).finally(admin.close);
};

let url = '';
let pool: ReturnType<typeof openDatabase>;
beforeAll(async () => {
  await onServer(`create database ${name}`);
  const address = new URL(base);
  address.pathname = `/${name}`;
  url = address.toString();
  await migrateDatabase(url);
  pool = openDatabase(url, { max: 1, application: 'doctor-test', onError: () => undefined });
  await pool.db.execute(sql.raw(HEALTHY + HEALTHY_NOTICES + HEALTHY_SCENARIOS + HEALTHY_LISTS));
});
afterAll(async () => {
  await pool.close();
  await onServer(`drop database ${name} with (force)`);
});

class Undo extends Error {}

/** What the doctor says after `statements`; they are rolled back. */
async function examineAfter(statements: string): Promise<DoctorReport> {
  let report: DoctorReport | undefined;
  await pool.db
    .transaction(async (tx) => {
      // Foreign keys and append-only triggers would keep a hand from breaking what the doctor must notice.
      await tx.execute(sql.raw(`set local session_replication_role = replica; ${statements}`));
      report = await runDoctor(tx as Database, NOW);
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  return report as DoctorReport;
}

const broken = (report: DoctorReport) => report.checks.filter((check) => check.count > 0);

const set = (table: string, change: string) => `update ${table} set ${change}`;
const CASES: [check: string, statements: string, evidence: string][] = [
  ['quota_used_matches', set('quota_usage', "used = 2 where day = '2026-11-24'"), team],
  ['quota_used_matches', "delete from quota_usage where day = '0001-01-01'", '0001-01-01'],
  ['submission_numbers_have_no_gap', set('submissions', 'number = 2'), team],
  ['no_entry_after_the_end', set('phases', "ends_at = '2026-11-24T04:00:00Z'"), submission],
  [
    'chosen_within_limit',
    `${set('submissions', 'chosen = true')}; ${set('phases', 'chosen_limit = 0')}`,
    team,
  ],
  ['every_submission_is_evaluated', set('evaluations', "params_hash = 'of other parameters'"), submission],
  ['scores_are_finite', set('evaluations', "private_score = 'NaN'"), 'private_score'],
  ['running_evaluations_are_held', set('evaluations', 'lease_token = uuidv4()'), evaluation],
  [
    'no_evaluation_is_stuck',
    set(
      'evaluations',
      "status = 'queued', score = null, public_score = null, deadline_at = '2026-11-24T04:59:59Z'",
    ),
    evaluation,
  ],
  [
    'no_refund_for_the_entrants_fault',
    set('submissions', "quota_refunded_at = '2026-11-24T05:00:00Z'") +
      `; ${set('evaluations', `failure = '{"code":"invalid_prediction","fault":"entrant"}'`)}`,
    submission,
  ],
  [
    'other_faults_are_refunded',
    set('evaluations', `failure = '{"code":"timed_out","fault":"platform"}'`),
    submission,
  ],
  ['submissions_are_on_record', set('submissions', 'audit_entry = 999'), submission],
  ['submissions_are_on_record', set('files', "sha256 = 'of another file'"), submission],
  ['organisations_have_one_owner', set('memberships', "role = 'member'"), IDS.organisation],
  ['teams_have_one_captain', set('team_members', 'captain = false'), team],
  ['withdrawn_teams_are_empty', set('teams', "status = 'withdrawn'"), team],
  ['teams_are_within_size', set('competitions', 'max_team_size = 1'), team],
  [
    'one_person_one_team',
    `drop index team_members_one_team;
     insert into teams (id, competition_id, name) values ('${IDS.other}', '${IDS.competition}', '二队');
     insert into team_members (team_id, competition_id, user_id, captain)
       values ('${IDS.other}', '${IDS.competition}', '${captain}', true)`,
    captain,
  ],
  [
    'administrators_are_separated',
    `insert into role_grants (user_id, role) values ('${member}', 'system_admin'), ('${member}', 'audit_admin')`,
    member,
  ],
  ['disabled_users_have_no_session', set('users', `status = 'disabled' where id = '${captain}'`), captain],
  [
    'notifications_are_told_once',
    `drop index notifications_once; insert into notifications (user_id, kind, data, at, dedupe_key, mail_after)
       select user_id, kind, data, at, dedupe_key, mail_after from notifications`,
    captain,
  ],
  [
    'mandatory_news_is_mailed',
    set('notifications', "mail_after = null where kind = 'submission_received'"),
    captain,
  ],
  ...NOTICE_CASES,
  ['open_phases_were_rehearsed', set('dry_runs', "status = 'failed'"), phase],
  ['open_phases_were_rehearsed', set('truths', `phase_id = '${IDS.other}'`), truth],
  ['leaderboards_equal_rebuild', set('leaderboard_entries', 'public_score = 0.99'), team],
  ['leaderboards_equal_rebuild', 'delete from leaderboard_entries', team],
  ['audit_batches_are_whole', 'insert into audit_batches values (1, 3, $$m$$, $$r$$, now())', '"size":3'],
  ['audit_events_are_sealed', set('audit_events', "at = '2026-11-24T05:54:00Z'"), 'submission.accept'],
  [
    'audit_chain_verifies',
    `insert into audit_batches values (1, 1, 'm', 'r', now());
     insert into audit_links values (1, 1, 0, 'not the hash of the event')`,
    'event_changed',
  ],
  [
    'outbox_is_drained',
    `insert into outbox (job, payload, created_at) values ('send-mail', '{}', '2026-11-24T05:49:00Z')`,
    'send-mail',
  ],
  [
    'overrides_are_in_the_log',
    `insert into eligibility_overrides (id, scenario_id, rule, evidence, reason, given_by, given_at)
       select '${IDS.other}', id, 'blacklist', '[]', '示例', created_by, now() from scenarios limit 1`,
    IDS.other,
  ],
  ...SCENARIO_CASES,
  ...PROPOSAL_CASES,
  ...JUDGING_CASES,
  ...RANKING_CASES,
  ...AGREEMENT_CASES,
  ...LIST_CASES,
  ...SCHEDULE_CASES,
  ...DOSSIER_CASES,
  ...UPLOAD_CASES,
  ...WEBHOOK_CASES,
  ...RESOURCE_CASES,
];

describe('the doctor', () => {
  it('finds nothing in rows that hold together', async () => {
    const report = await runDoctor(pool.db, NOW);
    expect(broken(report)).toEqual([]);
    expect(report.ok).toBe(true);
    expect(report.checks).toHaveLength(invariants.length);
  });

  it.each(CASES)('names %s after: %s', async (check, statements, evidence) => {
    const report = await examineAfter(statements);
    expect(report.ok).toBe(false);
    const found = broken(report).find((one) => one.name === check);
    expect(found?.count).toBeGreaterThan(0);
    expect(JSON.stringify(found?.broken)).toContain(evidence);
  });

  it('finds nothing about a proposal that was handed in and shortlisted', async () => {
    const names = new Set(PROPOSAL_CASES.map(([check]) => check));
    const report = await examineAfter(WHOLE_PROPOSAL);
    expect(broken(report).filter((check) => names.has(check.name))).toEqual([]);
  });

  it('finds nothing about an agreement that was accepted', async () => {
    const names = new Set(AGREEMENT_CASES.map(([check]) => check));
    const report = await examineAfter(WHOLE_AGREEMENT);
    expect(broken(report).filter(({ name: check }) => names.has(check))).toEqual([]);
  });

  it('finds nothing about lists that await their instant, went out at it, or were held back and told', async () => {
    const names = new Set(SCHEDULE_CASES.map(([check]) => check));
    const report = await examineAfter(WHOLE_SCHEDULE);
    expect(broken(report).filter((check) => names.has(check.name))).toEqual([]);
  });

  it('finds nothing about a resource that is in use', async () => {
    const names = new Set(RESOURCE_CASES.map(([check]) => check));
    const report = await examineAfter(WHOLE_RESOURCE);
    expect(broken(report).filter((check) => names.has(check.name))).toEqual([]);
  });

  it('finds nothing about uploads on their way and taken', async () => {
    const names = new Set(UPLOAD_CASES.map(([check]) => check));
    const report = await examineAfter(WHOLE_UPLOADS);
    expect(broken(report).filter((check) => names.has(check.name))).toEqual([]);
  });

  it('finds nothing about an event that was sent and taken', async () => {
    const names = new Set(WEBHOOK_CASES.map(([check]) => check));
    const report = await examineAfter(WHOLE_WEBHOOK);
    expect(broken(report).filter((check) => names.has(check.name))).toEqual([]);
  });

  it('finds nothing about a dossier that was made and kept', async () => {
    const names = new Set(DOSSIER_CASES.map(([check]) => check));
    const report = await examineAfter(WHOLE_DOSSIER);
    expect(broken(report).filter((check) => names.has(check.name))).toEqual([]);
  });

  it('finds nothing about a panel that was judged, mended and sealed', async () => {
    const names = new Set(JUDGING_CASES.map(([check]) => check));
    const report = await examineAfter(WHOLE_PANEL);
    expect(broken(report).filter((check) => names.has(check.name))).toEqual([]);
  });

  it('finds nothing about a ranking that was sealed, stood in notice and is published', async () => {
    const names = new Set([...RANKING_CASES, ...JUDGING_CASES].map(([check]) => check));
    const report = await examineAfter(WHOLE_RANKING);
    expect(broken(report).filter((check) => names.has(check.name))).toEqual([]);
  });

  it('has a case for every invariant, so that none is a query that can never answer', () => {
    expect(new Set(CASES.map(([check]) => check))).toEqual(new Set(invariants.map((one) => one.name)));
  });

  it('takes a slot refunded for our fault for right when the replay finds the file at fault', async () => {
    const report = await examineAfter(`
      ${set('submissions', "quota_refunded_at = '2026-11-24T05:00:00Z'")};
      ${set('quota_usage', 'used = 0')};
      ${set('evaluations', `failure = '{"code":"invalid_prediction","fault":"entrant"}'`)};
      insert into audit_events (at, action, subject_type, subject_id, data)
        values ('2026-11-24T05:58:00Z', 'evaluation.fault', 'evaluation', '${evaluation}', '{}')`);
    expect(broken(report)).toEqual([]);
  });

  it('tells of rows too bad to compute with, and goes on with the other checks', async () => {
    const report = await examineAfter(
      `${set('evaluations', "public_score = 'NaN'")}; drop table notifications`,
    );
    expect(report.checks).toHaveLength(invariants.length);
    expect(broken(report).map((check) => check.name)).toEqual([
      'scores_are_finite',
      'notifications_are_told_once',
      'mandatory_news_is_mailed',
      'failed_publications_were_told',
      'objectors_are_told_to_nobody',
      'leaderboards_equal_rebuild',
    ]);
    expect(JSON.stringify(broken(report)[1]?.broken)).toContain('does not exist');
  });

  it('shows the first five of many broken rows and counts them all', async () => {
    const report = await examineAfter(`
      insert into outbox (job, payload, created_at)
        select 'send-mail', '{}', '2026-11-24T05:00:00Z' from generate_series(1, 12)`);
    const [only] = broken(report);
    expect(only).toMatchObject({ name: 'outbox_is_drained', count: 12 });
    expect(only?.broken).toHaveLength(5);
  });
});

async function runScript(args: string[], env: NodeJS.ProcessEnv) {
  const script = fileURLToPath(new URL('../../scripts/doctor.ts', import.meta.url));
  const child = spawn(process.execPath, [script, ...args], {
    env: { PATH: process.env.PATH, LANG: 'zh_CN.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    said.err += chunk.toString();
  });
  const [code] = await once(child, 'close');
  return { code, ...said };
}

describe('scripts/doctor', () => {
  it('ends with 1 and says in Chinese what does not hold, then with 0 when it is mended', async () => {
    await pool.db.execute(sql.raw(set('team_members', 'captain = false')));
    const ill = await runScript([], { DATABASE_URL: url });
    expect(ill).toMatchObject({ code: 1 });
    expect(ill.out).toContain('每支未退赛的参赛队恰有一名队长');
    expect(ill.out).toContain(team);
    await pool.db.execute(sql.raw(set('team_members', `captain = (user_id = '${captain}')`)));
    // The script goes by the real clock, and no sealer runs here.
    await pool.db.execute(
      sql.raw(`set session_replication_role = replica; ${set('audit_events', 'at = now()')}`),
    );
    const well = await runScript(['--json'], { DATABASE_URL: url });
    expect(broken(JSON.parse(well.out) as DoctorReport)).toEqual([]);
    expect(well.code).toBe(0);
  });

  it('ends with 4 where no database runs', async () => {
    const run = await runScript(['--json'], { JIEBANG_DATA_DIR: '/nonexistent' });
    expect(run.code).toBe(4);
    expect(JSON.parse(run.out)).toMatchObject({ code: 'no_database' });
  });
});
