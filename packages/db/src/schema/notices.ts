import { periodUnits } from '@jiebang/domain/calendar/working-days';
import {
  MAX_PERIOD_LENGTH,
  noticeLifecycle,
  noticeSubjectTypes,
  objectionLifecycle,
  refusalGrounds,
  rulings,
} from '@jiebang/domain/notices/lifecycle';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { at, bilingual, createdAt, key, oneOf } from './columns.ts';
import { files } from './files.ts';
import { users } from './identity.ts';
import { organisations } from './organisations.ts';

/**
 * 公示. Its last day is computed from `started_at`, the period, the calendar and its objections; it is written down
 * (`last_day`) only when it has ended, as a fact. From the start on a trigger (`notices_frozen`) keeps what was posted.
 */
export const notices = pgTable(
  'notices',
  {
    id: key(),
    subjectType: text('subject_type').notNull(),
    /** No foreign key: it points into the table that `subject_type` names. */
    subjectId: uuid('subject_id').notNull(),
    title: bilingual('title'),
    body: bilingual('body'),
    periodLength: integer('period_length').notNull(),
    periodUnit: text('period_unit').notNull(),
    /** Does an open objection stop its clock? As the programme said when it was drawn up. */
    pausedByObjection: boolean('paused_by_objection').notNull().default(true),
    status: text('status').notNull().default('draft'),
    revision: integer('revision').notNull().default(1),
    demo: boolean('demo').notNull().default(false),
    preparedBy: uuid('prepared_by')
      .notNull()
      .references(() => users.id),
    startedBy: uuid('started_by').references(() => users.id),
    startedAt: at('started_at'),
    endedAt: at('ended_at'),
    lastDay: date('last_day', { mode: 'string' }),
    /** Canonical JSON of what was posted, kept as the bytes that were hashed; written at the start. */
    document: text('document'),
    /** SM3 of `document`; printed on the notice, and what its check code is made of. */
    contentSm3: text('content_sm3'),
    /** Why it was withdrawn, or what follows from the objection upheld: read by everybody. */
    outcomeReason: jsonb('outcome_reason').$type<{ zh: string; en: string }>(),
    createdAt: createdAt(),
  },
  (t) => [
    // One notice at a time on a subject: two clocks on one matter would contradict each other.
    uniqueIndex('notices_one_running').on(t.subjectType, t.subjectId).where(sql`${t.status} = 'running'`),
    index('notices_subject').on(t.subjectType, t.subjectId),
    index('notices_public').on(t.status, t.startedAt),
    index('notices_content_sm3').on(t.contentSm3),
    index('notices_prepared_by').on(t.preparedBy),
    index('notices_started_by').on(t.startedBy),
    oneOf('notices_status', t.status, noticeLifecycle.states),
    oneOf('notices_subject_type', t.subjectType, noticeSubjectTypes),
    oneOf('notices_period_unit', t.periodUnit, periodUnits),
    check('notices_period', sql`${t.periodLength} between 1 and ${sql.raw(String(MAX_PERIOD_LENGTH))}`),
    check('notices_two_persons', sql`${t.startedBy} is null or ${t.startedBy} <> ${t.preparedBy}`),
    check(
      'notices_started',
      sql`(${t.startedAt} is null) = (${t.startedBy} is null) and (${t.status} not in ('running', 'ended', 'upheld') or ${t.startedAt} is not null)`,
    ),
    check('notices_hashed', sql`(${t.document} is null) = (${t.contentSm3} is null)`),
    check(
      'notices_over',
      sql`(${t.status} in ('ended', 'upheld', 'withdrawn')) = (${t.endedAt} is not null) and (${t.status} = 'ended') = (${t.lastDay} is not null) and (${t.status} not in ('upheld', 'withdrawn') or ${t.outcomeReason} is not null)`,
    ),
  ],
);

/**
 * 异议, without the person. Who filed it and what they wrote stands in `objectors`: a query that does not join that
 * table cannot tell. From `accepted_at` to `answered_at` it pauses its notice.
 */
export const objections = pgTable(
  'objections',
  {
    id: key(),
    noticeId: uuid('notice_id')
      .notNull()
      .references(() => notices.id),
    status: text('status').notNull().default('filed'),
    /** When the server began to receive it: the instant that is held against the end of the notice. */
    receivedAt: at('received_at').notNull(),
    filedAt: at('filed_at').notNull(),
    /** The officer who took the case; the only one who sees the objector. */
    handlerId: uuid('handler_id').references(() => users.id),
    takenAt: at('taken_at'),
    acceptedAt: at('accepted_at'),
    refusalGround: text('refusal_ground'),
    ruling: text('ruling'),
    ruledAt: at('ruled_at'),
    /** Of a refusal or an answer. */
    answeredAt: at('answered_at'),
  },
  (t) => [
    index('objections_notice').on(t.noticeId, t.status),
    index('objections_handler').on(t.handlerId, t.status),
    index('objections_queue').on(t.status, t.filedAt),
    oneOf('objections_status', t.status, objectionLifecycle.states),
    oneOf('objections_refusal_ground', t.refusalGround, refusalGrounds),
    oneOf('objections_ruling', t.ruling, rulings),
    check('objections_handled', sql`${t.status} = 'filed' or ${t.takenAt} is not null`),
    check('objections_refused', sql`(${t.status} = 'refused') = (${t.refusalGround} is not null)`),
    check('objections_accepted', sql`(${t.status} in ('filed', 'refused')) = (${t.acceptedAt} is null)`),
    check(
      'objections_ruled',
      sql`(${t.status} in ('upheld', 'dismissed', 'answered')) = (${t.ruling} is not null) and (${t.ruling} is null) = (${t.ruledAt} is null) and (${t.status} not in ('upheld', 'dismissed') or ${t.ruling} = ${t.status})`,
    ),
    check(
      'objections_answered',
      sql`(${t.status} in ('refused', 'answered')) = (${t.answeredAt} is not null)`,
    ),
  ],
);

/** The objector and what passed between them and the officer. Read for these two alone. */
export const objectors = pgTable(
  'objectors',
  {
    objectionId: uuid('objection_id')
      .primaryKey()
      .references(() => objections.id),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    name: text('name').notNull(),
    organisationId: uuid('organisation_id').references(() => organisations.id),
    /** Name of the organisation, or who the natural person says they are. */
    identity: text('identity').notNull(),
    contact: text('contact').notNull(),
    grounds: text('grounds').notNull(),
    evidence: text('evidence').notNull().default(''),
    fileId: uuid('file_id').references(() => files.id),
    /** What the objector was told: why it is refused, or what was found. */
    answer: text('answer'),
  },
  (t) => [
    index('objectors_user').on(t.userId),
    index('objectors_organisation').on(t.organisationId),
    index('objectors_file').on(t.fileId),
    check(
      'objectors_named',
      sql`length(trim(${t.name})) > 1 and length(trim(${t.identity})) > 0 and length(trim(${t.contact})) > 0`,
    ),
    check('objectors_evidence', sql`length(trim(${t.evidence})) > 0 or ${t.fileId} is not null`),
  ],
);
