import { scenarioFieldIds } from '@jiebang/domain/scenarios/content';
import { z } from 'zod';
import { done, id, idParams, instant, requiredText, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { reviewField } from './review-field.ts';

const field = z.enum(scenarioFieldIds);
const version = z.number().int();

export const formalCheckView = z.object({
  /** The version that is looked at; a tick names it, so that none is set on a text nobody has read. */
  version,
  editable: z.boolean(),
  items: z.array(
    z.object({
      id: z.string(),
      text,
      /** The field it is about; null: about the whole. */
      field: reviewField.nullable(),
      /** What was found and still stands; null: to be looked at. */
      found: z.object({ ok: z.boolean(), note: z.string(), version, by: z.string(), at: instant }).nullable(),
    }),
  ),
  /** What keeps formal review from ending now. */
  problems: z.array(z.object({ path: z.string(), code: z.string() })),
});
export type FormalCheckView = z.infer<typeof formalCheckView>;

export const getFormalCheck = endpoint({
  name: 'getFormalCheck',
  method: 'GET',
  path: '/api/scenarios/:id/formal-check',
  summary:
    'The points of the round’s formal check, as they were found, and what keeps the review from ending',
  access: 'scenarios.review',
  params: idParams,
  response: formalCheckView,
});
export const saveFormalCheck = endpoint({
  name: 'saveFormalCheck',
  method: 'PUT',
  path: '/api/scenarios/:id/formal-check/:item',
  summary: 'Tick a point, say what is not right about it, or take the tick back (`ok` null)',
  access: 'scenarios.review',
  params: idParams.extend({ item: z.string().min(1).max(64) }),
  body: z.object({
    version: z.number().int().min(1).max(1_000_000),
    ok: z.boolean().nullable(),
    note: z.string().trim().max(500).default(''),
  }),
  response: formalCheckView,
});

const cannedReason = z.object({ id, field: field.nullable(), text });
const cannedBody = z.object({ field: field.nullable(), text: requiredText(200) });

export const listCannedReasons = endpoint({
  name: 'listCannedReasons',
  method: 'GET',
  path: '/api/review/canned-reasons',
  summary: 'Common reasons for sending a field back: of one field, or of any',
  access: 'scenarios.review',
  response: z.object({ items: z.array(cannedReason) }),
});
export const createCannedReason = endpoint({
  name: 'createCannedReason',
  method: 'POST',
  path: '/api/review/canned-reasons',
  summary: 'Add a common reason',
  access: 'scenarios.review',
  status: 201,
  idempotent: true,
  body: cannedBody,
  response: cannedReason,
});
export const updateCannedReason = endpoint({
  name: 'updateCannedReason',
  method: 'PUT',
  path: '/api/review/canned-reasons/:id',
  summary: 'Change a common reason; what was sent back with it stays as it was',
  access: 'scenarios.review',
  params: idParams,
  body: cannedBody,
  response: cannedReason,
});
export const deleteCannedReason = endpoint({
  name: 'deleteCannedReason',
  method: 'DELETE',
  path: '/api/review/canned-reasons/:id',
  summary: 'Take a common reason away; what was sent back with it stays as it was',
  access: 'scenarios.review',
  params: idParams,
  response: done,
});
