import { isDay } from '../calendar/day.ts';
import type { Indicator } from '../scenarios/content.ts';

/** What a solver commits to for one indicator of the challenge, by its place in the list. */
export type Commitment = { indicator: number; committed: string; note: string };
export type Partner = { organisation: string; task: string };
/** `due`: calendar day in Beijing, `2027-06-30`. */
export type ScheduleStep = { title: string; due: string; result: string };

/** What a solver writes. A draft may be incomplete; `checkProposal` says what is missing. Money in 分. */
export type ProposalContent = {
  plan: string;
  trackRecord: string;
  team: string;
  leader: string;
  partners: Partner[];
  commitments: Commitment[];
  schedule: ScheduleStep[];
  /** Null: not said yet. */
  priceFen: number | null;
  risks: string;
  /** Pledges of ownership and of integrity; both are needed. */
  pledgesIp: boolean;
  pledgesIntegrity: boolean;
};

export const emptyProposal: ProposalContent = {
  plan: '',
  trackRecord: '',
  team: '',
  leader: '',
  partners: [],
  commitments: [],
  schedule: [],
  priceFen: null,
  risks: '',
  pledgesIp: false,
  pledgesIntegrity: false,
};

export const PROPOSAL_LIMITS = { longText: 3_000, partners: 4, steps: 20 } as const;

/** Codes of what a proposal lacks; the pages hold the sentence for each, in both languages. */
export const proposalProblemCodes = [
  'required',
  'commitment_missing',
  'pledge',
  'partners_not_allowed',
  'not_a_day',
] as const;
export type ProposalProblemCode = (typeof proposalProblemCodes)[number];
/** `at`: the row, or the indicator, from 0; null where the field as a whole is meant. */
export type ProposalProblem = { field: keyof ProposalContent; code: ProposalProblemCode; at: number | null };

/** Everything that keeps a proposal from being submitted, all at once. `at`: the row, or the indicator, from 0. */
export function checkProposal(
  content: ProposalContent,
  challenge: { indicators: readonly Indicator[]; consortium: boolean },
): ProposalProblem[] {
  const problems: ProposalProblem[] = [];
  for (const field of ['plan', 'leader', 'team', 'priceFen'] as const) {
    const value = content[field];
    if (value === null || (typeof value === 'string' && value.trim() === ''))
      problems.push({ field, code: 'required', at: null });
  }
  for (const at of challenge.indicators.keys()) {
    const given = content.commitments.find(({ indicator }) => indicator === at);
    if (!given || given.committed.trim() === '')
      problems.push({ field: 'commitments', code: 'commitment_missing', at });
  }
  if (content.partners.length > 0 && !challenge.consortium)
    problems.push({ field: 'partners', code: 'partners_not_allowed', at: null });
  for (const [at, { organisation, task }] of content.partners.entries())
    if (organisation.trim() === '' || task.trim() === '')
      problems.push({ field: 'partners', code: 'required', at });
  for (const [at, { title, due }] of content.schedule.entries()) {
    if (title.trim() === '') problems.push({ field: 'schedule', code: 'required', at });
    if (!isDay(due)) problems.push({ field: 'schedule', code: 'not_a_day', at });
  }
  for (const field of ['pledgesIp', 'pledgesIntegrity'] as const)
    if (!content[field]) problems.push({ field, code: 'pledge', at: null });
  return problems;
}
