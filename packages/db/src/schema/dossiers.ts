import { pgTable, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { at } from './columns.ts';
import { files } from './files.ts';
import { rankings } from './rankings.ts';

/** 可核验档案 of a published ranking: made once, its bytes and hashes are those of its file. Rows are never changed. */
export const dossiers = pgTable(
  'dossiers',
  {
    rankingId: uuid('ranking_id')
      .primaryKey()
      .references(() => rankings.id),
    fileId: uuid('file_id')
      .notNull()
      .references(() => files.id),
    builtAt: at('built_at').notNull(),
  },
  (t) => [uniqueIndex('dossiers_file').on(t.fileId)],
);
