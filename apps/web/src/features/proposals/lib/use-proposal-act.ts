import { getProposalEligibility } from '@jiebang/contracts/eligibility';
import type { CallOutput, Endpoint } from '@jiebang/contracts/endpoint';
import { listProposals, listReceivedChallenges } from '@jiebang/contracts/proposal-review';
import { getProposal, getProposalReceipt, listMyProposals } from '@jiebang/contracts/proposals';
import { useSharedAct } from '../../../lib/use-shared-act.ts';

const reads = [
  getProposal,
  getProposalEligibility,
  getProposalReceipt,
  listMyProposals,
  listProposals,
  listReceivedChallenges,
];

/** An act on a proposal or its challenge: a colleague or the chooser may be faster. */
export const useProposalAct = <E extends Endpoint>(endpoint: E, onDone?: (output: CallOutput<E>) => void) =>
  useSharedAct(endpoint, reads, onDone);
