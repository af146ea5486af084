import { expect, test } from 'vitest';
import { checkProposal, emptyProposal, type ProposalContent } from './content.ts';

const indicator = {
  name: '准确率',
  comparator: '>=',
  target: '95',
  unit: '%',
  testMethod: '测试集',
  weight: 50,
  gate: true,
} as const;
const challenge = { indicators: [indicator, { ...indicator, name: '时延' }], consortium: false };
const whole: ProposalContent = {
  ...emptyProposal,
  plan: '方案',
  leader: '示例',
  team: '团队',
  priceFen: 0,
  commitments: [
    { indicator: 1, committed: '80', note: '' },
    { indicator: 0, committed: '96', note: '' },
  ],
  schedule: [{ title: '样机', due: '2027-03-31', result: '' }],
  pledgesIp: true,
  pledgesIntegrity: true,
};
const problemsOf = (change: Partial<ProposalContent>, on = challenge) =>
  checkProposal({ ...whole, ...change }, on);

test('a whole proposal may be submitted, in whatever order its commitments stand; a price of 0 is a price', () => {
  expect(problemsOf({})).toEqual([]);
});
test('an empty one is told everything at once', () => {
  expect(checkProposal(emptyProposal, challenge).map(({ field, at }) => [field, at])).toEqual([
    ['plan', null],
    ['leader', null],
    ['team', null],
    ['priceFen', null],
    ['commitments', 0],
    ['commitments', 1],
    ['pledgesIp', null],
    ['pledgesIntegrity', null],
  ]);
});
test('a missing commitment is named by its indicator', () => {
  expect(problemsOf({ commitments: whole.commitments.slice(0, 1) })).toEqual([
    { field: 'commitments', code: 'commitment_missing', at: 0 },
  ]);
});
test('partners are for challenges that allow a consortium, and each has its task', () => {
  const partners = [{ organisation: '示例单位', task: ' ' }];
  expect(problemsOf({ partners })).toEqual([
    { field: 'partners', code: 'partners_not_allowed', at: null },
    { field: 'partners', code: 'required', at: 0 },
  ]);
  const allowed = { ...challenge, consortium: true };
  expect(problemsOf({ partners: [{ organisation: '示例单位', task: '数据' }] }, allowed)).toEqual([]);
});
test('a step has a name and a day that exists', () => {
  const schedule = [...whole.schedule, { title: '', due: '2024-02-30', result: '' }];
  expect(problemsOf({ schedule })).toEqual([
    { field: 'schedule', code: 'required', at: 1 },
    { field: 'schedule', code: 'not_a_day', at: 1 },
  ]);
});
