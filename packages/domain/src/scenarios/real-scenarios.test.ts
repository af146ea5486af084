import { describe, expect, test } from 'vitest';
import { checkPublication } from '../lists/check-publication.ts';
import { checkScenario, type ScenarioProblem } from './check-scenario.ts';
import { LIMITS, type ScenarioContent, wholeContent } from './content.ts';
import { contentOf, realScenarios, wholeScenario } from './testing/real-scenarios.ts';

const today = '2026-05-29';
const whole = wholeScenario();
const told = (change: Partial<ScenarioContent>, day = today) => checkScenario({ ...whole, ...change }, day);

describe('a challenge as it was really published', () => {
  test.each(realScenarios.map((entry) => [entry.id, entry] as const))(
    '%s finds a place in the form for all it says',
    (_id, entry) => {
      const content = contentOf(entry);
      const written = JSON.stringify(content);
      const facts = [
        entry.id,
        entry.title,
        entry.poster,
        entry.posterType,
        entry.domain,
        entry.njDomain,
        entry.background,
        entry.need,
        ...entry.indicators,
        ...entry.resources,
        entry.budget,
        entry.period,
        entry.source,
        entry.completeness,
        entry.notes ?? '',
      ];
      expect(facts.filter((fact) => !written.includes(JSON.stringify(fact).slice(1, -1)))).toEqual([]);
      expect(
        content.stages.map(({ name, items }) => [name, items.map((item) => [item.name, item.weight])]),
      ).toEqual(entry.scoring.map(({ stage, items }) => [stage, items]));
      expect([...content.title].length).toBeLessThanOrEqual(LIMITS.title);
      expect(content.domain.length).toBeLessThanOrEqual(LIMITS.domain);
    },
  );

  test('holds sums of tens of millions to the 分', () => {
    const large = realScenarios.find(({ id }) => id === 'AIS-1133')!;
    expect(contentOf(large).budgetFen).toBe(700_000_000);
  });

  test('says its deadline once where it was moved, and from which day', () => {
    const moved = realScenarios.find(({ id }) => id === 'DC-615')!;
    expect(contentOf(moved).timeline).toEqual([
      { step: 'submission', from: null, until: '2022-04-03', time: '15:00', note: '原定 2022-03-29' },
    ]);
  });

  test('filled in to the end may be handed in', () => {
    expect(told({})).toEqual([]);
  });
});

const [registration, submission, ...later] = whole.timeline as [
  ScenarioContent['timeline'][number],
  ScenarioContent['timeline'][number],
  ...ScenarioContent['timeline'],
];
const [first, final] = whole.stages as [ScenarioContent['stages'][number], ScenarioContent['stages'][number]];

describe('a defect of real documents, planted in one of them, is told at its field', () => {
  test.each<[string, Partial<ScenarioContent>, ScenarioProblem[]]>([
    [
      'two deadlines',
      { timeline: [registration, submission, { ...submission, until: '2026-09-15' }, ...later] },
      [{ field: 'timeline', code: 'two_deadlines', at: 2 }],
    ],
    [
      'no deadline at all',
      { timeline: [registration, ...later] },
      [{ field: 'timeline', code: 'no_deadline', at: null }],
    ],
    [
      'another deadline in the text',
      { requirements: '申报材料截止时间为 2026 年 9 月 15 日。' },
      [
        {
          field: 'requirements',
          code: 'other_deadline',
          at: null,
          details: { day: '2026-09-15', deadline: '2026-09-05' },
        },
      ],
    ],
    [
      'days out of order',
      { timeline: [registration, { ...submission, until: '2026-06-20' }, ...later] },
      [{ field: 'timeline', code: 'out_of_order', at: 1 }],
    ],
    [
      'a row that ends before it starts',
      { timeline: [{ ...registration, from: '2026-07-30' }, submission, ...later] },
      [{ field: 'timeline', code: 'ends_before_start', at: 0 }],
    ],
    [
      'a day and an hour that never are',
      { timeline: [{ ...registration, until: '2026-06-31' }, { ...submission, time: '25:00' }, ...later] },
      [
        { field: 'timeline', code: 'not_a_day', at: 0 },
        { field: 'timeline', code: 'not_a_time', at: 1 },
      ],
    ],
    [
      'overlapping score bands',
      {
        bands: [
          { title: '一般', from: 0, to: 10 },
          { title: '较好', from: 8, to: 60 },
          { title: '好', from: 60, to: 100 },
        ],
      },
      [{ field: 'stages', code: 'bands_overlap', at: null, details: { from: 8, to: 10 } }],
    ],
    [
      'score bands that leave a gap',
      {
        bands: [
          { title: '不合格', from: 0, to: 50 },
          { title: '合格', from: 60, to: 100 },
        ],
      },
      [{ field: 'stages', code: 'bands_gap', at: null, details: { from: 50, to: 60 } }],
    ],
    [
      'a missing weight (XA-202609)',
      { stages: contentOf(realScenarios.find(({ id }) => id === 'XA-202609')!).stages },
      [{ field: 'stages', code: 'weight_missing', at: 0, details: { name: '主题契合度' } }],
    ],
    [
      'weights that miss 100',
      { stages: [first, { ...final, items: final.items.slice(1) }] },
      [{ field: 'stages', code: 'stage_not_100', at: 1, details: { sum: 80 } }],
    ],
    [
      'prizes that do not add up',
      { prizeTotalFen: 28_500_000 },
      [
        {
          field: 'prizes',
          code: 'prizes_do_not_add_up',
          at: null,
          details: { sumFen: 26_500_000, totalFen: 28_500_000 },
        },
      ],
    ],
    [
      'payments that do not make the whole',
      { milestones: [{ name: '首付', percent: 30, condition: '签订任务书' }] },
      [{ field: 'milestones', code: 'shares_not_100', at: null, details: { sum: 30 } }],
    ],
    [
      'left-over template text',
      { stages: [{ ...first, name: '初赛（待补充）' }, final], prizesPaidWithin: '公示后 XXX 日内' },
      [
        { field: 'stages', code: 'leftover_text', at: 0 },
        { field: 'prizes', code: 'leftover_text', at: null },
      ],
    ],
  ])('%s', (_defect, change, expected) => {
    expect(told(change)).toEqual(expected);
  });

  test('a deadline that has passed, once its day is over', () => {
    expect(told({}, '2026-09-05')).toEqual([]);
    expect(told({}, '2026-09-06')).toEqual([{ field: 'timeline', code: 'past', at: 1 }]);
  });
});

describe('what a round asks beyond the common form', () => {
  const power = {
    id: 'power',
    kind: 'number',
    label: { zh: '装机功率', en: 'Power' },
    help: { zh: '', en: '' },
    required: true,
    unit: 'kW',
    max: 100,
  } as const;
  const asked = (extra: ScenarioContent['extra']) => checkScenario({ ...whole, extra }, today, [], [power]);
  test('is judged by its own definition, and told with the name of the question', () => {
    expect(asked({ power: 50 })).toEqual([]);
    expect(asked({})).toEqual([{ field: 'extra', code: 'required', at: null, details: { id: 'power' } }]);
    expect(asked({ power: 101, colour: '红' })).toEqual([
      { field: 'extra', code: 'too_large', at: null, details: { id: 'power' } },
      { field: 'extra', code: 'not_asked', at: null, details: { id: 'colour' } },
    ]);
  });
});

test('what was frozen before the form had a part is read with the part left empty', () => {
  const { stages: _stages, extra: _extra, timeline: _timeline, ...old } = whole;
  expect(wholeContent(old)).toEqual({ ...whole, stages: [], extra: {}, timeline: [] });
});

test('a list is not published with a deadline beside the one its challenge names', () => {
  const list = {
    title: '榜单',
    preamble: '说明',
    deadlineAt: Date.parse('2026-09-15T00:00:00+08:00'),
    contactName: '示例',
    contactPhone: '025-12345678',
    challenges: [{ title: whole.title, mode: whole.mode, rubric: null, invitees: 0, content: whole }],
  };
  expect(checkPublication(list, Date.parse(today))).toContainEqual({
    challenge: 0,
    code: 'other_deadline',
    field: 'timeline',
    day: '2026-09-05',
  });
});
