import { type Problem, p } from './problem.ts';

/** Formal review, and the panel of experts that is drawn after it. */
export const panelProblems = {
  formal_incomplete: p(
    409,
    '形式审查尚有事项未办结，请按所列逐项办理后再通过。',
    'Formal review still lacks something: settle what is listed, then pass it.',
  ),
  panel_invalid: p(
    400,
    '评议组人数须为单数且不少于 3 人，成员须为评审专家且不重复。',
    'A panel is odd, at least three, of judges, and nobody twice.',
  ),
  draw_other_person: p(
    409,
    '确定专家库与抽取须由两人分别办理，请由另一位经办人员抽取。',
    'Pool and draw take two people: somebody else of the bureau must draw.',
  ),
  draw_pool_short: p(
    409,
    '符合条件的专家不足，无法抽取评议组；请扩充专家库或调整专项规则后再办。',
    'There are not enough experts who may be drawn: enlarge the pool or change the rules of the programme.',
  ),
  draw_decides: p(
    409,
    '该评议组由抽取产生，递补须按抽取次序；次序用尽方可另行指定并说明理由。',
    'This panel was drawn: the next of the order takes the place, and only when nobody is left may one be named, with a reason.',
  ),
} as const satisfies Record<string, Problem>;
