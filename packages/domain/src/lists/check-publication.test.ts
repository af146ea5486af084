import { expect, test } from 'vitest';
import { emptyScenario } from '../scenarios/content.ts';
import { checkPublication, type ListToPublish } from './check-publication.ts';

const now = Date.parse('2026-11-25T00:00:00Z');
const challenge: ListToPublish['challenges'][number] = {
  title: '示例榜题',
  mode: 'key_task',
  rubric: {
    criteria: [{ title: '技术', weight: 100 }],
    bands: [{ title: '全部', from: 0, to: 100 }],
    machineWeight: 0,
  },
  invitees: 0,
  content: {
    ...emptyScenario,
    openness: 'public',
    indicators: [
      {
        name: '准确率',
        comparator: '>=',
        target: '95',
        unit: '%',
        testMethod: '测试集',
        weight: 100,
        gate: true,
      },
    ],
    prizes: [{ title: '一等奖', count: 2, amountFen: 500_000 }],
    prizeTotalFen: 1_000_000,
    contactName: '示例',
    contactPhone: '025-12345678',
    neededBy: '2027-06-30',
  },
};
const list: ListToPublish = {
  title: '第1号',
  preamble: '',
  deadlineAt: now + 20 * 86_400_000,
  contactName: '',
  contactPhone: '',
  challenges: [challenge],
};
const withContent = (content: Partial<typeof challenge.content>): ListToPublish => ({
  ...list,
  challenges: [challenge, { ...challenge, content: { ...challenge.content, ...content } }],
});

test('a whole list has nothing against it', () => {
  expect(checkPublication(list, now)).toEqual([]);
});
test('prizes that do not add up are named with both sums, at their challenge', () => {
  expect(checkPublication(withContent({ prizeTotalFen: 900_000 }), now)).toEqual([
    { challenge: 1, code: 'prizes_do_not_add_up', sumFen: 1_000_000, totalFen: 900_000 },
  ]);
});
test('a deadline behind the day of need, one that is over and one that is missing are refused', () => {
  expect(checkPublication(withContent({ neededBy: '2026-12-01' }), now)).toEqual([
    { challenge: 1, code: 'deadline_after_need', neededBy: '2026-12-01' },
  ]);
  expect(checkPublication({ ...list, deadlineAt: now }, now)).toEqual([
    { challenge: null, code: 'deadline_past' },
  ]);
  expect(checkPublication({ ...list, deadlineAt: null }, now)).toEqual([
    { challenge: null, code: 'no_deadline' },
  ]);
});
test('a poster who is not to be called needs the bureau to answer, a directed challenge somebody to read it', () => {
  const reduced = withContent({ openness: 'desensitised', contactName: '', contactPhone: '' });
  expect(checkPublication(reduced, now)).toEqual([{ challenge: null, code: 'no_bureau_contact' }]);
  expect(checkPublication({ ...reduced, contactName: '示例', contactPhone: '025-1' }, now)).toEqual([]);
  const directed = withContent({ openness: 'directed' });
  expect(checkPublication({ ...directed, contactName: '示例', contactPhone: '025-1' }, now)).toEqual([
    { challenge: 1, code: 'no_invitee' },
  ]);
});
test('everything is told at once', () => {
  const broken = {
    ...challenge,
    rubric: null,
    content: { ...challenge.content, indicators: [], contactPhone: ' ' },
  };
  expect(
    checkPublication({ ...list, title: ' ', deadlineAt: null, challenges: [broken] }, now).map(
      ({ code }) => code,
    ),
  ).toEqual(['no_title', 'no_deadline', 'no_rubric', 'no_indicator', 'no_contact']);
});

test('template text, a second deadline and an indicator without its test are told at their field', () => {
  const [indicator] = challenge.content.indicators;
  const planted = withContent({
    background: '多人同时说话时，家电对口令的识别率下降【】。',
    goal: '目标说话人的字错率不高于 XXX。',
    requirements: '揭榜单位应有语音研究基础。揭榜申报截止时间为2026年9月5日，验收时间为2027年6月30日。',
    research: '……',
    indicators: [{ ...(indicator as NonNullable<typeof indicator>), name: '拒识率', testMethod: ' ' }],
  });
  expect(checkPublication({ ...planted, preamble: '各有关单位：请填写' }, now)).toEqual([
    { challenge: null, code: 'leftover_text', field: 'preamble', found: '请填写' },
    { challenge: 1, code: 'indicator_untested', at: 0 },
    { challenge: 1, code: 'leftover_text', field: 'background', found: '【】' },
    { challenge: 1, code: 'leftover_text', field: 'goal', found: 'XXX' },
    { challenge: 1, code: 'leftover_text', field: 'research', found: '……' },
    { challenge: 1, code: 'other_deadline', field: 'requirements', day: '2026-09-05' },
  ]);
});
test('the same deadline, a day of acceptance and a day on which data end are no second deadline', () => {
  const requirements =
    '揭榜申报截止时间为2026年12月15日。数据截止2025年12月31日。项目须于2027年6月30日前完成揭榜任务验收。申报截止12月15日17:00。';
  expect(checkPublication(withContent({ requirements }), now)).toEqual([]);
});
