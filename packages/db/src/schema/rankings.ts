import { tieBreaks } from '@jiebang/domain/judging/formula';
import { rankingLifecycle } from '@jiebang/domain/rankings/lifecycle';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  doublePrecision,
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
import { competitions } from './competitions.ts';
import { users } from './identity.ts';
import { entries, panels } from './judging.ts';
import { organisations } from './organisations.ts';
import { teams } from './teams.ts';

/** 名次表. What was sealed is `document`, the bytes that `sm3` is of; rows say the same for queries and pages. */
export const rankings = pgTable(
  'rankings',
  {
    id: key(),
    competitionId: uuid('competition_id')
      .notNull()
      .references(() => competitions.id),
    panelId: uuid('panel_id')
      .notNull()
      .references(() => panels.id),
    /** 1, 2, 3 … within a competition. */
    number: integer('number').notNull(),
    status: text('status').notNull().default('proposed'),
    document: text('document').notNull(),
    sm3: text('sm3').notNull(),
    proposedBy: uuid('proposed_by')
      .notNull()
      .references(() => users.id),
    sealedBy: uuid('sealed_by').references(() => users.id),
    sealedAt: at('sealed_at'),
    publishedAt: at('published_at'),
    /** Why it was sent back or is void. */
    endReason: text('end_reason'),
    demo: boolean('demo').notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('rankings_number').on(t.competitionId, t.number),
    // One ranking of a competition stands or waits at a time.
    uniqueIndex('rankings_one').on(t.competitionId).where(sql`${t.status} not in ('discarded', 'void')`),
    index('rankings_panel').on(t.panelId),
    index('rankings_proposed_by').on(t.proposedBy),
    index('rankings_sealed_by').on(t.sealedBy),
    index('rankings_public').on(t.status, t.publishedAt),
    oneOf('rankings_status', t.status, rankingLifecycle.states),
    check('rankings_two_persons', sql`${t.sealedBy} is null or ${t.sealedBy} <> ${t.proposedBy}`),
    check(
      'rankings_sealed',
      sql`(${t.sealedBy} is null) = (${t.sealedAt} is null) and (${t.status} not in ('sealed', 'notice', 'published') or ${t.sealedBy} is not null)`,
    ),
    check('rankings_published', sql`(${t.status} = 'published') = (${t.publishedAt} is not null)`),
    check('rankings_ended', sql`${t.status} not in ('discarded', 'void') or ${t.endReason} is not null`),
  ],
);

export const rankingRows = pgTable(
  'ranking_rows',
  {
    rankingId: uuid('ranking_id')
      .notNull()
      .references(() => rankings.id),
    entryId: uuid('entry_id')
      .notNull()
      .references(() => entries.id),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    place: integer('place').notNull(),
    /** On the metric's own scale. */
    machineRaw: doublePrecision('machine_raw').notNull(),
    /** 0–100, two decimals, as everything below. */
    machine: numeric('machine', { precision: 5, scale: 2, mode: 'number' }).notNull(),
    mean: numeric('mean', { precision: 5, scale: 2, mode: 'number' }).notNull(),
    trimmedMean: numeric('trimmed_mean', { precision: 5, scale: 2, mode: 'number' }).notNull(),
    composite: numeric('composite', { precision: 5, scale: 2, mode: 'number' }).notNull(),
    /** What told it from an entry of equal composite; null where nothing had to. */
    tieDecidedBy: text('tie_decided_by'),
    award: jsonb('award').$type<{ zh: string; en: string }>(),
  },
  (t) => [
    primaryKey({ columns: [t.rankingId, t.entryId] }),
    uniqueIndex('ranking_rows_place').on(t.rankingId, t.place),
    index('ranking_rows_entry').on(t.entryId),
    index('ranking_rows_team').on(t.teamId),
    check(
      'ranking_rows_tie',
      sql`${t.tieDecidedBy} in (${sql.raw(tieBreaks.map((name) => `'${name}'`).join(', '))})`,
    ),
  ],
);

/** A decision of the panel on entries that nothing else tells apart, in the order decided. Never changed; the last one counts. */
export const tieDecisions = pgTable(
  'tie_decisions',
  {
    id: key(),
    panelId: uuid('panel_id')
      .notNull()
      .references(() => panels.id),
    entryIds: uuid('entry_ids').array().notNull(),
    reason: text('reason').notNull(),
    decidedBy: uuid('decided_by')
      .notNull()
      .references(() => users.id),
    decidedAt: at('decided_at').notNull(),
  },
  (t) => [
    index('tie_decisions_panel').on(t.panelId),
    index('tie_decisions_decided_by').on(t.decidedBy),
    check('tie_decisions_reason', sql`length(trim(${t.reason})) > 0`),
  ],
);

/** 荣誉证书 of an awarded team, issued when its ranking is published. */
export const certificates = pgTable(
  'certificates',
  {
    id: key(),
    /** Number for people: `ZS-2026-0001`. */
    number: text('number').notNull(),
    rankingId: uuid('ranking_id')
      .notNull()
      .references(() => rankings.id),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    organisationId: uuid('organisation_id').references(() => organisations.id),
    /** Canonical JSON of what it certifies, and its hash. */
    document: text('document').notNull(),
    sm3: text('sm3').notNull(),
    checkCode: text('check_code').notNull(),
    issuedAt: at('issued_at').notNull(),
  },
  (t) => [
    uniqueIndex('certificates_number').on(t.number),
    uniqueIndex('certificates_check_code').on(t.checkCode),
    uniqueIndex('certificates_once').on(t.rankingId, t.teamId),
    index('certificates_team').on(t.teamId),
    index('certificates_organisation').on(t.organisationId),
  ],
);
