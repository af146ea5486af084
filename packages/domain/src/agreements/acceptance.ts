import type { Text } from '../lifecycle/lifecycle.ts';
import type { Indicator, Mode } from '../scenarios/content.ts';

/** Grades of an acceptance [S]: 优秀、良好、合格、不合格. */
export const gradeLabels = {
  excellent: { zh: '优秀', en: 'Excellent' },
  good: { zh: '良好', en: 'Good' },
  pass: { zh: '合格', en: 'Passed' },
  fail: { zh: '不合格', en: 'Failed' },
} as const satisfies Record<string, Text>;
export type Grade = keyof typeof gradeLabels;
export const grades = Object.keys(gradeLabels) as [Grade, ...Grade[]];

/**
 * Lowest score of each grade, best first [D]: published programmes name the four grades and a score of 0–100, the bands
 * differ between them. A grade is read from the score, never given beside it.
 */
export const GRADE_BANDS: readonly { grade: Grade; from: number }[] = [
  { grade: 'excellent', from: 90 },
  { grade: 'good', from: 75 },
  { grade: 'pass', from: 60 },
  { grade: 'fail', from: 0 },
];
export const MAX_ACCEPTANCE_SCORE = 100;
/** Below this an acceptance has failed, and no case comes of it. */
export const PASS_SCORE = 60;

/** @param score 0–100 */
export function gradeOf(score: number): Grade {
  return GRADE_BANDS.find(({ from }) => score >= from)?.grade ?? 'fail';
}

/** Who appraises: the poster where supply meets demand (the bureau confirms), else the bureau with experts. */
export const appraiserOf = (mode: Mode): 'poster' | 'bureau' =>
  mode === 'supply_demand' ? 'poster' : 'bureau';

/** What was reached of an indicator, by its place in the challenge. */
export type IndicatorResult = { indicator: number; reached: string; met: boolean };
export type Appraisal = {
  score: number;
  opinion: string;
  /** Opinion of the experts or the third party; mandatory where the bureau appraises. */
  expertOpinion: string;
  /** What the public may read of the result. */
  summary: string;
  results: IndicatorResult[];
};

export const appraisalProblemCodes = ['required', 'result_missing', 'gate_unmet'] as const;
export type AppraisalProblem = {
  field: keyof Appraisal;
  code: (typeof appraisalProblemCodes)[number];
  at: number | null;
};

/**
 * Everything that keeps an appraisal from being given, all at once. A gate that is not met keeps the work from passing,
 * whatever the score.
 */
export function checkAppraisal(
  appraisal: Appraisal,
  { indicators, mode }: { indicators: readonly Indicator[]; mode: Mode },
): AppraisalProblem[] {
  const needed = [
    'opinion',
    'summary',
    ...(appraiserOf(mode) === 'bureau' ? ['expertOpinion'] : []),
  ] as const;
  const problems: AppraisalProblem[] = [];
  for (const field of needed as readonly ('opinion' | 'summary' | 'expertOpinion')[])
    if (appraisal[field].trim() === '') problems.push({ field, code: 'required', at: null });
  for (const [at, { gate }] of indicators.entries()) {
    const result = appraisal.results.find(({ indicator }) => indicator === at);
    if (!result || result.reached.trim() === '')
      problems.push({ field: 'results', code: 'result_missing', at });
    else if (gate && !result.met && appraisal.score >= PASS_SCORE)
      problems.push({ field: 'score', code: 'gate_unmet', at });
  }
  return problems;
}

/** The problem as a sentence that says where. */
export function appraisalWords({ field, code, at }: AppraisalProblem): Text {
  const n = (at ?? 0) + 1;
  if (code === 'gate_unmet')
    return {
      zh: `第 ${n} 项指标必须达标而未达到，得分不能达到合格线（${PASS_SCORE} 分）。`,
      en: `Indicator ${n} is a gate and is not met: the score stays below ${PASS_SCORE}.`,
    };
  if (code === 'result_missing')
    return { zh: `第 ${n} 项指标未填写实际达到值。`, en: `What was reached of indicator ${n} is missing.` };
  const names = {
    opinion: { zh: '验收意见', en: 'opinion' },
    expertOpinion: { zh: '专家或第三方意见', en: 'opinion of experts or third party' },
    summary: { zh: '成果简介', en: 'summary of the result' },
    score: { zh: '得分', en: 'score' },
    results: { zh: '指标达成情况', en: 'results' },
  }[field];
  return { zh: `${names.zh}未填写。`, en: `The ${names.en} is missing.` };
}
