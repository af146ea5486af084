import { eligibilityRuleLabels } from '@jiebang/domain/eligibility/rules';
import { unmetRules } from '../eligibility/public.ts';
import { eligibilityOf } from './eligibility-of.ts';
import type { FormalPart } from './formal-part.ts';

/** No rule is failed that nobody has let pass on the grounds there are now. What cannot be told keeps nothing. */
export const eligibilityProblems: FormalPart = async (tx, place, now) => {
  const findings = await eligibilityOf(tx, place, { now, hold: false });
  const unmet = await unmetRules(tx, { scenarioId: place.scenario.id }, findings);
  return unmet.map(({ finding: { rule }, outdated }) => ({
    path: `eligibility.${rule}`,
    code: outdated ? 'rule_failed_anew' : 'rule_failed',
    message: eligibilityRuleLabels[rule].zh,
  }));
};
