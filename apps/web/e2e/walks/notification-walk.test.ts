import { creditCodeCheckCharacter } from '@jiebang/domain/identity/credit-code';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInSeed } from '../../../server/src/seeds/seed-client.ts';
import { startWalk, type Walk } from './walk.ts';

const NAME = '秦淮传感（示例）';
const CODE = '91320100MA1WALK05';

let walk: Walk;
let invite: () => Promise<unknown>;
beforeAll(async () => {
  walk = await startWalk();
  const owner = await signInSeed(walk.instance.address, 'enterprise');
  const made = (await owner.send('POST', '/api/organisations', {
    identity: { kind: 'domestic', creditCode: `${CODE}${creditCodeCheckCharacter(CODE)}` },
    profile: { name: NAME, type: 'enterprise' },
  })) as { id: string };
  invite = () =>
    owner.send('POST', `/api/organisations/${made.id}/invitations`, {
      email: 'vendor-b@demo.example',
      role: 'member',
    });
}, 120_000);
afterAll(() => walk?.stop());

test('a person sets how they are mailed, an older window overwrites nothing unasked, and news arrive without a reload', async () => {
  const page = await walk.window('vendor_b');
  await page.goto('/workspace/notifications');
  await page.getByRole('button', { name: '全部标为已读' }).click();
  await page.getByRole('main').getByText('条未读').waitFor({ state: 'detached' });
  await page.getByRole('main').getByRole('link', { name: '通知设置' }).click();
  const mine = page.getByRole('region', { name: '通知设置' });
  await mine.getByLabel('单位与成员').waitFor();

  const other = await page.context().newPage();
  await other.goto('/workspace/account');
  const older = other.getByRole('region', { name: '通知设置' });
  await older.getByLabel('公示与异议').selectOption({ label: '不发邮件' });

  await mine.getByLabel('单位与成员').selectOption({ label: '每日汇总' });
  await mine.getByLabel('每日汇总时间（北京时间）').selectOption({ label: '18:00' });
  await mine.getByLabel('设置免打扰时段').check();
  await mine.getByLabel('开始').fill('08:00');
  await mine.getByText('开始与结束不能相同。').waitFor();
  await mine.getByLabel('开始').fill('21:30');
  await mine.getByLabel('所在时区').selectOption({ label: 'UTC+08:00' });
  await mine.getByRole('button', { name: '保存设置' }).click();
  await mine.getByText('设置已保存。').waitFor();

  await older.getByRole('button', { name: '保存设置' }).click();
  await older.getByText('设置已在另一窗口修改').waitFor();
  await older.getByRole('button', { name: '放弃本窗口的修改' }).click();
  await older.getByLabel('开始').waitFor();
  expect(await older.getByLabel('开始').inputValue()).toBe('21:30');
  expect(await older.getByLabel('单位与成员').inputValue()).toBe('digest');
  await other.close();

  await page.getByRole('link', { name: '通知', exact: true }).first().click();
  await page.getByRole('heading', { name: '通知', level: 1 }).waitFor();
  await invite();
  const news = page.getByRole('main').getByRole('listitem').filter({ hasText: NAME });
  await news.waitFor();
  await page.getByRole('main').getByText('1 条未读').waitFor();

  await news.getByRole('button', { name: /^标为已读/ }).click();
  await news.getByRole('button', { name: /^标为未读/ }).waitFor();
  await page.getByRole('link', { name: '未读', exact: true }).click();
  await page.getByText('没有符合条件的通知').waitFor();
  await page.getByRole('link', { name: '全部', exact: true }).click();
  await news.getByRole('button', { name: /^标为未读/ }).click();
  await page.getByLabel('类别').selectOption({ label: '公示与异议' });
  await page.getByText('没有符合条件的通知').waitFor();
  await page.getByLabel('类别').selectOption({ label: '单位与成员' });
  await news.getByText('未读', { exact: true }).waitFor();
  await page.reload();
  await news.waitFor();
  expect(new URL(page.url()).searchParams.get('group')).toBe('organisations');
}, 60_000);
