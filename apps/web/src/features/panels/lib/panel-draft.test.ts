import { DEFAULT_FORMULA } from '@jiebang/domain/judging/formula';
import { expect, test } from 'vitest';
import { bodyOf, isSendable, withMachineWeight } from './panel-draft.ts';

test('the share of the automatic score is the same in rubric and formula, and the rest is the judges’', () => {
  const draft = {
    rubric: { criteria: [], bands: [], machineWeight: 60 },
    formula: DEFAULT_FORMULA,
    seats: 5,
    dueAt: '',
    judgeIds: [],
  };
  const { rubric, formula } = withMachineWeight(draft, 30);
  expect([rubric.machineWeight, formula.machineWeight, formula.judgeWeight]).toEqual([30, 30, 70]);
});

test('half a date waits in the form, a whole one is sent as the instant it means in Beijing', () => {
  expect(isSendable('dueAt', '2026-12-0')).toBe(false);
  expect(bodyOf({ dueAt: '2026-12-01T18:00', seats: 7 })).toEqual({
    dueAt: '2026-12-01T10:00:00.000Z',
    seats: 7,
  });
});
