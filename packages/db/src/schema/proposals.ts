import type { ProposalContent } from '@jiebang/domain/proposals/content';
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
    /** Hashes of the canonical JSON that was submitted; the receipt's signature covers both. */
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

/** What a clerk asked to have corrected, and whether it was. */
export const proposalCorrections = pgTable(
  'proposal_corrections',
  {
    id: key(),
    proposalId: uuid('proposal_id')
      .notNull()
      .references(() => proposals.id),
    field: text('field').notNull(),
    reason: text('reason').notNull(),
    askedBy: uuid('asked_by')
      .notNull()
      .references(() => users.id),
    askedAt: at('asked_at').notNull(),
    answeredAt: at('answered_at'),
  },
  (t) => [
    index('proposal_corrections_proposal').on(t.proposalId),
    index('proposal_corrections_asked_by').on(t.askedBy),
  ],
);
