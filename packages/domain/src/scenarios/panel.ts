import type { Text } from '../lifecycle/lifecycle.ts';
import { MIN_EXPERTS, type Recommendation, recommendations } from './lifecycle.ts';

export type PanelProblem = 'too_few' | 'even' | 'twice';

/** Why these experts are no panel, or null: at least three, odd so that a majority exists, nobody twice. */
export function panelProblem(experts: readonly string[]): PanelProblem | null {
  if (new Set(experts).size < experts.length) return 'twice';
  if (experts.length < MIN_EXPERTS) return 'too_few';
  return experts.length % 2 === 0 ? 'even' : null;
}

/** Why a person of the pool cannot be chosen for a scenario. */
export const conflictLabels = {
  member: { zh: '为发榜单位成员，须回避', en: 'Belongs to the poster' },
  author: { zh: '为该场景填报人，须回避', en: 'Wrote this scenario' },
  clerk: { zh: '为该场景经办人员，不能同时评议', en: 'Handles this scenario' },
  on_panel: { zh: '已在本评议组中', en: 'Is on the panel' },
  recused: { zh: '已就该场景回避', en: 'Recused from this scenario' },
} as const satisfies Record<string, Text>;
export type Conflict = keyof typeof conflictLabels;
export const conflicts = Object.keys(conflictLabels) as [Conflict, ...Conflict[]];

export type Tally = Record<Recommendation, number>;

export function tallyOf(given: readonly Recommendation[]): Tally {
  return Object.fromEntries(
    recommendations.map((kind) => [kind, given.filter((one) => one === kind).length]),
  ) as Tally;
}

/** What more than half recommend, or null where three views divide the panel: the decision stays the clerk's either way. */
export function majorityOf(tally: Tally): Recommendation | null {
  const all = recommendations.reduce((sum, kind) => sum + tally[kind], 0);
  return recommendations.find((kind) => tally[kind] * 2 > all) ?? null;
}
