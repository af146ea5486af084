import { expect, test } from 'vitest';
import { changesOf, readMark, runningTotal, type SheetDraft } from './sheet-draft.ts';

const criteria = [
  { title: '甲', weight: 60 },
  { title: '乙', weight: 40 },
];

test('only what was changed travels, each criterion by its place', () => {
  expect(changesOf({ c1: { mark: 88.5, reason: '' } })).toEqual({
    marks: [{ criterion: 1, mark: 88.5, reason: '' }],
  });
  expect(changesOf({ comment: '总评' })).toEqual({ comment: '总评' });
});

test('the sum runs while criteria are still open', () => {
  const draft: SheetDraft = { c0: { mark: 85, reason: '' }, comment: '' };
  expect(runningTotal(draft, criteria)).toEqual({ marked: 1, sum: 51, whole: false });
  const whole: SheetDraft = { ...draft, c1: { mark: 90.55, reason: '' } };
  expect(runningTotal(whole, criteria)).toEqual({ marked: 2, sum: 87.22, whole: true });
  expect(runningTotal({ ...draft, c0: { mark: 101, reason: '' } }, criteria).sum).toBe(null);
});

test('a mark is read as a Chinese keyboard types it', () => {
  expect(['８５', '85.5', '85。5', '85.', '', '八', '-1', '85.123'].map(readMark)).toEqual([
    85,
    85.5,
    85.5,
    85,
    null,
    null,
    null,
    85.123,
  ]);
});
