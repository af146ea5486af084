import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { scenarioVersions } from './scenarios.ts';

/**
 * 申报表 of a version, as it was handed in: number, body, round, the SM3 of content and attachments. A trigger
 * (`scenario_forms_append_only`) keeps it. Versions handed in before there were forms have none, and no check code.
 */
export const scenarioForms = pgTable(
  'scenario_forms',
  {
    scenarioId: uuid('scenario_id').notNull(),
    version: integer('version').notNull(),
    /** Canonical JSON, kept as the bytes that were hashed. */
    document: text('document').notNull(),
    /** SM3 of `document`: what the check code is made of. It names the version, so no two forms share one. */
    sm3: text('sm3').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.scenarioId, t.version] }),
    foreignKey({
      name: 'scenario_forms_version',
      columns: [t.scenarioId, t.version],
      foreignColumns: [scenarioVersions.scenarioId, scenarioVersions.version],
    }),
    uniqueIndex('scenario_forms_sm3').on(t.sm3),
    check('scenario_forms_hashed', sql`${t.sm3} ~ '^[0-9a-f]{64}$'`),
  ],
);
