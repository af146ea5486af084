import type { Text } from '../lifecycle/lifecycle.ts';

/** 评议要点: what every expert says something to before they recommend. */
export const pointLabels = {
  necessity: { zh: '必要性', en: 'Necessity' },
  difficulty: { zh: '技术难度', en: 'Technical difficulty' },
  measurability: { zh: '指标可考核性', en: 'Measurability of the indicators' },
  budget: { zh: '经费合理性', en: 'Budget' },
  risk: { zh: '风险', en: 'Risk' },
} as const satisfies Record<string, Text>;
export type OpinionPoint = keyof typeof pointLabels;
export const opinionPoints = Object.keys(pointLabels) as [OpinionPoint, ...OpinionPoint[]];

/** What the ends of the scale mean, so that a five is not good at one point and bad at another without saying so. */
export const scaleLabels = {
  necessity: { low: { zh: '不必要', en: 'not needed' }, high: { zh: '很必要', en: 'much needed' } },
  difficulty: { low: { zh: '容易', en: 'easy' }, high: { zh: '很难', en: 'very hard' } },
  measurability: {
    low: { zh: '难以考核', en: 'hard to measure' },
    high: { zh: '可逐项考核', en: 'each can be measured' },
  },
  budget: { low: { zh: '不合理', en: 'unreasonable' }, high: { zh: '合理', en: 'reasonable' } },
  risk: { low: { zh: '风险低', en: 'low' }, high: { zh: '风险高', en: 'high' } },
} as const satisfies Record<OpinionPoint, { low: Text; high: Text }>;

export const SCORES = [1, 2, 3, 4, 5] as const;
export const POINT_WORDS = 500;
/** `score` null: not answered yet; the words are free. */
export type PointAnswer = { score: number | null; words: string };
export type OpinionAnswers = Partial<Record<OpinionPoint, PointAnswer>>;

/** Points without a score: an opinion is not handed in with one of them. */
export const unanswered = (answers: OpinionAnswers): OpinionPoint[] =>
  opinionPoints.filter((point) => (answers[point]?.score ?? null) === null);

/** The same score at every point: what seeds and tests give where the scores are not the matter. */
export const evenAnswers = (score: number): Record<OpinionPoint, PointAnswer> =>
  Object.fromEntries(opinionPoints.map((point) => [point, { score, words: '' }])) as Record<
    OpinionPoint,
    PointAnswer
  >;
