import type { Period } from './clock.ts';

export type Taken = Period & { amount: number };

/**
 * The most that is taken on any day of a period. It is reached on the period's first day or on a day on which
 * a grant begins, so that only those are looked at.
 */
export function mostTaken(taken: readonly Taken[], { fromDay, untilDay }: Period): number {
  const begins = taken.map((one) => one.fromDay).filter((day) => day > fromDay && day <= untilDay);
  return Math.max(
    ...[fromDay, ...begins].map((day) =>
      taken
        .filter((one) => one.fromDay <= day && day <= one.untilDay)
        .reduce((sum, one) => sum + one.amount, 0),
    ),
  );
}

/** What is free all through a period; null: there is no limit. */
export function freeIn(capacity: number | null, taken: readonly Taken[], period: Period): number | null {
  return capacity === null ? null : Math.max(0, capacity - mostTaken(taken, period));
}
