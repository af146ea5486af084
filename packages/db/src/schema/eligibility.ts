import { affiliationKinds } from '@jiebang/domain/eligibility/affiliations';
import { blacklistKinds, blacklistLifecycle } from '@jiebang/domain/eligibility/blacklist-lifecycle';
import { type EligibilityRule, type Evidence, eligibilityRules } from '@jiebang/domain/eligibility/rules';
import { sql } from 'drizzle-orm';
import { check, date, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { at, key, oneOf } from './columns.ts';
import { users } from './identity.ts';
import { organisations } from './organisations.ts';
import { proposals } from './proposals.ts';
import { scenarios } from './scenarios.ts';

/** 失信与处罚登记, kept by the bureau by credit code: a body need not be registered here to stand in it. */
export const blacklistEntries = pgTable(
  'blacklist_entries',
  {
    id: key(),
    creditCode: text('credit_code').notNull(),
    name: text('name').notNull(),
    kind: text('kind').notNull(),
    ground: text('ground').notNull(),
    /** Number of the decision or announcement that it rests on. */
    document: text('document').notNull(),
    fromDay: date('from_day').notNull(),
    /** Null: until it is lifted. */
    untilDay: date('until_day'),
    status: text('status').notNull().default('proposed'),
    proposedBy: uuid('proposed_by')
      .notNull()
      .references(() => users.id),
    proposedAt: at('proposed_at').notNull(),
    decidedBy: uuid('decided_by').references(() => users.id),
    decidedAt: at('decided_at'),
    liftedBy: uuid('lifted_by').references(() => users.id),
    liftedAt: at('lifted_at'),
    liftReason: text('lift_reason'),
  },
  (t) => [
    index('blacklist_entries_code').on(t.creditCode, t.status),
    index('blacklist_entries_status_id').on(t.status, t.id),
    index('blacklist_entries_proposed_by').on(t.proposedBy),
    index('blacklist_entries_decided_by').on(t.decidedBy),
    index('blacklist_entries_lifted_by').on(t.liftedBy),
    oneOf('blacklist_entries_kind', t.kind, blacklistKinds),
    oneOf('blacklist_entries_status', t.status, blacklistLifecycle.states),
    check('blacklist_entries_days', sql`${t.untilDay} is null or ${t.untilDay} >= ${t.fromDay}`),
    check('blacklist_entries_said', sql`length(trim(${t.ground})) > 0 and length(trim(${t.document})) > 0`),
    // Nobody puts a body on the list alone.
    check(
      'blacklist_entries_two_persons',
      sql`${t.status} not in ('in_force', 'lifted') or (${t.decidedBy} is not null and ${t.decidedBy} <> ${t.proposedBy})`,
    ),
    check('blacklist_entries_lifted', sql`(${t.status} = 'lifted') = (${t.liftedBy} is not null)`),
    check(
      'blacklist_entries_lift_reason',
      sql`${t.status} <> 'lifted' or length(trim(coalesce(${t.liftReason}, ''))) > 0`,
    ),
  ],
);

/** 关联关系: declared by a body or noted by the bureau; it counts in both directions. By credit code, as the other may come later. */
export const affiliations = pgTable(
  'affiliations',
  {
    id: key(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id),
    creditCode: text('credit_code').notNull(),
    name: text('name').notNull(),
    kind: text('kind').notNull(),
    evidence: text('evidence').notNull(),
    declaredBy: uuid('declared_by')
      .notNull()
      .references(() => users.id),
    declaredAt: at('declared_at').notNull(),
    endedBy: uuid('ended_by').references(() => users.id),
    endedAt: at('ended_at'),
    endReason: text('end_reason'),
  },
  (t) => [
    uniqueIndex('affiliations_standing').on(t.organisationId, t.creditCode).where(sql`${t.endedAt} is null`),
    index('affiliations_code').on(t.creditCode),
    index('affiliations_declared_by').on(t.declaredBy),
    index('affiliations_ended_by').on(t.endedBy),
    oneOf('affiliations_kind', t.kind, affiliationKinds),
    check('affiliations_evidence', sql`length(trim(${t.evidence})) > 0`),
    check(
      'affiliations_ended',
      sql`(${t.endedAt} is null) = (${t.endedBy} is null) and (${t.endedAt} is null or length(trim(coalesce(${t.endReason}, ''))) > 0)`,
    ),
  ],
);

/** Why a clerk lets pass what a rule does not; with the evidence as it was read. Rows are never changed, the last one of a rule stands. */
export const eligibilityOverrides = pgTable(
  'eligibility_overrides',
  {
    id: key(),
    scenarioId: uuid('scenario_id').references(() => scenarios.id),
    proposalId: uuid('proposal_id').references(() => proposals.id),
    rule: text('rule').$type<EligibilityRule>().notNull(),
    evidence: jsonb('evidence').$type<Evidence[]>().notNull(),
    reason: text('reason').notNull(),
    givenBy: uuid('given_by')
      .notNull()
      .references(() => users.id),
    givenAt: at('given_at').notNull(),
  },
  (t) => [
    index('eligibility_overrides_scenario').on(t.scenarioId),
    index('eligibility_overrides_proposal').on(t.proposalId),
    index('eligibility_overrides_given_by').on(t.givenBy),
    oneOf('eligibility_overrides_rule', t.rule, eligibilityRules),
    check('eligibility_overrides_subject', sql`num_nonnulls(${t.scenarioId}, ${t.proposalId}) = 1`),
    check('eligibility_overrides_reason', sql`length(trim(${t.reason})) > 0`),
  ],
);
