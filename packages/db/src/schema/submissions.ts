import { evaluationLifecycle } from '@jiebang/domain/evaluations/lifecycle';
import { submissionLifecycle } from '@jiebang/domain/submissions/lifecycle';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { at, key, oneOf } from './columns.ts';
import { phases, truths } from './competitions.ts';
import { files } from './files.ts';
import { users } from './identity.ts';
import { teams } from './teams.ts';

/**
 * Slots used, one row per phase, team and quota day (`day`), and one per phase and team for the total
 * (`0001-01-01`). A slot is taken by a conditional upsert: the row is the lock.
 */
export const quotaUsage = pgTable(
  'quota_usage',
  {
    phaseId: uuid('phase_id')
      .notNull()
      .references(() => phases.id),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    day: date('day', { mode: 'string' }).notNull(),
    used: integer('used').notNull(),
    /** Slots ever taken; a refund does not lower it. On the row of the total it numbers the entries. */
    issued: integer('issued').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.phaseId, t.teamId, t.day] }),
    index('quota_usage_team').on(t.teamId),
    check('quota_usage_not_negative', sql`${t.used} >= 0`),
  ],
);

export const submissions = pgTable(
  'submissions',
  {
    id: key(),
    phaseId: uuid('phase_id')
      .notNull()
      .references(() => phases.id),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    /** 1, 2, 3 … within phase and team. */
    number: integer('number').notNull(),
    fileId: uuid('file_id')
      .notNull()
      .references(() => files.id),
    comment: text('comment').notNull().default(''),
    status: text('status').notNull().default('accepted'),
    chosen: boolean('chosen').notNull().default(false),
    quotaDay: date('quota_day', { mode: 'string' }).notNull(),
    quotaRefundedAt: at('quota_refunded_at'),
    /** When the upload began: the instant that the deadline is held against. */
    startedAt: at('started_at').notNull(),
    receivedAt: at('received_at').notNull(),
    /** Entry number of the accepting audit event. */
    auditEntry: bigint('audit_entry', { mode: 'bigint' }).notNull(),
    receiptKeyId: text('receipt_key_id').notNull(),
    receiptSignature: text('receipt_signature').notNull(),
  },
  (t) => [
    uniqueIndex('submissions_number').on(t.phaseId, t.teamId, t.number),
    index('submissions_team').on(t.teamId),
    index('submissions_user').on(t.userId),
    index('submissions_file').on(t.fileId),
    oneOf('submissions_status', t.status, submissionLifecycle.states),
  ],
);

export type StoredFailure = {
  code: string;
  fault: 'entrant' | 'organiser' | 'platform';
  errors: { code: string; row: number | null; id: string | null; message: string }[];
  counts: Record<string, number>;
};

/** One scoring run. The row is the job: the queue only carries its id. */
export const evaluations = pgTable(
  'evaluations',
  {
    id: key(),
    submissionId: uuid('submission_id')
      .notNull()
      .references(() => submissions.id),
    phaseId: uuid('phase_id')
      .notNull()
      .references(() => phases.id),
    truthId: uuid('truth_id')
      .notNull()
      .references(() => truths.id),
    /** Scorer version, `roc_auc@1`. */
    metric: text('metric').notNull(),
    paramsHash: text('params_hash').notNull(),
    status: text('status').notNull().default('queued'),
    attempt: integer('attempt').notNull().default(0),
    /** Fencing token: only the holder of the present one may record. */
    leaseToken: uuid('lease_token'),
    leaseExpiresAt: at('lease_expires_at'),
    worker: text('worker'),
    queuedAt: at('queued_at').notNull(),
    startedAt: at('started_at'),
    finishedAt: at('finished_at'),
    deadlineAt: at('deadline_at'),
    score: doublePrecision('score'),
    publicScore: doublePrecision('public_score'),
    privateScore: doublePrecision('private_score'),
    rows: integer('rows'),
    durationMs: doublePrecision('duration_ms'),
    failure: jsonb('failure').$type<StoredFailure>(),
  },
  (t) => [
    uniqueIndex('evaluations_once').on(t.submissionId, t.metric, t.paramsHash, t.truthId),
    index('evaluations_open').on(t.queuedAt, t.id).where(sql`${t.status} in ('queued', 'running')`),
    index('evaluations_phase').on(t.phaseId, t.status),
    index('evaluations_truth').on(t.truthId),
    index('evaluations_finished').on(t.finishedAt),
    oneOf('evaluations_status', t.status, evaluationLifecycle.states),
    // An unscored row can never look scored, and no score is NaN or infinite.
    check(
      'evaluations_scored',
      sql`(${t.status} = 'scored') = (${t.score} is not null and ${t.publicScore} is not null)`,
    ),
    check(
      'evaluations_finite',
      sql`${t.score} is null or (${t.score} > '-Infinity'::float8 and ${t.score} < 'Infinity'::float8)`,
    ),
  ],
);
