import { sectorIds } from '@jiebang/domain/competitions/lifecycles';
import { coreviewStatuses } from '@jiebang/domain/coreviews/lifecycle';
import { modes, openness } from '@jiebang/domain/scenarios/content';
import { scenarioLifecycle } from '@jiebang/domain/scenarios/lifecycle';
import { z } from 'zod';
import { id, idParams, page, pageQuery } from './common.ts';
import { endpoint } from './endpoint.ts';
import { returnableField } from './review-field.ts';
import { scenarioSummary, scenarioView } from './scenarios.ts';

const reason = z.object({ reason: z.string().trim().min(1).max(500) });

export const listReviewQueue = endpoint({
  name: 'listReviewQueue',
  method: 'GET',
  path: '/api/review/scenarios',
  summary: 'What was handed in; without `status` everything that is under review',
  access: 'scenarios.review',
  query: pageQuery.extend({
    status: z.enum(scenarioLifecycle.states as [string, ...string[]]).optional(),
    roundId: id.optional(),
    sector: z.enum(sectorIds).optional(),
    /** Words of the title, the body's name, or the code. */
    q: z.string().max(100).optional(),
    overdue: z.enum(['true', 'false']).optional(),
    desk: z.enum(['mine', 'free']).optional(),
    programId: id.optional(),
    mode: z.enum(modes).optional(),
    openness: z.enum(openness).optional(),
    /** Handed in more than once: sent back and come again. */
    again: z.enum(['true', 'false']).optional(),
    /** What its district said last (区级推荐). */
    district: z.enum(coreviewStatuses).optional(),
    /** Longest or shortest waiting first, or what is due soonest. */
    sort: z.enum(['oldest', 'newest', 'due']).default('oldest'),
  }),
  response: page(
    scenarioSummary.extend({
      /** Working days until it is due, the present one among them; null without a deadline, or past it, or where no calendar is on file. */
      workingDaysLeft: z.number().int().nullable(),
      district: z.enum(coreviewStatuses).nullable(),
    }),
  ).extend({
    /** Per status, under the same filters but for status and overdue. */
    counts: z.record(z.string(), z.number().int()),
    overdue: z.number().int(),
  }),
});
export const listReviewClerks = endpoint({
  name: 'listReviewClerks',
  method: 'GET',
  path: '/api/review/clerks',
  summary: 'Who may have a scenario on their desk',
  access: 'scenarios.review',
  response: z.object({ items: z.array(z.object({ id, name: z.string() })) }),
});
export const assignScenario = endpoint({
  name: 'assignScenario',
  method: 'POST',
  path: '/api/scenarios/:id/assign',
  summary: 'Put it on a desk, one’s own or a colleague’s, or take it off',
  access: 'scenarios.review',
  params: idParams,
  body: z.object({
    clerkId: id.nullable(),
    /** On whose desk the caller saw it; when it has moved since, it stays where it is. */
    from: id.nullable(),
  }),
  response: scenarioView,
});
export const returnScenario = endpoint({
  name: 'returnScenario',
  method: 'POST',
  path: '/api/scenarios/:id/return',
  summary: 'Send fields and questions of the round back, each with its reason; the others keep their review',
  access: 'scenarios.review',
  params: idParams,
  body: z.object({
    returns: z
      .array(reason.extend({ field: returnableField }))
      .min(1)
      .max(60),
  }),
  response: scenarioView,
});
export const passFormalReview = endpoint({
  name: 'passFormalReview',
  method: 'POST',
  path: '/api/scenarios/:id/pass-formal-review',
  summary:
    'End formal review; what is asked before is told at its place, and `reason` says why without its district',
  access: 'scenarios.review',
  params: idParams,
  body: z.object({ reason: z.string().trim().max(500).default('') }),
  response: scenarioView,
});
export const approveScenario = endpoint({
  name: 'approveScenario',
  method: 'POST',
  path: '/api/scenarios/:id/approve',
  summary: 'Approve, when the opinions are in',
  access: 'scenarios.review',
  params: idParams,
  body: reason,
  response: scenarioView,
});
export const rejectScenario = endpoint({
  name: 'rejectScenario',
  method: 'POST',
  path: '/api/scenarios/:id/reject',
  summary: 'Reject, in formal review or when the opinions are in',
  access: 'scenarios.review',
  params: idParams,
  body: reason,
  response: scenarioView,
});
