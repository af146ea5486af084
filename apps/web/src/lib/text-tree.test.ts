import { expect, it } from 'vitest';
import { findText } from './text-tree.ts';

const tree = {
  title: '标题',
  form: { name: '名称 {{name}}，{{name}}', left_one: '{{count}} day', left_other: '{{count}} days' },
};

it('finds a text by its path, and says null where there is none', () => {
  expect(findText(tree, 'title', 'zh-CN')).toBe('标题');
  expect(findText(tree, 'form', 'zh-CN')).toBeNull();
  expect(findText(tree, 'form.other', 'zh-CN')).toBeNull();
  expect(findText(tree, 'constructor.name', 'zh-CN')).toBeNull();
  expect(findText(undefined, 'title', 'zh-CN')).toBeNull();
});

it('fills every place, takes a value as it is, and leaves nothing of a place without a value', () => {
  expect(findText(tree, 'form.name', 'en', { name: '$& <b>{{count}}' })).toBe(
    '名称 $& <b>{{count}}，$& <b>{{count}}',
  );
  expect(findText(tree, 'form.name', 'en')).toBe('名称 ，');
});

it('chooses singular and plural as the language does', () => {
  expect(findText(tree, 'form.left', 'en', { count: 1 })).toBe('1 day');
  expect(findText(tree, 'form.left', 'en', { count: 0 })).toBe('0 days');
  // Chinese has one form for every number.
  expect(findText(tree, 'form.left', 'zh-CN', { count: 1 })).toBe('1 days');
});
