import { describe, expect, test } from 'vitest';
import { HIDDEN, hideNames, shortFormsOf } from './hide-names.ts';

const identity = {
  organisations: ['南京智造未来科技有限公司（示例）', 'Nanjing Zhizao Future Technology Co., Ltd.'],
  names: ['王小明', '李娜', '追光队', 'Ali Reza'],
  websites: ['https://www.zhizao-future.cn/about'],
};
const hide = (text: string) => hideNames(text, identity);

test.each([
  [
    '南京智造未来科技有限公司（示例）',
    ['南京智造未来科技有限公司', '南京智造未来科技', '智造未来科技', '南京智造未来', '智造未来'],
  ],
  ['华为技术有限公司', ['华为技术', '华为']],
  ['江苏省徐工集团股份有限公司', ['徐工']],
  ['Acme Robotics Co., Ltd.', ['Acme Robotics']],
])('%s is also written %j', (name, forms) => {
  for (const form of forms) expect(shortFormsOf(name)).toContain(form);
});

test('a body named by common words alone leaves those words to the text', () => {
  expect(shortFormsOf('中国科技有限公司')).toEqual(['中国科技有限公司', '中国科技']);
  expect(
    hideNames('采用先进技术和科技手段', { organisations: ['中国科技有限公司'], names: [], websites: [] }),
  ).toBe('采用先进技术和科技手段');
});

describe('what says whose a text is goes', () => {
  test.each([
    ['the whole name', '南京智造未来科技有限公司承担本项目', `${HIDDEN}承担本项目`],
    ['the short form', '由智造未来与高校合作', `由${HIDDEN}与高校合作`],
    ['the name with spaces', '智 造 未 来', HIDDEN],
    ['the English name', 'built by nanjing zhizao future technology', `built by ${HIDDEN}`],
    ['a person', '负责人王小明、李 娜', `负责人${HIDDEN}、${HIDDEN}`],
    ['the team', '我们追光队', `我们${HIDDEN}`],
    ['a phone', '电话13812345678。', `电话${HIDDEN}。`],
    ['a phone in groups', '138-1234-5678', HIDDEN],
    ['a phone in full width', '１３８１２３４５６７８', HIDDEN],
    ['a landline', '025-83212345', HIDDEN],
    ['a mail address', '来信 wang.xm@zhizao-future.cn 即可', `来信 ${HIDDEN} 即可`],
    ['a site', '见 www.zhizao-future.cn', `见 www.${HIDDEN}`],
    ['a credit code', '代码 914403001922038216', `代码 ${HIDDEN}`],
  ])('%s', (_what, text, expected) => {
    expect(hide(text)).toBe(expected);
  });
});

describe('what does not stays', () => {
  test.each([
    ['a Latin name inside a word', 'quality and alireza1'],
    ['numbers of a plan', '样本 138123456789012 条，2026-11-25，准确率 0.95'],
    ['the city', '在南京市建设示范线'],
    ['nothing', ''],
  ])('%s', (_what, text) => {
    expect(hide(text)).toBe(text);
  });

  test('two texts that differ only in the entrant are the same once hidden', () => {
    const other = {
      organisations: ['苏州微光视觉技术股份有限公司'],
      names: ['赵六', '远望队'],
      websites: [],
    };
    const of = (body: string, person: string, team: string, phone: string) =>
      `${body}（联系人${person}，${phone}）组织${team}承担。`;
    expect(hideNames(of('苏州微光视觉技术股份有限公司', '赵六', '远望队', '13900001111'), other)).toBe(
      hide(of('南京智造未来科技有限公司', '王小明', '追光队', '13812345678')),
    );
  });
});
