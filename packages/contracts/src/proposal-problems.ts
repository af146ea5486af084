import { type Problem, p } from './problem.ts';

/** Refusals of the slice `proposals`; part of the one table in problems.ts. */
export const proposalProblems = {
  challenge_closed: p(
    409,
    '揭榜申报已截止，不能再申报、修改或撤回。',
    'The deadline for proposals is over: nothing can be submitted, changed or withdrawn any more.',
  ),
  challenge_suspended: p(
    409,
    '该榜题已暂停揭榜申报，恢复后方可申报；已起草的内容可以继续修改。',
    'This challenge takes no proposals while it is suspended: a draft can be written on, and submitted once it resumes.',
  ),
  challenge_not_closed: p(
    409,
    '揭榜申报尚未截止：截止前申报材料密封，任何人不得拆阅、评选。',
    'The deadline is not over: until then proposals are sealed, and nobody can read or select them.',
  ),
  own_challenge: p(
    409,
    '发榜单位及其人员不能揭本单位的榜。',
    'A body and its people cannot answer a challenge of their own.',
  ),
  not_invited: p(
    403,
    '该榜题为定向发布，所选单位不在定向范围内。',
    'This challenge is directed, and not addressed to the body you chose.',
  ),
  proposal_exists: p(
    409,
    '本单位已有该榜题的申报，请在原申报上继续。',
    'Your body has a proposal on this challenge: go on with that one.',
  ),
  correction_overdue: p(
    409,
    '补正期限已过，请联系主管部门。',
    'The time for corrections is over: please contact the bureau.',
  ),
  conflict_of_interest: p(
    403,
    '您所在的单位是该榜题的发榜方或揭榜方，须回避。',
    'A body of yours posed or answers this challenge: somebody else must act.',
  ),
  nothing_selected: p(
    409,
    '该榜题尚未评选出入围单位，不能公示。请先完成评选。',
    'Nobody has been selected for this challenge yet, so there is nothing to put on notice. Make the selection first.',
  ),
  decided_by_contest: p(
    409,
    '擂台赛的结果由竞赛排名产生，不在此评选。',
    'A contest is decided by its ranking, not selected here.',
  ),
  proposals_unchecked: p(
    409,
    '还有申报未完成形式审查，请先审查完毕。',
    'Some proposals have not been checked: finish the formal check first.',
  ),
  too_many_selected: p(
    409,
    '入围数量超过上限，请减少后再提交。',
    'More are shortlisted than allowed: choose fewer.',
  ),
} as const satisfies Record<string, Problem>;
