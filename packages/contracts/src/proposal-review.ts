import { challengeLifecycle } from '@jiebang/domain/lists/lifecycle';
import { proposalFieldIds } from '@jiebang/domain/proposals/fields';
import { proposalLifecycle } from '@jiebang/domain/proposals/lifecycle';
import { modes } from '@jiebang/domain/scenarios/content';
import { z } from 'zod';
import { id, idParams, instant, page, pageQuery } from './common.ts';
import { endpoint } from './endpoint.ts';
import { commitment } from './proposal-content.ts';
import { askedIndicators, challengeOfProposal, proposalSummary, proposalView } from './proposals.ts';
import { sheetOf } from './sheet-of.ts';

const reason = z.string().trim().min(1).max(2_000);

/** What is told of the proposals as a whole. While `sealed` only `count`. */
const told = {
  sealed: z.boolean(),
  /** Handed in and not withdrawn. */
  count: z.number().int(),
  /** How many stand where; empty while sealed. */
  counts: z.array(
    z.object({
      status: z.enum(proposalLifecycle.states as [string, ...string[]]),
      count: z.number().int(),
    }),
  ),
};

/** A challenge as those who receive its proposals see it in a list. */
export const receivedChallenge = challengeOfProposal.extend({
  ...told,
  /** When it was last selected; null: not yet. */
  selectedAt: instant.nullable(),
});
export type ReceivedChallenge = z.infer<typeof receivedChallenge>;

/** The proposals on a challenge, for its poster and the bureau. While `sealed` only `count` is told. */
export const challengeProposals = page(
  proposalSummary.extend({
    /** Beside those of the others: what each promises for each indicator. */
    commitments: z.array(commitment),
    /** What may be done with this one now. */
    abilities: z.array(z.enum(['ask_correction', 'find_valid', 'find_invalid'])),
  }),
).extend({
  challenge: challengeOfProposal.extend({ indicators: askedIndicators }),
  ...told,
  /** How many may be selected, and whether there is a reserve pool. */
  limits: z.object({ shortlisted: z.number().int(), reserve: z.boolean() }),
  /** The selection that stands; `supersedes` of the next one names its id. */
  selection: z
    .object({
      id,
      number: z.number().int(),
      shortlisted: z.array(id),
      reserve: z.array(id),
      reason: z.string(),
      selectedAt: instant,
    })
    .nullable(),
  abilities: z.array(z.enum(['select', 'declare_unclaimed'])),
});
export type ChallengeProposals = z.infer<typeof challengeProposals>;

export const listReceivedChallenges = endpoint({
  name: 'listReceivedChallenges',
  method: 'GET',
  path: '/api/me/challenges',
  summary: 'Published challenges whose proposals I receive: those of bodies I run, for the bureau all',
  access: 'signed_in',
  query: pageQuery.extend({
    status: z.enum(challengeLifecycle.states as [string, ...string[]]).optional(),
    mode: z.enum(modes).optional(),
  }),
  response: page(receivedChallenge),
});
export const exportReceivedChallenges = sheetOf('exportReceivedChallenges', listReceivedChallenges, {
  summary: 'Challenges whose proposals I receive, as a workbook under the same filters',
});
export const listProposals = endpoint({
  name: 'listProposals',
  method: 'GET',
  path: '/api/challenges/:id/proposals',
  summary: 'Proposals on a challenge, for its poster and the bureau; before it is closed only their number',
  access: 'signed_in',
  params: idParams,
  query: pageQuery.extend({
    status: z.enum(proposalLifecycle.states as [string, ...string[]]).optional(),
  }),
  response: challengeProposals,
});
export const exportProposals = sheetOf('exportProposals', listProposals, {
  summary: 'Proposals on a challenge as a workbook; before it is closed there are no rows',
});
export const askCorrection = endpoint({
  name: 'askCorrection',
  method: 'POST',
  path: '/api/proposals/:id/corrections',
  summary: 'Ask for corrections, a reason per field, by a date',
  access: 'proposals.check',
  params: idParams,
  body: z.object({
    corrections: z
      .array(z.object({ field: z.enum(proposalFieldIds), reason }))
      .min(1)
      .max(proposalFieldIds.length)
      .refine((given) => new Set(given.map(({ field }) => field)).size === given.length, {
        message: 'Each field once.',
      }),
    dueAt: instant,
  }),
  response: proposalView,
});
export const findValid = endpoint({
  name: 'findValid',
  method: 'POST',
  path: '/api/proposals/:id/valid',
  summary: 'Formal check passed',
  access: 'proposals.check',
  params: idParams,
  response: proposalView,
});
export const findInvalid = endpoint({
  name: 'findInvalid',
  method: 'POST',
  path: '/api/proposals/:id/invalid',
  summary: 'Formal check failed, with the reason that the applicant reads',
  access: 'proposals.check',
  params: idParams,
  body: z.object({ reason }),
  response: proposalView,
});
export const selectProposals = endpoint({
  name: 'selectProposals',
  method: 'POST',
  path: '/api/challenges/:id/selection',
  summary: 'Select after the deadline: the poster for supply and demand, the bureau for key tasks',
  access: 'signed_in',
  idempotent: true,
  params: idParams,
  body: z.object({
    shortlisted: z.array(id).max(100),
    reserve: z.array(id).max(1_000).default([]),
    reason,
    /** The selection that this one replaces, as the chooser saw it; null for the first. */
    supersedes: id.nullable().default(null),
  }),
  response: challengeProposals,
});
export const declareUnclaimed = endpoint({
  name: 'declareUnclaimed',
  method: 'POST',
  path: '/api/challenges/:id/unclaimed',
  summary: 'Declare a closed challenge unclaimed, with the reason',
  access: 'proposals.check',
  params: idParams,
  body: z.object({ reason }),
  response: challengeProposals,
});
