import {
  findingLifecycle,
  MAX_RE_REVIEW_SEATS,
  reReviewLifecycle,
} from '@jiebang/domain/notices/re-review-lifecycle';
import type { PoolMember } from '@jiebang/domain/scenarios/draw';
import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
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
import { at, key, oneOf } from './columns.ts';
import { users } from './identity.ts';
import { objections } from './notices.ts';

/**
 * 另组专家复核, with the draw of its panel and what the experts read: `grounds` and `evidence` are the objector's words
 * without the objector. Draw and words are kept by a trigger (`re_reviews_frozen`).
 */
export const reReviews = pgTable(
  're_reviews',
  {
    id: key(),
    objectionId: uuid('objection_id')
      .notNull()
      .references(() => objections.id),
    status: text('status').notNull().default('open'),
    grounds: text('grounds').notNull(),
    evidence: text('evidence').notNull().default(''),
    /** The officer has looked through the file that was filed, and it does not tell who filed it. */
    fileShown: boolean('file_shown').notNull().default(false),
    /** Everybody of the pool of experts at that moment; `barred` of them may not sit. */
    pool: jsonb('pool').$type<PoolMember[]>().notNull(),
    leaves: text('leaves').array().notNull(),
    poolSm3: text('pool_sm3').notNull(),
    seed: text('seed').notNull(),
    seedSm3: text('seed_sm3').notNull(),
    seats: integer('seats').notNull(),
    maxPerEmployer: integer('max_per_employer').notNull(),
    barred: uuid('barred').array().notNull(),
    outcome: uuid('outcome').array().notNull(),
    orderedBy: uuid('ordered_by')
      .notNull()
      .references(() => users.id),
    orderedAt: at('ordered_at').notNull(),
    closedAt: at('closed_at'),
    /** Why it was ended before every place had its finding. */
    endReason: text('end_reason'),
  },
  (t) => [
    uniqueIndex('re_reviews_objection').on(t.objectionId),
    index('re_reviews_ordered_by').on(t.orderedBy),
    oneOf('re_reviews_status', t.status, reReviewLifecycle.states),
    check(
      're_reviews_seats',
      sql`${t.seats} between 3 and ${sql.raw(String(MAX_RE_REVIEW_SEATS))} and ${t.seats} % 2 = 1 and cardinality(${t.outcome}) = ${t.seats}`,
    ),
    check('re_reviews_closed', sql`(${t.status} = 'open') = (${t.closedAt} is null)`),
    check(
      're_reviews_ended',
      sql`(${t.status} = 'ended') = (${t.endReason} is not null) and (${t.endReason} is null or length(trim(${t.endReason})) > 0)`,
    ),
  ],
);

/**
 * 复核意见. Triggers hold that nobody sits who judged the matter before or has an interest in it
 * (`re_review_findings_no_conflict`), and that what was handed in stays (`re_review_findings_locked`).
 */
export const reReviewFindings = pgTable(
  're_review_findings',
  {
    id: key(),
    reReviewId: uuid('re_review_id')
      .notNull()
      .references(() => reReviews.id),
    expertId: uuid('expert_id')
      .notNull()
      .references(() => users.id),
    status: text('status').notNull().default('assigned'),
    /** Is the objection right? */
    supports: boolean('supports'),
    finding: text('finding').notNull().default(''),
    recusalReason: text('recusal_reason'),
    recusedAt: at('recused_at'),
    /** The finding whose place this one takes. */
    replaces: uuid('replaces').references((): AnyPgColumn => reReviewFindings.id),
    assignedAt: at('assigned_at').notNull(),
    dueAt: at('due_at').notNull(),
    submittedAt: at('submitted_at'),
  },
  (t) => [
    uniqueIndex('re_review_findings_once').on(t.reReviewId, t.expertId),
    uniqueIndex('re_review_findings_replaces').on(t.replaces),
    index('re_review_findings_expert').on(t.expertId, t.status),
    oneOf('re_review_findings_status', t.status, findingLifecycle.states),
    check(
      're_review_findings_recused',
      sql`${t.status} <> 'recused' or (length(trim(${t.recusalReason})) > 0 and ${t.recusalReason} is not null and ${t.recusedAt} is not null)`,
    ),
    // Words are mandatory.
    check(
      're_review_findings_written',
      sql`${t.status} <> 'submitted' or (${t.supports} is not null and length(trim(${t.finding})) > 0 and ${t.submittedAt} is not null)`,
    ),
  ],
);
