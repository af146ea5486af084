import { expect, test } from 'vitest';
import { challengeLifecycle, challengeWindow } from './lifecycle.ts';

const deadlineAt = Date.parse('2026-12-15T16:00:00Z');

test.each(
  challengeLifecycle.states.map((status) => [status, status === 'open' || status === 'judging'] as const),
)('%s takes a proposal whose request began in time: %s', (status, takes) => {
  const window = (now: number) => challengeWindow({ status, deadlineAt }, now);
  expect(window(deadlineAt - 1) === 'accepting').toBe(takes);
  const otherwise = { prepared: 'not_open', suspended: 'suspended' }[status as string] ?? 'ended';
  expect(window(deadlineAt)).toBe(otherwise);
});
