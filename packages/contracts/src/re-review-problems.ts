import { type Problem, p } from './problem.ts';

/** Refusals around the re-review of an objection; part of the one table in problems.ts. */
export const reReviewProblems = {
  re_review_open: p(
    409,
    '另组专家复核尚未完成，不能作出认定；复核意见齐备后再办。',
    'A re-review is open: rule when every finding is in.',
  ),
  re_review_ordered: p(
    409,
    '本件已组织过复核，不再另行组织。',
    'A re-review of this case was ordered before: there is one only.',
  ),
  re_review_place_open: p(
    409,
    '尚有专家可以递补或正在复核，不能终止复核。',
    'Every place has an expert or can get one: the re-review goes on.',
  ),
  finding_not_due: p(
    409,
    '该专家的提交期限未到，不能更换。',
    'This expert still has time: only who let the deadline pass is replaced.',
  ),
} as const satisfies Record<string, Problem>;
