import { choosableEvents, webhookEventTypes } from '@jiebang/domain/webhooks/events';
import { deliveryStatuses, type WebhookStatus, webhookLifecycle } from '@jiebang/domain/webhooks/lifecycle';
import { z } from 'zod';
import { done, id, idParams, instant, page, pageQuery } from './common.ts';
import { endpoint } from './endpoint.ts';

export const webhookActions = ['edit', 'rotate', 'test', 'enable', 'disable', 'remove'] as const;

const fields = z.object({
  url: z.url({ protocol: /^https?$/ }).max(500),
  description: z.string().trim().max(200),
  events: z.array(z.enum(choosableEvents)).min(1).max(choosableEvents.length),
});

export const webhookView = fields.extend({
  id,
  /** Null: the bureau's. */
  organisation: z.object({ id, name: z.string() }).nullable(),
  events: z.array(z.enum(choosableEvents)),
  status: z.enum(webhookLifecycle.states as [WebhookStatus, ...WebhookStatus[]]),
  /** Since when nothing has been taken; null while it works. */
  failingSince: instant.nullable(),
  /** Until when the secret of before signs as well. */
  previousUntil: instant.nullable(),
  revision: z.number().int(),
  createdAt: instant,
  abilities: z.array(z.enum(webhookActions)),
});
export type WebhookView = z.infer<typeof webhookView>;

/** `secret` is shown this once (Standard Webhooks, `whsec_…`); null when the request is a repeated one. */
const withSecret = z.object({ webhook: webhookView, secret: z.string().nullable() });

export const deliveryView = z.object({
  id,
  /** `webhook-id` of the request: the same for every try, by which a receiver knows what it has had. */
  eventId: id,
  type: z.enum(webhookEventTypes),
  status: z.enum(deliveryStatuses),
  createdAt: instant,
  deliveredAt: instant.nullable(),
  /** When it is tried again; null when it is not. */
  nextTryAt: instant.nullable(),
  tries: z.array(
    z.object({
      number: z.number().int(),
      at: instant,
      durationMs: z.number().int(),
      httpStatus: z.number().int().nullable(),
      /** Why there was no answer. */
      error: z.string().nullable(),
      /** The first 1,000 characters of it. */
      answer: z.string(),
    }),
  ),
  abilities: z.array(z.enum(['replay'])),
});
export type DeliveryView = z.infer<typeof deliveryView>;

export const listWebhooks = endpoint({
  name: 'listWebhooks',
  method: 'GET',
  path: '/api/webhooks',
  summary: 'Webhooks of the bodies that I run, and of the bureau for its staff',
  access: 'signed_in',
  query: pageQuery.extend({ organisation: id.optional() }),
  response: page(webhookView),
});
export const getWebhook = endpoint({
  name: 'getWebhook',
  method: 'GET',
  path: '/api/webhooks/:id',
  summary: 'One webhook',
  access: 'signed_in',
  params: idParams,
  response: webhookView,
});
export const createWebhook = endpoint({
  name: 'createWebhook',
  method: 'POST',
  path: '/api/webhooks',
  summary: 'Have events sent to an address; the answer shows the secret, this once',
  access: 'signed_in',
  status: 201,
  idempotent: true,
  body: fields.extend({ organisationId: id.nullable(), description: fields.shape.description.default('') }),
  response: withSecret,
});
export const updateWebhook = endpoint({
  name: 'updateWebhook',
  method: 'PUT',
  path: '/api/webhooks/:id',
  summary: 'Change address, description and events',
  access: 'signed_in',
  params: idParams,
  body: fields.extend({ revision: z.number().int() }),
  response: webhookView,
});
export const rotateWebhookSecret = endpoint({
  name: 'rotateWebhookSecret',
  method: 'POST',
  path: '/api/webhooks/:id/rotate-secret',
  summary: 'A new secret, shown this once; the one of before signs as well for a day',
  access: 'signed_in',
  params: idParams,
  response: withSecret,
});
export const testWebhook = endpoint({
  name: 'testWebhook',
  method: 'POST',
  path: '/api/webhooks/:id/test',
  summary: 'Send a test event',
  access: 'signed_in',
  params: idParams,
  response: webhookView,
});
export const enableWebhook = endpoint({
  name: 'enableWebhook',
  method: 'POST',
  path: '/api/webhooks/:id/enable',
  summary: 'Send events to it again',
  access: 'signed_in',
  params: idParams,
  response: webhookView,
});
export const disableWebhook = endpoint({
  name: 'disableWebhook',
  method: 'POST',
  path: '/api/webhooks/:id/disable',
  summary: 'Send it nothing; what waits is given up and can be sent again later',
  access: 'signed_in',
  params: idParams,
  response: webhookView,
});
export const removeWebhook = endpoint({
  name: 'removeWebhook',
  method: 'DELETE',
  path: '/api/webhooks/:id',
  summary: 'Remove it; its secrets are erased',
  access: 'signed_in',
  params: idParams,
  response: done,
});
export const listWebhookDeliveries = endpoint({
  name: 'listWebhookDeliveries',
  method: 'GET',
  path: '/api/webhooks/:id/deliveries',
  summary: 'What was sent, newest first, with every try',
  access: 'signed_in',
  params: idParams,
  query: pageQuery,
  response: page(deliveryView),
});
export const replayWebhookDelivery = endpoint({
  name: 'replayWebhookDelivery',
  method: 'POST',
  path: '/api/webhook-deliveries/:id/replay',
  summary: 'Send it once more, under the same webhook-id',
  access: 'signed_in',
  params: idParams,
  response: deliveryView,
});
