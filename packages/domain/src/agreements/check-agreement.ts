import { isDay } from '../calendar/day.ts';
import type { Text } from '../lifecycle/lifecycle.ts';
import type { Indicator } from '../scenarios/content.ts';
import type { AgreementContent } from './content.ts';

export const agreementProblemCodes = [
  'required',
  'not_a_day',
  'ends_before_start',
  'no_milestone',
  'milestone_untitled',
  'milestone_no_deliverable',
  'milestone_no_share',
  'milestone_outside_period',
  'shares_do_not_add_up',
  'commitment_missing',
] as const;
export type AgreementProblemCode = (typeof agreementProblemCodes)[number];
/** `at`: the row, or the indicator, from 0. `sumFen` and `totalFen` where shares and price differ. */
export type AgreementProblem = {
  field: keyof AgreementContent;
  code: AgreementProblemCode;
  at: number | null;
  sumFen?: number;
  totalFen?: number;
};

const problem = (
  field: keyof AgreementContent,
  code: AgreementProblemCode,
  at: number | null = null,
): AgreementProblem => ({ field, code, at });

/** Everything that keeps an agreement from being put to the other side, all at once. */
export function checkAgreement(
  content: AgreementContent,
  { indicators }: { indicators: readonly Indicator[] },
): AgreementProblem[] {
  const empty = (['startDay', 'endDay', 'priceFen'] as const).filter((field) => content[field] === null);
  const blank = (['posterDuties', 'solverDuties', 'ipTerms', 'acceptanceTerms'] as const).filter(
    (field) => content[field].trim() === '',
  );
  const missing = [...indicators.keys()].filter((at) => {
    const given = content.commitments.find(({ indicator }) => indicator === at);
    return !given || given.committed.trim() === '';
  });
  return [
    ...[...empty, ...blank].map((field) => problem(field, 'required')),
    ...checkPeriod(content),
    ...missing.map((at) => problem('commitments', 'commitment_missing', at)),
    ...checkMilestones(content),
  ];
}

function checkPeriod({ startDay, endDay }: AgreementContent): AgreementProblem[] {
  const problems: AgreementProblem[] = [];
  if (startDay !== null && !isDay(startDay)) problems.push(problem('startDay', 'not_a_day'));
  if (endDay !== null && !isDay(endDay)) problems.push(problem('endDay', 'not_a_day'));
  if (problems.length === 0 && startDay !== null && endDay !== null && endDay <= startDay)
    problems.push(problem('endDay', 'ends_before_start'));
  return problems;
}

function checkMilestones({ milestones, startDay, endDay, priceFen }: AgreementContent): AgreementProblem[] {
  if (milestones.length === 0) return [problem('milestones', 'no_milestone')];
  const problems = [...milestones.entries()].flatMap(([at, { title, plannedDay, deliverable, shareFen }]) => {
    const found: AgreementProblem[] = [];
    if (title.trim() === '') found.push(problem('milestones', 'milestone_untitled', at));
    if (deliverable.trim() === '') found.push(problem('milestones', 'milestone_no_deliverable', at));
    if (shareFen === null) found.push(problem('milestones', 'milestone_no_share', at));
    if (!isDay(plannedDay)) found.push(problem('milestones', 'not_a_day', at));
    else if ((startDay !== null && plannedDay < startDay) || (endDay !== null && plannedDay > endDay))
      found.push(problem('milestones', 'milestone_outside_period', at));
    return found;
  });
  const sumFen = sumOfShares(milestones);
  const said = priceFen !== null && milestones.every(({ shareFen }) => shareFen !== null);
  if (said && sumFen !== priceFen)
    problems.push({ ...problem('milestones', 'shares_do_not_add_up'), sumFen, totalFen: priceFen });
  return problems;
}

export const sumOfShares = (milestones: AgreementContent['milestones']): number =>
  milestones.reduce((sum, { shareFen }) => sum + (shareFen ?? 0), 0);

const names = {
  startDay: { zh: '履行起始日', en: 'First day' },
  endDay: { zh: '履行截止日', en: 'Last day' },
  priceFen: { zh: '协议金额', en: 'Price' },
  posterDuties: { zh: '发榜方义务', en: 'Duties of the poster' },
  solverDuties: { zh: '揭榜方义务', en: 'Duties of the solver' },
  ipTerms: { zh: '知识产权约定', en: 'Terms on ownership' },
  acceptanceTerms: { zh: '验收方式', en: 'How it is accepted' },
  otherTerms: { zh: '其他约定', en: 'Other terms' },
  commitments: { zh: '指标承诺', en: 'Commitments per indicator' },
  milestones: { zh: '里程碑', en: 'Milestones' },
} as const satisfies Record<keyof AgreementContent, Text>;

/** Fields as a person sees them. */
export const agreementFields: Record<keyof AgreementContent, Text> = names;

const yuan = (fen = 0) => (fen / 100).toLocaleString('en-US', { maximumFractionDigits: 2 });
const t = (zh: string, en: string): Text => ({ zh, en });

/** The problem as a sentence that says where. */
export function agreementWords({ field, code, at, sumFen, totalFen }: AgreementProblem): Text {
  const { zh } = names[field];
  const en = names[field].en.charAt(0).toLowerCase() + names[field].en.slice(1);
  const n = (at ?? 0) + 1;
  switch (code) {
    case 'required':
      return t(`${zh}未填写。`, `The ${en} is missing.`);
    case 'not_a_day':
      return at === null
        ? t(`${zh}不是有效日期。`, `The ${en} is not a day that exists.`)
        : t(
            `第 ${n} 个里程碑的计划日期不是有效日期。`,
            `The planned day of milestone ${n} is not a day that exists.`,
          );
    case 'ends_before_start':
      return t('履行截止日应晚于起始日。', 'The last day must come after the first.');
    case 'no_milestone':
      return t('至少应有一个里程碑。', 'At least one milestone is needed.');
    case 'milestone_untitled':
      return t(`第 ${n} 个里程碑没有名称。`, `Milestone ${n} has no name.`);
    case 'milestone_no_deliverable':
      return t(`第 ${n} 个里程碑未写明交付成果。`, `Milestone ${n} names no deliverable.`);
    case 'milestone_no_share':
      return t(
        `第 ${n} 个里程碑未填写付款金额，不付款的请填 0。`,
        `Milestone ${n} names no payment; write 0 where nothing is paid.`,
      );
    case 'milestone_outside_period':
      return t(
        `第 ${n} 个里程碑的计划日期不在履行期内。`,
        `The planned day of milestone ${n} lies outside of the period.`,
      );
    case 'shares_do_not_add_up':
      return t(
        `各里程碑付款合计 ${yuan(sumFen)} 元，与协议金额 ${yuan(totalFen)} 元不符。`,
        `The payments of the milestones add up to ${yuan(sumFen)} yuan, the price is ${yuan(totalFen)} yuan.`,
      );
    case 'commitment_missing':
      return t(`第 ${n} 项指标未写明承诺值。`, `Nothing is committed for indicator ${n}.`);
  }
}
