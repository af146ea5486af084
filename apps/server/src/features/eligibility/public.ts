export { presentEligibility } from './eligibility.presenter.ts';
export { judgeProposal, judgeScenario } from './judge-application.ts';
export { type Override, overrideRule } from './override-rule.ts';
export { unmetRules } from './unmet-rules.ts';
