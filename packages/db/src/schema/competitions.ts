import {
  competitionLifecycle,
  dryRunLifecycle,
  phaseLifecycle,
  rankingRules,
  sectorIds,
} from '@jiebang/domain/competitions/lifecycles';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
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
import { at, bilingual, createdAt, key, oneOf } from './columns.ts';
import { files } from './files.ts';
import { users } from './identity.ts';
import { challenges } from './lists.ts';
import { programs } from './programs.ts';

export const competitions = pgTable(
  'competitions',
  {
    id: key(),
    programId: uuid('program_id')
      .notNull()
      .references(() => programs.id),
    /** 擂台赛: the challenge of mode C it decides; its entrants are the solvers whose proposal on it is valid. */
    challengeId: uuid('challenge_id').references(() => challenges.id),
    slug: text('slug').notNull(),
    title: bilingual('title'),
    summary: bilingual('summary'),
    organiser: bilingual('organiser'),
    description: bilingual('description'),
    rules: bilingual('rules'),
    maxTeamSize: integer('max_team_size').notNull(),
    status: text('status').notNull().default('draft'),
    demo: boolean('demo').notNull().default(false),
    createdBy: uuid('created_by').references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('competitions_slug').on(t.slug),
    index('competitions_program').on(t.programId),
    uniqueIndex('competitions_challenge').on(t.challengeId).where(sql`${t.status} <> 'cancelled'`),
    index('competitions_created_by').on(t.createdBy),
    oneOf('competitions_status', t.status, competitionLifecycle.states),
  ],
);

export const tracks = pgTable(
  'tracks',
  {
    id: key(),
    competitionId: uuid('competition_id')
      .notNull()
      .references(() => competitions.id),
    title: bilingual('title'),
    summary: bilingual('summary'),
    sector: text('sector').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [
    uniqueIndex('tracks_position').on(t.competitionId, t.position),
    oneOf('tracks_sector', t.sector, sectorIds),
  ],
);

export const phases = pgTable(
  'phases',
  {
    id: key(),
    trackId: uuid('track_id')
      .notNull()
      .references(() => tracks.id),
    position: integer('position').notNull(),
    title: bilingual('title'),
    status: text('status').notNull().default('draft'),
    startsAt: at('starts_at').notNull(),
    endsAt: at('ends_at').notNull(),
    metric: text('metric').notNull(),
    metricParams: jsonb('metric_params').$type<Record<string, unknown>>().notNull(),
    rankingRule: text('ranking_rule').notNull(),
    chosenLimit: integer('chosen_limit').notNull(),
    quotaPerDay: integer('quota_per_day').notNull(),
    quotaTotal: integer('quota_total').notNull(),
    quotaDayStartHour: integer('quota_day_start_hour').notNull(),
    maxFileBytes: bigint('max_file_bytes', { mode: 'number' }).notNull(),
    publicFraction: doublePrecision('public_fraction').notNull(),
    truthId: uuid('truth_id'),
    openedAt: at('opened_at'),
    revealedAt: at('revealed_at'),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('phases_position').on(t.trackId, t.position),
    index('phases_truth').on(t.truthId),
    oneOf('phases_status', t.status, phaseLifecycle.states),
    oneOf('phases_ranking_rule', t.rankingRule, rankingRules),
    check('phases_dates', sql`${t.endsAt} > ${t.startsAt}`),
    check('phases_fraction', sql`${t.publicFraction} > 0 and ${t.publicFraction} <= 1`),
  ],
);

/** A version of a phase's hidden truth; immutable, addressed by the hash of the sealed object. */
export const truths = pgTable(
  'truths',
  {
    id: key(),
    phaseId: uuid('phase_id')
      .notNull()
      .references(() => phases.id),
    fileId: uuid('file_id')
      .notNull()
      .references(() => files.id),
    /** SHA-256 of the sealed bytes. */
    sealedSha256: text('sealed_sha256').notNull(),
    /** SHA-256 of the plain file, so that the organiser can later prove which file it was. */
    plainSha256: text('plain_sha256').notNull(),
    rows: integer('rows'),
    idColumn: text('id_column'),
    targetColumns: text('target_columns').array(),
    uploadedBy: uuid('uploaded_by').references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [
    index('truths_phase').on(t.phaseId),
    index('truths_file').on(t.fileId),
    index('truths_uploaded_by').on(t.uploadedBy),
  ],
);

export type RunOutcome = { score: number | null; publicScore: number | null; failure: unknown };

export const dryRuns = pgTable(
  'dry_runs',
  {
    id: key(),
    phaseId: uuid('phase_id')
      .notNull()
      .references(() => phases.id),
    truthId: uuid('truth_id')
      .notNull()
      .references(() => truths.id),
    goodFileId: uuid('good_file_id')
      .notNull()
      .references(() => files.id),
    badFileId: uuid('bad_file_id')
      .notNull()
      .references(() => files.id),
    status: text('status').notNull().default('queued'),
    attempt: integer('attempt').notNull().default(0),
    leaseToken: uuid('lease_token'),
    leaseExpiresAt: at('lease_expires_at'),
    deadlineAt: at('deadline_at').notNull(),
    good: jsonb('good').$type<RunOutcome>(),
    bad: jsonb('bad').$type<RunOutcome>(),
    createdAt: createdAt(),
    finishedAt: at('finished_at'),
  },
  (t) => [
    index('dry_runs_phase').on(t.phaseId),
    index('dry_runs_truth').on(t.truthId),
    index('dry_runs_good').on(t.goodFileId),
    index('dry_runs_bad').on(t.badFileId),
    // One rehearsal at a time: a second click finds the first one.
    uniqueIndex('dry_runs_one_open').on(t.phaseId).where(sql`${t.status} in ('queued', 'running')`),
    oneOf('dry_runs_status', t.status, dryRunLifecycle.states),
  ],
);

export const phaseFiles = pgTable(
  'phase_files',
  {
    phaseId: uuid('phase_id')
      .notNull()
      .references(() => phases.id),
    fileId: uuid('file_id')
      .notNull()
      .references(() => files.id),
    title: bilingual('title'),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.phaseId, t.fileId] }), index('phase_files_file').on(t.fileId)],
);

/** Every move of a deadline, kept for the public page: later only. */
export const phaseExtensions = pgTable(
  'phase_extensions',
  {
    id: key(),
    phaseId: uuid('phase_id')
      .notNull()
      .references(() => phases.id),
    fromAt: at('from_at').notNull(),
    toAt: at('to_at').notNull(),
    reason: text('reason').notNull(),
    createdBy: uuid('created_by').references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [
    index('phase_extensions_phase').on(t.phaseId),
    index('phase_extensions_created_by').on(t.createdBy),
    check('phase_extensions_later', sql`${t.toAt} > ${t.fromAt}`),
  ],
);
