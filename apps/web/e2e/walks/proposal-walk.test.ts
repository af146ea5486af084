import { creditCodeCheckCharacter } from '@jiebang/domain/identity/credit-code';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInSeed } from '../../../server/src/seeds/seed-client.ts';
import { closeAt, type Published, publishTwo } from '../make-judged.ts';
import { threeScenarios } from '../make-lists.ts';
import { makeBody } from '../make-proposals.ts';
import { openDialog, rowOf, startWalk, type Walk } from './walk.ts';

const BODY = '示例智能科技有限公司';
const STEM = '91310000MA1FL1A1X';
const POSTER = '示例轧钢有限公司';
const TIE = '发榜单位持有其 35% 的股权（示例）。';
const LET = '股权已于上月转让，工商登记已变更（示例）。';
const TITLE = threeScenarios[2]?.title ?? '';
const REASON = '承诺高于要求，报价在预算之内。';

let walk: Walk;
let published: Published;
beforeAll(async () => {
  walk = await startWalk({ JIEBANG_MODE: 'test' });
  const { address } = walk.instance;
  published = await publishTwo(address);
  await makeBody(await signInSeed(address, 'vendor'), BODY, STEM);
}, 120_000);
afterAll(() => walk?.stop());

test('a vendor files and keeps the proof, the bureau checks after the deadline, the enterprise selects, all are told', async () => {
  const { supplyDemand } = published;
  const vendor = await walk.window('vendor');
  await vendor.goto(`/challenges/${supplyDemand.code}`);
  await vendor.getByText(`以“${BODY}”的名义申报。`).waitFor();
  await vendor.getByRole('button', { name: '揭榜申报', exact: true }).click();
  await vendor.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
  await write(vendor);
  await handIn(vendor);
  await verify(vendor);

  const owner = await walk.window('enterprise');
  await owner.goto('/workspace/challenges');
  await rowOf(owner, TITLE).getByText('密封').waitFor();
  await owner.getByRole('link', { name: TITLE }).click();
  await owner.getByText('份申报已提交').waitFor();
  expect(await owner.getByText(BODY).count()).toBe(0);
  await declareAffiliate(owner);

  // Sessions end as the clock moves: everybody signs in anew.
  await closeAt(walk.instance.address, [published.keyTask, supplyDemand]);
  const clerk = await walk.window('bureau_clerk');
  await openReceived(clerk, '形式审查：还有 1 份');
  await askCorrection(clerk);
  const again = await walk.window('vendor');
  await correct(again);
  await clerk.reload();
  await clerk.getByText('已补正：').waitFor();
  await letAffiliatePass(clerk);
  const passing = await openDialog(clerk, '形式审查通过');
  await passing.getByRole('button', { name: '形式审查通过', exact: true }).click();
  await clerk.getByText('已通过形式审查，申报单位已收到通知。').waitFor();

  const poster = await walk.window('enterprise');
  await openReceived(poster, '由发榜单位评选');
  await select(poster);
  await again.goto('/workspace/proposals');
  await rowOf(again, TITLE).getByText('等待公示').waitFor();
  await again.getByRole('link', { name: TITLE }).click();
  await again.getByText('已入围', { exact: true }).waitFor();
  await again.getByText(REASON).waitFor();
}, 120_000);

/** What is below the target is said at once; what is missing is a way to its field. */
async function write(page: Page): Promise<void> {
  const recall = page.getByLabel('承诺：判级一致率');
  await recall.fill('95');
  await page.getByText('低于要求').waitFor();
  await recall.fill('97');
  await page.getByText('达到要求').waitFor();
  await page.getByLabel('承诺：单车用时').fill('90');
  await page.getByLabel('技术方案').fill('多视角影像采集、料型分割与异物识别。');
  await page.getByRole('link', { name: '下一步：团队与业绩' }).click();
  await page.getByLabel('项目负责人').fill('李示例');
  await page.getByLabel('团队情况').fill('八人团队。');
  await page.getByRole('button', { name: '添加成员' }).click();
  await page.getByLabel('单位名称').fill('示例大学');
  await page.getByLabel('分工').fill('影像算法');
  await page.getByRole('link', { name: '下一步：报价与承诺书' }).click();
  await page.getByLabel('报价（万元）').fill('110');
  await page.getByText('壹佰壹拾万元整').waitFor();
  await page.getByLabel(/自有或已获授权/).check();
  await page.getByRole('link', { name: '下一步：检查与提交' }).click();
  await page.getByRole('heading', { name: '还有 1 处需要完善' }).waitFor();
  await page.getByRole('main').getByRole('link', { name: '诚信承诺' }).click();
  await page.getByText('须作出此项承诺才能提交。').waitFor();
  await page.getByLabel(/申报内容真实/).check();
  await page.getByRole('link', { name: '下一步：检查与提交' }).click();
  await page.getByText('内容完整，可以提交').waitFor();
}

async function handIn(page: Page): Promise<void> {
  const dialog = await openDialog(page, '提交申报');
  await dialog.getByText('任何人不能查看', { exact: false }).waitFor();
  await dialog.getByRole('button', { name: '提交申报' }).click();
  await page.getByRole('heading', { name: '揭榜申报回执' }).waitFor();
  await page.getByText('已提交并密封').waitFor();
}

async function saved(page: Page, click: () => Promise<void>): Promise<string> {
  const download = page.waitForEvent('download');
  await click();
  return await (await download).path();
}

/** Receipt and text as downloaded are checked in the browser, by the public key alone. */
async function verify(page: Page): Promise<void> {
  const receipt = await saved(page, () => page.getByRole('button', { name: '下载回执' }).click());
  const text = await saved(page, () => page.getByRole('link', { name: '下载申报原文' }).click());
  await page.getByRole('link', { name: '核验回执' }).click();
  await page.getByLabel('选择回执文件').setInputFiles(receipt);
  await page.getByText('签名有效').waitFor();
  await page.getByLabel('选择文件', { exact: true }).setInputFiles(text);
  await page.getByText('文件与回执一致').waitFor();
}

async function openReceived(page: Page, next: string): Promise<void> {
  await page.goto('/workspace/challenges');
  await rowOf(page, TITLE).getByText(next).waitFor();
  await page.getByRole('link', { name: TITLE }).click();
}

/** The poster says whom it is tied to: by the credit code, whether or not that body has filed. */
async function declareAffiliate(page: Page): Promise<void> {
  await page.goto('/workspace/organisations');
  await page.getByRole('link', { name: POSTER }).click();
  const ties = page.getByRole('region', { name: '关联单位' });
  await ties.getByText('尚未填报关联单位。').waitFor();
  await ties.getByRole('button', { name: '填报关联单位' }).click();
  await ties.getByLabel('对方统一社会信用代码').fill(STEM + creditCodeCheckCharacter(STEM));
  await ties.getByLabel('对方单位名称').fill(BODY);
  await ties.getByLabel('依据').fill(TIE);
  await ties.getByRole('button', { name: '填报', exact: true }).click();
  await ties.getByText('控股或实际控制').waitFor();
  await ties.getByText(`由“${POSTER}”填报`).waitFor();
}

/** What the poster declared is found at the proposal, keeps it from passing, and is let pass with a reason. */
async function letAffiliatePass(page: Page): Promise<void> {
  const card = page.getByRole('region', { name: '申报资格' });
  const rule = card.getByRole('listitem').filter({ hasText: '与发榜单位的关联' }).first();
  await rule.getByText('不符合', { exact: true }).waitFor();
  await rule.getByText(TIE).waitFor();
  const early = await openDialog(page, '形式审查通过');
  await early.getByRole('button', { name: '形式审查通过', exact: true }).click();
  await early.getByRole('alert').waitFor();
  await early.getByRole('button', { name: '取消' }).click();
  const letting = await openDialog(page, '说明理由后放行 与发榜单位的关联');
  await letting.getByLabel('理由').fill(LET);
  await letting.getByRole('button', { name: '说明理由后放行' }).click();
  await rule.getByText(`示例·经办已放行：${LET}`).waitFor();
}

async function askCorrection(page: Page): Promise<void> {
  await page.getByRole('link', { name: BODY }).click();
  await page.getByLabel('补正 相关业绩').check();
  await page.getByLabel('补正理由：相关业绩').fill('请补充同类料场的运行业绩。');
  const dialog = await openDialog(page, '要求补正 1 处');
  await dialog.getByText('请补充同类料场的运行业绩。').waitFor();
  await dialog.getByRole('button', { name: '发出补正要求' }).click();
  await page.getByText('已要求补正 1 处，申报单位已收到通知。').waitFor();
}

/** Only what was asked for is open; the correction has a receipt of its own. */
async function correct(page: Page): Promise<void> {
  await page.goto('/workspace/proposals');
  await rowOf(page, TITLE).getByText('按理由补正并重新提交').waitFor();
  await page.getByRole('link', { name: TITLE }).click();
  await page.getByLabel('相关业绩').fill('在两处料场连续运行十四个月。');
  expect(await page.getByLabel('团队情况').count()).toBe(0);
  await page
    .getByRole('link', { name: /检查与提交/ })
    .first()
    .click();
  const dialog = await openDialog(page, '提交补正');
  await dialog.getByRole('button', { name: '提交补正' }).click();
  await page.getByRole('heading', { name: '补正材料回执' }).waitFor();
}

/** Before it leaves, the page names who is told what. */
async function select(page: Page): Promise<void> {
  await page.getByRole('link', { name: '承诺比对' }).click();
  await rowOf(page, '判级一致率').getByText('97').waitFor();
  await page.getByRole('link', { name: '评选', exact: true }).click();
  const choices = page.getByRole('group', { name: `${BODY} 的结果` });
  await choices.getByLabel('入围').check();
  await page.getByLabel('评选理由').fill(REASON);
  const dialog = await openDialog(page, '核对评选结果');
  await dialog.getByText('通知“入围”（1 家）').waitFor();
  await dialog.getByText(BODY).waitFor();
  await dialog.getByRole('button', { name: '确认评选结果' }).click();
  await page.getByText('评选结果已记录，各申报单位已收到通知。').waitFor();
}
