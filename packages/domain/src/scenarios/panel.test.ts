import { expect, test } from 'vitest';
import { majorityOf, panelProblem, tallyOf } from './panel.ts';
import { reviewDueAt } from './review-clock.ts';

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

test('the clock of a review runs where the bureau or its experts are at work, nowhere else', () => {
  const facts = { submittedAt: 0, opinionsDueAt: 5, opinionsInAt: 10 };
  const week = 7 * 86_400_000;
  expect(reviewDueAt({ ...facts, status: 'formal_review' })).toBe(week);
  expect(reviewDueAt({ ...facts, status: 'expert_review' })).toBe(5);
  expect(reviewDueAt({ ...facts, status: 'opinions_in' })).toBe(10 + week);
  for (const status of ['draft', 'returned', 'approved', 'withdrawn'] as const)
    expect(reviewDueAt({ ...facts, status })).toBeNull();
});
