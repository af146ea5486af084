import { grades } from '@jiebang/domain/agreements/acceptance';
import { fields, industries } from '@jiebang/domain/programs/sectors';
import { comparators, modes } from '@jiebang/domain/scenarios/content';
import { z } from 'zod';
import { id, idParams, instant, page, pageQuery } from './common.ts';
import { endpoint } from './endpoint.ts';
import { sheetOf } from './sheet-of.ts';

/** 案例: an agreement that was accepted, passed, and that both sides want to show. */
export const caseSummary = z.object({
  id,
  title: z.string(),
  poster: z.string(),
  solver: z.string(),
  challenge: z.object({ code: z.string() }),
  mode: z.enum(modes),
  industry: z.enum(industries).nullable(),
  field: z.enum(fields).nullable(),
  summary: z.string(),
  grade: z.enum(grades),
  acceptedAt: instant,
  demo: z.boolean(),
});
export type CaseSummary = z.infer<typeof caseSummary>;

export const caseView = caseSummary.extend({
  /** Number of the agreement on record. */
  code: z.string(),
  period: z.object({ startDay: z.string(), endDay: z.string() }),
  milestones: z.number().int(),
  /** What was asked, promised and reached, in the order of the challenge. */
  results: z.array(
    z.object({
      name: z.string(),
      comparator: z.enum(comparators),
      target: z.string(),
      unit: z.string(),
      gate: z.boolean(),
      committed: z.string(),
      reached: z.string(),
      met: z.boolean(),
    }),
  ),
});
export type CaseView = z.infer<typeof caseView>;

export const listCases = endpoint({
  name: 'listCases',
  method: 'GET',
  path: '/api/cases',
  summary: 'Accepted work that its two sides let be shown, newest first',
  access: 'public',
  cached: true,
  query: pageQuery.extend({
    q: z.string().trim().max(100).optional(),
    industry: z.enum(industries).optional(),
    field: z.enum(fields).optional(),
    grade: z.enum(['excellent', 'good', 'pass']).optional(),
  }),
  response: page(caseSummary).extend({ total: z.number().int() }),
});
export const exportCases = sheetOf('exportCases', listCases, {
  summary: 'The case library as a workbook under the same filters',
});
export const getCase = endpoint({
  name: 'getCase',
  method: 'GET',
  path: '/api/cases/:id',
  summary: 'One case: what was asked, promised and reached',
  access: 'public',
  cached: true,
  params: idParams,
  response: caseView,
});
