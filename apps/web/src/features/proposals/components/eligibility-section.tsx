import { getProposalEligibility, overrideProposalEligibility } from '@jiebang/contracts/eligibility';
import { EligibilityCard } from '../../../components/eligibility-card.tsx';
import { useProposalAct } from '../lib/use-proposal-act.ts';

/** Rules on who may take a challenge up, for whoever checks it for the bureau. */
export function EligibilitySection({ id }: { id: string }) {
  return (
    <EligibilityCard
      id={id}
      read={getProposalEligibility}
      act={useProposalAct(overrideProposalEligibility)}
    />
  );
}
