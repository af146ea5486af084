import { webhookEventTypes } from '@jiebang/domain/webhooks/events';
import { deliveryStatuses, webhookLifecycle } from '@jiebang/domain/webhooks/lifecycle';
import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { at, createdAt, key, oneOf } from './columns.ts';
import { users } from './identity.ts';
import { organisations } from './organisations.ts';

/** An address that events are sent to, of an organisation or (null) of the bureau. */
export const webhooks = pgTable(
  'webhooks',
  {
    id: key(),
    organisationId: uuid('organisation_id').references(() => organisations.id),
    url: text('url').notNull(),
    description: text('description').notNull().default(''),
    events: text('events').array().notNull(),
    status: text('status').notNull().default('active'),
    /** Sealed with JIEBANG_SECRET; shown once. */
    secretSealed: text('secret_sealed').notNull(),
    /** Signs as well until then, after a change of secret. */
    previousSecretSealed: text('previous_secret_sealed'),
    previousUntil: at('previous_until'),
    /** Since when nothing has been taken; null while it works. */
    failingSince: at('failing_since'),
    revision: integer('revision').notNull().default(1),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [
    index('webhooks_organisation').on(t.organisationId),
    index('webhooks_created_by').on(t.createdBy),
    oneOf('webhooks_status', t.status, webhookLifecycle.states),
    check('webhooks_two_secrets', sql`(${t.previousSecretSealed} is null) = (${t.previousUntil} is null)`),
  ],
);

/** Names, numbers and instants; texts in both languages where there are two. Never personal data. */
export type WebhookData = Record<string, string | number | null | { zh: string; en: string }>;

/** What happened, as it is told outside. `organisationId`: the body it is about and for; null: public. Never changed. */
export const webhookEvents = pgTable(
  'webhook_events',
  {
    id: key(),
    type: text('type').notNull(),
    /** Id of the row that it is about. */
    subject: uuid('subject').notNull(),
    organisationId: uuid('organisation_id').references(() => organisations.id),
    data: jsonb('data').$type<WebhookData>().notNull(),
    at: at('at').notNull(),
  },
  (t) => [
    index('webhook_events_organisation').on(t.organisationId),
    oneOf('webhook_events_type', t.type, webhookEventTypes),
  ],
);

/** One event on its way to one address. `nextTryAt` is also the lease of the worker that is sending it. */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    id: key(),
    webhookId: uuid('webhook_id')
      .notNull()
      .references(() => webhooks.id),
    eventId: uuid('event_id')
      .notNull()
      .references(() => webhookEvents.id),
    status: text('status').notNull().default('waiting'),
    /** Tries since it was made or sent again by hand. */
    tries: integer('tries').notNull().default(0),
    nextTryAt: at('next_try_at').notNull(),
    createdAt: createdAt(),
    deliveredAt: at('delivered_at'),
  },
  (t) => [
    uniqueIndex('webhook_deliveries_once').on(t.webhookId, t.eventId),
    index('webhook_deliveries_event').on(t.eventId),
    // Those that are over, for the sweep that removes them.
    index('webhook_deliveries_over').on(t.nextTryAt).where(sql`${t.status} <> 'waiting'`),
    index('webhook_deliveries_due').on(t.nextTryAt).where(sql`${t.status} = 'waiting'`),
    oneOf('webhook_deliveries_status', t.status, deliveryStatuses),
    check('webhook_deliveries_delivered', sql`(${t.status} = 'delivered') = (${t.deliveredAt} is not null)`),
  ],
);

/** What came of each try. */
export const webhookTries = pgTable(
  'webhook_tries',
  {
    deliveryId: uuid('delivery_id')
      .notNull()
      .references(() => webhookDeliveries.id),
    number: integer('number').notNull(),
    at: at('at').notNull(),
    durationMs: integer('duration_ms').notNull(),
    /** HTTP status; null: no answer, see `error`. */
    httpStatus: integer('http_status'),
    error: text('error'),
    /** The first 1,000 characters of what was answered. */
    answer: text('answer').notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.deliveryId, t.number] })],
);
