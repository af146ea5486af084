import { erratumFieldIds } from '@jiebang/domain/lists/errata';
import { listActKinds, preparedActLifecycle } from '@jiebang/domain/lists/lifecycle';
import { z } from 'zod';
import { id, instant } from './common.ts';

export const erratum = z.object({
  field: z.enum(erratumFieldIds),
  excerpt: z.string(),
  replacement: z.string(),
});

/** What was done after publication; `code` where one challenge was meant. `by` is for the bureau alone. */
export const listAct = z.object({
  kind: z.enum(listActKinds),
  reason: z.string(),
  from: instant.nullable(),
  to: instant.nullable(),
  at: instant,
  code: z.string().nullable(),
  erratum: erratum.nullable(),
  /** The words of a clarification. */
  text: z.string().nullable(),
  /**
   * Its place in the chain: `sm3` is the SM3 of `document`, which names the hash of the act before, the first that of
   * the published list. Null: done before acts were chained. Acts on a directed challenge have a chain of their own.
   */
  chain: z
    .object({ number: z.number().int(), prevSm3: z.string(), sm3: z.string(), document: z.string() })
    .nullable(),
  by: z.string().nullable(),
});
export type ListActView = z.infer<typeof listAct>;

/** A text as it reads with the errata on it; what was published stays in the content. */
export const corrected = z.object({ field: z.enum(erratumFieldIds), text: z.string() });

export const preparedActAbilities = ['approve', 'refuse', 'take_back'] as const;
/** An act that waits for a second person, or that was not approved; for the bureau alone. */
export const preparedAct = z.object({
  id,
  kind: z.enum(listActKinds),
  code: z.string().nullable(),
  challengeTitle: z.string().nullable(),
  reason: z.string(),
  erratum: erratum.nullable(),
  text: z.string().nullable(),
  deadlineAt: instant.nullable(),
  status: z.enum(preparedActLifecycle.states as [string, ...string[]]),
  preparedBy: z.string(),
  preparedAt: instant,
  decidedBy: z.string().nullable(),
  refusal: z.string().nullable(),
  /** The reader prepared it, so somebody else has to approve it. */
  ownWork: z.boolean(),
  abilities: z.array(z.enum(preparedActAbilities)),
});
export type PreparedActView = z.infer<typeof preparedAct>;
