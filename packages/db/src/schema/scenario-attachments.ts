import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { at, key } from './columns.ts';
import { files } from './files.ts';
import { users } from './identity.ts';
import { scenarios } from './scenarios.ts';

/**
 * 附件 of a scenario. The versions that had it are `firstVersion` to `lastVersion`: what is taken away after a hand-in
 * stays with the versions that were handed in with it.
 */
export const scenarioAttachments = pgTable(
  'scenario_attachments',
  {
    id: key(),
    scenarioId: uuid('scenario_id')
      .notNull()
      .references(() => scenarios.id),
    fileId: uuid('file_id')
      .notNull()
      .references(() => files.id),
    name: text('name').notNull(),
    mediaType: text('media_type').notNull(),
    /** Place in the list, growing. */
    position: integer('position').notNull(),
    addedBy: uuid('added_by')
      .notNull()
      .references(() => users.id),
    addedAt: at('added_at').notNull(),
    /** The first version that was handed in with it; null: none yet. */
    firstVersion: integer('first_version'),
    /** The last version that had it; null: it is there still. */
    lastVersion: integer('last_version'),
  },
  (t) => [
    uniqueIndex('scenario_attachments_position').on(t.scenarioId, t.position),
    uniqueIndex('scenario_attachments_file').on(t.fileId),
    index('scenario_attachments_added_by').on(t.addedBy),
    check(
      'scenario_attachments_versions',
      sql`${t.lastVersion} is null or (${t.firstVersion} is not null and ${t.lastVersion} >= ${t.firstVersion})`,
    ),
  ],
);
