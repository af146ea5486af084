import { expect, test } from 'vitest';
import { problemsOf, readScore, sortBands } from './rubric-draft.ts';

test('problems stand with criteria or with bands', () => {
  const rubric = {
    criteria: [{ title: '技术方案', weight: 90 }],
    bands: [
      { title: '优', from: 60, to: 100 },
      { title: '差', from: 0, to: 50 },
    ],
    machineWeight: 0,
  };
  expect(problemsOf(rubric)).toEqual({
    criteria: [{ code: 'criteria_not_100', sum: 90 }],
    bands: [{ code: 'bands_gap', at: 1, from: 50, to: 60 }],
  });
  expect(sortBands(rubric.bands).map(({ title }) => title)).toEqual(['差', '优']);
});

test('a score is kept within its bounds and to two decimals', () => {
  expect(['', '7.256', '-3', '120', '89.5'].map(readScore)).toEqual([0, 7.26, 0, 100, 89.5]);
});
