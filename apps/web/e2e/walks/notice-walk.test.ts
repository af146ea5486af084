import { creditCodeCheckCharacter } from '@jiebang/domain/identity/credit-code';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInSeed } from '../../../server/src/seeds/seed-client.ts';
import { publishList } from '../make-notices.ts';
import { nameOfDownload, openDialog, rowOf, startWalk, type Walk } from './walk.ts';

const LIST = '窑炉节能应用场景榜单（示例）';
const TITLE = '关于窑炉节能应用场景榜单入围名单的公示（示例）';
const OBJECTOR = '赵示例';
const GROUNDS = '入围单位近三年内没有同类项目业绩，不符合申报条件第三条。';
const OTHER_WORDS = '入围单位近三年内没有同类项目业绩，异议人请求核实。';
const FINDING = '申报材料附有两项同类业绩的合同与验收证明，符合条件第三条（示例）。';
const ANSWER = '经调阅申报材料，该单位具有两项同类业绩，入围名单维持不变（示例）。';

let walk: Walk;
beforeAll(async () => {
  walk = await startWalk();
  await makeList();
}, 120_000);
afterAll(() => walk?.stop());

test('a notice is started by a second person, stands still while an objection is examined, and goes on', async () => {
  const [clerk, approver, citizen, vendor] = await Promise.all([
    walk.window('bureau_clerk'),
    walk.window('bureau_approver'),
    walk.window(),
    walk.window('vendor'),
  ]);
  const address = await draft(clerk);
  await expect(clerk.getByRole('button', { name: '启动公示' }).count()).resolves.toBe(0);
  await start(approver, address);

  await citizen.goto('/');
  await citizen.getByRole('link', { name: TITLE }).click();
  const clock = citizen.getByRole('region', { name: '公示期', exact: true });
  await clock.getByText('还剩 5 个工作日').waitFor();
  await clock.getByText('最后一日').waitFor();
  await lastCell(citizen).waitFor();
  const [, lastDay] = /(\d+)$/.exec((await lastCell(citizen).getByRole('time').textContent()) ?? '') ?? [];
  await clock.getByText(new RegExp(`月${lastDay}日（星期.） ?24:00`)).waitFor();
  await citizen.getByRole('link', { name: '登录后提出异议' }).waitFor();

  const objection = await object(vendor, address);
  await approver.goto(objection);
  await approver.getByText('承办此件后才能看到异议人的身份与所述内容').waitFor();
  expect(await approver.getByText(OBJECTOR).count()).toBe(0);

  await handle(clerk, objection, citizen);
  await vendor.getByText('已答复', { exact: true }).first().waitFor();
  await vendor.getByText(ANSWER).waitFor();
  expect(await nameOfDownload(vendor, '答复书 PDF')).toBe('异议答复书.pdf');
  await citizen.getByText('公示中', { exact: true }).waitFor();
  await clock.getByText('还剩 5 个工作日').waitFor();
  await citizen.getByText(/^因异议核查，.+暂停，不计。$/).waitFor();

  // Another officer sees the case and its end, and never who objected.
  await approver.goto(objection);
  await approver.getByText('异议人的身份与所述内容仅承办人可见。').waitFor();
  expect(await approver.getByText(OBJECTOR).count()).toBe(0);
  expect(await approver.getByText(ANSWER).count()).toBe(0);
}, 60_000);

test('a year is imported from pasted text, after its faults were told line by line', async () => {
  const clerk = await walk.window('bureau_clerk');
  await clerk.goto('/workspace/calendar/import?year=2031');
  await clerk.getByLabel('来源').fill('示例：2031 年部分节假日安排');
  const table = clerk.getByLabel('安排');
  const good =
    '1月1日 放假 元旦\n5月1日至5月3日 放假 劳动节\n10月1日至10月7日 放假 国庆节\n10月11日 上班 国庆节';
  await table.fill(`${good}\n2月30日 放假`);
  await clerk.getByRole('button', { name: '预览变化' }).click();
  await clerk.getByText('第 5 行').waitFor();
  await clerk.getByText('没有这一天').waitFor();
  await table.fill(good);
  await clerk.getByRole('button', { name: '预览变化' }).click();
  await clerk.getByText('表格无误，共 12 天有特别安排').waitFor();
  await clerk.getByRole('button', { name: '导入 2031 年日历' }).click();
  await clerk.getByText('放假 11 天，补班 1 天').waitFor();
  await clerk.getByRole('table', { name: '2031年10月' }).waitFor();
}, 60_000);

/** Chooses the published list, writes the title, and hands the draft over; answers its address. */
async function draft(clerk: Page): Promise<string> {
  await clerk.goto('/workspace/notices');
  const dialog = await openDialog(clerk, '拟制公示');
  await dialog.getByLabel('公示事项').selectOption({ label: `《${LIST}》` });
  await dialog.getByRole('button', { name: '建立草稿' }).click();
  await clerk.getByLabel('标题 · 中文').fill(TITLE);
  await clerk.getByText('已保存。').waitFor();
  const handing = await openDialog(clerk, '移交启动');
  await handing.getByText(/^如今日启动，公示期 5 个工作日，最后一日为/).waitFor();
  await handing.getByRole('button', { name: '移交启动' }).click();
  await clerk.getByText('已移交，须由您以外的一人核对并启动。').waitFor();
  return new URL(clerk.url()).pathname;
}

async function start(approver: Page, address: string): Promise<void> {
  await approver.goto('/workspace/notices?status=ready');
  await rowOf(approver, TITLE).getByRole('link').click();
  await approver.waitForURL(`**${address}`);
  const dialog = await openDialog(approver, '启动公示');
  await dialog.getByText('启动后立即向社会公开').waitFor();
  await dialog.getByRole('button', { name: '启动公示' }).click();
  await approver.getByText('公示中', { exact: true }).waitFor();
}

/** Objects without evidence, is told so at the door with nothing lost, adds it and files; answers the case's address. */
async function object(vendor: Page, address: string): Promise<string> {
  await vendor.goto(address.replace('/workspace', ''));
  await vendor.getByRole('link', { name: '提出异议', exact: true }).click();
  await vendor.getByText('匿名提出，无法核实身份').waitFor();
  await vendor.getByLabel('姓名').fill(OBJECTOR);
  await vendor.getByLabel('身份说明').fill('示例市某企业技术负责人');
  await vendor.getByLabel('联系方式').fill('025-12345678');
  await vendor.getByLabel('异议事项与理由').fill(GROUNDS);
  await vendor.getByLabel('本人承诺以上内容真实').check();
  await vendor.getByRole('button', { name: '提交异议' }).click();
  await vendor.getByText('请提供证明材料').first().waitFor();
  await vendor.reload();
  expect(await vendor.getByLabel('异议事项与理由').inputValue()).toBe(GROUNDS);
  const file = { name: '查询记录.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 example') };
  await vendor.getByLabel('选择文件').setInputFiles(file);
  const evidence = vendor.getByRole('group', { name: '证明文件' });
  await evidence.getByRole('button', { name: '更换文件' }).waitFor();
  // What was uploaded and checked is still there after the window was closed.
  await vendor.reload();
  await evidence.getByText('查询记录.pdf').waitFor();
  await vendor.getByLabel('本人承诺以上内容真实').check();
  await vendor.getByRole('button', { name: '提交异议' }).click();
  await vendor.getByText('已提出，等待承办').waitFor();
  await vendor.getByText('此时还没有人看到您的身份。').waitFor();
  return new URL(vendor.url()).pathname;
}

/** Takes the case, accepts it, rules and answers; the public page follows without a reload. */
async function handle(clerk: Page, objection: string, citizen: Page): Promise<void> {
  await clerk.goto('/workspace/objections?status=filed');
  await rowOf(clerk, TITLE).getByRole('link').click();
  await clerk.waitForURL(`**${objection}`);
  expect(await clerk.getByText(OBJECTOR).count()).toBe(0);
  await step(clerk, '承办');
  await clerk.getByText(OBJECTOR).waitFor();
  await clerk.getByText(GROUNDS).waitFor();
  await step(clerk, '受理');
  await clerk.getByText('已受理，公示暂停').waitFor();
  await citizen.getByText('公示暂停', { exact: true }).first().waitFor();
  await citizen.getByText('待续计 5 个工作日').waitFor();
  expect(await citizen.getByText(OBJECTOR).count()).toBe(0);
  await step(clerk, '开始核查');
  await lookAgain(clerk);
  await step(clerk, '认定不成立');
  const dialog = await openDialog(clerk, '答复异议人');
  await dialog.getByLabel('答复内容').fill(ANSWER);
  await dialog.getByRole('button', { name: '答复异议人' }).click();
  await clerk.getByText('此件已办结。').waitFor();
}

/** Nobody rules before another panel, which does not learn who objected, has looked at the case again. */
async function lookAgain(clerk: Page): Promise<void> {
  const ordering = await openDialog(clerk, '组织复核');
  expect(await ordering.getByLabel('事项与理由').inputValue()).toBe(GROUNDS);
  await ordering.getByLabel('事项与理由').fill(`${GROUNDS}${OBJECTOR}`);
  await ordering.getByRole('button', { name: '组织复核' }).click();
  await ordering.getByRole('alert').waitFor();
  await ordering.getByLabel('事项与理由').fill(OTHER_WORDS);
  await ordering.getByRole('button', { name: '组织复核' }).click();
  await ordering.waitFor({ state: 'hidden' });
  const card = clerk.getByRole('region', { name: '另组专家复核' });
  await clerk.getByRole('button', { name: '认定不成立' }).waitFor({ state: 'detached' });
  await card.getByText('共 3 名专家，已提交 0 份意见。').waitFor();

  const expert = await walk.window('judge_d');
  await expert.goto('/workspace/re-reviews');
  await rowOf(expert, TITLE).getByRole('link', { name: '复核' }).click();
  await expert.getByText(OTHER_WORDS).waitFor();
  expect(await expert.getByText(OBJECTOR).count()).toBe(0);
  await expert.getByLabel('依据').fill(FINDING);
  await expert.getByText('尚未上传').waitFor();
  await expert.reload();
  expect(await expert.getByLabel('依据').inputValue()).toBe(FINDING);
  await expert.getByRole('button', { name: '提交复核意见' }).click();
  await expert.getByText('请选择支持或不支持异议。').waitFor();
  await expert.getByLabel('不支持异议').check();
  const handing = await openDialog(expert, '提交复核意见');
  await handing.getByText('结论：不支持异议。提交后锁定').waitFor();
  await handing.getByRole('button', { name: '提交复核意见' }).click();
  await expert.getByText('意见已提交并锁定').waitFor();

  // The two others of the panel hand in beside it; the officer's page follows without a reload.
  for (const key of ['judge_e', 'judge_f']) {
    const judge = await signInSeed(walk.instance.address, key);
    const { items } = await judge.get<{ items: { id: string }[] }>('/api/me/re-review-findings');
    const supports = key === 'judge_f';
    await judge.send('POST', `/api/re-review-findings/${items[0]?.id}/submit`, {
      supports,
      finding: FINDING,
    });
  }
  await card.getByText('复核意见已齐备').waitFor();
  await card.getByText('支持 1，不支持 2，共 3 席').waitFor();
  await card.getByText('少数意见').waitFor();
  await card.getByText('抽签记录', { exact: true }).click();
  await card.getByRole('button', { name: '重演抽签' }).click();
  await card.getByText('重演结果与记录一致').waitFor();
}

/** A step that is asked about once. */
async function step(page: Page, name: string): Promise<void> {
  const dialog = await openDialog(page, name);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** The day that the strip marks as the last one. */
const lastCell = (page: Page): Locator => page.getByRole('cell').filter({ hasText: '第5日 止' });

/** What the notice is about, made through the API as the people who make it. */
async function makeList(): Promise<void> {
  const base = walk.instance.address;
  const [clerk, approver, owner] = await Promise.all([
    signInSeed(base, 'bureau_clerk'),
    signInSeed(base, 'bureau_approver'),
    signInSeed(base, 'enterprise'),
  ]);
  const code = '91310000MA1FL0X6H';
  const { id } = await owner.send<{ id: string }>('POST', '/api/organisations', {
    identity: { kind: 'domestic', creditCode: code + creditCodeCheckCharacter(code) },
    profile: {
      name: '示例水泥有限公司',
      nameEn: 'Example Cement Co., Ltd.',
      type: 'enterprise',
      address: '示例市工业园 1 号',
      brief: '示例企业。',
      website: '',
      contactName: '张示例',
      contactPhone: '138 1234 0000',
    },
  });
  await publishList(base, { clerk, approver, owner }, id, {
    slug: 'kilns-walk-2026',
    title: LIST,
    challenges: ['水泥窑炉能耗优化（示例）'],
  });
}
