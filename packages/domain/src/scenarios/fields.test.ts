import { describe, expect, test } from 'vitest';
import { emptyScenario, type ScenarioContent, type ScenarioField, scenarioFieldIds } from './content.ts';
import { changedFieldsOf, contentKeys, fieldOfKey, keysOfField, openFieldsOf, same } from './fields.ts';

const round = { today: '2026-11-25', asked: [] };
const whole: ScenarioContent = {
  ...emptyScenario,
  title: '产线缺陷检测',
  mode: 'key_task',
  industry: 'steel',
  background: '背景',
  goal: '目标',
  research: '内容',
  risk: 'low',
  ip: 'shared',
  budgetFen: 0,
  contactName: '示例',
  contactPhone: '025-12345678',
  neededBy: '2027-06-30',
  indicators: [
    {
      name: '准确率',
      comparator: '>=',
      target: '95',
      unit: '%',
      testMethod: '第三方',
      weight: 100,
      gate: true,
    },
  ],
};

describe('fields of a scenario', () => {
  test('cover the whole content: every part stands at exactly one field', () => {
    expect(scenarioFieldIds.flatMap(keysOfField).sort()).toEqual([...contentKeys].sort());
    expect(fieldOfKey('prizeTotalFen')).toBe('prizes');
  });

  test('that differ are named once, also where a setting beside them differs', () => {
    const after = { ...whole, goal: '新目标', prizesAfterTax: true, prizeTotalFen: 5 };
    expect(changedFieldsOf(whole, after)).toEqual(['goal', 'prizes']);
    expect(changedFieldsOf(whole, whole)).toEqual([]);
  });
});

describe('a scenario that was sent back', () => {
  const open = (content: ScenarioContent, returned: ScenarioField[], over: object = {}) =>
    openFieldsOf({ content, handedIn: whole, returned }, { ...round, ...over });

  test('opens the returned fields and nothing else', () => {
    expect(open(whole, ['goal', 'prizes'])).toEqual(['goal', 'prizes']);
  });

  test('also opens what would keep it from being handed in again, so that no return is a dead end', () => {
    expect(open(whole, ['goal'], { today: '2027-07-01' })).toEqual(['goal', 'neededBy']);
    expect(open({ ...whole, openness: 'desensitised' }, ['openness'])).toEqual(['openness', 'publicSummary']);
    expect(open(whole, ['industry'])).toEqual(['industry', 'field']);
  });

  test('keeps such a field open while it is being written, not only until its first letter', () => {
    const writing: ScenarioContent = { ...whole, openness: 'desensitised', publicSummary: '摘' };
    expect(open(writing, ['openness'])).toEqual(['openness', 'publicSummary']);
  });
});

test.each([
  [{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
  [{ a: 1 }, { a: 1, b: undefined }, false],
  [[1, 2], [2, 1], false],
  [[], {}, false],
  [null, {}, false],
])('%j and %j are the same: %s', (a, b, expected) => {
  expect(same(a, b)).toBe(expected);
});
