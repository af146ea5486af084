import { pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { bilingual, createdAt, key } from './columns.ts';

/** A standing programme (计划/专项); rounds and competitions belong to one. */
export const programs = pgTable(
  'programs',
  {
    id: key(),
    slug: text('slug').notNull(),
    title: bilingual('title'),
    organiser: bilingual('organiser'),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex('programs_slug').on(t.slug)],
);
