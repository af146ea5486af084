import { z } from 'zod';
import { exportQuery, idParams, raw } from './common.ts';
import { endpoint } from './endpoint.ts';

/** Papers of a scenario: the applicant's form, one expert's opinion, the opinions of the panel. */
export const exportApplication = endpoint({
  name: 'exportApplication',
  method: 'GET',
  path: '/api/scenarios/:id/export',
  summary:
    'The application form of a scenario, pdf or docx: the draft I am writing, or a version handed in, with hash and check code',
  access: 'signed_in',
  params: idParams,
  /** `version`: one that was handed in; left out: what my page shows. */
  query: exportQuery.extend({ version: z.coerce.number().int().min(1).max(10_000).optional() }),
  response: raw,
  produces: 'application/pdf',
});
export const exportOpinion = endpoint({
  name: 'exportOpinion',
  method: 'GET',
  path: '/api/opinions/:id/export',
  summary: 'My opinion as a form, pdf or docx: the draft, or as it was handed in',
  access: 'opinions.give',
  params: idParams,
  query: exportQuery,
  response: raw,
  produces: 'application/pdf',
});
export const exportOpinions = endpoint({
  name: 'exportOpinions',
  method: 'GET',
  path: '/api/scenarios/:id/opinions/export',
  summary: 'What the experts of a panel handed in, pdf or docx; under numbers, or with their names',
  access: 'scenarios.review',
  params: idParams,
  query: exportQuery.extend({ names: z.stringbool().default(false) }),
  response: raw,
  produces: 'application/pdf',
});
