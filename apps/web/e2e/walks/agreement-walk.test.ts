import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWon } from '../make-agreements.ts';
import { openDialog, startWalk, type Walk } from './walk.ts';

const TITLE = '废钢料型智能判级（示例）';
const SUMMARY = '判级一致率达到 97%，单车用时降至 75 秒（示例）。';

let walk: Walk;
beforeAll(async () => {
  walk = await startWalk({ JIEBANG_MODE: 'test' });
  await makeWon(walk.instance.address, ['vendor']);
}, 120_000);
afterAll(() => walk?.stop());

test('a winner and an enterprise agree, a milestone is reported and accepted, the work is graded and becomes a case', async () => {
  const [vendor, owner, clerk, citizen] = await Promise.all([
    walk.window('vendor'),
    walk.window('enterprise'),
    walk.window('bureau_clerk'),
    walk.window(),
  ]);
  const address = await write(vendor);
  await owner.goto(address);
  await owner.getByText('协议待确认').waitFor();
  await confirm(owner, '确认协议');
  await owner.getByText('双方已确认，待主管部门备案').waitFor();
  await clerk.goto(address);
  await confirm(clerk, '备案');
  await clerk.getByText('协议履行中').waitFor();

  await vendor.goto(address);
  await vendor.getByText(/^XY-\d{4}-0001$/).waitFor();
  await vendor.getByRole('button', { name: '报送 数据治理与部署' }).click();
  await vendor.getByLabel('报告类型').selectOption('completion');
  await vendor.getByLabel('报告内容').fill('已按协议完成，测试报告另附。');
  await vendor.getByRole('button', { name: '提交报告' }).click();
  await vendor.getByText('已报完成，待确认').waitFor();

  await owner.goto(address);
  await owner.getByRole('button', { name: '确认完成 数据治理与部署' }).click();
  await owner.getByRole('dialog').getByRole('button', { name: '确认完成', exact: true }).click();
  await owner.getByText('已完成', { exact: true }).waitFor();

  await vendor.goto(address);
  await vendor.getByLabel('验收申请说明').fill('全部里程碑已完成，申请验收。');
  await vendor.getByRole('button', { name: '申请验收' }).click();
  await vendor.getByText('已申请验收').waitFor();

  await owner.goto(address);
  await appraise(owner);
  await clerk.goto(address);
  await confirm(clerk, '核定结论');
  await clerk.getByText('验收办结').first().waitFor();

  await citizen.goto('/cases');
  await citizen.getByLabel('搜索案例').fill('判级');
  await citizen.getByRole('button', { name: '搜索', exact: true }).click();
  await citizen.getByText('共 1 个案例').waitFor();
  await citizen.getByRole('link', { name: TITLE }).click();
  await citizen.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
  await citizen.getByText('优秀', { exact: true }).waitFor();
  await citizen.getByText(SUMMARY).waitFor();
}, 90_000);

/** Asks and answers the dialog of a step. */
async function confirm(page: Page, act: string): Promise<void> {
  const dialog = await openDialog(page, act);
  await dialog.getByRole('button', { name: act, exact: true }).click();
}

/** The solver drafts; payments that do not add up are told before they can be proposed. Answers the page's address. */
async function write(page: Page): Promise<string> {
  await page.goto('/workspace/agreements');
  await page.getByRole('button', { name: '起草协议' }).click();
  await page.getByRole('heading', { name: '协议文本' }).waitFor();
  await page.getByLabel('履行起始日').fill('2027-01-01');
  await page.getByLabel('履行截止日').fill('2027-12-31');
  await page.getByLabel('协议金额（万元）').fill('68');
  await page.getByRole('button', { name: '删除 第 2 项' }).click();
  await page.getByLabel('名称').fill('数据治理与部署');
  await page.getByLabel('付款金额（万元）').fill('60');
  await page.getByText('各里程碑付款合计 600,000 元，与协议金额 680,000 元不符。').waitFor();
  await page.getByLabel('付款金额（万元）').fill('68');
  for (const [label, words] of [
    ['发榜方义务', '提供数据与测试条件，按里程碑付款。'],
    ['揭榜方义务', '完成研发、部署与培训。'],
    ['知识产权约定', '成果双方共有。'],
    ['验收方式', '第三方现场测试后由发榜方验收。'],
  ] as const)
    await page.getByLabel(label).fill(words);
  await page.getByText('已自动保存').waitFor();
  await confirm(page, '提交对方确认');
  await page.getByText('协议待确认').waitFor();
  return new URL(page.url()).pathname;
}

async function appraise(page: Page): Promise<void> {
  for (const [name, reached] of [
    ['判级一致率', '97'],
    ['单车用时', '75'],
  ] as const) {
    await page.getByLabel(`${name}：实际达到`).fill(reached);
    await page.getByLabel(`${name} 达到承诺`).check();
  }
  await page.getByLabel('得分').fill('93.5');
  await page.getByText('等次：优秀').waitFor();
  await page.getByLabel('成果简介（公开）').fill(SUMMARY);
  await page.getByRole('button', { name: '提交结论' }).click();
  // The opinion is mandatory.
  await page.getByText('验收意见未填写。').waitFor();
  await page.getByLabel('验收意见').fill('指标全部达到，同意通过。');
  await page.getByRole('button', { name: '提交结论' }).click();
  await page.getByText('验收结论待核定').first().waitFor();
  expect(await page.getByRole('button', { name: '核定结论' }).count()).toBe(0);
}
