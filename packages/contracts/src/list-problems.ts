import { type Problem, p } from './problem.ts';

/** Problem codes of lists and of the challenges on them. */
export const listProblems = {
  list_incomplete: p(
    409,
    '榜单尚不能发布，请按标出的榜题和字段补正。',
    'The list cannot be published yet: mend what is marked, challenge by challenge.',
  ),
  list_frozen: p(
    409,
    '榜单已发布，内容不得修改；可提出勘误、延长截止时间，或注明理由撤回。',
    'The list is published and its text stays as it is: prepare an erratum, extend its deadline, or withdraw with a reason.',
  ),
  second_person_needed: p(
    409,
    '您参与了本榜单的编制，须由另一名人员核对发布。',
    'You wrote on this list: another person has to read and publish it.',
  ),
  scheduler_left_office: p(
    409,
    '设定发布时间的人员已不具有发布权限，请由有权限的人员重新核对发布。',
    'Who set the time of publication may not publish any more: somebody who may has to read and publish it.',
  ),
  scenario_on_list: p(
    409,
    '该场景已列入榜单，请选择其他场景。',
    'This scenario stands on a list already: choose another one.',
  ),
  scenario_not_approved: p(
    409,
    '该场景未处于审核通过状态，不能列入榜单。',
    'This scenario is not approved, so it cannot be on a list.',
  ),
  challenge_not_directed: p(
    409,
    '该榜题面向社会公开揭榜，无需指定揭榜单位。',
    'This challenge is open to everybody: nobody needs to be invited.',
  ),
  deadline_passed: p(
    409,
    '揭榜申报已截止，不能再延长。',
    'The deadline for proposals has passed: it cannot be extended any more.',
  ),
  challenges_under_way: p(
    409,
    '榜单中有榜题已进入公示或后续阶段，不能整体撤销；请逐项处理。',
    'A challenge of this list is in notice or beyond: end it by itself, the list cannot be withdrawn as a whole.',
  ),
} as const satisfies Record<string, Problem>;
