import { sectorIds } from '@jiebang/domain/competitions/lifecycles';
import { resourceLifecycle, resourceRequestLifecycle } from '@jiebang/domain/resources/lifecycle';
import { resourceKinds } from '@jiebang/domain/scenarios/content';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { at, bilingual, createdAt, key, oneOf } from './columns.ts';
import { files } from './files.ts';
import { users } from './identity.ts';
import { organisations } from './organisations.ts';

const day = (name: string) => date(name, { mode: 'string' });

/** 资源 that somebody offers for use. */
export const resources = pgTable(
  'resources',
  {
    id: key(),
    /** The owner; null: the bureau. */
    organisationId: uuid('organisation_id').references(() => organisations.id),
    kind: text('kind').notNull(),
    sector: text('sector'),
    title: bilingual('title'),
    summary: bilingual('summary'),
    /** Units that can be in use on one day; null: any number of bodies may use it together. */
    capacity: integer('capacity'),
    unit: text('unit').notNull().default(''),
    /** Days in Beijing between which it may be used. */
    fromDay: day('from_day').notNull(),
    untilDay: day('until_day').notNull(),
    contact: text('contact').notNull(),
    status: text('status').notNull().default('draft'),
    revision: integer('revision').notNull().default(1),
    /** The newest row of `resource_terms`. */
    termsVersion: integer('terms_version').notNull().default(1),
    withdrawnReason: text('withdrawn_reason'),
    demo: boolean('demo').notNull().default(false),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (t) => [
    index('resources_organisation').on(t.organisationId),
    index('resources_status').on(t.status, t.kind),
    index('resources_created_by').on(t.createdBy),
    oneOf('resources_status_known', t.status, resourceLifecycle.states),
    oneOf('resources_kind', t.kind, resourceKinds),
    oneOf('resources_sector', t.sector, sectorIds),
    check('resources_period', sql`${t.fromDay} <= ${t.untilDay}`),
    check('resources_capacity', sql`${t.capacity} is null or ${t.capacity} > 0`),
    check('resources_withdrawn', sql`(${t.status} = 'withdrawn') = (${t.withdrawnReason} is not null)`),
  ],
);

/** 使用条款, each time they were set. Never changed: a consent names the version and its hash. */
export const resourceTerms = pgTable(
  'resource_terms',
  {
    resourceId: uuid('resource_id')
      .notNull()
      .references(() => resources.id),
    version: integer('version').notNull(),
    text: text('text').notNull(),
    /** SM3 of `text` in UTF-8. */
    sm3: text('sm3').notNull(),
    setBy: uuid('set_by')
      .notNull()
      .references(() => users.id),
    setAt: at('set_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.resourceId, t.version] }),
    index('resource_terms_set_by').on(t.setBy),
    check('resource_terms_counted', sql`${t.version} >= 1`),
  ],
);

export const resourceFiles = pgTable(
  'resource_files',
  {
    id: key(),
    resourceId: uuid('resource_id')
      .notNull()
      .references(() => resources.id),
    fileId: uuid('file_id')
      .notNull()
      .references(() => files.id),
    addedAt: at('added_at').notNull(),
  },
  (t) => [index('resource_files_resource').on(t.resourceId), uniqueIndex('resource_files_file').on(t.fileId)],
);

/** 使用申请 of a body, and what came of it. */
export const resourceRequests = pgTable(
  'resource_requests',
  {
    id: key(),
    resourceId: uuid('resource_id')
      .notNull()
      .references(() => resources.id),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id),
    purpose: text('purpose').notNull(),
    amount: integer('amount').notNull(),
    fromDay: day('from_day').notNull(),
    untilDay: day('until_day').notNull(),
    status: text('status').notNull().default('requested'),
    /** Not more than was asked for. */
    grantedAmount: integer('granted_amount'),
    /** Of a refusal or a revocation. */
    reason: text('reason'),
    decidedBy: uuid('decided_by').references(() => users.id),
    decidedAt: at('decided_at'),
    endedAt: at('ended_at'),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [
    index('resource_requests_resource').on(t.resourceId, t.status),
    index('resource_requests_organisation').on(t.organisationId),
    index('resource_requests_decided_by').on(t.decidedBy),
    index('resource_requests_created_by').on(t.createdBy),
    oneOf('resource_requests_status', t.status, resourceRequestLifecycle.states),
    check('resource_requests_period', sql`${t.fromDay} <= ${t.untilDay}`),
    check(
      'resource_requests_amount',
      sql`${t.amount} > 0 and (${t.grantedAmount} is null or ${t.grantedAmount} between 1 and ${t.amount})`,
    ),
    check(
      'resource_requests_granted',
      sql`(${t.status} in ('granted', 'returned', 'revoked')) = (${t.grantedAmount} is not null) and (${t.decidedAt} is null) = (${t.status} in ('requested', 'taken_back'))`,
    ),
    check(
      'resource_requests_reason',
      sql`(${t.status} in ('refused', 'revoked')) = (${t.reason} is not null)`,
    ),
  ],
);

/** A person has accepted a version of the terms for a grant. Never changed. */
export const resourceConsents = pgTable(
  'resource_consents',
  {
    requestId: uuid('request_id')
      .notNull()
      .references(() => resourceRequests.id),
    version: integer('version').notNull(),
    by: uuid('by')
      .notNull()
      .references(() => users.id),
    sm3: text('sm3').notNull(),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.requestId, t.version, t.by] }), index('resource_consents_by').on(t.by)],
);

/** Each time a file was handed out; the row's id is the watermark that went with it. Never changed. */
export const resourceDownloads = pgTable(
  'resource_downloads',
  {
    id: key(),
    requestId: uuid('request_id')
      .notNull()
      .references(() => resourceRequests.id),
    resourceFileId: uuid('resource_file_id')
      .notNull()
      .references(() => resourceFiles.id),
    by: uuid('by')
      .notNull()
      .references(() => users.id),
    at: at('at').notNull(),
    termsVersion: integer('terms_version').notNull(),
    sha256: text('sha256').notNull(),
  },
  (t) => [
    index('resource_downloads_request').on(t.requestId, t.at),
    index('resource_downloads_file').on(t.resourceFileId),
    index('resource_downloads_by').on(t.by),
  ],
);
