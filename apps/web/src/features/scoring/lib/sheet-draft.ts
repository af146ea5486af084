import type { AssignmentView } from '@jiebang/contracts/judging-sheets';
import { type GivenMark, SHEET_LIMITS, type SheetProblem, totalOf } from '@jiebang/domain/judging/sheet';
import type { Criterion } from '@jiebang/domain/lists/rubric';
import type { Saved } from '../../../lib/form-keeper.ts';

export type OneMark = { mark: number | null; reason: string };
/** `c0`, `c1`, … in the order of the rubric: two windows that mark different criteria do not meet. */
export type SheetDraft = { [key: `c${number}`]: OneMark; comment: string };

export const keyOfCriterion = (criterion: number): `c${number}` => `c${criterion}`;
const unmarked: OneMark = { mark: null, reason: '' };
export const markAt = (draft: SheetDraft, criterion: number): OneMark =>
  draft[keyOfCriterion(criterion)] ?? unmarked;

/** What the server has of the sheet, each criterion of the rubric by itself. */
export function savedSheet({ panel, sheet }: AssignmentView): Saved<SheetDraft> {
  const value: SheetDraft = { comment: sheet?.comment ?? '' };
  for (const criterion of panel.rubric.criteria.keys()) {
    const given = sheet?.marks.find((one) => one.criterion === criterion);
    value[keyOfCriterion(criterion)] = given ? { mark: given.mark, reason: given.reason } : unmarked;
  }
  return { revision: sheet?.revision ?? 0, value };
}

/** Only what was changed travels; the server leaves the other criteria as they are. */
export function changesOf(changes: Partial<SheetDraft>) {
  const { comment, ...given } = changes;
  const marks = Object.entries(given).map(([key, value]) => ({
    criterion: Number(key.slice(1)),
    ...(value as OneMark),
  }));
  return { ...(marks.length > 0 ? { marks } : {}), ...(comment === undefined ? {} : { comment }) };
}

export const marksOf = (draft: SheetDraft, criteria: readonly Criterion[]): GivenMark[] =>
  criteria.map((_, criterion) => ({ criterion, ...markAt(draft, criterion) }));

/** A mark as it is typed: null while it is no number. Full-width digits of a Chinese keyboard count. */
export function readMark(typed: string): number | null {
  const plain = typed.normalize('NFKC').replaceAll('。', '.').trim();
  return /^\d{1,4}(?:\.\d*)?$/.test(plain) ? Number(plain) : null;
}

/** The sum so far, of what is marked, for the eye; the whole one is what the server will reckon. */
export function runningTotal(draft: SheetDraft, criteria: readonly Criterion[]) {
  const marks = marksOf(draft, criteria);
  const marked = marks.filter(({ mark }) => mark !== null);
  return {
    marked: marked.length,
    /** Null while a mark is not valid. */
    sum: totalOf(
      criteria,
      marks.map((one) => ({ ...one, mark: one.mark ?? 0 })),
    ),
    whole: marked.length === criteria.length,
  };
}

/** A mark with its weight: what it adds to the total. */
export const weighted = (mark: number, weight: number): string => ((mark * weight) / 100).toFixed(2);

/** What may be sent while it is unfinished: the server keeps half a sheet, but no text beyond its limits. */
export function isSendable(value: OneMark | string | undefined): boolean {
  if (value === undefined || typeof value === 'string') return (value ?? '').length <= SHEET_LIMITS.comment;
  return value.reason.length <= SHEET_LIMITS.reason;
}

export const problemAt = (problems: readonly SheetProblem[], criterion: number) =>
  problems.find((one) => one.criterion === criterion)?.code;
