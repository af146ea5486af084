import { type Problem, p } from './problem.ts';

/** Who may apply: the bureau's list, affiliates, and what a clerk lets pass. */
export const eligibilityProblems = {
  entry_other_person: p(
    409,
    '登记须由另一名人员复核，登记人不能自行确认。',
    'An entry takes two persons: somebody other than who made it must confirm.',
  ),
  affiliate_declared: p(
    409,
    '该单位已在关联单位中，无须重复填报。',
    'This body is among the affiliates already.',
  ),
  affiliate_self: p(409, '不能将本单位填报为关联单位。', 'A body is not its own affiliate.'),
  rule_not_failing: p(
    409,
    '该项规则当前没有不符合的情形，无须说明放行，请刷新查看。',
    'This rule is not failed now, so there is nothing to let pass: reload to see it.',
  ),
  evidence_changed: p(
    409,
    '依据已有变化，请核对最新依据后再说明放行。',
    'The evidence has changed: read it as it stands now, then decide.',
  ),
  not_eligible: p(
    409,
    '申报资格有不符合项且未说明放行，请先在“申报资格”中处理。',
    'A rule on eligibility is not met and nobody has let it pass: settle that first.',
  ),
} as const satisfies Record<string, Problem>;
