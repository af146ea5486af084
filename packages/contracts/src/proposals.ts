import { challengeLifecycle } from '@jiebang/domain/lists/lifecycle';
import { proposalProblemCodes } from '@jiebang/domain/proposals/content';
import { proposalFieldIds } from '@jiebang/domain/proposals/fields';
import { proposalLifecycle } from '@jiebang/domain/proposals/lifecycle';
import { comparators, modes } from '@jiebang/domain/scenarios/content';
import { z } from 'zod';
import { id, idParams, instant, page, pageQuery, raw } from './common.ts';
import { endpoint } from './endpoint.ts';
import { proposalChanges, proposalContent } from './proposal-content.ts';
import { proposalReceiptView } from './receipts.ts';
import { sheetOf } from './sheet-of.ts';

const proposalField = z.enum(proposalFieldIds);

/** The challenge that a proposal answers, as far as its form and its page need it. */
export const challengeOfProposal = z.object({
  id,
  code: z.string(),
  title: z.string(),
  mode: z.enum(modes),
  status: z.enum(challengeLifecycle.states as [string, ...string[]]),
  poster: z.string(),
  deadlineAt: instant,
  /** By the server's clock at the time of the answer; the one guard for page and API. */
  window: z.enum(['accepting', 'suspended', 'ended', 'not_open']),
});
/** What the challenge measures a proposal by, in its order: a commitment names its place. */
export const askedIndicators = z.array(
  z.object({
    name: z.string(),
    comparator: z.enum(comparators),
    target: z.string(),
    unit: z.string(),
    testMethod: z.string(),
    weight: z.number(),
    gate: z.boolean(),
  }),
);
/** A proposal as a line of a list. */
export const proposalSummary = z.object({
  id,
  code: z.string().nullable(),
  status: z.enum(proposalLifecycle.states as [string, ...string[]]),
  organisation: z.object({ id, name: z.string() }),
  submittedAt: instant.nullable(),
  updatedAt: instant,
  priceFen: z.number().nullable(),
  partners: z.number().int(),
  /** By when an open correction is due. */
  dueAt: instant.nullable(),
  /** Why it is not valid, or how it was selected. */
  standingReason: z.string().nullable(),
});
export const proposalView = proposalSummary.extend({
  revision: z.number().int(),
  challenge: challengeOfProposal.extend({ indicators: askedIndicators, consortium: z.boolean() }),
  /** Does the viewer belong to the body that wrote it? Others read what it handed in. */
  mine: z.boolean(),
  /** The applicant's working text; for everybody else what was handed in last, persons' names masked for the poster. */
  content: proposalContent,
  createdBy: z.string(),
  submittedBy: z.string().nullable(),
  createdAt: instant,
  /** Each handing-in, newest last: its receipt and its exact text can be fetched by `version`. */
  versions: z.array(
    z.object({
      version: z.number().int(),
      submittedAt: instant,
      submittedBy: z.string(),
      bytes: z.number().int(),
      sha256: z.string(),
      sm3: z.string(),
    }),
  ),
  /** For the applicant and the bureau, newest round last. */
  corrections: z.array(
    z.object({
      version: z.number().int(),
      field: proposalField,
      reason: z.string(),
      askedAt: instant,
      dueAt: instant,
      answeredAt: instant.nullable(),
    }),
  ),
  /** What still keeps it from being submitted; empty for those who cannot submit it. */
  problems: z.array(
    z.object({
      field: proposalField,
      code: z.enum(proposalProblemCodes),
      at: z.number().int().nullable(),
    }),
  ),
  /** Fields that may be changed now: all of a draft, those asked for in a correction. */
  editable: z.array(proposalField),
  abilities: z.array(
    z.enum(['edit', 'submit', 'withdraw', 'correct', 'ask_correction', 'find_valid', 'find_invalid']),
  ),
});
export type ProposalView = z.infer<typeof proposalView>;
const handedIn = z.object({ proposal: proposalView, receipt: proposalReceiptView });
/** Which handing-in is meant; the newest when nothing is said. */
const versionQuery = z.object({ version: z.coerce.number().int().min(1).max(1_000).optional() });
const revision = z.number().int().min(1).max(2_147_483_647);

export const startProposal = endpoint({
  name: 'startProposal',
  method: 'POST',
  path: '/api/challenges/:id/proposals',
  summary: 'Begin a proposal for a body one belongs to',
  access: 'signed_in',
  status: 201,
  idempotent: true,
  params: idParams,
  body: z.object({ organisationId: id }),
  response: proposalView,
});
export const listMyProposals = endpoint({
  name: 'listMyProposals',
  method: 'GET',
  path: '/api/me/proposals',
  summary: 'Proposals of the bodies I belong to, newest first',
  access: 'signed_in',
  query: pageQuery.extend({
    status: z.enum(proposalLifecycle.states as [string, ...string[]]).optional(),
    challengeId: id.optional(),
  }),
  response: page(proposalSummary.extend({ challenge: challengeOfProposal })),
});
export const exportMyProposals = sheetOf('exportMyProposals', listMyProposals, {
  summary: 'Proposals of the bodies I belong to, as a workbook under the same filters',
});
export const getProposal = endpoint({
  name: 'getProposal',
  method: 'GET',
  path: '/api/proposals/:id',
  summary: 'One proposal; sealed from everybody but the applicant until the challenge is closed',
  access: 'signed_in',
  params: idParams,
  response: proposalView,
});
export const saveProposal = endpoint({
  name: 'saveProposal',
  method: 'PATCH',
  path: '/api/proposals/:id',
  summary: 'Save some fields; refused when somebody saved meanwhile',
  access: 'signed_in',
  params: idParams,
  body: z.object({ revision, changes: proposalChanges }),
  response: proposalView,
});
export const submitProposal = endpoint({
  name: 'submitProposal',
  method: 'POST',
  path: '/api/proposals/:id/submit',
  summary: 'Submit before the deadline; answers the signed receipt',
  access: 'signed_in',
  idempotent: true,
  params: idParams,
  body: z.object({ revision }),
  response: handedIn,
});
export const correctProposal = endpoint({
  name: 'correctProposal',
  method: 'POST',
  path: '/api/proposals/:id/correct',
  summary: 'Hand in the corrections asked for; answers the signed receipt',
  access: 'signed_in',
  idempotent: true,
  params: idParams,
  body: z.object({ revision }),
  response: handedIn,
});
export const withdrawProposal = endpoint({
  name: 'withdrawProposal',
  method: 'POST',
  path: '/api/proposals/:id/withdraw',
  summary: 'Withdraw before the deadline',
  access: 'signed_in',
  params: idParams,
  response: proposalView,
});
export const getProposalReceipt = endpoint({
  name: 'getProposalReceipt',
  method: 'GET',
  path: '/api/proposals/:id/receipt',
  summary: 'The signed receipt',
  access: 'signed_in',
  params: idParams,
  query: versionQuery,
  response: proposalReceiptView,
});
export const downloadProposal = endpoint({
  name: 'downloadProposal',
  method: 'GET',
  path: '/api/proposals/:id/file',
  summary: 'The text as it was handed in, in the very bytes whose hashes the receipt names',
  access: 'signed_in',
  params: idParams,
  query: versionQuery,
  response: raw,
  produces: 'application/octet-stream',
});
