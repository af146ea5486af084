import { coreviewKinds, coreviewLifecycle } from '@jiebang/domain/coreviews/lifecycle';
import type { Evidence } from '@jiebang/domain/coreviews/propose-risk';
import { type RiskFactor, silences } from '@jiebang/domain/programs/settings/review';
import { type Risk, risks } from '@jiebang/domain/scenarios/content';
import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
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
import { users } from './identity.ts';
import { departments } from './programs.ts';
import { scenarios, scenarioVersions } from './scenarios.ts';

/** The risk class of a version as the rules proposed it and as a clerk confirmed it; the last confirmation of a version stands. */
export const scenarioRisks = pgTable(
  'scenario_risks',
  {
    scenarioId: uuid('scenario_id').notNull(),
    version: integer('version').notNull(),
    proposed: text('proposed').$type<Risk>().notNull(),
    /** What the rules found, kept with the words: the rules may change later. */
    found: jsonb('found').$type<{ factor: RiskFactor; raisesTo: Risk; evidence: Evidence[] }[]>().notNull(),
    confirmed: text('confirmed').$type<Risk>().notNull(),
    factors: text('factors').array().$type<RiskFactor[]>().notNull(),
    /** Why the clerk departs from the proposal; empty where they follow it. */
    reason: text('reason').notNull().default(''),
    confirmedBy: uuid('confirmed_by')
      .notNull()
      .references(() => users.id),
    confirmedAt: at('confirmed_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.scenarioId, t.version] }),
    foreignKey({
      name: 'scenario_risks_version',
      columns: [t.scenarioId, t.version],
      foreignColumns: [scenarioVersions.scenarioId, scenarioVersions.version],
    }),
    index('scenario_risks_confirmed_by').on(t.confirmedBy),
    oneOf('scenario_risks_proposed', t.proposed, risks),
    oneOf('scenario_risks_confirmed', t.confirmed, risks),
    check('scenario_risks_reason', sql`${t.confirmed} = ${t.proposed} or length(trim(${t.reason})) > 0`),
  ],
);

/** 部门会审、区级推荐: a department, or a district's office, is asked about one version. A trigger keeps an answer as it was given. */
export const coreviews = pgTable(
  'coreviews',
  {
    id: key(),
    scenarioId: uuid('scenario_id')
      .notNull()
      .references(() => scenarios.id),
    version: integer('version').notNull(),
    kind: text('kind').notNull().default('department'),
    departmentId: uuid('department_id')
      .notNull()
      .references(() => departments.id),
    status: text('status').notNull().default('pending'),
    days: integer('days').notNull(),
    whenSilent: text('when_silent').notNull(),
    /** The last working day, Beijing, and the instant it is over: counted when the department was asked. */
    lastDay: text('last_day').notNull(),
    dueAt: at('due_at').notNull(),
    askedBy: uuid('asked_by').references(() => users.id),
    askedAt: at('asked_at').notNull(),
    opinion: text('opinion').notNull().default(''),
    answeredBy: uuid('answered_by').references(() => users.id),
    /** When it was answered, or its silence, or another's objection, ended it. */
    endedAt: at('ended_at'),
    escalatedAt: at('escalated_at'),
  },
  (t) => [
    foreignKey({
      name: 'coreviews_version',
      columns: [t.scenarioId, t.version],
      foreignColumns: [scenarioVersions.scenarioId, scenarioVersions.version],
    }),
    // A department is asked about a scenario once at a time.
    uniqueIndex('coreviews_open')
      .on(t.scenarioId, t.departmentId)
      .where(sql`${t.status} in ('pending', 'escalated')`),
    index('coreviews_scenario').on(t.scenarioId, t.version),
    index('coreviews_department').on(t.departmentId, t.status, t.dueAt),
    index('coreviews_due').on(t.dueAt).where(sql`${t.status} = 'pending'`),
    index('coreviews_asked_by').on(t.askedBy),
    index('coreviews_answered_by').on(t.answeredBy),
    oneOf('coreviews_kind', t.kind, coreviewKinds),
    oneOf('coreviews_status', t.status, coreviewLifecycle.states),
    oneOf('coreviews_when_silent', t.whenSilent, silences),
    check('coreviews_days', sql`${t.days} between 1 and 60`),
    check('coreviews_reason', sql`${t.status} <> 'objected' or length(trim(${t.opinion})) > 0`),
    check('coreviews_answered', sql`(${t.status} in ('agreed', 'objected')) = (${t.answeredBy} is not null)`),
    check('coreviews_ended', sql`(${t.status} in ('pending', 'escalated')) = (${t.endedAt} is null)`),
  ],
);
