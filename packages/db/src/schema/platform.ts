import type { MailPreferences } from '@jiebang/domain/notifications/when-to-mail';
import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  boolean,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { at, createdAt, key } from './columns.ts';
import { users } from './identity.ts';

const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' });

/** What happened, written in the transaction that did it. `xid` lets the sealer skip what is still in flight. */
export const auditEvents = pgTable(
  'audit_events',
  {
    entry: bigserial('entry', { mode: 'bigint' }).primaryKey(),
    xid: xid8('xid').notNull().default(sql`pg_current_xact_id()`),
    at: at('at').notNull(),
    actorId: uuid('actor_id'),
    action: text('action').notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: text('subject_id').notNull(),
    data: jsonb('data').$type<Record<string, unknown>>().notNull(),
    requestId: text('request_id'),
  },
  (t) => [
    index('audit_events_subject').on(t.subjectType, t.subjectId),
    index('audit_events_action').on(t.action),
    index('audit_events_actor').on(t.actorId),
    index('audit_events_xid').on(t.xid),
  ],
);

/** A sealed batch: Merkle root over its events' SM3 hashes, linked to the batch before. */
export const auditBatches = pgTable('audit_batches', {
  batch: bigint('batch', { mode: 'number' }).primaryKey(),
  size: integer('size').notNull(),
  merkleRoot: text('merkle_root').notNull(),
  /** SM3(previous root ‖ merkle root). */
  root: text('root').notNull(),
  sealedAt: at('sealed_at').notNull(),
});

export const auditLinks = pgTable(
  'audit_links',
  {
    entry: bigint('entry', { mode: 'bigint' })
      .primaryKey()
      .references(() => auditEvents.entry),
    batch: bigint('batch', { mode: 'number' })
      .notNull()
      .references(() => auditBatches.batch),
    position: integer('position').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [uniqueIndex('audit_links_position').on(t.batch, t.position)],
);

/** Jobs that a committed transaction owes; published after commit, drained if a crash came between. */
export const outbox = pgTable(
  'outbox',
  {
    id: bigserial('id', { mode: 'bigint' }).primaryKey(),
    job: text('job').notNull(),
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull(),
    createdAt: createdAt(),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: at('next_attempt_at').notNull().defaultNow(),
    lastError: text('last_error'),
  },
  (t) => [index('outbox_due').on(t.nextAttemptAt)],
);

export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    actor: text('actor').notNull(),
    endpoint: text('endpoint').notNull(),
    key: text('key').notNull(),
    requestHash: text('request_hash').notNull(),
    /** What the request made. Null only inside the transaction that makes it. */
    subjectId: text('subject_id'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.actor, t.endpoint, t.key] }),
    index('idempotency_keys_created').on(t.createdAt),
  ],
);

export const notifications = pgTable(
  'notifications',
  {
    id: key(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    kind: text('kind').notNull(),
    data: jsonb('data').$type<Record<string, string>>().notNull(),
    link: text('link'),
    at: at('at').notNull(),
    readAt: at('read_at'),
    /** Told once: the same hand-over never makes a second row. */
    dedupeKey: text('dedupe_key').notNull(),
    /** When its mail is due; also the lease of the worker that is sending it. Null: it is not mailed. */
    mailAfter: at('mail_after'),
    /** Mailed with others in one digest. */
    mailDigest: boolean('mail_digest').notNull().default(false),
    mailedAt: at('mailed_at'),
  },
  (t) => [
    uniqueIndex('notifications_once').on(t.userId, t.dedupeKey),
    index('notifications_user').on(t.userId, t.id),
    index('notifications_mail_due')
      .on(t.mailAfter)
      .where(sql`${t.mailedAt} is null and ${t.mailAfter} is not null`),
  ],
);

/** How a person wants to be mailed; who has set nothing has no row. */
export const notificationPreferences = pgTable('notification_preferences', {
  userId: uuid('user_id')
    .primaryKey()
    .references(() => users.id),
  settings: jsonb('settings').$type<MailPreferences>().notNull(),
  revision: integer('revision').notNull().default(1),
  updatedAt: at('updated_at').notNull(),
});

/** Facts about the installation: schema of the data folder, seeds done, key ids. */
export const settings = pgTable('settings', {
  name: text('name').primaryKey(),
  value: jsonb('value').notNull(),
  updatedAt: at('updated_at').notNull().defaultNow(),
});
