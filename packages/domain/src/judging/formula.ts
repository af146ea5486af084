import type { Text } from '../lifecycle/lifecycle.ts';

/** Which mean of the judges' sheets counts. Both are always computed and shown; this one is used, declared before scoring. */
export const countingLabels = {
  mean: { zh: '平均分', en: 'Mean' },
  trimmed_mean: { zh: '去掉最高分和最低分后的平均分', en: 'Mean without the highest and the lowest' },
} as const satisfies Record<string, Text>;
export type Counting = keyof typeof countingLabels;
export const countings = Object.keys(countingLabels) as [Counting, ...Counting[]];

/** What decides between entries of equal composite, in the declared order; the last is a decision of the panel, recorded. */
export const tieBreakLabels = {
  judge_score: { zh: '专家评分高者在前', en: 'Higher judges’ score' },
  machine_score: { zh: '自动评测得分高者在前', en: 'Higher automatic score' },
  earlier_submission: { zh: '提交时间早者在前', en: 'Earlier submission' },
  panel_decision: { zh: '由评审组集体议定', en: 'Decision of the panel' },
} as const satisfies Record<string, Text>;
export type TieBreak = keyof typeof tieBreakLabels;
export const tieBreaks = Object.keys(tieBreakLabels) as [TieBreak, ...TieBreak[]];

export type Award = { title: Text; count: number };

/**
 * How an automatic score (a metric on its own scale) becomes 0–100: `from` is worth 0, `to` is worth 100, between
 * them straight, outside cut off. `from > to` where lower is better.
 */
export type MachineScale = { from: number; to: number };

/** The declared formula of a contest. Weights in percent, together 100. */
export type ContestFormula = {
  machineWeight: number;
  judgeWeight: number;
  machineScale: MachineScale;
  counting: Counting;
  /** With fewer sheets than this the trimmed mean is the mean. */
  trimWhenAtLeast: number;
  tieBreaks: TieBreak[];
  /** From the first place on: so many of each. */
  awards: Award[];
};

/** 60 % automatic, 40 % judges; the highest and the lowest of five or more sheets do not count [S]. */
export const DEFAULT_FORMULA: ContestFormula = {
  machineWeight: 60,
  judgeWeight: 40,
  machineScale: { from: 0, to: 1 },
  counting: 'trimmed_mean',
  trimWhenAtLeast: 5,
  tieBreaks: ['judge_score', 'machine_score', 'earlier_submission', 'panel_decision'],
  awards: [
    { title: { zh: '一等奖', en: 'First prize' }, count: 1 },
    { title: { zh: '二等奖', en: 'Second prize' }, count: 2 },
  ],
};
