import { coreviewKinds, coreviewStatuses } from '@jiebang/domain/coreviews/lifecycle';
import { riskFactors } from '@jiebang/domain/programs/settings/review';
import { risks } from '@jiebang/domain/scenarios/content';
import { z } from 'zod';
import { id, idParams, instant, text } from './common.ts';
import { foundFactor } from './coreviews.ts';
import { endpoint } from './endpoint.ts';

const count = z.number().int();

/** The risk class of a scenario: what the rules propose, what a clerk confirmed, and who is asked because of it. */
export const scenarioRisk = z.object({
  version: count,
  proposal: z.object({ risk: z.enum(risks), factors: z.array(foundFactor) }),
  /** The last confirmation; `stands` is false when a later version raises other questions. */
  confirmed: z
    .object({
      version: count,
      risk: z.enum(risks),
      factors: z.array(z.enum(riskFactors)),
      reason: z.string(),
      by: z.string(),
      at: instant,
      stands: z.boolean(),
    })
    .nullable(),
  /** Who would be asked at the next pass, by what stands confirmed. */
  asks: z.array(z.object({ id, name: text, days: count, whenSilent: z.string() })),
  /** Every answer of departments, and of the district before them, the latest first. */
  coreviews: z.array(
    z.object({
      id,
      kind: z.enum(coreviewKinds),
      department: z.object({ id, name: text }),
      version: count,
      status: z.enum(coreviewStatuses),
      askedAt: instant,
      lastDay: z.string(),
      dueAt: instant,
      overdue: z.boolean(),
      opinion: z.string(),
      answeredBy: z.string().nullable(),
      endedAt: instant.nullable(),
    }),
  ),
  abilities: z.array(z.enum(['confirm'])),
});
export type ScenarioRisk = z.infer<typeof scenarioRisk>;

export const getScenarioRisk = endpoint({
  name: 'getScenarioRisk',
  method: 'GET',
  path: '/api/scenarios/:id/risk',
  summary: 'Risk class with its evidence, and the departments it concerns',
  access: 'scenarios.review',
  params: idParams,
  response: scenarioRisk,
});
export const confirmScenarioRisk = endpoint({
  name: 'confirmScenarioRisk',
  method: 'PUT',
  path: '/api/scenarios/:id/risk',
  summary: 'Confirm the proposed class, or another with the reason',
  access: 'scenarios.review',
  params: idParams,
  body: z.object({
    /** The version that was read. */
    version: z.number().int().min(1).max(2_000_000_000),
    risk: z.enum(risks),
    factors: z.array(z.enum(riskFactors)).max(riskFactors.length),
    reason: z.string().trim().max(500).default(''),
  }),
  response: scenarioRisk,
});
