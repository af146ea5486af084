import type { UndefinedReason } from '../errors.ts';
import { asLabels, type Column, type LabelColumn } from '../table/columns.ts';

/**
 * Code of the positive label, or -1 when the truth does not hold it. The label is found by its exact text; a number
 * written differently (`1.0` for `1`) is accepted when exactly one label has that value.
 */
export function positiveCode(truth: LabelColumn, positive: string): number {
  const exact = truth.labels.find(positive);
  if (exact >= 0) return exact;
  const wanted = Number(positive);
  if (positive.trim() === '' || Number.isNaN(wanted) || truth.labels.size > 1000) return -1;
  let found = -1;
  for (let code = 0; code < truth.labels.size; code++) {
    const text = truth.labels.label(code);
    if (text === '' || Number(text) !== wanted) continue;
    if (found >= 0) return -1;
    found = code;
  }
  return found;
}

export interface BinaryTruth {
  codes: Int32Array;
  positive: number;
  positives: number;
}

/** A truth of exactly two classes, one of them the positive label; otherwise the reason it is none. */
export function readBinaryTruth(column: Column, positiveLabel: string): BinaryTruth | UndefinedReason {
  const truth = asLabels(column);
  const { codes } = truth;
  const positive = positiveCode(truth, positiveLabel);
  let positives = 0;
  let other = -1;
  let second = -1;
  for (let k = 0; k < codes.length; k++) {
    const code = codes[k]!;
    if (code === positive) positives++;
    else if (other < 0) other = code;
    else if (code !== other) {
      if (second >= 0 && code !== second) return 'too_many_classes';
      second = code;
    }
  }
  if (second >= 0) return positives > 0 ? 'too_many_classes' : 'no_positive';
  if (positives === 0 || positives === codes.length) return 'one_class';
  return { codes, positive, positives };
}
