import { COREVIEW_LIMITS, coreviewKinds, coreviewStatuses } from '@jiebang/domain/coreviews/lifecycle';
import { riskFactors, silences } from '@jiebang/domain/programs/settings/review';
import { risks, scenarioFieldIds } from '@jiebang/domain/scenarios/content';
import { z } from 'zod';
import { id, idParams, instant, page, pageQuery, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { scenarioContent } from './scenario-content.ts';
import { sheetOf } from './sheet-of.ts';

const status = z.enum(coreviewStatuses);
const count = z.number().int();

/** A factor of risk and the words that speak for it. */
export const foundFactor = z.object({
  factor: z.enum(riskFactors),
  raisesTo: z.enum(risks),
  evidence: z.array(z.object({ field: z.enum(scenarioFieldIds), word: z.string() })),
});

/** What one department is asked; its days are working days, the last one named with the instant it is over. */
export const coreviewSummary = z.object({
  id,
  kind: z.enum(coreviewKinds),
  status,
  department: z.object({ id, name: text }),
  scenario: z.object({ code: z.string().nullable(), title: z.string(), organisation: z.string() }),
  round: z.object({ slug: z.string(), title: text }),
  version: count,
  risk: z.enum(risks).nullable(),
  askedAt: instant,
  lastDay: z.string(),
  dueAt: instant,
  overdue: z.boolean(),
  /** Working days that are not over, today among them; null when answered or when a year is not on file. */
  workingDaysLeft: count.nullable(),
  missingYear: count.nullable(),
  endedAt: instant.nullable(),
});
/** With the very version that was asked about, which carries no contact data. */
export const coreviewView = coreviewSummary.extend({
  days: count,
  whenSilent: z.enum(silences),
  opinion: z.string(),
  answeredBy: z.string().nullable(),
  content: scenarioContent.omit({ contactName: true, contactPhone: true }),
  /** What the rules found in the text, and what the clerk confirmed. */
  found: z.array(foundFactor),
  factors: z.array(z.enum(riskFactors)),
  riskReason: z.string(),
  abilities: z.array(z.enum(['agree', 'object'])),
});
export type CoreviewSummary = z.infer<typeof coreviewSummary>;
export type CoreviewView = z.infer<typeof coreviewView>;

export const listCoreviews = endpoint({
  name: 'listCoreviews',
  method: 'GET',
  path: '/api/coreviews',
  summary:
    'What my departments are asked: what is open with the nearest end first, what is over with the last end first',
  access: 'coreviews.give',
  query: pageQuery.extend({
    state: z.enum(['open', 'over']).default('open'),
    overdue: z.enum(['true', 'false']).optional(),
  }),
  response: page(coreviewSummary).extend({ open: count, overdue: count }),
});
export const exportCoreviews = sheetOf('exportCoreviews', listCoreviews, {
  summary: 'What my departments are asked, as a workbook under the same filters',
});
export const getCoreview = endpoint({
  name: 'getCoreview',
  method: 'GET',
  path: '/api/coreviews/:id',
  summary: 'The scenario as my department is asked about it, and its answer',
  access: 'coreviews.give',
  params: idParams,
  response: coreviewView,
});
export const agreeCoreview = endpoint({
  name: 'agreeCoreview',
  method: 'POST',
  path: '/api/coreviews/:id/agree',
  summary: 'Agree for the department, or recommend for the district, with words where there are any',
  access: 'coreviews.give',
  params: idParams,
  body: z.object({ opinion: z.string().trim().max(COREVIEW_LIMITS.opinion).default('') }),
  response: coreviewView,
});
export const objectCoreview = endpoint({
  name: 'objectCoreview',
  method: 'POST',
  path: '/api/coreviews/:id/object',
  summary:
    'Object for the department, or do not recommend for the district, with the reason; the scenario comes to formal review',
  access: 'coreviews.give',
  params: idParams,
  body: z.object({ opinion: z.string().trim().min(1).max(COREVIEW_LIMITS.opinion) }),
  response: coreviewView,
});
