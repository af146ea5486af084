import { expect, test } from 'vitest';
import { emptyScenario, type ScenarioContent } from '../scenarios/content.ts';
import { contentForList, withListContact } from './content-for-list.ts';

const content: ScenarioContent = {
  ...emptyScenario,
  title: '示例',
  background: '机密背景',
  difficulties: '机密难点',
  research: '机密内容',
  publicSummary: '公开文本',
  contactName: '示例甲',
  contactPhone: '13800000000',
};
const bureau = { contactName: '示例·主管部门', contactPhone: '025-12345678' };

test('a public scenario keeps its text and whom to call', () => {
  const shown = withListContact(contentForList({ ...content, openness: 'public' }), bureau);
  expect(shown).toEqual({ ...content, openness: 'public', publicSummary: '' });
});

test('of a desensitised scenario neither the reduced fields nor the person leave it', () => {
  const shown = withListContact(contentForList({ ...content, openness: 'desensitised' }), bureau);
  expect(JSON.stringify(shown)).not.toMatch(/机密|示例甲|13800000000/);
  expect(shown).toMatchObject({ background: '公开文本', difficulties: '', research: '', ...bureau });
});

test('a directed challenge shows its whole text and the bureau, never the person', () => {
  const shown = withListContact(contentForList({ ...content, openness: 'directed' }), bureau);
  expect(shown).toMatchObject({ background: '机密背景', ...bureau });
  expect(JSON.stringify(shown)).not.toMatch(/示例甲|13800000000/);
});
