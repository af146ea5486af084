import { panelLifecycle } from '@jiebang/domain/judging/lifecycle';
import { openItemCodes } from '@jiebang/domain/rankings/open-items';
import { z } from 'zod';
import { rubric } from './challenges.ts';
import { id, idParams, instant, page, pageQuery, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { contestFormula } from './judging.ts';
import { decidedChallenge, machineView, rankedCompetition, rankingRow, rankingStatus } from './rankings.ts';
import { sheetOf } from './sheet-of.ts';

/** What keeps a contest from being finalised. */
export const openItem = z.object({
  code: z.enum(openItemCodes),
  /** Blind number of the entry, where it stands at one. */
  entry: z.number().int().nullable(),
  /** Seat of the panel, from 1. */
  seat: z.number().int().nullable(),
  /** Entries of a tie that the panel has to decide. */
  entries: z.array(z.number().int()),
  /** What the item is about, to lead there: the phase, the notice; null for those of the panel. */
  subjectId: id.nullable(),
  /** The item as a sentence that says where. */
  words: text,
});
export type OpenItemView = z.infer<typeof openItem>;

const person = z.object({ id, name: z.string() });
/** A ranking as the bureau works with it. */
export const officeRanking = z.object({
  id,
  number: z.number().int(),
  status: rankingStatus,
  sm3: z.string(),
  proposedBy: person,
  proposedAt: instant,
  sealedBy: person.nullable(),
  sealedAt: instant.nullable(),
  publishedAt: instant.nullable(),
  /** Why it was sent back or is void. */
  endReason: z.string().nullable(),
  /** The notice drawn up, running or over on it, the newest one. */
  notice: z.object({ id, status: z.string() }).nullable(),
});
export type OfficeRanking = z.infer<typeof officeRanking>;

export const contestSummary = z.object({
  competition: rankedCompetition,
  challenge: decidedChallenge,
  panel: z.object({ id, status: z.enum(panelLifecycle.states as [string, ...string[]]) }),
  entries: z.number().int(),
  /** The one that stands or waits; null while there is none. */
  ranking: officeRanking.nullable(),
  demo: z.boolean(),
});
export type ContestSummary = z.infer<typeof contestSummary>;

export const contestAbilities = [
  'decide_tie',
  'propose',
  'discard',
  'seal',
  'prepare_notice',
  'void',
] as const;
export const contestView = contestSummary.extend({
  panel: contestSummary.shape.panel.extend({ seats: z.number().int(), openedAt: instant.nullable() }),
  rubric,
  formula: contestFormula,
  machine: machineView.nullable(),
  /** Everything that keeps it from being finalised; empty when it can be. */
  open: z.array(openItem),
  /**
   * The table: of the ranking that stands or waits, else as a proposal made now would have it. Null while a score or a
   * sheet is missing.
   */
  rows: z.array(rankingRow).nullable(),
  /** Groups that nothing tells apart; a decision names exactly one of them, in its order. */
  undecided: z.array(z.array(z.number().int())),
  tieDecisions: z.array(
    z.object({
      entries: z.array(z.number().int()),
      reason: z.string(),
      decidedBy: person,
      decidedAt: instant,
    }),
  ),
  /** Rankings that were sent back or are void, newest first. */
  earlier: z.array(officeRanking),
  /** The reader proposed it, so somebody else has to seal it. */
  ownWork: z.boolean(),
  abilities: z.array(z.enum(contestAbilities)),
});
export type ContestView = z.infer<typeof contestView>;

const reason = z.object({ reason: z.string().trim().min(1).max(500) });

export const listContests = endpoint({
  name: 'listContests',
  method: 'GET',
  path: '/api/contests',
  summary: 'Competitions with a panel, newest panel first, with the ranking that stands or waits',
  access: 'rankings.manage',
  query: pageQuery,
  response: page(contestSummary),
});
export const exportContests = sheetOf('exportContests', listContests, {
  summary: 'Competitions with a panel, as a workbook',
});
export const getContest = endpoint({
  name: 'getContest',
  method: 'GET',
  path: '/api/contests/:id',
  summary: 'A competition with a panel: what keeps it from being finalised, the table, its rankings',
  access: 'rankings.manage',
  params: idParams,
  response: contestView,
});
export const proposeRanking = endpoint({
  name: 'proposeRanking',
  method: 'POST',
  path: '/api/contests/:id/rankings',
  summary: 'Propose the ranking; refused while anything is open, with all of it named',
  access: 'rankings.manage',
  status: 201,
  idempotent: true,
  params: idParams,
  response: contestView,
});
export const decideTie = endpoint({
  name: 'decideTie',
  method: 'POST',
  path: '/api/contests/:id/tie-decisions',
  summary: 'Record how the panel orders entries that nothing tells apart, with its reason',
  access: 'rankings.manage',
  status: 201,
  idempotent: true,
  params: idParams,
  body: reason.extend({ entries: z.array(z.number().int().min(1)).min(2).max(500) }),
  response: contestView,
});
export const discardRanking = endpoint({
  name: 'discardRanking',
  method: 'POST',
  path: '/api/rankings/:id/discard',
  summary: 'Send a proposed ranking back, with a reason',
  access: 'rankings.manage',
  params: idParams,
  body: reason,
  response: contestView,
});
export const sealRanking = endpoint({
  name: 'sealRanking',
  method: 'POST',
  path: '/api/rankings/:id/seal',
  summary:
    'Seal a ranking as a second person, by the hash that was read; panel and sheets are sealed with it',
  access: 'rankings.manage',
  params: idParams,
  body: z.object({ sm3: z.string().regex(/^[0-9a-f]{64}$/) }),
  response: contestView,
});
export const voidRanking = endpoint({
  name: 'voidRanking',
  method: 'POST',
  path: '/api/rankings/:id/void',
  summary: 'Declare a sealed ranking void before its notice, with a reason; the panel opens again',
  access: 'rankings.manage',
  params: idParams,
  body: reason,
  response: contestView,
});
