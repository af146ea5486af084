import { type Problem, p } from './problem.ts';

/** Refusals of the slice `coreviews`; part of the one table in problems.ts. */
export const coreviewProblems = {
  coreview_over: p(
    409,
    '反馈期限已届满，按专项规则逾期视为同意（区级推荐视为推荐），不能再反馈意见。',
    'The days for an answer are over; by the rules of the programme silence is consent, and of a district a recommendation.',
  ),
  department_unstaffed: p(
    409,
    '需会审的部门尚无可办理的会审经办，请先在部门管理中指定经办人员，再通过形式审查。',
    'A department that must be asked has nobody who can answer: name its officers first, then pass the scenario.',
    'organiser',
  ),
} as const satisfies Record<string, Problem>;
