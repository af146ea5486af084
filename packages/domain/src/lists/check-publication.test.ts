import { expect, test } from 'vitest';
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
