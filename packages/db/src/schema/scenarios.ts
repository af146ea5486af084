import { sectorIds } from '@jiebang/domain/competitions/lifecycles';
import { roundLifecycle } from '@jiebang/domain/programs/lifecycle';
import type { RoundSettings } from '@jiebang/domain/rounds/settings';
import { scenarioFieldIds } from '@jiebang/domain/scenarios/content';
import { opinionLifecycle, recommendations, scenarioLifecycle } from '@jiebang/domain/scenarios/lifecycle';
import type { OpinionAnswers } from '@jiebang/domain/scenarios/opinion-points';
import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
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
import { at, bilingual, createdAt, key, oneOf, scenarioContent } from './columns.ts';
import { users } from './identity.ts';
import { organisations } from './organisations.ts';
import { programs } from './programs.ts';

/** 征集批次: one call for scenarios. */
export const rounds = pgTable(
  'rounds',
  {
    id: key(),
    programId: uuid('program_id')
      .notNull()
      .references(() => programs.id),
    /** Name in addresses, `2026-1`. */
    slug: text('slug').notNull(),
    title: bilingual('title'),
    summary: bilingual('summary'),
    guidance: bilingual('guidance'),
    /** Industries and fields asked for; empty: all. */
    sectors: text('sectors').array().notNull(),
    /** What was set; `roundSettings` fills up the rest. */
    settings: jsonb('settings').$type<Partial<RoundSettings>>().notNull().default(sql`'{}'`),
    opensAt: at('opens_at').notNull(),
    closesAt: at('closes_at').notNull(),
    status: text('status').notNull().default('draft'),
    demo: boolean('demo').notNull().default(false),
    createdBy: uuid('created_by').references(() => users.id),
    announcedAt: at('announced_at'),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('rounds_slug').on(t.slug),
    index('rounds_program').on(t.programId),
    index('rounds_created_by').on(t.createdBy),
    oneOf('rounds_status', t.status, roundLifecycle.states),
    check('rounds_window', sql`${t.closesAt} > ${t.opensAt}`),
    check(
      'rounds_sectors',
      sql`${t.sectors} <@ array[${sql.raw(sectorIds.map((id) => `'${id}'`).join(', '))}]`,
    ),
  ],
);

/** What an enterprise writes and the bureau reviews. `revision` grows with every save: two tabs never overwrite each other. */
export const scenarios = pgTable(
  'scenarios',
  {
    id: key(),
    roundId: uuid('round_id')
      .notNull()
      .references(() => rounds.id),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** Number for people, given at the first submission: `CJ-2026-0001`. */
    code: text('code'),
    status: text('status').notNull().default('draft'),
    revision: integer('revision').notNull().default(1),
    content: scenarioContent('content').notNull(),
    title: text('title').notNull().generatedAlwaysAs(sql`coalesce(content ->> 'title', '')`),
    mode: text('mode').generatedAlwaysAs(sql`content ->> 'mode'`),
    industry: text('industry').generatedAlwaysAs(sql`content ->> 'industry'`),
    field: text('field').generatedAlwaysAs(sql`content ->> 'field'`),
    demo: boolean('demo').notNull().default(false),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => users.id),
    /** Whose desk it is on in formal review. */
    clerkId: uuid('clerk_id').references(() => users.id),
    submittedAt: at('submitted_at'),
    decidedBy: uuid('decided_by').references(() => users.id),
    decidedAt: at('decided_at'),
    decisionReason: text('decision_reason'),
    createdAt: createdAt(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('scenarios_code').on(t.code),
    index('scenarios_round').on(t.roundId, t.status),
    index('scenarios_organisation').on(t.organisationId),
    index('scenarios_created_by').on(t.createdBy),
    index('scenarios_clerk').on(t.clerkId),
    index('scenarios_decided_by').on(t.decidedBy),
    index('scenarios_queue').on(t.status, t.submittedAt, t.id),
    // The queue in its order. With the status, so that who is late is counted from the index alone.
    index('scenarios_under_review')
      .on(t.submittedAt, t.id, t.status)
      .where(
        sql`${t.status} in ('formal_review', 'returned', 'department_review', 'expert_review', 'opinions_in')`,
      ),
    // For the queue's counts: one key for all of a status, so that a hundred thousand take eighty pages.
    index('scenarios_handed_in')
      .on(t.status)
      .where(sql`(${t.status} <> 'draft' and (${t.status} <> 'withdrawn' or ${t.code} is not null))`),
    oneOf('scenarios_status', t.status, scenarioLifecycle.states),
    check('scenarios_code_given', sql`${t.submittedAt} is null or ${t.code} is not null`),
  ],
);

/** What stood in a scenario each time it was handed in: never changed, so that a resubmission can be laid beside it. */
export const scenarioVersions = pgTable(
  'scenario_versions',
  {
    scenarioId: uuid('scenario_id')
      .notNull()
      .references(() => scenarios.id),
    version: integer('version').notNull(),
    content: scenarioContent('content').notNull(),
    /** SM3 of the canonical JSON of the content. */
    sm3: text('sm3').notNull(),
    submittedBy: uuid('submitted_by')
      .notNull()
      .references(() => users.id),
    submittedAt: at('submitted_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.scenarioId, t.version] }),
    index('scenario_versions_submitted_by').on(t.submittedBy),
  ],
);

/** A field sent back with its reason; open until a resubmission answers it. Fields not named keep their review. */
export const scenarioReturns = pgTable(
  'scenario_returns',
  {
    id: key(),
    scenarioId: uuid('scenario_id')
      .notNull()
      .references(() => scenarios.id),
    version: integer('version').notNull(),
    field: text('field').notNull(),
    reason: text('reason').notNull(),
    returnedBy: uuid('returned_by')
      .notNull()
      .references(() => users.id),
    returnedAt: at('returned_at').notNull(),
    answeredAt: at('answered_at'),
  },
  (t) => [
    uniqueIndex('scenario_returns_field').on(t.scenarioId, t.version, t.field),
    index('scenario_returns_returned_by').on(t.returnedBy),
    oneOf('scenario_returns_named', t.field, scenarioFieldIds),
    check('scenario_returns_reason', sql`length(trim(${t.reason})) > 0`),
  ],
);

/** 专家评议意见. That no expert judges for a body of their own is held by a trigger (`refuse_own_scenario`), not by a query. */
export const opinions = pgTable(
  'opinions',
  {
    id: key(),
    scenarioId: uuid('scenario_id')
      .notNull()
      .references(() => scenarios.id),
    expertId: uuid('expert_id')
      .notNull()
      .references(() => users.id),
    status: text('status').notNull().default('assigned'),
    recommendation: text('recommendation'),
    opinion: text('opinion').notNull().default(''),
    /** What the expert says to the points; asked for since there are points, so an older opinion has none. */
    answers: jsonb('answers').$type<OpinionAnswers>().notNull().default(sql`'{}'`),
    /** Grows with every save of the draft: two tabs never overwrite each other. */
    revision: integer('revision').notNull().default(1),
    recusalReason: text('recusal_reason'),
    recusedAt: at('recused_at'),
    /** Why this expert was named instead of drawn; null for who came by the draw. */
    chosenReason: text('chosen_reason'),
    /** The recused opinion whose place on the panel this one takes; one replacement each. */
    replaces: uuid('replaces').references((): AnyPgColumn => opinions.id),
    assignedBy: uuid('assigned_by')
      .notNull()
      .references(() => users.id),
    assignedAt: at('assigned_at').notNull(),
    dueAt: at('due_at').notNull(),
    submittedAt: at('submitted_at'),
  },
  (t) => [
    uniqueIndex('opinions_once').on(t.scenarioId, t.expertId),
    index('opinions_expert').on(t.expertId, t.status),
    index('opinions_assigned_by').on(t.assignedBy),
    uniqueIndex('opinions_replaces').on(t.replaces),
    index('opinions_due').on(t.dueAt).where(sql`${t.status} = 'assigned'`),
    oneOf('opinions_status', t.status, opinionLifecycle.states),
    oneOf('opinions_recommendation', t.recommendation, recommendations),
    check(
      'opinions_recused',
      sql`${t.status} <> 'recused' or (${t.recusalReason} is not null and length(trim(${t.recusalReason})) > 0 and ${t.recusedAt} is not null)`,
    ),
    // A written opinion is mandatory.
    check(
      'opinions_written',
      sql`${t.status} <> 'submitted' or (${t.recommendation} is not null and length(trim(${t.opinion})) > 0 and ${t.submittedAt} is not null)`,
    ),
  ],
);
