import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInSeed } from '../../../server/src/seeds/seed-client.ts';
import { toBeijingInput } from '../../src/lib/beijing-time.ts';
import { dataFile, openDialog, rowOf, startWalk, type Walk } from './walk.ts';

const SLUG = 'walk-2026';
const TITLE = '肿块判别擂台（示例）';
const TEAM = '穿山甲队（示例）';
const DAY = 86_400_000;
const TRUTH = dataFile('breast-cancer/truth.csv');
const GOOD = dataFile('breast-cancer/prediction-logistic.csv');
const BAD = dataFile('breast-cancer/bad-values.csv');
const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

let walk: Walk;
beforeAll(async () => {
  walk = await startWalk();
});
afterAll(() => walk?.stop());

test('a clerk opens a phase from nothing, and not before a dry run told a good file from a bad one', async () => {
  const page = await walk.window('bureau_clerk');
  await page.goto('/workspace/competitions');
  await createDraft(page);
  await addTrack(page);
  await addPhase(page);
  await sealTruth(page);
  await addFile(page);

  await goToStep(page, '发布与开放');
  const checks = page.getByRole('listitem').filter({ hasText: '试评已通过' });
  await checks.getByText('否', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: '开放本阶段' }).count()).toBe(0);
  const phaseId = new URL(page.url()).searchParams.get('phase');
  const clerk = await signInSeed(walk.instance.address, 'bureau_clerk');
  await expect(clerk.send('POST', `/api/phases/${phaseId}/open`)).rejects.toThrow('dry_run_needed');

  await goToStep(page, '试评');
  await page.getByLabel('正确样例').setInputFiles(GOOD);
  await page.getByLabel('错误样例').setInputFiles(BAD);
  await page.getByRole('button', { name: '开始试评' }).click();
  await page.getByText('正确样例得分，错误样例被退回。可以开放本阶段。').waitFor();
  await page.getByText(/^得分 0\.\d+，符合预期。$/).waitFor();
  expect(await rowsNamed(page)).toEqual(['6', '11', '13']);

  await goToStep(page, '发布与开放');
  const opening = await openDialog(page, '开放本阶段');
  await opening.getByText('指标、参数、真值、提交次数与公开分比例不能再改；').waitFor();
  await opening.getByRole('button', { name: '开放本阶段' }).click();
  await page.getByText(/^尚不能.+：阶段尚未截止。$/).waitFor();
  const publishing = await openDialog(page, '发布竞赛');
  await publishing.getByRole('button', { name: '发布竞赛' }).click();
  await page.getByText('接收提交中').waitFor();
  await page.getByText('已发布', { exact: true }).waitFor();
}, 120_000);

test('a score reaches the public board without a reload, and a refusal names rows, fault and remedy', async () => {
  const [page, citizen] = await Promise.all([walk.window('vendor'), walk.window()]);
  await citizen.goto(`/competitions/${SLUG}`);
  await citizen.getByRole('link', { name: '查看榜单' }).click();
  await citizen.getByText('还没有上榜的成绩').waitFor();
  await citizen.getByText('实时', { exact: true }).waitFor();
  await citizen.evaluate(() => Object.assign(window, { sameWindow: true }));

  await page.goto(`/competitions/${SLUG}`);
  await page.getByRole('link', { name: '组建参赛队' }).click();
  await page.getByLabel('队名').fill(TEAM);
  await page.getByRole('button', { name: '组建', exact: true }).click();
  await page.getByRole('link', { name: '提交结果' }).click();
  await upload(page, GOOD);
  const receipt = page.getByRole('region', { name: '提交回执' });
  await receipt.getByText(sha256(GOOD)).waitFor();
  await receipt.getByText('签名（Ed25519）').waitFor();
  await page.getByRole('listitem').filter({ hasText: '已评分' }).waitFor();
  const score = Number(
    await page
      .getByRole('definition')
      .filter({ hasText: /^0\.\d{6}$/ })
      .textContent(),
  );

  const place = rowOf(citizen, TEAM);
  await place.waitFor();
  const [rank, , shown] = await place.getByRole('cell').allTextContents();
  expect(rank).toBe('1');
  expect(Number(shown)).toBeCloseTo(score, 3);
  expect(await citizen.evaluate(() => 'sameWindow' in window)).toBe(true);

  await page.getByRole('button', { name: '再提交一份' }).click();
  await upload(page, BAD);
  await page.getByRole('listitem').filter({ hasText: '未通过' }).waitFor();
  await page.getByText('文件需要修改 · 本次已计入提交次数。').waitFor();
  expect(await rowsNamed(page)).toEqual(['6', '11', '13']);
  const remedies = page.getByRole('note').filter({ hasText: '怎么办' });
  await remedies.getByText('请检查模型输出，以有限的数值代替 NaN 或无穷大。').waitFor();
  await remedies.getByText('请为该行填写预测值，不能留空。').waitFor();
  await page.getByText('累计已用 2 / 100').waitFor();
}, 120_000);

async function createDraft(page: Page): Promise<void> {
  const dialog = await openDialog(page, '新建竞赛');
  await dialog.getByLabel('网址名称').fill(SLUG);
  await dialog.getByLabel('名称 · 中文').fill(TITLE);
  await dialog.getByLabel('名称 · 英文').fill('Mass classification (demonstration)');
  await dialog.getByLabel('一句话简介 · 中文').fill('由测量值判断肿块性质。');
  await dialog.getByLabel('一句话简介 · 英文').fill('Judge a mass from measurements.');
  await dialog.getByLabel('主办单位 · 中文').fill('示例市工业和信息化局');
  await dialog.getByLabel('主办单位 · 英文').fill('Bureau of Industry, Example City');
  await dialog.getByRole('button', { name: '建立草稿' }).click();
  await page.getByRole('heading', { name: TITLE }).waitFor();
  await page.getByText('筹备中', { exact: true }).waitFor();
}

async function addTrack(page: Page): Promise<void> {
  await page.getByText('还没有赛道').waitFor();
  const dialog = await openDialog(page, '添加赛道');
  await dialog.getByLabel('赛道名称 · 中文').fill('影像辅助诊断');
  await dialog.getByLabel('赛道名称 · 英文').fill('Imaging');
  await dialog.getByLabel('赛道简介 · 中文').fill('细胞核影像的测量值。');
  await dialog.getByLabel('赛道简介 · 英文').fill('Measurements of cell nuclei.');
  await dialog.getByLabel('行业或领域').selectOption({ label: '卫生' });
  await dialog.getByRole('button', { name: '添加', exact: true }).click();
  await page.getByText('0 个阶段').waitFor();
  await page.getByRole('link', { name: '下一步：阶段' }).click();
}

/** The form of the parameters follows the metric: the first of the list has none of these fields. */
async function addPhase(page: Page): Promise<void> {
  await page.getByLabel('阶段名称 · 中文').fill('初赛');
  await page.getByLabel('阶段名称 · 英文').fill('Preliminary');
  expect(await page.getByLabel('判定阈值').count()).toBe(0);
  await page.getByLabel('评测指标').selectOption({ label: 'F1 值 · f1@1' });
  await page.getByLabel('判定阈值').fill('0.5');
  await page.getByLabel('平均方式').selectOption('macro');
  await page.getByLabel('开始时间').fill(toBeijingInput(new Date(Date.now() - DAY).toISOString()));
  await page.getByLabel('截止时间').fill(toBeijingInput(new Date(Date.now() + 7 * DAY).toISOString()));
  await page.getByLabel('公开分所用比例（%）').fill('50');
  await page.getByRole('button', { name: '添加阶段' }).click();
}

async function sealTruth(page: Page): Promise<void> {
  await page.getByText('尚未上传真值。').waitFor();
  await page.getByLabel('文件').setInputFiles(TRUTH);
  await page.getByText('所选文件的 SHA-256').getByText(sha256(TRUTH)).waitFor();
  await page.getByRole('button', { name: '上传并封存' }).click();
  await page.getByRole('region', { name: '已封存' }).getByText(sha256(TRUTH)).waitFor();
}

async function addFile(page: Page): Promise<void> {
  await page.getByRole('link', { name: '下一步：参赛文件' }).click();
  await page.getByLabel('中文标题').fill('测试数据');
  await page.getByLabel('英文标题').fill('Test data');
  await page.getByLabel('文件', { exact: true }).setInputFiles(dataFile('breast-cancer/test.csv'));
  await page.getByRole('button', { name: '上传文件' }).click();
  await rowOf(page, 'test.csv').waitFor();
}

const goToStep = (page: Page, step: string) =>
  page.getByRole('navigation', { name: '设置步骤' }).getByRole('link', { name: step }).click();

/** Row numbers that the table of a refusal names. */
async function rowsNamed(page: Page): Promise<string[]> {
  const table = page.getByRole('table', { name: '发现的问题' });
  await table.waitFor();
  const rows = await table.getByRole('row').all();
  return Promise.all(
    rows.slice(1).map(async (row) => (await row.getByRole('cell').allTextContents())[0] ?? ''),
  );
}

/** Sends a file over a slow line, so that the progress can be seen. */
async function upload(page: Page, path: string): Promise<void> {
  await page.getByRole('button', { name: '选择文件' }).setInputFiles(path);
  await page.getByText('表头与要求一致。').waitFor();
  const line = await page.context().newCDPSession(page);
  const rates = { offline: false, downloadThroughput: -1, uploadThroughput: 4_000 };
  await line.send('Network.emulateNetworkConditions', { ...rates, latency: 500 });
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByRole('progressbar', { name: /^(正在上传|上传完毕)/ }).waitFor();
  await line.detach();
}
