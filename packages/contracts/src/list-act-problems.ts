import { type Problem, p } from './problem.ts';

/** Refusals of acts on a published list; part of the one table in problems.ts. */
export const listActProblems = {
  act_second_person: p(
    409,
    '本项由您提出，须由另一名人员审批。',
    'You prepared this: another person has to approve or refuse it.',
  ),
  act_not_yours: p(409, '只有提出人可以收回本项。', 'Only the person who prepared this may take it back.'),
  excerpt_not_once: p(
    409,
    '所引原文在现行文本中须恰好出现一次：没有出现的，请核对是否已被更正；出现多次的，请多引几个字。',
    'The excerpt must stand exactly once in the text as it now reads: if it is not there, see whether it was corrected already; if more than once, quote more of it.',
  ),
  resume_needs_deadline: p(
    409,
    '原截止时间已过，恢复申报须给出新的截止时间。',
    'The deadline has passed meanwhile: give a new one to resume.',
  ),
} as const satisfies Record<string, Problem>;
