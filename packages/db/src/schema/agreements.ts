import { GRADE_BANDS, grades, type IndicatorResult } from '@jiebang/domain/agreements/acceptance';
import type { AgreementContent } from '@jiebang/domain/agreements/content';
import {
  agreementActs as acts,
  agreementLifecycle,
  milestoneLifecycle,
  reportKinds,
  sides,
} from '@jiebang/domain/agreements/lifecycle';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
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
import { files } from './files.ts';
import { users } from './identity.ts';
import { challenges } from './lists.ts';
import { organisations } from './organisations.ts';
import { proposals } from './proposals.ts';

/** Acts for one of the sides, for the bureau, or as the clock. */
const actors = [...sides, 'bureau'] as const;

/**
 * 揭榜协议. `content` is what the side that holds the pen writes; a trigger (`agreements_frozen`) lets it change in a draft
 * only. What the other side and the bureau read is the newest row of `agreement_versions`.
 */
export const agreements = pgTable(
  'agreements',
  {
    id: key(),
    proposalId: uuid('proposal_id')
      .notNull()
      .references(() => proposals.id),
    challengeId: uuid('challenge_id')
      .notNull()
      .references(() => challenges.id),
    posterId: uuid('poster_id')
      .notNull()
      .references(() => organisations.id),
    solverId: uuid('solver_id')
      .notNull()
      .references(() => organisations.id),
    /** Number for people, given when the bureau records it: `XY-2026-0001`. */
    code: text('code'),
    status: text('status').notNull().default('draft'),
    revision: integer('revision').notNull().default(1),
    content: jsonb('content').$type<AgreementContent>().notNull(),
    /** Who writes; the other side confirms or sends back. */
    pen: text('pen').notNull(),
    /** The version put to the other side last; 0: none yet. */
    version: integer('version').notNull().default(0),
    demo: boolean('demo').notNull().default(false),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => users.id),
    proposedBy: uuid('proposed_by').references(() => users.id),
    agreedBy: uuid('agreed_by').references(() => users.id),
    agreedAt: at('agreed_at'),
    recordedBy: uuid('recorded_by').references(() => users.id),
    recordedAt: at('recorded_at'),
    handedInAt: at('handed_in_at'),
    /** End of the day by which what was found wanting is to be put right. */
    rectifyBy: at('rectify_by'),
    overAt: at('over_at'),
    /** May the result be shown as a case? Both sides have to want it. */
    posterPublishes: boolean('poster_publishes').notNull().default(true),
    solverPublishes: boolean('solver_publishes').notNull().default(true),
    createdAt: createdAt(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('agreements_one').on(t.proposalId).where(sql`${t.status} <> 'terminated'`),
    uniqueIndex('agreements_code').on(t.code),
    index('agreements_proposal').on(t.proposalId),
    index('agreements_challenge').on(t.challengeId, t.status),
    index('agreements_poster').on(t.posterId),
    index('agreements_solver').on(t.solverId),
    index('agreements_created_by').on(t.createdBy),
    index('agreements_proposed_by').on(t.proposedBy),
    index('agreements_agreed_by').on(t.agreedBy),
    index('agreements_recorded_by').on(t.recordedBy),
    index('agreements_cases').on(t.status, t.overAt),
    oneOf('agreements_status', t.status, agreementLifecycle.states),
    oneOf('agreements_pen', t.pen, sides),
    check('agreements_two_bodies', sql`${t.posterId} <> ${t.solverId}`),
    check(
      'agreements_proposed',
      sql`${t.status} in ('draft', 'terminated') or (${t.version} > 0 and ${t.proposedBy} is not null)`,
    ),
    check(
      'agreements_agreed',
      sql`(${t.agreedAt} is null) = (${t.agreedBy} is null) and (${t.agreedBy} is null or ${t.agreedBy} <> ${t.proposedBy}) and (${t.status} in ('draft', 'proposed', 'terminated') or ${t.agreedAt} is not null)`,
    ),
    check(
      'agreements_recorded',
      sql`(${t.recordedAt} is null) = (${t.recordedBy} is null) and (${t.recordedAt} is null) = (${t.code} is null) and (${t.status} in ('draft', 'proposed', 'agreed', 'terminated') or ${t.recordedAt} is not null)`,
    ),
    check('agreements_rectification', sql`${t.status} <> 'rectification' or ${t.rectifyBy} is not null`),
    check('agreements_over', sql`(${t.status} in ('accepted', 'terminated')) = (${t.overAt} is not null)`),
  ],
);

/** What was put to the other side, each time, as the bytes that were hashed. Never changed. */
export const agreementVersions = pgTable(
  'agreement_versions',
  {
    agreementId: uuid('agreement_id')
      .notNull()
      .references(() => agreements.id),
    version: integer('version').notNull(),
    content: jsonb('content').$type<AgreementContent>().notNull(),
    /** Canonical JSON of parties, challenge, proposal and content. */
    document: text('document').notNull(),
    /** SM3 of `document`: on the page, in the API and in the mail. */
    sm3: text('sm3').notNull(),
    side: text('side').notNull(),
    proposedBy: uuid('proposed_by')
      .notNull()
      .references(() => users.id),
    proposedAt: at('proposed_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.agreementId, t.version] }),
    index('agreement_versions_proposed_by').on(t.proposedBy),
    oneOf('agreement_versions_side', t.side, sides),
    check('agreement_versions_counted', sql`${t.version} >= 1`),
  ],
);

/** What was done, as the page tells it to both sides. Rows are never changed. */
export const agreementActs = pgTable(
  'agreement_acts',
  {
    id: key(),
    agreementId: uuid('agreement_id')
      .notNull()
      .references(() => agreements.id),
    kind: text('kind').notNull(),
    side: text('side').notNull(),
    by: uuid('by')
      .notNull()
      .references(() => users.id),
    at: at('at').notNull(),
    /** The version it is about. */
    version: integer('version').notNull(),
    /** A reason, or the word with which it was handed in. */
    text: text('text').notNull().default(''),
  },
  (t) => [
    index('agreement_acts_agreement').on(t.agreementId, t.at),
    index('agreement_acts_by').on(t.by),
    oneOf('agreement_acts_kind', t.kind, acts),
    oneOf('agreement_acts_side', t.side, actors),
  ],
);

/** 里程碑 of an agreement on record: the plan as it was agreed, and how far it is. */
export const milestones = pgTable(
  'milestones',
  {
    id: key(),
    agreementId: uuid('agreement_id')
      .notNull()
      .references(() => agreements.id),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    deliverable: text('deliverable').notNull(),
    /** Day in Beijing. */
    plannedDay: date('planned_day', { mode: 'string' }).notNull(),
    shareFen: bigint('share_fen', { mode: 'number' }).notNull(),
    status: text('status').notNull().default('pending'),
    /** The day on which what was then accepted had been reported. */
    actualDay: date('actual_day', { mode: 'string' }),
    cancelReason: text('cancel_reason'),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('milestones_position').on(t.agreementId, t.position),
    index('milestones_planned').on(t.status, t.plannedDay),
    oneOf('milestones_status', t.status, milestoneLifecycle.states),
    check('milestones_share', sql`${t.shareFen} >= 0`),
    check('milestones_done', sql`(${t.status} = 'done') = (${t.actualDay} is not null)`),
    check('milestones_cancelled', sql`(${t.status} = 'cancelled') = (${t.cancelReason} is not null)`),
  ],
);

/** What the solver reported; of a completion the poster says once whether it accepts it. */
export const milestoneReports = pgTable(
  'milestone_reports',
  {
    id: key(),
    milestoneId: uuid('milestone_id')
      .notNull()
      .references(() => milestones.id),
    kind: text('kind').notNull(),
    text: text('text').notNull(),
    fileId: uuid('file_id').references(() => files.id),
    by: uuid('by')
      .notNull()
      .references(() => users.id),
    at: at('at').notNull(),
    accepted: boolean('accepted'),
    reason: text('reason'),
    decidedBy: uuid('decided_by').references(() => users.id),
    decidedAt: at('decided_at'),
  },
  (t) => [
    index('milestone_reports_milestone').on(t.milestoneId, t.at),
    uniqueIndex('milestone_reports_open')
      .on(t.milestoneId)
      .where(sql`${t.kind} = 'completion' and ${t.decidedAt} is null`),
    index('milestone_reports_by').on(t.by),
    index('milestone_reports_decided_by').on(t.decidedBy),
    index('milestone_reports_file').on(t.fileId),
    oneOf('milestone_reports_kind', t.kind, reportKinds),
    check('milestone_reports_text', sql`length(trim(${t.text})) > 0`),
    check(
      'milestone_reports_decided',
      sql`(${t.decidedAt} is null) = (${t.decidedBy} is null) and (${t.decidedAt} is null) = (${t.accepted} is null) and (${t.kind} = 'completion' or ${t.decidedAt} is null) and (${t.accepted} is distinct from false or length(trim(${t.reason})) > 0)`,
    ),
  ],
);

const gradeByScore = sql.raw(
  `case ${GRADE_BANDS.map(({ grade, from }) => `when score >= ${from} then '${grade}'`).join(' ')} end`,
);

/** 验收结论, each time one was given; a second person confirms it or returns it, once. */
export const appraisals = pgTable(
  'appraisals',
  {
    id: key(),
    agreementId: uuid('agreement_id')
      .notNull()
      .references(() => agreements.id),
    /** 1, 2, 3 … within an agreement. */
    number: integer('number').notNull(),
    score: numeric('score', { precision: 5, scale: 2, mode: 'number' }).notNull(),
    grade: text('grade').notNull(),
    opinion: text('opinion').notNull(),
    expertOpinion: text('expert_opinion').notNull().default(''),
    summary: text('summary').notNull(),
    results: jsonb('results').$type<IndicatorResult[]>().notNull(),
    side: text('side').notNull(),
    appraisedBy: uuid('appraised_by')
      .notNull()
      .references(() => users.id),
    appraisedAt: at('appraised_at').notNull(),
    confirmed: boolean('confirmed'),
    reason: text('reason'),
    decidedBy: uuid('decided_by').references(() => users.id),
    decidedAt: at('decided_at'),
  },
  (t) => [
    uniqueIndex('appraisals_number').on(t.agreementId, t.number),
    uniqueIndex('appraisals_open').on(t.agreementId).where(sql`${t.decidedAt} is null`),
    uniqueIndex('appraisals_one').on(t.agreementId).where(sql`${t.confirmed}`),
    index('appraisals_appraised_by').on(t.appraisedBy),
    index('appraisals_decided_by').on(t.decidedBy),
    oneOf('appraisals_grade', t.grade, grades),
    oneOf('appraisals_side', t.side, ['poster', 'bureau']),
    check('appraisals_score', sql`${t.score} between 0 and 100`),
    check('appraisals_grade_by_score', sql`${t.grade} = ${gradeByScore}`),
    check(
      'appraisals_opinion',
      sql`length(trim(${t.opinion})) > 0 and (${t.side} = 'poster' or length(trim(${t.expertOpinion})) > 0)`,
    ),
    check('appraisals_two_persons', sql`${t.decidedBy} is null or ${t.decidedBy} <> ${t.appraisedBy}`),
    check(
      'appraisals_decided',
      sql`(${t.decidedAt} is null) = (${t.decidedBy} is null) and (${t.decidedAt} is null) = (${t.confirmed} is null) and (${t.confirmed} is distinct from false or length(trim(${t.reason})) > 0)`,
    ),
  ],
);
