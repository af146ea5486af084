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
import { timelineSteps } from '@jiebang/domain/scenarios/terms';
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
  cumulative: z.boolean().optional(),
  inKind: z.string().max(120).optional(),
});
const note = z.string().max(LIMITS.note);
const percent = z.number().int().min(0).max(100);
const day = z.string().max(10).nullable();
export const scoringStage = z.object({
  name: z.string().max(60),
  items: z
    .array(z.object({ name: z.string().max(120), weight: percent.nullable(), note: z.string().max(300) }))
    .max(LIMITS.items),
});
const score = z.number().min(0).max(100).multipleOf(0.01);
export const milestone = z.object({ name: z.string().max(60), percent, condition: note });
export const timelineRow = z.object({
  step: z.enum(timelineSteps),
  from: day,
  until: day,
  time: z.string().max(5),
  note: z.string().max(200),
});
/** By the id of the question; what fits is said by the round's own definition of it (`checkExtra`). */
export const extraAnswers = z
  .record(
    z.string().max(40),
    z.union([
      z.string().max(2_000),
      z.number(),
      z.null(),
      z.array(z.record(z.string().max(40), z.string().max(500))).max(100),
    ]),
  )
  .refine((answers) => Object.keys(answers).length <= 30);

/**
 * What an enterprise writes, by length and type only: a draft may be incomplete at every field. What keeps it from being
 * handed in is said by `checkScenario` of the domain, in the view (`problems`) and at submission. Money in 分.
 */
export const scenarioContent = z.object({
  title: z.string().max(LIMITS.title),
  mode: z.enum(modes).nullable(),
  industry: z.enum(industries).nullable(),
  field: z.enum(fields).nullable(),
  domain: z.string().max(LIMITS.domain),
  background: longText,
  goal: longText,
  significance: longText,
  difficulties: longText,
  research: longText,
  indicators: z.array(indicator).max(LIMITS.indicators),
  stages: z.array(scoringStage).max(LIMITS.stages),
  bands: z.array(z.object({ title: z.string().max(40), from: score, to: score })).max(LIMITS.bands),
  requirements: longText,
  consortium: z.boolean(),
  severalSolvers: z.boolean(),
  resources: z.array(offeredResource).max(LIMITS.resources),
  budgetFen: fen.nullable(),
  budgetNote: note,
  milestones: z.array(milestone).max(LIMITS.milestones),
  prizes: z.array(prize).max(LIMITS.prizes),
  prizeTotalFen: fen.nullable(),
  prizesAfterTax: z.boolean(),
  prizesPaidWithin: z.string().max(200),
  ip: z.enum(ips).nullable(),
  ipNote: note,
  openness: z.enum(openness),
  publicSummary: z.string().max(LIMITS.summary),
  risk: z.enum(risks).nullable(),
  neededBy: day,
  timeline: z.array(timelineRow).max(LIMITS.timeline),
  timelineNote: note,
  extra: extraAnswers,
  notes: longText,
  source: z.string().max(500),
  contactName: z.string().max(60),
  contactPhone: z.string().max(40),
});
