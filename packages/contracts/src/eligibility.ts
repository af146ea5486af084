import { eligibilityRules, outcomes } from '@jiebang/domain/eligibility/rules';
import { z } from 'zod';
import { idParams, instant } from './common.ts';
import { endpoint } from './endpoint.ts';

/** A row the finding rests on, what stands in it, and its date. */
const evidence = z.object({ ref: z.string(), says: z.string(), day: z.string().nullable() });

/** What the rules find of an application now. For who reviews it: an applicant learns nothing of the lists behind it. */
export const eligibilityView = z.object({
  findings: z.array(
    z.object({
      rule: z.enum(eligibilityRules),
      outcome: z.enum(outcomes),
      evidence: z.array(evidence),
      /** The last one given; `stands` is false when a ground has come since that nobody looked at. */
      override: z.object({ reason: z.string(), by: z.string(), at: instant, stands: z.boolean() }).nullable(),
    }),
  ),
  abilities: z.array(z.enum(['override'])),
});
export type EligibilityView = z.infer<typeof eligibilityView>;

const overrideParams = idParams.extend({ rule: z.enum(eligibilityRules) });
const overrideBody = z.object({
  reason: z.string().trim().min(1).max(500),
  /** `ref` of every piece of evidence that was read: what nobody has read is not let through. */
  seen: z.array(z.string().min(1).max(64)).max(200),
});

export const getScenarioEligibility = endpoint({
  name: 'getScenarioEligibility',
  method: 'GET',
  path: '/api/scenarios/:id/eligibility',
  summary: 'Rules on who may put a scenario forward, each with its evidence',
  access: 'scenarios.review',
  params: idParams,
  response: eligibilityView,
});
export const overrideScenarioEligibility = endpoint({
  name: 'overrideScenarioEligibility',
  method: 'PUT',
  path: '/api/scenarios/:id/eligibility/:rule/override',
  summary: 'Let a scenario pass that does not meet a rule, with the reason',
  access: 'scenarios.review',
  params: overrideParams,
  body: overrideBody,
  response: eligibilityView,
});
export const getProposalEligibility = endpoint({
  name: 'getProposalEligibility',
  method: 'GET',
  path: '/api/proposals/:id/eligibility',
  summary: 'Rules on who may take a challenge up, each with its evidence',
  access: 'proposals.check',
  params: idParams,
  response: eligibilityView,
});
export const overrideProposalEligibility = endpoint({
  name: 'overrideProposalEligibility',
  method: 'PUT',
  path: '/api/proposals/:id/eligibility/:rule/override',
  summary: 'Let a proposal pass that does not meet a rule, with the reason',
  access: 'proposals.check',
  params: overrideParams,
  body: overrideBody,
  response: eligibilityView,
});
