import { AGREEMENT_LIMITS } from '@jiebang/domain/agreements/content';
import { z } from 'zod';
import { commitment } from './proposal-content.ts';

const longText = z.string().max(AGREEMENT_LIMITS.longText);
const fen = z.number().int().min(0).max(1e14).nullable();
/** Calendar day in Beijing, `2027-06-30`; held to its form only, as a draft may be incomplete. */
const day = z.string().max(10);

/** What the two sides write, held to lengths and types only, until it is put to the other side. */
export const agreementContent = z.object({
  startDay: day.nullable(),
  endDay: day.nullable(),
  /** In 分; null: not said yet. */
  priceFen: fen,
  posterDuties: longText,
  solverDuties: longText,
  ipTerms: longText,
  acceptanceTerms: longText,
  otherTerms: longText,
  commitments: z.array(commitment).max(200),
  milestones: z
    .array(
      z.object({
        title: z.string().max(200),
        plannedDay: day,
        deliverable: z.string().max(1_000),
        /** What is paid when it is done, in 分; the sum is the price. */
        shareFen: fen,
      }),
    )
    .max(AGREEMENT_LIMITS.milestones),
});

/** A save names the fields that it changes; one commitment per indicator. */
export const agreementChanges = agreementContent
  .partial()
  .refine(
    ({ commitments = [] }) =>
      new Set(commitments.map(({ indicator }) => indicator)).size === commitments.length,
    { path: ['commitments'], message: 'One commitment per indicator.' },
  );
