import { describe, expect, test } from 'vitest';
import { isDay } from '../calendar/day.ts';
import { checkScenario } from './check-scenario.ts';
import { emptyScenario, type ScenarioContent } from './content.ts';

const today = '2026-11-25';
const whole: ScenarioContent = {
  ...emptyScenario,
  title: '产线缺陷检测（示例）',
  mode: 'key_task',
  industry: 'steel',
  background: '背景',
  goal: '目标',
  research: '研究内容',
  risk: 'low',
  ip: 'shared',
  budgetFen: 0,
  contactName: '示例',
  contactPhone: '025-12345678',
  indicators: [
    {
      name: '准确率',
      comparator: '>=',
      target: '95',
      unit: '%',
      testMethod: '第三方测试',
      weight: 100,
      gate: true,
    },
  ],
};
const problemsOf = (change: Partial<ScenarioContent>) => checkScenario({ ...whole, ...change }, today);

describe('a scenario', () => {
  test('that is whole may be submitted; a budget of 0 is «negotiable», not missing', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ budgetFen: null })).toEqual([{ field: 'budgetFen', code: 'required', at: null }]);
  });
  test('outside what the round asks for is told so; one of its two sectors is enough', () => {
    expect(checkScenario({ ...whole, field: 'energy' }, today, ['energy', 'health'])).toEqual([]);
    expect(checkScenario(whole, today, ['health'])).toEqual([
      { field: 'field', code: 'not_in_round', at: null },
    ]);
  });
  test('left empty is told everything at once, field by field', () => {
    const fields = checkScenario(emptyScenario, today).map(({ field }) => field);
    expect(new Set(fields)).toEqual(
      new Set([
        'title',
        'mode',
        'background',
        'goal',
        'research',
        'risk',
        'ip',
        'budgetFen',
        'contactName',
        'contactPhone',
        'field',
        'indicators',
      ]),
    );
  });
  test('with prizes that do not add up, weights that miss 100, template text and a day that never was is told which', () => {
    const prizes = [{ title: '一等奖', count: 3, amountFen: 100_000 }];
    expect(problemsOf({ prizes, prizeTotalFen: 400_000 })).toEqual([
      {
        field: 'prizes',
        code: 'prizes_do_not_add_up',
        at: null,
        details: { sumFen: 300_000, totalFen: 400_000 },
      },
    ]);
    const indicators = whole.indicators.map((one) => ({ ...one, weight: 95 }));
    expect(problemsOf({ indicators })).toEqual([
      { field: 'indicators', code: 'weights_not_100', at: null, details: { sum: 95 } },
    ]);
    expect(problemsOf({ goal: '达到 XXX 水平' })).toEqual([
      { field: 'goal', code: 'leftover_text', at: null },
    ]);
    expect(problemsOf({ neededBy: '2024-02-30' })).toEqual([
      { field: 'neededBy', code: 'not_a_day', at: null },
    ]);
    expect(problemsOf({ neededBy: today })).toEqual([{ field: 'neededBy', code: 'past', at: null }]);
  });
});

test.each([
  ['2024-02-29', true],
  ['2024-02-30', false],
  ['2023-02-29', false],
  ['2026-13-01', false],
  ['26-1-1', false],
])('%s exists: %s', (day, exists) => {
  expect(isDay(day)).toBe(exists);
});
