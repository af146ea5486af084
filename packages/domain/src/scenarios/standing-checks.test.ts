import { expect, test } from 'vitest';
import { emptyScenario } from './content.ts';
import { standingChecks } from './standing-checks.ts';

const checklist = [
  { id: 'goal_clear', field: 'goal' },
  { id: 'stamp', field: null },
  { id: 'own_field', field: 'extra.licence' },
];
const found = (version: number, ok = true) => checklist.map(({ id }) => ({ item: id, version, ok }));
const contents = (...goals: string[]) => new Map(goals.map((goal, i) => [i + 1, { ...emptyScenario, goal }]));
const standing = (present: number, all: ReturnType<typeof found>, goals: string[]) => [
  ...standingChecks(checklist, all, contents(...goals), present).keys(),
];

test('what was found in the present version stands, whatever it is about', () => {
  expect(standing(1, found(1), ['甲'])).toEqual(['goal_clear', 'stamp', 'own_field']);
});

test('of a resubmission only points about fields that are still the same keep what was found', () => {
  expect(standing(2, found(1), ['甲', '甲'])).toEqual(['goal_clear', 'own_field']);
  expect(standing(2, found(1), ['甲', '乙'])).toEqual(['own_field']);
});

test('a field changed and changed back was still looked at as it is', () => {
  expect(standing(3, found(1), ['甲', '乙', '甲'])).toEqual(['goal_clear', 'own_field']);
});

test('the later finding counts, in whatever order they come', () => {
  const both = [...found(2, false), ...found(1, true)];
  const now = standingChecks(checklist, both, contents('甲', '甲'), 2);
  expect([...now.values()].map(({ ok }) => ok)).toEqual([false, false, false]);
});
