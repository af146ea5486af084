import { expect, test } from 'vitest';
import { majorityOf, panelProblem, tallyOf } from './panel.ts';

test.each([
  [['a', 'b', 'c'], null],
  [['a', 'b', 'c', 'd', 'e'], null],
  [['a'], 'too_few'],
  [[], 'too_few'],
  [['a', 'b', 'c', 'd'], 'even'],
  [['a', 'b', 'a'], 'twice'],
])('a panel of %j: %s', (experts, problem) => {
  expect(panelProblem(experts)).toBe(problem);
});

test.each([
  [['support', 'support', 'oppose'], 'support'],
  [['support', 'revise', 'oppose'], null],
  [['support', 'support', 'revise', 'revise', 'oppose'], null],
  [['oppose', 'oppose', 'oppose'], 'oppose'],
  [[], null],
] as const)('of %j the majority is %s: more than half, not merely the most', (given, majority) => {
  expect(majorityOf(tallyOf(given))).toBe(majority);
});
