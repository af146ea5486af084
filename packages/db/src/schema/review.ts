import { scenarioFieldIds } from '@jiebang/domain/scenarios/content';
import { passBatchLifecycle, passOutcomes } from '@jiebang/domain/scenarios/pass-batch-lifecycle';
import { viewPages } from '@jiebang/domain/scenarios/saved-view';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { at, bilingual, createdAt, key, oneOf } from './columns.ts';
import { users } from './identity.ts';
import { scenarios, scenarioVersions } from './scenarios.ts';

/** A point of the formal check (形式审查要点) as a clerk found it in one version; the points themselves are the round's. */
export const formalChecks = pgTable(
  'formal_checks',
  {
    scenarioId: uuid('scenario_id').notNull(),
    version: integer('version').notNull(),
    /** `ChecklistItem.id` of the round's settings. */
    item: text('item').notNull(),
    ok: boolean('ok').notNull(),
    note: text('note').notNull().default(''),
    checkedBy: uuid('checked_by')
      .notNull()
      .references(() => users.id),
    checkedAt: at('checked_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.scenarioId, t.version, t.item] }),
    foreignKey({
      name: 'formal_checks_version',
      columns: [t.scenarioId, t.version],
      foreignColumns: [scenarioVersions.scenarioId, scenarioVersions.version],
    }),
    index('formal_checks_checked_by').on(t.checkedBy),
  ],
);

/** 常用退回理由: the words a clerk begins a reason with; `field` null: for any field. */
export const cannedReasons = pgTable(
  'canned_reasons',
  {
    id: key(),
    field: text('field'),
    text: bilingual('text'),
    createdBy: uuid('created_by').references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [
    index('canned_reasons_created_by').on(t.createdBy),
    oneOf('canned_reasons_field', t.field, scenarioFieldIds),
  ],
);

/** Filters and order of a list under a name of one's own; `query` is what stands in the address after the question mark. */
export const savedViews = pgTable(
  'saved_views',
  {
    id: key(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    page: text('page').notNull(),
    name: text('name').notNull(),
    query: text('query').notNull(),
    isDefault: boolean('is_default').notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('saved_views_name').on(t.userId, t.page, t.name),
    uniqueIndex('saved_views_default').on(t.userId, t.page).where(sql`${t.isDefault}`),
    oneOf('saved_views_page', t.page, viewPages),
  ],
);

/** 批量通过: proposed by one, confirmed by another; what changed in between falls out with its reason. */
export const passBatches = pgTable(
  'pass_batches',
  {
    id: key(),
    status: text('status').notNull().default('proposed'),
    proposedBy: uuid('proposed_by')
      .notNull()
      .references(() => users.id),
    proposedAt: at('proposed_at').notNull(),
    decidedBy: uuid('decided_by').references(() => users.id),
    decidedAt: at('decided_at'),
  },
  (t) => [
    index('pass_batches_proposed_by').on(t.proposedBy),
    index('pass_batches_decided_by').on(t.decidedBy),
    index('pass_batches_status').on(t.status, t.id),
    oneOf('pass_batches_status_known', t.status, passBatchLifecycle.states),
    check('pass_batches_decided', sql`(${t.status} = 'proposed') = (${t.decidedBy} is null)`),
    // The second look is another person's.
    check('pass_batches_two_persons', sql`${t.status} <> 'confirmed' or ${t.decidedBy} <> ${t.proposedBy}`),
  ],
);

export const passBatchItems = pgTable(
  'pass_batch_items',
  {
    batchId: uuid('batch_id')
      .notNull()
      .references(() => passBatches.id),
    scenarioId: uuid('scenario_id')
      .notNull()
      .references(() => scenarios.id),
    /** The version that was looked at when it was proposed. */
    version: integer('version').notNull(),
    /** Null until the batch is confirmed. */
    outcome: text('outcome'),
  },
  (t) => [
    primaryKey({ columns: [t.batchId, t.scenarioId] }),
    index('pass_batch_items_scenario').on(t.scenarioId),
    oneOf('pass_batch_items_outcome', t.outcome, passOutcomes),
  ],
);
