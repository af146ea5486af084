import type { ScenarioStatus } from './lifecycle.ts';

/**
 * Calendar days that the bureau gives itself for a step, counted from the submission or from the last opinion; past
 * them a scenario is overdue in its queue. In expert review the earliest deadline of an awaited opinion counts.
 */
export const REVIEW_DAYS = { formal_review: 7, opinions_in: 7 } as const satisfies Partial<
  Record<ScenarioStatus, number>
>;

/** An expert is reminded once, this long before the deadline. */
export const REMIND_BEFORE_HOURS = 24;
