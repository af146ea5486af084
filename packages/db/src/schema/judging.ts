import type { ContestFormula } from '@jiebang/domain/judging/formula';
import {
  assignmentLifecycle,
  conflictKinds,
  MIN_SEATS,
  panelLifecycle,
} from '@jiebang/domain/judging/lifecycle';
import type { Rubric } from '@jiebang/domain/lists/rubric';
import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { at, createdAt, key, oneOf } from './columns.ts';
import { competitions } from './competitions.ts';
import { files } from './files.ts';
import { users } from './identity.ts';
import { teams } from './teams.ts';

/** 评审组. Rubric and formula are what was declared: from `opened_at` on a trigger (`panels_frozen`) keeps them. */
export const panels = pgTable(
  'panels',
  {
    id: key(),
    competitionId: uuid('competition_id')
      .notNull()
      .references(() => competitions.id),
    status: text('status').notNull().default('draft'),
    revision: integer('revision').notNull().default(1),
    rubric: jsonb('rubric').$type<Rubric>().notNull(),
    formula: jsonb('formula').$type<ContestFormula>().notNull(),
    /** Judges per entry. */
    seats: integer('seats').notNull(),
    /** By when sheets are due. */
    dueAt: at('due_at').notNull(),
    /** Seed of the draw of seats and of the entries' numbers, so that anyone can draw again and compare. */
    seed: text('seed'),
    demo: boolean('demo').notNull().default(false),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => users.id),
    openedBy: uuid('opened_by').references(() => users.id),
    openedAt: at('opened_at'),
    cancelReason: text('cancel_reason'),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('panels_one').on(t.competitionId).where(sql`${t.status} <> 'cancelled'`),
    index('panels_created_by').on(t.createdBy),
    index('panels_opened_by').on(t.openedBy),
    oneOf('panels_status', t.status, panelLifecycle.states),
    check('panels_odd', sql`${t.seats} % 2 = 1 and ${t.seats} >= ${sql.raw(String(MIN_SEATS))}`),
    check(
      'panels_opened',
      sql`${t.status} in ('draft', 'cancelled') or (${t.openedAt} is not null and ${t.seed} is not null)`,
    ),
  ],
);

/** Who was chosen for a panel: `seat` of the drawn, null in the pool that replacements come from. */
export const panelJudges = pgTable(
  'panel_judges',
  {
    panelId: uuid('panel_id')
      .notNull()
      .references(() => panels.id),
    judgeId: uuid('judge_id')
      .notNull()
      .references(() => users.id),
    seat: integer('seat'),
  },
  (t) => [
    primaryKey({ columns: [t.panelId, t.judgeId] }),
    uniqueIndex('panel_judges_seat').on(t.panelId, t.seat),
    index('panel_judges_judge').on(t.judgeId),
  ],
);

/** What judges read of a team, without its names; its text is what stood when the panel opened. */
export type EntryMaterial = { title: { zh: string; en: string }; text: string }[];

/** 参评作品: a team before a panel, under a number that says nothing. */
export const entries = pgTable(
  'entries',
  {
    id: key(),
    panelId: uuid('panel_id')
      .notNull()
      .references(() => panels.id),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    number: integer('number').notNull(),
    material: jsonb('material').$type<EntryMaterial>().notNull(),
    fileId: uuid('file_id').references(() => files.id),
  },
  (t) => [
    uniqueIndex('entries_number').on(t.panelId, t.number),
    uniqueIndex('entries_team').on(t.panelId, t.teamId),
    index('entries_team_only').on(t.teamId),
    index('entries_file').on(t.fileId),
  ],
);

/** 评审分派. That nobody scores an entry of their own body or team is held by a trigger (`refuse_own_entry`). */
export const assignments = pgTable(
  'assignments',
  {
    id: key(),
    entryId: uuid('entry_id')
      .notNull()
      .references(() => entries.id),
    judgeId: uuid('judge_id')
      .notNull()
      .references(() => users.id),
    /** The seat of the panel that is scored from; one judge sits on it at an entry at a time. */
    seat: integer('seat').notNull(),
    status: text('status').notNull().default('drawn'),
    conflictKind: text('conflict_kind'),
    conflictNote: text('conflict_note'),
    /** The assignment whose judge this one replaces. */
    replacesId: uuid('replaces_id').references((): AnyPgColumn => assignments.id),
    /** Why the bureau chose this judge instead of the draw; null: drawn. */
    chosenReason: text('chosen_reason'),
    /** Why the bureau took the entry from this judge; null: nobody did. */
    relievedReason: text('relieved_reason'),
    acceptedAt: at('accepted_at'),
    submittedAt: at('submitted_at'),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('assignments_once').on(t.entryId, t.judgeId),
    uniqueIndex('assignments_seat').on(t.entryId, t.seat).where(sql`${t.status} <> 'replaced'`),
    uniqueIndex('assignments_replaces').on(t.replacesId),
    index('assignments_judge').on(t.judgeId, t.status),
    oneOf('assignments_status', t.status, assignmentLifecycle.states),
    check(
      'assignments_conflict_kind',
      sql`${t.conflictKind} in (${sql.raw(conflictKinds.map((kind) => `'${kind}'`).join(', '))})`,
    ),
    check(
      'assignments_conflict',
      sql`${t.status} <> 'conflict_declared' or (${t.conflictKind} is not null and ${t.conflictNote} is not null)`,
    ),
    check(
      'assignments_submitted',
      sql`${t.status} not in ('submitted', 'sealed') or ${t.submittedAt} is not null`,
    ),
  ],
);

/** `mark`: 0–100 in steps of 0.01, null while the judge has not said; `reason` is required below 60 and for full marks. */
export type Mark = { criterion: number; mark: number | null; reason: string };

/** 评分表 as its judge works on it: saved while they type, locked by the assignment's state. */
export const scoresheets = pgTable(
  'scoresheets',
  {
    assignmentId: uuid('assignment_id')
      .primaryKey()
      .references(() => assignments.id),
    revision: integer('revision').notNull().default(1),
    marks: jsonb('marks').$type<Mark[]>().notNull(),
    comment: text('comment').notNull().default(''),
    /** Weighted sum of the marks, two decimals, set when the sheet is handed in. */
    total: numeric('total', { precision: 5, scale: 2, mode: 'number' }),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (t) => [check('scoresheets_total', sql`${t.total} between 0 and 100`)],
);

/** What was handed in, each time; never changed, so that a reopened sheet can be held against what it was. */
export const scoresheetVersions = pgTable(
  'scoresheet_versions',
  {
    assignmentId: uuid('assignment_id')
      .notNull()
      .references(() => assignments.id),
    version: integer('version').notNull(),
    marks: jsonb('marks').$type<Mark[]>().notNull(),
    comment: text('comment').notNull(),
    total: numeric('total', { precision: 5, scale: 2, mode: 'number' }).notNull(),
    /** SM3 of the canonical JSON of marks and comment. */
    sm3: text('sm3').notNull(),
    submittedAt: at('submitted_at').notNull(),
    /** Why it was opened again, by whom; null for the one that stands. */
    reopenedBy: uuid('reopened_by').references(() => users.id),
    reopenedAt: at('reopened_at'),
    reopenReason: text('reopen_reason'),
  },
  (t) => [
    primaryKey({ columns: [t.assignmentId, t.version] }),
    index('scoresheet_versions_reopened_by').on(t.reopenedBy),
    check(
      'scoresheet_versions_reopened',
      sql`(${t.reopenedBy} is null) = (${t.reopenedAt} is null) and (${t.reopenedBy} is null) = (${t.reopenReason} is null)`,
    ),
  ],
);
