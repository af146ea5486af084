import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitFor } from '../../../server/src/seeds/seed-client.ts';
import { CONTEST, makeJudgedContest, publishAfter } from '../make-results.ts';
import { axeOf, photograph, quiet } from '../visit.ts';
import { giveReason, openDialog, rowOf, startWalk, type Walk } from './walk.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const TITLE = '关于肿块判别擂台评审结果的公示（示例）';

let walk: Walk;
let contest: string;
let result: string;
beforeAll(async () => {
  walk = await startWalk({ JIEBANG_MODE: 'test' });
  contest = await makeJudgedContest(walk.instance.address);
}, 180_000);
afterAll(() => walk?.stop());

test('two persons finalise a contest, a notice runs out, and the result, the roll of honour and a certificate are there', async () => {
  const [clerk, approver, citizen] = await Promise.all([
    walk.window('bureau_clerk'),
    walk.window('bureau_approver'),
    walk.window(),
  ]);
  await propose(clerk);
  await sendBack(approver);
  await clerk.getByText('理由：三号作品的评分表请再核对（示例）。').waitFor();
  await approver.goto('/workspace');
  await propose(clerk);
  await seal(approver);
  await citizen.goto('/results');
  await citizen.getByText('还没有竞赛结果').waitFor();

  const notice = await post(clerk, approver);
  await citizen.reload();
  await citizen.getByRole('link', { name: CONTEST }).click();
  await citizen.getByText('名次正在公示').waitFor();
  await citizen.getByText('公布后提供可核验档案下载。').waitFor();
  expect(await look(citizen, 'result-in-notice')).toEqual([]);
  result = new URL(citizen.url()).pathname.split('/').at(-1) as string;

  await publishAfter(walk.instance.address, notice, result);
  await citizen.reload();
  await citizen.getByText('已公布', { exact: true }).first().waitFor();
  await citizen.getByText('自动评测得分 × 60% ＋ 专家评分 × 40%').waitFor();
  expect(await citizen.getByRole('table', { name: '名次表' }).getByRole('row').count()).toBe(4);
  await citizen.goto('/honours');
  await rowOf(citizen, '一等奖').getByRole('link', { name: CONTEST }).waitFor();
  await citizen.getByRole('searchbox').fill('没有这个队');
  await citizen.getByRole('button', { name: '查找' }).click();
  await citizen.getByText('没有符合条件的获奖记录').waitFor();
  await downloadCertificate();
}, 120_000);

test('a member of the public reads the result in English and verifies its dossier without the server', async () => {
  const dossier = `${walk.instance.address}/api/rankings/${result}/dossier`;
  // It is made when the audit chain has reached the publication.
  await waitFor(
    'the dossier',
    async () => (await fetch(dossier, { method: 'HEAD' })).ok,
    (there) => there,
  );
  const page = await walk.window();
  await page.goto('/results?lang=en');
  await page.getByRole('link', { name: 'Mass classification (demonstration)' }).click();
  await page.getByRole('heading', { name: 'Results of “Mass classification (demonstration)”' }).waitFor();
  await page.getByText('automatic score × 60% + judges’ score × 40%').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the dossier (ZIP)' }).click(),
  ]);
  const file = join(tmpdir(), `jiebang-${result}.zip`);
  await download.saveAs(file);
  const run = spawnSync(process.execPath, ['apps/cli/src/main.ts', 'verify', file, '--json'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  await rm(file);
  expect({ code: run.status, error: run.stderr }).toEqual({ code: 0, error: '' });
}, 90_000);

/** Proposes what the page shows; may then not seal it. */
async function propose(clerk: Page): Promise<void> {
  await clerk.goto('/workspace/rankings');
  await rowOf(clerk, CONTEST).getByRole('link').click();
  await clerk.waitForURL(`**/workspace/rankings/${contest}`);
  await clerk.getByText('各项齐备，可以提出名次').waitFor();
  const dialog = await openDialog(clerk, '提出名次');
  await dialog.getByRole('button', { name: '提出名次' }).click();
  await clerk.getByText('由您提出，须由另一人核对封存。').waitFor();
  expect(await clerk.getByRole('button', { name: '核对无误，封存' }).count()).toBe(0);
}

/** The second person does not agree: the ranking goes back with its reason, and the first one's page follows. */
async function sendBack(approver: Page): Promise<void> {
  await approver.goto(`/workspace/rankings/${contest}`);
  await approver.getByText('请核对下表后封存，或写明理由退回').waitFor();
  expect(await look(approver, 'contest-proposed')).toEqual([]);
  const dialog = await openDialog(approver, '退回');
  await giveReason(dialog, '三号作品的评分表请再核对（示例）。', '退回');
  await approver.getByText('各项齐备，可以提出名次').waitFor();
}

/** A state that passes on the walk: its picture, and what is wrong with it. */
async function look(page: Page, name: string): Promise<string[]> {
  await quiet(page);
  await photograph(page, `${name}-walk`);
  return await axeOf(page);
}

/** It comes to the own home page, which stands open, and what is sealed is the fingerprint in the question. */
async function seal(approver: Page): Promise<void> {
  await approver.getByRole('link', { name: /名次待核对封存/ }).click();
  await approver.waitForURL(`**/workspace/rankings/${contest}`);
  const dialog = await openDialog(approver, '核对无误，封存');
  await dialog.getByText(/^[0-9a-f]{64}$/).waitFor();
  await dialog.getByRole('button', { name: '核对无误，封存' }).click();
  await approver.getByText('已封存，待公示').waitFor();
  expect(await look(approver, 'contest-sealed')).toEqual([]);
}

/** Draws the notice up from the ranking's page, hands it over; the other one starts it. Answers its id. */
async function post(clerk: Page, approver: Page): Promise<string> {
  await clerk.reload();
  await clerk.getByRole('link', { name: '拟制公示' }).click();
  const dialog = clerk.getByRole('dialog');
  await dialog.getByRole('option', { name: CONTEST }).waitFor({ state: 'attached' });
  await dialog.getByRole('button', { name: '建立草稿' }).click();
  await clerk.getByLabel('标题 · 中文').fill(TITLE);
  await clerk.getByText('已保存。').waitFor();
  const handing = await openDialog(clerk, '移交启动');
  await handing.getByRole('button', { name: '移交启动' }).click();
  await clerk.getByText('已移交，须由您以外的一人核对并启动。').waitFor();
  const { pathname } = new URL(clerk.url());
  await approver.goto(pathname);
  const starting = await openDialog(approver, '启动公示');
  await starting.getByRole('button', { name: '启动公示' }).click();
  await approver.getByText('公示中', { exact: true }).waitFor();
  return pathname.split('/').at(-1) as string;
}

/** Whoever won: the first of the three has an award, and each certificate is a PDF. */
async function downloadCertificate(): Promise<void> {
  const vendor = await walk.window('vendor');
  await vendor.goto('/workspace/certificates');
  await rowOf(vendor, CONTEST)
    .getByText(/^ZS-\d{4}-\d{4}$/)
    .waitFor();
  const [download] = await Promise.all([
    vendor.waitForEvent('download', { timeout: 40_000 }),
    vendor.getByRole('link', { name: '中文 PDF' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
}
