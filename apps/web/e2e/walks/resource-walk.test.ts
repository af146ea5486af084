import { readFile } from 'node:fs/promises';
import { addDays, beijingDay } from '@jiebang/domain/calendar/day';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInSeed } from '../../../server/src/seeds/seed-client.ts';
import { makeBody } from '../make-proposals.ts';
import { dataFile, openDialog, rowOf, startWalk, type Walk } from './walk.ts';

const TITLE = '转炉炉温数据集（示例）';
const day = (after: number) => addDays(beijingDay(Date.now()), after);

let walk: Walk;
beforeAll(async () => {
  walk = await startWalk();
  const { address } = walk.instance;
  const [owner, vendor] = await Promise.all([
    signInSeed(address, 'enterprise'),
    signInSeed(address, 'vendor'),
  ]);
  await makeBody(owner, '示例钢铁有限公司', '91310000MA1FL5A5X');
  await makeBody(vendor, '示例智能科技有限公司', '91310000MA1FL6A6X');
}, 120_000);
afterAll(() => walk?.stop());

test('a data set is offered under terms, granted, downloaded after consent with a line in the log, and returned', async () => {
  const [owner, vendor] = await Promise.all([walk.window('enterprise'), walk.window('vendor')]);
  const address = await offer(owner);

  await vendor.goto('/resources');
  await vendor.getByLabel('搜索资源').fill('炉温');
  await vendor.getByRole('button', { name: '搜索', exact: true }).click();
  await vendor.getByRole('link', { name: TITLE }).click();
  await vendor.getByLabel('用途说明').fill('用于终点温度预测模型的训练与验证。');
  await vendor.getByLabel('使用起始日').fill(day(0));
  await vendor.getByLabel('使用截止日').fill(day(10));
  await vendor.getByRole('button', { name: '提交申请' }).click();
  await vendor.getByText('待提供方决定').waitFor();
  const request = new URL(vendor.url()).pathname;

  await owner.goto(address);
  await owner.getByRole('link', { name: '示例智能科技有限公司' }).click();
  await answer(owner, '批准');
  await owner.getByText('已批准', { exact: true }).waitFor();

  await vendor.goto(request);
  expect(await vendor.getByRole('link', { name: 'truth.csv' }).count()).toBe(0);
  await vendor.getByLabel('我已阅读并同意第 1 版使用条款').check();
  await vendor.getByRole('button', { name: '同意条款' }).click();
  const [got] = await Promise.all([
    vendor.waitForEvent('download'),
    vendor.getByRole('link', { name: 'truth.csv' }).click(),
  ]);
  expect(await readFile(await got.path())).toEqual(await readFile(dataFile('breast-cancer/truth.csv')));

  await owner.goto(address);
  const line = rowOf(owner.getByRole('region', { name: '下载日志' }).last(), 'truth.csv');
  await line.getByText('示例·队长').waitFor();

  await answer(vendor, '归还');
  await vendor.getByText('已归还', { exact: true }).waitFor();
  expect(await vendor.getByRole('link', { name: 'truth.csv' }).count()).toBe(0);
}, 60_000);

/** Drafts, uploads and offers it; answers the address of its page. */
async function offer(page: Page): Promise<string> {
  await page.goto('/workspace/resources');
  await page.getByRole('link', { name: '登记资源' }).click();
  await page.getByLabel('资源名称').fill(TITLE);
  await page.getByLabel('资源简介').fill('一年的转炉炉温与加料记录，已脱敏。');
  await page.getByLabel('可用起始日').fill(day(0));
  await page.getByLabel('可用截止日').fill(day(90));
  await page.getByLabel('联系方式').fill('示例 025-12345678');
  await page.getByLabel('使用条款').fill('仅用于申请所述用途，不得转让。');
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
  await page.getByLabel('选择文件').setInputFiles(dataFile('breast-cancer/truth.csv'));
  await page.getByRole('list', { name: '数据文件' }).getByText('truth.csv').waitFor();
  await answer(page, '开放申请');
  await page.getByText('开放申请', { exact: true }).waitFor();
  return new URL(page.url()).pathname;
}

/** Opens the dialog of a step and confirms it. */
async function answer(page: Page, act: string): Promise<void> {
  const dialog = await openDialog(page, act);
  await dialog.getByRole('button', { name: act, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}
