import { beijingDay, yearOf } from '@jiebang/domain/calendar/day';
import { checkCodeOf } from '@jiebang/domain/documents/check-code';
import { creditCodeCheckCharacter } from '@jiebang/domain/identity/credit-code';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInSeed } from '../../../server/src/seeds/seed-client.ts';
import { fromBeijingInput, toBeijingInput } from '../../src/lib/beijing-time.ts';
import { type ListPeople, makeApproved, makeList, makeOpenRound, threeScenarios } from '../make-lists.ts';
import { moveClock } from '../make-results.ts';
import { nameOfDownload, openDialog, startWalk, type Walk } from './walk.ts';

const TITLE = '智能制造应用场景榜单（示例）';
const [FIRST = '', SECOND = '', THIRD = ''] = threeScenarios.map(({ title }) => title);
const SCHEDULED = '能源应用场景榜单（示例）';
const DAY = 86_400_000;
const MINUTE = 60_000;
const EXTENDED = new Date(Date.now() + 40 * DAY).toISOString();

let walk: Walk;
let people: ListPeople;
let place: { round: string; organisationId: string };
beforeAll(async () => {
  walk = await startWalk({ JIEBANG_MODE: 'test', JIEBANG_SEEDS: 'demo' });
  const as = (key: string) => signInSeed(walk.instance.address, key);
  const [owner, clerk, approver] = await Promise.all([
    as('enterprise'),
    as('bureau_clerk'),
    as('bureau_approver'),
  ]);
  const judges = await Promise.all(['judge', 'judge_b', 'judge_c'].map(as));
  const code = '91310000MA1FL0X8H';
  const { id: organisationId } = await owner.send<{ id: string }>('POST', '/api/organisations', {
    identity: { kind: 'domestic', creditCode: code + creditCodeCheckCharacter(code) },
    profile: {
      name: '示例轧钢有限公司',
      type: 'enterprise',
      contactName: '张示例',
      contactPhone: '13812340000',
    },
  });
  people = { owner, clerk, approver, judges };
  place = { round: await makeOpenRound(clerk, 'list-walk'), organisationId };
  await makeApproved(people, place);
}, 120_000);
afterAll(() => walk?.stop());

test('a clerk prepares, another person publishes, and anybody finds a challenge by its words', async () => {
  const clerk = await walk.window('bureau_clerk');
  await clerk.goto('/workspace/lists');
  await createDraft(clerk);
  await chooseThree(clerk);
  await refused(clerk);
  await mend(clerk);
  const handing = await openDialog(clerk, '提交发布');
  await handing.getByRole('button', { name: '提交发布', exact: true }).click();
  await clerk.getByText('已提交，待另一名人员发布').waitFor();
  expect(await clerk.getByRole('button', { name: '发布', exact: true }).count()).toBe(0);

  const approver = await walk.window('bureau_approver');
  await approver.goto('/workspace/lists');
  const waiting = approver.getByRole('region', { name: '待您办理' });
  await waiting.getByRole('link', { name: TITLE }).click();
  await approver.getByText('请您核对后发布或退回').waitFor();
  const publishing = await openDialog(approver, '发布');
  await publishing.getByText('正文自此冻结，任何人不能再改').waitFor();
  await publishing.getByRole('button', { name: '发布', exact: true }).click();
  await approver.getByText('正文已冻结').waitFor();

  await prepareErratum(clerk);
  await approveAct(approver, '勘误');
  await prepareExtension(approver);
  await approveAct(clerk, '延长揭榜申报截止时间');

  const citizen = await walk.window();
  await citizen.goto('/');
  await citizen.getByRole('link', { name: TITLE }).click();
  await citizen.getByRole('heading', { name: TITLE }).waitFor();
  await citizen.getByText('理由：应多家单位请求（示例）。').waitFor();
  await takeAlong(citizen);
  const menu = citizen.getByRole('navigation', { name: '主导航' });
  await menu.getByRole('link', { name: '榜题', exact: true }).click();
  await citizen.getByLabel('检索榜题').fill('光伏预测');
  await citizen.getByRole('button', { name: '检索', exact: true }).click();
  await citizen.getByText('共 1 题').waitFor();
  expect(await citizen.locator('mark').count()).toBeGreaterThan(0);
  await citizen.getByRole('link', { name: SECOND }).click();
  await citizen.getByRole('heading', { name: SECOND, level: 1 }).waitFor();
  await citizen.getByText('必须达标', { exact: true }).waitFor();
  await citizen.getByText('优秀', { exact: true }).waitFor();
  const corrected = citizen.getByRole('complementary', { name: /^勘误后的文本/ });
  await corrected.getByText('日前预测准确率不低于 94%，全年可用率不低于 99%。').waitFor();
  await citizen.getByText('日前预测准确率不低于 92%，全年可用率不低于 99%。').waitFor();
  await citizen.getByText('第 1 项 · SM3').waitFor();
}, 120_000);

test('the second person takes the draft along, sets the instant, takes it back and sets it again; the clock publishes', async () => {
  const { clerk } = people;
  const scenarios = await makeApproved(people, place, [{ ...threeScenarios[1], title: '储能调度（示例）' }]);
  const { id } = await makeList(clerk, SCHEDULED, scenarios, true);
  await clerk.send('POST', `/api/lists/${id}/ready`, {});

  const page = await walk.window('bureau_approver');
  await page.goto(`/workspace/lists/${id}`);
  expect(await nameOfDownload(page, '导出草案 PDF')).toMatch(/号 能源应用场景榜单（示例）（草案）\.pdf$/);
  const first = await schedule(page, Date.now() + 10 * MINUTE);
  const preparing = await walk.window('bureau_clerk');
  await preparing.goto(`/workspace/lists/${id}`);
  await preparing.getByText('由 示例·审批 核对并设定').waitFor();
  await preparing.locator(`time[datetime="${first}"]`).waitFor();

  const back = await openDialog(page, '取消定时发布');
  await back.getByText('到时不再自动发布').waitFor();
  await back.getByRole('button', { name: '取消定时发布', exact: true }).click();
  await page.getByText('已设定发布时间').waitFor({ state: 'detached' });
  const second = await schedule(page, Date.now() + 20 * MINUTE);

  const visitor = await walk.window();
  await moveClock(walk.instance.address, Date.parse(first) + 5_000);
  const seen = async () => (await visitor.request.get(`/api/lists/${id}`)).status();
  expect(await seen()).toBe(404);
  await moveClock(walk.instance.address, Date.parse(second) + 5_000);
  await expect.poll(seen, { timeout: 20_000 }).toBe(200);
  await page.reload();
  await page.getByText('示例·审批 发布').waitFor();
  await visitor.goto(`/lists/${id}`);
  await visitor.getByRole('heading', { name: SCHEDULED }).waitFor();
}, 120_000);

/** Gives the instant in the dialog of publication, to the minute; answers it as the page tells it. */
async function schedule(page: Page, at: number): Promise<string> {
  const dialog = await openDialog(page, '发布');
  await dialog.getByRole('radio', { name: '定时发布' }).check();
  const typed = toBeijingInput(new Date(at).toISOString());
  await dialog.locator('input[type=datetime-local]').fill(typed);
  await dialog.getByRole('button', { name: '定时发布', exact: true }).click();
  const instant = fromBeijingInput(typed) ?? '';
  await page.getByText('已设定发布时间').waitFor();
  await page.locator(`time[datetime="${instant}"]`).waitFor();
  return instant;
}

/** After publication the text stays; who prepares the erratum cannot approve it. */
async function prepareErratum(page: Page): Promise<void> {
  await page.reload();
  const dialog = await openDialog(page, '提出事项');
  await dialog
    .getByLabel('对象')
    .selectOption({ label: `JB-${yearOf(beijingDay(Date.now()))}-1-02 ${SECOND}` });
  await dialog.getByLabel('所在部分').selectOption({ label: '揭榜目标' });
  await dialog.getByLabel('原文').fill('不低于');
  await dialog.getByText('在现行文本中出现 2 次').waitFor();
  await dialog.getByLabel('原文').fill('不低于 92%');
  await dialog.getByLabel('更正为').fill('不低于 94%');
  await dialog.getByLabel('理由').fill('原指标录入有误（示例）。');
  await handIn(page, dialog);
}

/** The deadline moves only when another person has approved it. */
async function prepareExtension(page: Page): Promise<void> {
  const dialog = await openDialog(page, '提出延期');
  await dialog.getByLabel('新的截止时间').fill(toBeijingInput(EXTENDED));
  await dialog.getByLabel('理由').fill('应多家单位请求（示例）。');
  await handIn(page, dialog);
}

async function handIn(page: Page, dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: '提交审批' }).click();
  const section = page.getByRole('region', { name: '变动事项' });
  await section.getByText('您提出的事项，须由另一名人员审批。').waitFor();
  expect(await section.getByRole('button', { name: '批准', exact: true }).count()).toBe(0);
}

async function approveAct(page: Page, name: string): Promise<void> {
  await page.reload();
  const act = page.getByRole('region', { name: '变动事项' }).getByRole('listitem').filter({ hasText: name });
  await act.getByText('待审批').waitFor();
  const dialog = await openDialog(page, '批准');
  await dialog.getByRole('button', { name: '批准', exact: true }).click();
  await act.getByText('已批准并公开').waitFor();
}

/** The list as a file to print; its code, typed as it stands on the paper, leads back to it. */
async function takeAlong(page: Page): Promise<void> {
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出 PDF' }).click();
  expect((await file).suggestedFilename()).toMatch(/号.*\.pdf$/);
  const sm3 = (await page.locator('.list-hash code').first().textContent()) ?? '';
  await page.goto('/verify');
  await page.getByLabel('核验码').fill(checkCodeOf(sm3).toLowerCase());
  await page.getByRole('button', { name: '核验', exact: true }).click();
  await page.getByText('本平台出具过这份文件').waitFor();
  await page.getByRole('link', { name: '查看原文页面' }).click();
  await page.getByRole('heading', { name: TITLE }).waitFor();
}

async function createDraft(page: Page): Promise<void> {
  const dialog = await openDialog(page, '新建榜单');
  await dialog.getByLabel('标题（中文）').fill(TITLE);
  await dialog.getByRole('button', { name: '建立', exact: true }).click();
  await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
}

/** Chosen in the order of the titles, then the last is moved up by its button. */
async function chooseThree(page: Page): Promise<void> {
  await page.getByText('还没有榜题').waitFor();
  const dialog = await openDialog(page, '选入榜题');
  for (const title of [FIRST, THIRD, SECOND]) {
    const row = dialog.getByRole('button', { name: `选入 ${title}` });
    await row.click();
    await row.waitFor({ state: 'detached' });
  }
  await dialog.getByRole('button', { name: '完成' }).click();
  await page.getByRole('button', { name: '上移 第 3 题' }).press('Enter');
  await page.getByText('已由第 3 位移到第 2 位。').waitFor();
}

async function refused(page: Page): Promise<void> {
  const checks = page.getByRole('region', { name: '发布前核对' });
  await checks.getByText('还有 4 处须补正').waitFor();
  await checks.getByText(`第 2 题“${SECOND}”：未设定评分标准。`).waitFor();
  expect(await page.getByRole('button', { name: '提交发布' }).count()).toBe(0);
  await checks.getByRole('link', { name: '未设定揭榜申报截止时间。' }).click();
  expect(
    await page.getByLabel('揭榜申报截止时间').evaluate((field) => field === document.activeElement),
  ).toBe(true);
}

/** A weight that is wrong is said at once; then everything is put right. */
async function mend(page: Page): Promise<void> {
  const due = toBeijingInput(new Date(Date.now() + 30 * DAY).toISOString());
  await page.getByLabel('揭榜申报截止时间').fill(due);
  for (const place of [0, 1, 2]) {
    const challenge = page
      .getByRole('listitem')
      .filter({ has: page.getByLabel('榜题名称') })
      .nth(place);
    await challenge.getByRole('button', { name: /^套用常用标准/ }).click();
    const weight = challenge.getByLabel('第 1 个评分项权重（%）');
    if (place === 0) {
      await weight.fill('30');
      await challenge.getByText('权重合计 90%，应为 100%。').waitFor();
      await challenge.getByLabel('第 2 个分数段下限').fill('65');
      await challenge.getByText('分数段之间有空缺：60–65。').waitFor();
      await challenge.getByLabel('第 2 个分数段下限').fill('60');
      await weight.fill('40');
    }
    await challenge.getByText('权重合计 100%，符合要求。').waitFor();
  }
  await page.getByText('核对通过，没有需要补正的内容。').waitFor();
}
