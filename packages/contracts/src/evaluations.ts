import { evaluationLifecycle } from '@jiebang/domain/evaluations/lifecycle';
import { z } from 'zod';
import { id, idParams, instant, page, pageQuery } from './common.ts';
import { evaluationFailure } from './competitions.ts';
import { endpoint } from './endpoint.ts';
import { sheetOf } from './sheet-of.ts';

const status = z.enum(evaluationLifecycle.states as [string, ...string[]]);
/** One row of the operator console. */
export const operatedEvaluation = z.object({
  id,
  submissionId: id,
  phaseId: id,
  competition: z.string(),
  phase: z.object({ zh: z.string(), en: z.string() }),
  team: z.string(),
  number: z.number().int(),
  status,
  attempt: z.number().int(),
  metric: z.string(),
  queuedAt: instant,
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
  ageMs: z.number(),
  overdue: z.boolean(),
  leaseExpiresAt: instant.nullable(),
  worker: z.string().nullable(),
  failure: evaluationFailure.nullable(),
  abilities: z.array(z.enum(['replay', 'set_aside'])),
});
export type OperatedEvaluation = z.infer<typeof operatedEvaluation>;
const reason = z.object({ reason: z.string().trim().min(1).max(500) });

export const getOperationsSummary = endpoint({
  name: 'getOperationsSummary',
  method: 'GET',
  path: '/api/operations/summary',
  summary: 'Queue, age, pace',
  access: 'evaluations.operate',
  response: z.object({
    counts: z.record(z.string(), z.number().int()),
    oldestQueuedMs: z.number().nullable(),
    overdue: z.number().int(),
    scoredLastHour: z.number().int(),
    medianToScoreMs: z.number().nullable(),
    outboxPending: z.number().int(),
    backend: z.enum(['redis', 'postgres']),
  }),
});
export const listOperatedEvaluations = endpoint({
  name: 'listOperatedEvaluations',
  method: 'GET',
  path: '/api/operations/evaluations',
  summary: 'Evaluations with age and cause',
  access: 'evaluations.operate',
  query: pageQuery.extend({ status: status.optional(), phaseId: id.optional() }),
  response: page(operatedEvaluation),
});
export const exportOperatedEvaluations = sheetOf('exportOperatedEvaluations', listOperatedEvaluations, {
  summary: 'Evaluations with age and cause, as a workbook under the same filters',
});
export const replayEvaluation = endpoint({
  name: 'replayEvaluation',
  method: 'POST',
  path: '/api/operations/evaluations/:id/replay',
  summary: 'Queue it again; the present outcome stays in the audit log',
  access: 'evaluations.operate',
  params: idParams,
  body: reason,
  response: operatedEvaluation,
});
export const setAsideEvaluation = endpoint({
  name: 'setAsideEvaluation',
  method: 'POST',
  path: '/api/operations/evaluations/:id/set-aside',
  summary: 'Take a stuck one out of the queue as our fault; the slot is refunded',
  access: 'evaluations.operate',
  params: idParams,
  body: reason,
  response: operatedEvaluation,
});
