import type { Day } from '../calendar/day.ts';
import type { Commitment, ProposalContent } from '../proposals/content.ts';

/** A milestone as both sides agree on it. `share`: what is paid when it is done, in 分. */
export type MilestonePlan = { title: string; plannedDay: Day; deliverable: string; shareFen: number | null };

/** What the two sides write. A draft may be incomplete; `checkAgreement` says what is missing. Money in 分, days in Beijing. */
export type AgreementContent = {
  startDay: Day | null;
  endDay: Day | null;
  /** Null: not said yet. */
  priceFen: number | null;
  posterDuties: string;
  solverDuties: string;
  ipTerms: string;
  acceptanceTerms: string;
  otherTerms: string;
  commitments: Commitment[];
  milestones: MilestonePlan[];
};

export const AGREEMENT_LIMITS = { longText: 3_000, milestones: 30 } as const;

const emptyAgreement: AgreementContent = {
  startDay: null,
  endDay: null,
  priceFen: null,
  posterDuties: '',
  solverDuties: '',
  ipTerms: '',
  acceptanceTerms: '',
  otherTerms: '',
  commitments: [],
  milestones: [],
};

/** A first draft out of what the winner proposed: nobody types again what is on file. */
export function draftFromProposal(proposal: ProposalContent): AgreementContent {
  return {
    ...emptyAgreement,
    priceFen: proposal.priceFen,
    commitments: proposal.commitments,
    milestones: proposal.schedule.map(({ title, due, result }) => ({
      title,
      plannedDay: due,
      deliverable: result,
      shareFen: null,
    })),
  };
}
