import { type Criterion, MAX_SCORE } from '../lists/rubric.ts';

/** `mark`: null while the judge has not said; `reason` is required below `REASON_BELOW` and for full marks. */
export type GivenMark = { criterion: number; mark: number | null; reason: string };

/** A mark below this, or of full marks, needs a reason [D: domain.md]. */
export const REASON_BELOW = 60;
export const SHEET_LIMITS = { reason: 1_000, comment: 4_000, note: 1_000 } as const;

export const sheetProblemCodes = [
  'mark_missing',
  'mark_out_of_range',
  'mark_too_fine',
  'reason_missing',
] as const;
export type SheetProblemCode = (typeof sheetProblemCodes)[number];
export type SheetProblem = { criterion: number; code: SheetProblemCode };

/** A mark in hundredths, read from its decimal digits, never by multiplying a binary double; null with more than two decimals. */
export function hundredthsOf(mark: number): number | null {
  const digits = /^(\d+)(?:\.(\d{1,2}))?$/.exec(String(mark));
  return digits ? Number(digits[1]) * 100 + Number((digits[2] ?? '').padEnd(2, '0')) : null;
}

export const needsReason = (mark: number): boolean => mark < REASON_BELOW || mark === MAX_SCORE;

/** Everything that keeps a sheet from being handed in, criterion by criterion. */
export function checkSheet(criteria: readonly Criterion[], marks: readonly GivenMark[]): SheetProblem[] {
  return criteria.flatMap((_, criterion) => {
    const given = marks.find((one) => one.criterion === criterion);
    const code = problemOf(given);
    return code ? [{ criterion, code }] : [];
  });
}

function problemOf(given: GivenMark | undefined): SheetProblemCode | null {
  if (given === undefined || given.mark === null) return 'mark_missing';
  const { mark, reason } = given;
  if (!(mark >= 0 && mark <= MAX_SCORE)) return 'mark_out_of_range';
  if (hundredthsOf(mark) === null) return 'mark_too_fine';
  return needsReason(mark) && reason.trim() === '' ? 'reason_missing' : null;
}

/**
 * Weighted sum of the marks, 0–100 with two decimals, half up; null while a criterion has no valid mark. Exact: weights
 * are whole percents and marks whole hundredths, so that the sum is a whole number of ten-thousandths.
 */
export function totalOf(criteria: readonly Criterion[], marks: readonly GivenMark[]): number | null {
  let sum = 0;
  for (const [criterion, { weight }] of criteria.entries()) {
    const mark = marks.find((one) => one.criterion === criterion)?.mark ?? null;
    const hundredths = mark === null || mark < 0 || mark > MAX_SCORE ? null : hundredthsOf(mark);
    if (hundredths === null) return null;
    sum += weight * hundredths;
  }
  return Math.floor((sum + 50) / 100) / 100;
}
