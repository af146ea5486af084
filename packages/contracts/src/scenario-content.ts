import { MAX_FEN } from '@jiebang/domain/money/yuan';
import { fields, industries } from '@jiebang/domain/programs/sectors';
import {
  comparators,
  ips,
  LIMITS,
  modes,
  openness,
  resourceKinds,
  risks,
} from '@jiebang/domain/scenarios/content';
import { z } from 'zod';

const longText = z.string().max(LIMITS.longText);
const fen = z.number().int().min(0).max(MAX_FEN);

export const indicator = z.object({
  name: z.string().max(120),
  comparator: z.enum(comparators),
  target: z.string().max(120),
  unit: z.string().max(30),
  testMethod: z.string().max(500),
  weight: z.number().int().min(0).max(100),
  gate: z.boolean(),
});
export const offeredResource = z.object({
  kind: z.enum(resourceKinds),
  text: z.string().max(500),
  terms: z.string().max(500),
});
export const prize = z.object({
  title: z.string().max(60),
  count: z.number().int().min(1).max(1000),
  amountFen: fen,
});

/**
 * What an enterprise writes, by length and type only: a draft may be incomplete at every field. What keeps it from being
 * handed in is said by `checkScenario` of the domain, in the view (`problems`) and at submission. Money in 分.
 */
export const scenarioContent = z.object({
  title: z.string().max(LIMITS.title),
  mode: z.enum(modes).nullable(),
  industry: z.enum(industries).nullable(),
  field: z.enum(fields).nullable(),
  background: longText,
  goal: longText,
  significance: longText,
  difficulties: longText,
  research: longText,
  indicators: z.array(indicator).max(LIMITS.indicators),
  requirements: longText,
  consortium: z.boolean(),
  severalSolvers: z.boolean(),
  resources: z.array(offeredResource).max(LIMITS.resources),
  budgetFen: fen.nullable(),
  prizes: z.array(prize).max(LIMITS.prizes),
  prizeTotalFen: fen.nullable(),
  prizesAfterTax: z.boolean(),
  ip: z.enum(ips).nullable(),
  openness: z.enum(openness),
  publicSummary: z.string().max(LIMITS.summary),
  risk: z.enum(risks).nullable(),
  neededBy: z.string().max(10).nullable(),
  contactName: z.string().max(60),
  contactPhone: z.string().max(40),
});
