import { expect, test } from 'vitest';
import { balanceTitle } from './balance-title.ts';

test('a long title is parted where its sense allows, in lines of about one length', () => {
  expect(balanceTitle('人工智能应用场景揭榜挂帅榜单（第二批，示例）', 20)).toBe(
    '人工智能应用场景揭榜挂帅榜单\n（第二批，示例）',
  );
  for (const title of ['关于人工智能创新应用揭榜挂帅竞赛钢铁表面缺陷识别获奖名单的公示', '榜'.repeat(57)])
    for (const line of balanceTitle(title, 20).split('\n')) expect([...line].length).toBeLessThanOrEqual(20);
});

test('no character is lost, none is added, and a short or a Latin title stays as it is', () => {
  const title = '关于2026年AI+创新应用揭榜挂帅竞赛“钢铁表面缺陷识别”获奖名单的公示';
  expect(balanceTitle(title, 20).replaceAll('\n', '')).toBe(title);
  expect(balanceTitle('揭榜挂帅榜单', 20)).toBe('揭榜挂帅榜单');
  expect(balanceTitle('AI scenarios for open challenge, second batch', 20)).not.toContain('\n');
});
