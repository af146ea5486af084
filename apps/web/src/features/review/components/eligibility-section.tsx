import { getScenarioEligibility, overrideScenarioEligibility } from '@jiebang/contracts/eligibility';
import { EligibilityCard } from '../../../components/eligibility-card.tsx';
import { useDeskAct } from '../lib/use-desk-act.ts';

/** Rules on who may put a scenario forward, for whoever reviews it. */
export function EligibilitySection({ id }: { id: string }) {
  return (
    <EligibilityCard id={id} read={getScenarioEligibility} act={useDeskAct(overrideScenarioEligibility)} />
  );
}
