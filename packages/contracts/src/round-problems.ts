import { type Problem, p } from './problem.ts';

/** Refusals of who may apply to a round; part of the one table in problems.ts. */
export const roundProblems = {
  body_not_eligible: p(
    409,
    '申报单位不符合本批次的申报条件，具体见下列各项；如单位资料有误或不全，请先更正单位资料。',
    'The organisation does not meet the conditions of this call, as listed; if its profile is wrong or incomplete, mend that first.',
  ),
  district_office_missing: p(
    409,
    '本专项要求区级推荐，下列地区尚无推荐单位，或推荐单位没有经办人；请先在“会审部门”中补齐，再发布批次。',
    'This programme asks districts for their recommendation, and those listed have no office, or none with an officer. Add them under departments, then announce the call.',
    'organiser',
  ),
  body_limit_reached: p(
    409,
    '本单位在本批次提交的场景已达申报数量上限；撤回一项后可再提交。',
    'The organisation has handed in as many scenarios as this call takes from one body; withdraw one to hand in another.',
  ),
} as const satisfies Record<string, Problem>;
