import { type Problem, p } from './problem.ts';

/** Refusals of the slice `agreements`; part of the one table in problems.ts. */
export const agreementProblems = {
  proposal_not_won: p(
    409,
    '该申报尚未揭榜成功（公示期未满或未入选），不能签订协议。',
    'This proposal has not won: an agreement begins when the notice has run out.',
  ),
  agreement_exists: p(
    409,
    '该申报已有揭榜协议，请在原协议上继续。',
    'There is an agreement for this proposal: go on with that one.',
  ),
  agreement_incomplete: p(
    409,
    '协议尚不完整，请按标出的条款补正后再提交对方确认。',
    'The agreement is not whole yet: mend what is marked, then put it to the other side.',
  ),
  both_sides: p(
    403,
    '您同时是协议双方单位的成员，须回避，请由其他人员办理。',
    'You belong to both sides of this agreement: somebody else must act.',
  ),
  milestones_open: p(
    409,
    '还有里程碑未完成，全部完成或取消后方可申请验收。',
    'Some milestones are not over: acceptance is asked for when all are done or cancelled.',
  ),
  appraisal_incomplete: p(
    409,
    '验收结论有误或不完整，请按标出的项目修改。',
    'The appraisal is not whole: mend what is marked.',
  ),
  second_appraiser_needed: p(
    409,
    '验收结论须由作出结论以外的另一名人员核定。',
    'Who gave the appraisal does not confirm it: a second person does.',
  ),
  report_waiting: p(
    409,
    '该里程碑已报完成，请等待发榜方确认后再报。',
    'The completion is reported already: wait for the poster to decide.',
  ),
} as const satisfies Record<string, Problem>;
