import type { Text } from '../lifecycle/lifecycle.ts';

/** Rules on who may put forward or take up; which of them are asked is settled by programme and round. */
export const eligibilityRuleLabels = {
  blacklist: { zh: '失信与重大处罚', en: 'Violations and major penalties' },
  past_winner: { zh: '同一方向已有立项', en: 'Has won in this direction before' },
  quota: { zh: '本批次申报数量', en: 'Number of projects in this call' },
  affiliates: { zh: '与发榜单位的关联', en: 'Affiliated with the poster' },
  legal_person: { zh: '法人资格', en: 'Legal personality' },
  region: { zh: '注册地', en: 'Where it is registered' },
  size_class: { zh: '企业规模', en: 'Size of the enterprise' },
} as const satisfies Record<string, Text>;
export type EligibilityRule = keyof typeof eligibilityRuleLabels;
export const eligibilityRules = Object.keys(eligibilityRuleLabels) as [EligibilityRule, ...EligibilityRule[]];

/** `unknown`: what the platform holds does not answer it; a clerk looks elsewhere, and it keeps nothing from passing. */
export const outcomeLabels = {
  holds: { zh: '符合', en: 'Met' },
  fails: { zh: '不符合', en: 'Not met' },
  unknown: { zh: '无法判断', en: 'Cannot be told' },
} as const satisfies Record<string, Text>;
export type Outcome = keyof typeof outcomeLabels;
export const outcomes = Object.keys(outcomeLabels) as [Outcome, ...Outcome[]];

/** What a finding rests on: `ref` is the row, `says` what stands there, `day` its date. */
export type Evidence = { ref: string; says: string; day: string | null };
export type Finding = { rule: EligibilityRule; outcome: Outcome; evidence: Evidence[] };

/**
 * What an override answers: the rows that made a rule fail. A row that comes later is not answered by it, so that
 * nobody is let through on a ground that nobody has looked at.
 */
export const groundsOf = ({ evidence }: Pick<Finding, 'evidence'>): string[] =>
  [...new Set(evidence.map(({ ref }) => ref))].sort();

/** Does the override answer every ground there is now? One that fell away since is no harm. */
export const answers = (grounds: readonly string[], finding: Finding): boolean =>
  groundsOf(finding).every((ref) => grounds.includes(ref));
