import { describe, expect, test } from 'vitest';
import { emptyScenario, type ScenarioContent, scenarioFieldIds } from './content.ts';
import {
  changedFieldsOf,
  contentKeys,
  fieldOfKey,
  keysOfField,
  openFieldsOf,
  type ReviewField,
  reviewFieldsOf,
  same,
  withFieldsOf,
} from './fields.ts';

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
  const open = (content: ScenarioContent, returned: ReviewField[], over: object = {}) =>
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

describe('the questions of a round', () => {
  const question = (id: string) => ({
    ...{ id, kind: 'text' as const, label: { zh: id, en: id }, help: { zh: '', en: '' }, required: false },
  });
  const extraFields = [question('lines'), question('area')];
  const answered = { ...whole, extra: { lines: '三条', area: '五亩' } };

  test('stand in the form one by one, where the form has its questions', () => {
    const fields = reviewFieldsOf(extraFields);
    expect(fields).not.toContain('extra');
    expect(fields.slice(fields.indexOf('milestones'))).toEqual([
      'milestones',
      'extra.lines',
      'extra.area',
      'notes',
      'contactName',
      'contactPhone',
    ]);
  });

  test('differ, open and are taken over one by one', () => {
    const after = { ...answered, extra: { lines: '四条', area: '五亩' } };
    expect(changedFieldsOf(answered, after)).toEqual(['extra.lines']);
    const open = (content: ScenarioContent, fields: typeof extraFields) =>
      openFieldsOf(
        { content, handedIn: answered, returned: ['extra.area'] },
        { ...round, extraFields: fields },
      );
    expect(open(answered, extraFields)).toEqual(['extra.area']);
    expect(open(after, extraFields)).toEqual(['extra.lines', 'extra.area']);
    // An answer whose question was taken out of the round would keep it from being handed in: it can be removed.
    expect(open(answered, extraFields.slice(1))).toEqual(['extra.area', 'extra.lines']);
    expect(withFieldsOf(answered, after, ['extra.area']).extra).toEqual(answered.extra);
    expect(withFieldsOf(answered, after, ['extra.lines', 'goal'])).toEqual(after);
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
