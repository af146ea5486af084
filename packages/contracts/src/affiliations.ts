import { affiliationKinds } from '@jiebang/domain/eligibility/affiliations';
import { z } from 'zod';
import { id, idParams, instant } from './common.ts';
import { endpoint } from './endpoint.ts';

export const affiliationView = z.object({
  id,
  /** Who declared it, and of whom; the list of a body holds both directions. */
  organisation: z.object({ id, name: z.string() }),
  affiliate: z.object({ creditCode: z.string(), name: z.string() }),
  kind: z.enum(affiliationKinds),
  evidence: z.string(),
  declaredAt: instant,
  ended: z.object({ at: instant, reason: z.string() }).nullable(),
  abilities: z.array(z.enum(['end'])),
});
export type AffiliationView = z.infer<typeof affiliationView>;
const affiliationList = z.object({
  items: z.array(affiliationView),
  abilities: z.array(z.enum(['declare'])),
});

export const listAffiliations = endpoint({
  name: 'listAffiliations',
  method: 'GET',
  path: '/api/organisations/:id/affiliations',
  summary: 'Affiliates that a body has declared, and bodies that have declared it',
  access: 'signed_in',
  params: idParams,
  response: affiliationList,
});
export const declareAffiliation = endpoint({
  name: 'declareAffiliation',
  method: 'POST',
  path: '/api/organisations/:id/affiliations',
  summary: 'Declare an affiliate with the evidence, by its credit code',
  access: 'signed_in',
  status: 201,
  idempotent: true,
  params: idParams,
  body: z.object({
    creditCode: z.string().max(60),
    name: z.string().trim().min(2).max(120),
    kind: z.enum(affiliationKinds),
    evidence: z.string().trim().min(1).max(500),
  }),
  response: affiliationList,
});
export const endAffiliation = endpoint({
  name: 'endAffiliation',
  method: 'POST',
  path: '/api/affiliations/:id/end',
  summary: 'Say that a relation is over, with the reason; it stays in the record',
  access: 'signed_in',
  params: idParams,
  body: z.object({ reason: z.string().trim().min(1).max(500) }),
  response: affiliationList,
});
