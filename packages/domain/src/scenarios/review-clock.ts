import type { ScenarioStatus } from './lifecycle.ts';

/** Calendar days that the bureau gives itself for a step; past them a scenario is overdue in its queue. */
export const REVIEW_DAYS = { formal_review: 7, opinions_in: 7 } as const satisfies Partial<
  Record<ScenarioStatus, number>
>;
const DAY_MS = 86_400_000;

/** What the deadline of a step is counted from. Times are epoch milliseconds. */
export type ReviewFacts = {
  status: ScenarioStatus;
  submittedAt: number | null;
  /** The latest deadline among opinions that are still awaited. */
  opinionsDueAt: number | null;
  /** When the last opinion of the panel came in. */
  opinionsInAt: number | null;
};

/** When the present step should be done, or null where nobody of the bureau or its experts is at work. */
export function reviewDueAt({
  status,
  submittedAt,
  opinionsDueAt,
  opinionsInAt,
}: ReviewFacts): number | null {
  const from = (start: number | null, days: number) => (start === null ? null : start + days * DAY_MS);
  if (status === 'formal_review') return from(submittedAt, REVIEW_DAYS.formal_review);
  if (status === 'expert_review') return opinionsDueAt;
  return status === 'opinions_in' ? from(opinionsInAt, REVIEW_DAYS.opinions_in) : null;
}
