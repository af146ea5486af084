import type { Text } from '../lifecycle/lifecycle.ts';

/** A stage of scoring (评分阶段); the weights of its items, in percent, sum to 100. Null: not said yet. */
export type ScoringItem = { name: string; weight: number | null; note: string };
export type ScoringStage = { name: string; items: ScoringItem[] };

/** A payment (分期付款): a share of the budget in percent, due when its condition is met. */
export type Milestone = { name: string; percent: number; condition: string };

/**
 * A prize: `count` of `amountFen` each, before or after tax as the scenario says for all. `cumulative`: paid on top of
 * another prize of the same team. `inKind`: what comes with it that is not money (`GPU 卡 2 张`).
 */
export type Prize = {
  title: string;
  count: number;
  amountFen: number;
  cumulative?: boolean | undefined;
  inKind?: string | undefined;
};

export const timelineStepLabels = {
  publication: { zh: '发榜', en: 'Publication' },
  registration: { zh: '报名', en: 'Registration' },
  submission: { zh: '提交截止', en: 'Submission deadline' },
  first_review: { zh: '初审', en: 'First review' },
  improvement: { zh: '辅导完善', en: 'Improvement' },
  final: { zh: '终审', en: 'Final' },
  award: { zh: '公示与兑现', en: 'Announcement and award' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Text>;
export type TimelineStep = keyof typeof timelineStepLabels;
export const timelineSteps = Object.keys(timelineStepLabels) as [TimelineStep, ...TimelineStep[]];

/**
 * A row of the timeline, calendar days in Beijing; a single day stands in `until`. `time`: the hour at which it ends,
 * `15:00`, up to `24:00`; empty: the end of the day. `note`: in words (`原定 03-29，顺延`), and the name of `other`.
 */
export type TimelineRow = {
  step: TimelineStep;
  from: string | null;
  until: string | null;
  time: string;
  note: string;
};
export const emptyTimelineRow: TimelineRow = { step: 'other', from: null, until: null, time: '', note: '' };
export const isTime = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text);

/** The day on which submissions end; null where none or more than one is named. */
export function deadlineOf(timeline: readonly TimelineRow[]): string | null {
  const rows = timeline.filter(({ step }) => step === 'submission');
  return rows.length === 1 ? (rows[0]?.until ?? rows[0]?.from ?? null) : null;
}
