import { type Problem, p } from './problem.ts';

/** The review desk: views of one's own, and many scenarios passed by two persons. */
export const reviewDeskProblems = {
  batch_other_person: p(
    409,
    '批量通过须由另一名经办人员复核，提议人不能自行确认。',
    'A batch takes two persons: somebody other than who proposed it must confirm.',
  ),
  batch_empty: p(
    409,
    '所选场景均不能通过形式审查，未提交复核。',
    'None of the scenarios chosen can pass formal review, so nothing was proposed.',
  ),
  view_name_taken: p(
    409,
    '您已有同名视图，请换一个名称。',
    'You have a view of this name: choose another one.',
  ),
  views_full: p(
    409,
    '每个列表最多保存 12 个视图，请先删除不用的视图。',
    'A list keeps at most 12 views: delete one that is not used.',
  ),
} as const satisfies Record<string, Problem>;
