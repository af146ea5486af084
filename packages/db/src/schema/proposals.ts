import type { ProposalContent } from '@jiebang/domain/proposals/content';
import { proposalFieldIds } from '@jiebang/domain/proposals/fields';
import { proposalLifecycle } from '@jiebang/domain/proposals/lifecycle';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { at, createdAt, key, oneOf } from './columns.ts';
import { users } from './identity.ts';
import { challenges } from './lists.ts';
import { organisations } from './organisations.ts';

/** 揭榜申报: a body's answer to a challenge. One that counts per body and challenge. */
export const proposals = pgTable(
  'proposals',
  {
    id: key(),
    challengeId: uuid('challenge_id')
      .notNull()
      .references(() => challenges.id),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** Number for people, given at submission: `SB-2026-0001`. */
    code: text('code'),
    status: text('status').notNull().default('draft'),
    revision: integer('revision').notNull().default(1),
    content: jsonb('content').$type<ProposalContent>().notNull(),
    demo: boolean('demo').notNull().default(false),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => users.id),
    submittedBy: uuid('submitted_by').references(() => users.id),
    submittedAt: at('submitted_at'),
    /** Hashes and receipt of version 1, what was handed in by the deadline; a correction has its own in `proposal_versions`. */
    sha256: text('sha256'),
    sm3: text('sm3'),
    auditEntry: bigint('audit_entry', { mode: 'bigint' }),
    receiptKeyId: text('receipt_key_id'),
    receiptSignature: text('receipt_signature'),
    /** Why it is not valid, or how it was selected; shown to the applicant. */
    standingReason: text('standing_reason'),
    createdAt: createdAt(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('proposals_one')
      .on(t.challengeId, t.organisationId)
      .where(sql`${t.status} not in ('withdrawn', 'invalid')`),
    uniqueIndex('proposals_code').on(t.code),
    index('proposals_organisation').on(t.organisationId),
    index('proposals_created_by').on(t.createdBy),
    index('proposals_submitted_by').on(t.submittedBy),
    index('proposals_challenge').on(t.challengeId, t.status),
    oneOf('proposals_status', t.status, proposalLifecycle.states),
    check(
      'proposals_received',
      sql`${t.status} in ('draft', 'withdrawn') or (${t.submittedAt} is not null and ${t.code} is not null and ${t.receiptSignature} is not null)`,
    ),
  ],
);

/**
 * What was handed in, each time: the proposal in time (1), then its corrections. Never changed, so that a receipt can be
 * held against it for ever; poster and bureau read these rows, not the applicant's working text.
 */
export const proposalVersions = pgTable(
  'proposal_versions',
  {
    proposalId: uuid('proposal_id')
      .notNull()
      .references(() => proposals.id),
    version: integer('version').notNull(),
    content: jsonb('content').$type<ProposalContent>().notNull(),
    /** Length and hashes of the canonical JSON of the content. */
    bytes: integer('bytes').notNull(),
    sha256: text('sha256').notNull(),
    sm3: text('sm3').notNull(),
    submittedBy: uuid('submitted_by')
      .notNull()
      .references(() => users.id),
    /** When the request began: the instant that was held against the deadline. */
    startedAt: at('started_at').notNull(),
    submittedAt: at('submitted_at').notNull(),
    auditEntry: bigint('audit_entry', { mode: 'bigint' }).notNull(),
    receiptKeyId: text('receipt_key_id').notNull(),
    receiptSignature: text('receipt_signature').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.proposalId, t.version] }),
    index('proposal_versions_submitted_by').on(t.submittedBy),
    check('proposal_versions_counted', sql`${t.version} >= 1`),
  ],
);

/** What a clerk asked to have corrected, by when, and whether it was. */
export const proposalCorrections = pgTable(
  'proposal_corrections',
  {
    id: key(),
    proposalId: uuid('proposal_id')
      .notNull()
      .references(() => proposals.id),
    /** The version that was read. */
    version: integer('version').notNull(),
    field: text('field').notNull(),
    reason: text('reason').notNull(),
    askedBy: uuid('asked_by')
      .notNull()
      .references(() => users.id),
    askedAt: at('asked_at').notNull(),
    dueAt: at('due_at').notNull(),
    answeredAt: at('answered_at'),
  },
  (t) => [
    uniqueIndex('proposal_corrections_field').on(t.proposalId, t.version, t.field),
    index('proposal_corrections_asked_by').on(t.askedBy),
    oneOf('proposal_corrections_named', t.field, proposalFieldIds),
    check('proposal_corrections_reason', sql`length(trim(${t.reason})) > 0`),
    check('proposal_corrections_due', sql`${t.dueAt} > ${t.askedAt}`),
  ],
);

/** Who selected what and why, each time; the last one of a challenge is the one that stands. Never changed. */
export const selections = pgTable(
  'selections',
  {
    id: key(),
    challengeId: uuid('challenge_id')
      .notNull()
      .references(() => challenges.id),
    /** 1, 2, 3 … within a challenge. */
    number: integer('number').notNull(),
    shortlisted: uuid('shortlisted').array().notNull(),
    reserve: uuid('reserve').array().notNull(),
    reason: text('reason').notNull(),
    selectedBy: uuid('selected_by')
      .notNull()
      .references(() => users.id),
    selectedAt: at('selected_at').notNull(),
  },
  (t) => [
    uniqueIndex('selections_number').on(t.challengeId, t.number),
    index('selections_selected_by').on(t.selectedBy),
    check('selections_reason', sql`length(trim(${t.reason})) > 0`),
  ],
);
