import { type ProgramSettings, programKinds } from '@jiebang/domain/programs/settings/settings';
import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { at, bilingual, createdAt, key, oneOf } from './columns.ts';
import { users } from './identity.ts';

/** A standing programme (计划/专项); rounds and competitions belong to one. */
export const programs = pgTable(
  'programs',
  {
    id: key(),
    slug: text('slug').notNull(),
    kind: text('kind').notNull().default('city'),
    title: bilingual('title'),
    organiser: bilingual('organiser'),
    summary: jsonb('summary')
      .$type<{ zh: string; en: string }>()
      .notNull()
      .default(sql`'{"zh": "", "en": ""}'`),
    /** Sections that were set; `programSettings` fills up the rest. */
    settings: jsonb('settings').$type<Partial<ProgramSettings>>().notNull().default(sql`'{}'`),
    revision: integer('revision').notNull().default(1),
    demo: boolean('demo').notNull().default(false),
    createdBy: uuid('created_by').references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('programs_slug').on(t.slug),
    index('programs_created_by').on(t.createdBy),
    oneOf('programs_kind', t.kind, programKinds),
  ],
);

/** A department of the city or a district office that has a say before publication; the same for all programmes. */
export const departments = pgTable(
  'departments',
  {
    id: key(),
    slug: text('slug').notNull(),
    name: bilingual('name'),
    duty: bilingual('duty'),
    /** GB/T 2260 code of the district whose office it is; null: a department of the city. */
    district: text('district'),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('departments_slug').on(t.slug),
    uniqueIndex('departments_district').on(t.district).where(sql`${t.district} is not null`),
  ],
);

export const departmentMembers = pgTable(
  'department_members',
  {
    departmentId: uuid('department_id')
      .notNull()
      .references(() => departments.id),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    joinedAt: at('joined_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.departmentId, t.userId] }), index('department_members_user').on(t.userId)],
);
