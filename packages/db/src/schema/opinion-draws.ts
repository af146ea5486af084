import type { PoolMember } from '@jiebang/domain/scenarios/draw';
import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { at, key } from './columns.ts';
import { users } from './identity.ts';
import { scenarios } from './scenarios.ts';

/**
 * 专家抽取: the draw of one panel. Pool and seed are fixed by one person and kept by a trigger
 * (`opinion_draws_frozen`); another draws from them. People stand here by their ids alone.
 */
export const opinionDraws = pgTable(
  'opinion_draws',
  {
    id: key(),
    scenarioId: uuid('scenario_id')
      .notNull()
      .references(() => scenarios.id),
    pool: jsonb('pool').$type<PoolMember[]>().notNull(),
    /** SM3 of every member, in the order of the pool: what was changed later can be told by name. */
    leaves: text('leaves').array().notNull(),
    /** SM3 of the leaves: this and `seedSm3` are the commitment, which the audit log holds too. */
    poolSm3: text('pool_sm3').notNull(),
    seed: text('seed').notNull(),
    seedSm3: text('seed_sm3').notNull(),
    seats: integer('seats').notNull(),
    maxPerEmployer: integer('max_per_employer').notNull(),
    committedBy: uuid('committed_by')
      .notNull()
      .references(() => users.id),
    committedAt: at('committed_at').notNull(),
    drawnBy: uuid('drawn_by').references(() => users.id),
    drawnAt: at('drawn_at'),
    /** Members of the pool that had got a conflict by the time of the draw: it passed over them. */
    barred: uuid('barred').array(),
    /** Who was drawn, by seat. */
    outcome: uuid('outcome').array(),
  },
  (t) => [
    uniqueIndex('opinion_draws_scenario').on(t.scenarioId),
    index('opinion_draws_committed_by').on(t.committedBy),
    index('opinion_draws_drawn_by').on(t.drawnBy),
    check('opinion_draws_seats', sql`${t.seats} >= 3 and ${t.seats} % 2 = 1`),
    check('opinion_draws_two_persons', sql`${t.drawnBy} <> ${t.committedBy}`),
    check(
      'opinion_draws_whole',
      sql`(${t.drawnAt} is null) = (${t.drawnBy} is null) and (${t.drawnAt} is null) = (${t.outcome} is null)
          and (${t.drawnAt} is null) = (${t.barred} is null)`,
    ),
    check('opinion_draws_outcome', sql`${t.outcome} is null or cardinality(${t.outcome}) = ${t.seats}`),
  ],
);
