import { PROPOSAL_LIMITS } from '@jiebang/domain/proposals/content';
import { z } from 'zod';

const longText = z.string().max(PROPOSAL_LIMITS.longText);
export const commitment = z.object({
  /** Place of the indicator in the challenge, from 0. */
  indicator: z.number().int().min(0).max(199),
  committed: z.string().max(500),
  note: z.string().max(1_000),
});

/** What a solver writes, held to lengths and types only: a draft may be incomplete until it is submitted. */
export const proposalContent = z.object({
  plan: longText,
  trackRecord: longText,
  team: longText,
  leader: z.string().max(60),
  partners: z
    .array(z.object({ organisation: z.string().max(120), task: z.string().max(500) }))
    .max(PROPOSAL_LIMITS.partners),
  commitments: z.array(commitment).max(200),
  schedule: z
    .array(
      z.object({
        title: z.string().max(200),
        /** Calendar day in Beijing, `2027-06-30`. */
        due: z.string().max(10),
        result: z.string().max(500),
      }),
    )
    .max(PROPOSAL_LIMITS.steps),
  /** In 分; null: not said yet. */
  priceFen: z.number().int().min(0).max(1e14).nullable(),
  risks: longText,
  pledgesIp: z.boolean(),
  pledgesIntegrity: z.boolean(),
});

/** A save names the fields that it changes; one commitment per indicator. */
export const proposalChanges = proposalContent
  .partial()
  .refine(
    ({ commitments = [] }) =>
      new Set(commitments.map(({ indicator }) => indicator)).size === commitments.length,
    { path: ['commitments'], message: 'One commitment per indicator.' },
  );
