import { emptyProposal } from '@jiebang/domain/proposals/content';
import { expect, test } from 'vitest';
import type { IdentityRow } from './entries.repository.ts';
import { entryMaterial } from './entry-material.ts';

const identity: IdentityRow = {
  teamId: 't',
  team: '追光队',
  name: '江南光电科技有限公司',
  nameEn: 'Jiangnan Optics Co., Ltd.',
  contactName: '王小明',
  website: '',
  address: '',
  members: ['李娜娜'],
};
const indicators = [
  { name: '准确率', comparator: '>=', target: '95', unit: '%', testMethod: '', weight: 100, gate: true },
] as const;

test('of a proposal judges read plan, commitments, schedule and risks, and nothing of who they are', () => {
  const content = {
    ...emptyProposal,
    plan: '江南光电提出的方案，由李娜娜主持，与东海大学合作，赵总工审定。',
    risks: '远望队可能更快。',
    leader: '赵总工，教授级高工',
    team: '团队二十人',
    trackRecord: '曾获奖',
    partners: [{ organisation: '东海大学', task: '算法' }],
    commitments: [{ indicator: 0, committed: '97%', note: '第三方测试' }],
    schedule: [{ title: '样机', due: '2027-06-30', result: '一台' }],
    priceFen: 100,
  };
  const identities = [
    identity,
    { ...identity, teamId: 'r', team: '远望队', name: null, nameEn: null, members: [] },
  ];
  const material = entryMaterial({
    proposal: { content, indicators: [...indicators] },
    comment: '不用',
    identities,
  });
  expect(material.map(({ title, text }) => [title.zh, text])).toEqual([
    ['技术方案', '〔已隐去〕提出的方案，由〔已隐去〕主持，与〔已隐去〕合作，〔已隐去〕审定。'],
    ['指标承诺', '准确率（>= 95%）：97%（第三方测试）'],
    ['进度安排', '2027-06-30 样机：一台'],
    ['风险与对策', '〔已隐去〕可能更快。'],
  ]);
});

test('of a contest without a challenge they read the note on the submission, or nothing', () => {
  const of = (comment: string) => entryMaterial({ proposal: undefined, comment, identities: [identity] });
  expect(of('')).toEqual([]);
  expect(of('追光队说明').map(({ text }) => text)).toEqual(['〔已隐去〕说明']);
});
