import {
  MOST_AT_ONCE,
  passBatchLifecycle,
  passOutcomes,
} from '@jiebang/domain/scenarios/pass-batch-lifecycle';
import { z } from 'zod';
import { id, idParams, instant, page, pageQuery } from './common.ts';
import { endpoint } from './endpoint.ts';

const scenario = z.object({ id, code: z.string().nullable(), title: z.string() });
const status = z.enum(passBatchLifecycle.states as [string, ...string[]]);

export const assignScenarios = endpoint({
  name: 'assignScenarios',
  method: 'POST',
  path: '/api/review/assign',
  summary: 'Put many on one desk at once; tells which did not move, and why',
  access: 'scenarios.review',
  body: z.object({
    clerkId: id.nullable(),
    /** `from`: on whose desk the caller saw it; one that has moved since stays where it is. */
    scenarios: z
      .array(z.object({ id, from: id.nullable() }))
      .min(1)
      .max(MOST_AT_ONCE),
  }),
  response: z.object({
    moved: z.array(scenario),
    stayed: z.array(
      scenario.extend({
        reason: z.enum(['not_found', 'desk_moved', 'wrong_state', 'own_organisation', 'clerk_involved']),
        /** Whose desk it is on now. */
        clerk: z.string().nullable(),
      }),
    ),
  }),
});

export const passBatchView = z.object({
  id,
  status,
  proposedBy: z.object({ id, name: z.string() }),
  proposedAt: instant,
  decidedBy: z.object({ id, name: z.string() }).nullable(),
  decidedAt: instant.nullable(),
  items: z.array(
    scenario.extend({
      organisation: z.string(),
      version: z.number().int(),
      /** Null while it is in; `passed`, or why it fell out. */
      outcome: z.enum(passOutcomes).nullable(),
    }),
  ),
  abilities: z.array(z.enum(['confirm', 'dismiss'])),
});
export type PassBatchView = z.infer<typeof passBatchView>;

export const listPassBatches = endpoint({
  name: 'listPassBatches',
  method: 'GET',
  path: '/api/review/pass-batches',
  summary: 'Scenarios proposed to be passed together, newest first',
  access: 'scenarios.review',
  query: pageQuery.extend({ status: status.optional() }),
  response: page(passBatchView),
});
export const getPassBatch = endpoint({
  name: 'getPassBatch',
  method: 'GET',
  path: '/api/review/pass-batches/:id',
  summary: 'One batch',
  access: 'scenarios.review',
  params: idParams,
  response: passBatchView,
});
export const proposePass = endpoint({
  name: 'proposePass',
  method: 'POST',
  path: '/api/review/pass-batches',
  summary: 'Propose to pass many; those that cannot pass fall out at once, with their reason',
  access: 'scenarios.review',
  status: 201,
  idempotent: true,
  body: z.object({ scenarios: z.array(id).min(1).max(MOST_AT_ONCE) }),
  response: passBatchView,
});
export const confirmPassBatch = endpoint({
  name: 'confirmPassBatch',
  method: 'POST',
  path: '/api/review/pass-batches/:id/confirm',
  summary: 'The second look, by another person: passes what still can be passed and names what fell out',
  access: 'scenarios.review',
  params: idParams,
  response: passBatchView,
});
export const dismissPassBatch = endpoint({
  name: 'dismissPassBatch',
  method: 'POST',
  path: '/api/review/pass-batches/:id/dismiss',
  summary: 'Take the proposal off the table; its scenarios stay in formal review',
  access: 'scenarios.review',
  params: idParams,
  response: passBatchView,
});
