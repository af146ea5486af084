import { LIMITS } from '@jiebang/domain/scenarios/content';
import { opinionLifecycle, recommendations } from '@jiebang/domain/scenarios/lifecycle';
import { conflicts } from '@jiebang/domain/scenarios/panel';
import { z } from 'zod';
import { id, idParams, instant, page, pageQuery, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { opinionAnswers } from './opinion-answers.ts';
import { scenarioContent } from './scenario-content.ts';
import { scenarioView } from './scenarios.ts';
import { sheetOf } from './sheet-of.ts';

const status = z.enum(opinionLifecycle.states as [string, ...string[]]);
const recommendation = z.enum(recommendations);
const opinionText = z.string().max(LIMITS.opinion);
const reason = z.object({ reason: z.string().trim().min(1).max(500) });

export const opinionSummary = z.object({
  id,
  status,
  scenario: z.object({ code: z.string().nullable(), title: z.string(), organisation: z.string() }),
  round: z.object({ slug: z.string(), title: text }),
  recommendation: recommendation.nullable(),
  assignedAt: instant,
  dueAt: instant,
  overdue: z.boolean(),
  submittedAt: instant.nullable(),
});
/** One's own opinion beside the scenario, which carries no contact data; after a recusal the scenario is closed to the expert. */
export const opinionView = opinionSummary.extend({
  revision: z.number().int(),
  opinion: z.string(),
  answers: opinionAnswers,
  recusalReason: z.string().nullable(),
  content: scenarioContent.omit({ contactName: true, contactPhone: true }).nullable(),
  abilities: z.array(z.enum(['edit', 'submit', 'recuse'])),
});
export type OpinionView = z.infer<typeof opinionView>;

export const listExperts = endpoint({
  name: 'listExperts',
  method: 'GET',
  path: '/api/scenarios/:id/experts',
  summary: 'Who may sit on the panel; who may not, with the reason',
  access: 'scenarios.review',
  params: idParams,
  response: z.object({
    items: z.array(
      z.object({
        id,
        name: z.string(),
        /** Bodies the expert belongs to. */
        organisations: z.array(z.string()),
        /** Opinions that are awaited from this expert now, over all scenarios. */
        awaited: z.number().int(),
        /** Why this expert cannot be chosen; null when they can. */
        conflict: z.enum(conflicts).nullable(),
      }),
    ),
  }),
});
export const exportExperts = sheetOf('exportExperts', listExperts, {
  summary: 'The pool of experts for a scenario, with who may not sit and why, as a workbook',
});
export const listMyOpinions = endpoint({
  name: 'listMyOpinions',
  method: 'GET',
  path: '/api/me/opinions',
  summary: 'Opinions asked of me, newest first',
  access: 'opinions.give',
  query: pageQuery.extend({ status: status.optional() }),
  response: page(opinionSummary).extend({ awaited: z.number().int() }),
});
export const exportMyOpinions = sheetOf('exportMyOpinions', listMyOpinions, {
  summary: 'Opinions asked of me, as a workbook under the same filters',
});
export const getOpinion = endpoint({
  name: 'getOpinion',
  method: 'GET',
  path: '/api/opinions/:id',
  summary: 'The scenario and my opinion on it',
  access: 'opinions.give',
  params: idParams,
  response: opinionView,
});
export const saveOpinion = endpoint({
  name: 'saveOpinion',
  method: 'PATCH',
  path: '/api/opinions/:id',
  summary: 'Save the draft; refused with the present revision when another tab was faster',
  access: 'opinions.give',
  params: idParams,
  body: z.object({
    revision: z.number().int().min(1).max(2_000_000_000),
    changes: z
      .object({ recommendation: recommendation.nullable(), opinion: opinionText, answers: opinionAnswers })
      .partial(),
  }),
  response: opinionView,
});
export const submitOpinion = endpoint({
  name: 'submitOpinion',
  method: 'POST',
  path: '/api/opinions/:id/submit',
  summary: 'Hand the opinion in, in words; from then on it is locked',
  access: 'opinions.give',
  params: idParams,
  body: z.object({ revision: z.number().int().min(1).max(2_000_000_000) }),
  response: opinionView,
});
export const recuseOpinion = endpoint({
  name: 'recuseOpinion',
  method: 'POST',
  path: '/api/opinions/:id/recuse',
  summary: 'Give the place on the panel back, with a reason',
  access: 'opinions.give',
  params: idParams,
  body: reason,
  response: opinionView,
});
export const replaceExpert = endpoint({
  name: 'replaceExpert',
  method: 'POST',
  path: '/api/opinions/:id/replace',
  summary:
    'Fill the place of an expert who recused or let the deadline pass: by the order of the draw, or by name',
  access: 'scenarios.review',
  params: idParams,
  body: z.object({
    /** Left out where the panel was drawn: the next of the order takes the place. */
    expertId: id.optional(),
    /** Why this one, where the expert is named. */
    reason: z.string().trim().min(1).max(500).optional(),
    dueAt: instant,
  }),
  response: scenarioView,
});
