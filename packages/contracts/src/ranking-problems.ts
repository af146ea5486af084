import { type Problem, p } from './problem.ts';

/** Refusals of the slice `rankings`; part of the one table in problems.ts. */
export const rankingProblems = {
  contest_open: p(
    409,
    '尚有事项未完成，不能确定名次；请按列出的事项逐项处理。',
    'The contest cannot be finalised while anything is open: see to each item that is listed.',
  ),
  ranking_stands: p(
    409,
    '本赛事已有待封存或已封存的名次，不能再次提出；如有变化，请先退回。',
    'A ranking of this contest stands or awaits its seal already: send that one back first if anything changed.',
  ),
  ranking_second_person: p(
    409,
    '该名次由您提出，须由另一名人员核对封存。',
    'You proposed this ranking: another person has to check and seal it.',
  ),
  ranking_outdated: p(
    409,
    '名次提出后，评测成绩或评分表有变化，与现有数据不一致；请退回后重新提出。',
    'Scores or sheets have changed since this ranking was proposed, so it is no longer what they give: send it back and propose again.',
  ),
  ranking_in_notice: p(
    409,
    '名次正在公示；如需作废，请撤销公示并说明理由，名次随之作废。',
    'The ranking is in public notice: withdraw the notice with its reason, and the ranking is void with it.',
  ),
  ranking_not_sealed: p(
    409,
    '名次尚未封存，不能公示。',
    'The ranking is not sealed, so it cannot be put on notice.',
  ),
  tie_not_open: p(
    409,
    '所列作品目前不是须由评审组议定的并列作品，请按页面所列的并列作品排序。',
    'These entries are not a tie that the panel has to decide: order exactly the entries that are listed as one.',
  ),
} as const satisfies Record<string, Problem>;
