import { grades } from '@jiebang/domain/agreements/acceptance';
import { z } from 'zod';
import { instant } from './common.ts';

/** Two decimals at most: the bands meet at whole numbers, a grade never hangs on a rounding. */
const score = z
  .number()
  .min(0)
  .max(100)
  .refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6, {
    message: 'Two decimals at most.',
  })
  .transform((value) => Math.round(value * 100) / 100);
const longText = z.string().trim().max(5_000);

export const indicatorResult = z.object({
  /** Place of the indicator in the challenge, from 0. */
  indicator: z.number().int().min(0).max(199),
  reached: z.string().trim().max(500),
  met: z.boolean(),
});
export const appraisalInput = z.object({
  score,
  opinion: longText,
  /** Of the experts or the third party; mandatory where the bureau appraises. */
  expertOpinion: longText.default(''),
  /** What the public may read. */
  summary: z.string().trim().max(2_000),
  results: z
    .array(indicatorResult)
    .max(200)
    .refine((results) => new Set(results.map(({ indicator }) => indicator)).size === results.length, {
      message: 'One result per indicator.',
    }),
});

export const appraisalView = z.object({
  number: z.number().int(),
  score: z.number(),
  grade: z.enum(grades),
  opinion: z.string(),
  expertOpinion: z.string(),
  summary: z.string(),
  results: z.array(z.object({ indicator: z.number().int(), reached: z.string(), met: z.boolean() })),
  side: z.enum(['poster', 'bureau']),
  /** Null to those who stand on another side. */
  by: z.string().nullable(),
  at: instant,
  /** Null: waits for the second person. */
  confirmed: z.boolean().nullable(),
  reason: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
});
export type AppraisalView = z.infer<typeof appraisalView>;
