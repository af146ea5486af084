import { creditCodeCheckCharacter } from '@jiebang/domain/identity/credit-code';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SeedPerson, signInSeed } from '../../../server/src/seeds/seed-client.ts';
import { toBeijingInput } from '../../src/lib/beijing-time.ts';
import { giveReason, openDialog, rowOf, startWalk, type Walk } from './walk.ts';

const CALL = '行走批次场景征集（示例）';
const SLUG = 'walk-call';
const TITLE = '热轧带钢表面缺陷在线检测（示例）';
const BODY = '江岸钢铁（示例）';
const DAY = 86_400_000;
const inDays = (days: number) => toBeijingInput(new Date(Date.now() + days * DAY).toISOString());

let walk: Walk;
let clerk: SeedPerson;
beforeAll(async () => {
  walk = await startWalk();
  clerk = await signInSeed(walk.instance.address, 'bureau_clerk');
});
afterAll(() => walk?.stop());

test('a call is drafted, announced and extended, and tells a visitor what is needed first', async () => {
  const page = await walk.window('bureau_clerk');
  await page.goto('/workspace/rounds');
  // An empty list offers the same once more below.
  await page.getByRole('button', { name: '新建批次' }).first().click();
  const dialog = page.getByRole('dialog', { name: '新建征集批次' });
  await dialog.getByLabel('批次名称 · 中文').fill(CALL);
  await dialog.getByLabel('批次名称 · 英文').fill('Walked call (demonstration)');
  await dialog.getByLabel('一句话简介 · 中文').fill('征集可以评测的场景。');
  await dialog.getByLabel('一句话简介 · 英文').fill('Scenarios that can be measured.');
  await dialog.getByLabel('开始时间').fill(inDays(-1));
  await dialog.getByLabel('截止时间').fill(inDays(-2));
  await dialog.getByText('截止时间须晚于开始时间。').waitFor();
  await dialog.getByLabel('截止时间').fill(inDays(9));
  await dialog.getByLabel('网址名称').fill(SLUG);
  await dialog.getByRole('button', { name: '建立草稿' }).click();
  await page.getByRole('heading', { name: CALL }).waitFor();

  await page.getByLabel('填报说明 · 中文').fill('一、申报单位为法人单位。');
  await page.getByLabel('钢铁').check();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已保存。').waitFor();
  await askMore(page);
  const announcing = await openDialog(page, '发布');
  await announcing.getByText('截止时间只能延后').waitFor();
  await announcing.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByText('征集中', { exact: true }).waitFor();
  expect(await page.getByLabel('网址名称').count()).toBe(0);
  const extending = await openDialog(page, '延期');
  await extending.getByLabel('新的截止时间').fill(inDays(12));
  await giveReason(extending, '应申报单位请求（示例）', '确认延期');
  await page.getByText('延期理由：应申报单位请求（示例）').waitFor();

  const visitor = await walk.window();
  await visitor.goto('/');
  await visitor.getByRole('navigation').getByRole('link', { name: '场景征集' }).click();
  await visitor.getByRole('link', { name: CALL }).click();
  await visitor.getByText('一、申报单位为法人单位。').waitFor();
  await visitor.getByText(/^还剩 1\d 天$/).waitFor();
  await visitor.getByRole('link', { name: '登录后申报' }).click();
  await visitor.getByRole('heading', { name: '登录', exact: true }).waitFor();
  const nobodys = await walk.window('judge');
  await nobodys.goto(`/rounds/${SLUG}`);
  await nobodys.getByText('请先登记单位').waitFor();
}, 60_000);

test('a scenario is written, saved as it is typed, checked, handed in, mended where sent back, and compared', async () => {
  await registerBody();
  const page = await walk.window('enterprise');
  await page.goto(`/rounds/${SLUG}`);
  await page.getByRole('link', { name: '填报场景' }).click();
  await page.getByLabel('申报单位').selectOption({ label: BODY });
  await page.getByRole('button', { name: '开始填报' }).click();
  await writeBasics(page);
  await settleTwoWindows(page);
  await writeRest(page);

  await page.getByRole('button', { name: '提交场景' }).click();
  const handing = page.getByRole('dialog');
  await handing.getByText(`以 ${BODY} 的名义提交`).waitFor();
  await handing.getByRole('button', { name: '提交场景' }).click();
  await page.getByText('已提交，主管部门正在形式审查').waitFor();
  await page.getByText(/^CJ-\d{4}-\d{4}$/).waitFor();
  expect(await page.getByLabel('场景名称').count()).toBe(0);

  await sendBack(page);
  await page.getByText('退回修改：1 处').waitFor();
  await page.getByRole('note').getByRole('link', { name: '经费预算' }).click();
  await page.getByText('预算与奖金不符。').first().waitFor();
  // The budget, and the words beside it.
  expect(await page.getByRole('textbox').count()).toBe(2);
  await page.getByLabel('经费预算').fill('100');
  await page.getByText('壹佰万元整').waitFor();
  await goTo(page, '检查与提交');
  await page.getByRole('button', { name: '重新提交' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '重新提交' }).click();
  await page.getByText('已提交，主管部门正在形式审查').waitFor();

  await page.getByRole('link', { name: '进度与版本' }).click();
  await page.getByRole('heading', { name: '第 1 版与第 2 版对照' }).waitFor();
  expect(await page.getByRole('deletion').allTextContents()).toEqual(['80 万元']);
  expect(await page.getByRole('insertion').allTextContents()).toEqual(['100 万元']);
  await page.getByRole('link', { name: '返回场景' }).click();
  const withdrawal = await openDialog(page, '撤回');
  await giveReason(withdrawal, '计划有变', '撤回');
  await page.getByText('已撤回，不再办理。').waitFor();
  await page.getByRole('link', { name: '我的场景' }).first().click();
  await rowOf(page, TITLE).getByText('已办结').waitFor();
}, 90_000);

/** A question of this round alone; the editor of questions has its own walk. */
async function askMore(page: Page): Promise<void> {
  const { id, settings } = await clerk.get<{ id: string; settings: object }>(`/api/rounds/${SLUG}`);
  const label = { zh: '产线数量', en: 'Production lines' };
  const lines = { id: 'lines', kind: 'number', label, help: { zh: '', en: '' }, required: true };
  const extraFields = [{ ...lines, unit: '条', min: 1, max: 500 }];
  await clerk.send('PATCH', `/api/rounds/${id}`, { settings: { ...settings, extraFields } });
  await page.reload();
  await page.getByRole('heading', { name: CALL }).waitFor();
}

test('scenarios go out as a workbook and come in again as drafts, after a check that tells what is wrong', async () => {
  const page = await walk.window('enterprise');
  await page.goto('/workspace/scenarios');
  const took = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出 XLSX' }).click();
  const workbook = await (await took).path();
  const dialog = await openDialog(page, '从表格导入');
  await dialog.getByLabel('征集批次').selectOption({ label: CALL });
  const given = page.waitForEvent('download');
  await dialog.getByRole('link', { name: '下载模板' }).click();
  // The template as it came is a workbook without a scenario in it.
  await dialog.getByLabel('选择文件').setInputFiles(await (await given).path());
  await dialog.getByText('没有可读取的场景。').waitFor();
  await dialog.getByLabel('重新选择文件').setInputFiles(workbook);
  await dialog.getByText('检查通过，共 1 个场景。').waitFor();
  await dialog.getByText(`已有同名场景：${TITLE}`).waitFor();
  await dialog.getByRole('button', { name: '导入 1 个场景' }).click();
  await dialog.getByText('已导入 1 个场景，均为草稿。').waitFor();
  await dialog.getByRole('button', { name: '关闭' }).click();
  await rowOf(page, TITLE).getByText('草稿').waitFor();
}, 30_000);

async function registerBody(): Promise<void> {
  const owner = await signInSeed(walk.instance.address, 'enterprise');
  const code = '91320100MA1WALK03';
  await owner.send('POST', '/api/organisations', {
    identity: { kind: 'domestic', creditCode: code + creditCodeCheckCharacter(code) },
    profile: {
      name: BODY,
      nameEn: '',
      type: 'enterprise',
      address: '示例市江岸路 1 号',
      brief: '',
      website: '',
      contactName: '陈示例',
      contactPhone: '13812340000',
    },
  });
}

/** Nothing is handed over but the pause after typing: the words are there again after a reload. */
async function writeBasics(page: Page): Promise<void> {
  await page.getByLabel('场景名称').fill(TITLE);
  await page.getByRole('radio', { name: /^攻关揭榜/ }).check();
  await page.getByRole('radio', { name: /^一般/ }).check();
  await page.getByText(/^已自动保存，\d\d:\d\d:\d\d$/).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: TITLE }).waitFor();
  expect(await page.getByRole('radio', { name: /^攻关揭榜/ }).isChecked()).toBe(true);
  await goTo(page, '检查与提交');
  await page
    .getByRole('region', { name: /处需要完善$/ })
    .getByRole('link', { name: '应用领域' })
    .click();
  await page.getByText('所属产业与应用领域至少选一项。', { exact: true }).waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('#field-field') !== null);
  await page.getByLabel('所属产业').selectOption({ label: '钢铁' });
}

/** Two windows of one person: other fields are joined, the same field is asked about, and nothing is lost. */
async function settleTwoWindows(page: Page): Promise<void> {
  await page.getByText(/^已自动保存，\d\d:\d\d:\d\d$/).waitFor();
  const other = await page.context().newPage();
  await other.goto(page.url().replace(/\?.*$/, '?step=substance'));
  await other.getByLabel('揭榜目标').fill('那里写的目标');
  await other.getByText(/^已自动保存，\d\d:\d\d:\d\d$/).waitFor();
  await goTo(page, '需求内容');
  await page.getByLabel('揭榜目标').fill('这里写的目标');
  const dialog = page.getByRole('dialog', { name: '另一窗口也修改了这些内容' });
  await dialog.getByText('那里写的目标').waitFor();
  await dialog.getByRole('button', { name: '以另一窗口为准' }).click();
  await page.getByText('您在本窗口的修改没有采用').waitFor();
  expect(await page.getByLabel('揭榜目标').inputValue()).toBe('那里写的目标');
  await page.getByRole('button', { name: '恢复我的修改' }).click();
  await page.getByText(/^已自动保存，\d\d:\d\d:\d\d$/).waitFor();
  expect(await page.getByLabel('揭榜目标').inputValue()).toBe('这里写的目标');
  await other.close();
}

async function writeRest(page: Page): Promise<void> {
  await page.getByLabel('需求背景').fill('三条产线，漏检率 4%。');
  await page.getByLabel('主要研究内容').fill('多工况缺陷识别。');
  await goTo(page, '考核指标');
  await addIndicator(page, 1, { name: '检出率', target: '99' });
  await page.getByRole('listitem').filter({ hasText: '第 1 项' }).getByLabel('权重（%）').fill('60');
  await page.getByText('还差 40。').waitFor();
  await addIndicator(page, 2, { name: '误报率', target: '1' });
  await page.getByText('正好 100。').waitFor();
  await page.getByRole('button', { name: '上移 第 2 项' }).press('Enter');
  await page.getByText('第 2 项已移到第 1 项。').waitFor();
  expect(await page.getByLabel('指标名称').first().inputValue()).toBe('误报率');

  await writeStage(page);

  await goTo(page, '合作条件');
  await page.getByLabel('经费预算').fill('80');
  await page.getByText('捌拾万元整').waitFor();
  await page.getByRole('button', { name: '添加奖项' }).click();
  await page.getByLabel('奖项名称').fill('一等奖');
  await page.getByLabel('名额').fill('2');
  await page.getByLabel('每名奖金').fill('10');
  await page.getByLabel('奖金总额').fill('30');
  await page.getByText('各奖项合计 20 万元，奖金总额 30 万元，两者须一致。').waitFor();
  await page.getByRole('button', { name: '填入各奖项合计' }).click();
  expect(await page.getByLabel('奖金总额').inputValue()).toBe('20');
  await page.getByRole('radio', { name: '双方共有' }).check();
  await writeSchedule(page);
  await answerMore(page);
  await goTo(page, '联系方式');
  expect(await page.getByLabel('联系人').inputValue()).toBe('陈示例');
  await goTo(page, '检查与提交');
  await page.getByText('内容完整，可以提交').waitFor();
}

/** A stage whose weights make 100 only once its second item is there. */
async function writeStage(page: Page): Promise<void> {
  const stages = page.getByRole('group', { name: '评分阶段' });
  await stages.getByRole('button', { name: '添加评分阶段' }).press('Enter');
  await page.keyboard.type('初赛');
  await stages.getByLabel('评分项名称').fill('识别准确率');
  await stages.getByLabel('权重（%）').fill('70');
  await stages.getByText('本阶段权重合计 70，须为 100。').waitFor();
  await stages.getByRole('button', { name: '添加评分项' }).press('Enter');
  await page.keyboard.type('推理效率');
  await stages.getByLabel('权重（%）').nth(1).fill('30');
  await stages.getByText('本阶段权重合计 100，须为 100。').waitFor();
}

/** Two deadlines are told at the row that is one too many, and payments in full. */
async function writeSchedule(page: Page): Promise<void> {
  await goTo(page, '时间与付款');
  const timeline = page.getByRole('group', { name: '时间安排' });
  const add = timeline.getByRole('button', { name: '添加事项' });
  for (const [row, day] of [30, 60, 61].entries()) {
    await add.press('Enter');
    await timeline
      .getByLabel('事项', { exact: true })
      .nth(row)
      .selectOption({ index: row === 0 ? 1 : 2 });
    await timeline.getByLabel('结束日期').nth(row).fill(inDays(day).slice(0, 10));
  }
  await timeline.getByText('提交截止只能有一项').waitFor();
  await timeline.getByRole('button', { name: '删除 第 3 项' }).press('Enter');
  await timeline.getByText('提交截止只能有一项').waitFor({ state: 'detached' });

  const payments = page.getByRole('group', { name: '分期付款' });
  await payments.getByRole('button', { name: '添加付款节点' }).press('Enter');
  await page.keyboard.type('签订任务书');
  await payments.getByLabel('付款条件').fill('任务书生效后 10 个工作日内');
  await payments.getByText('各期比例合计 100%，须为 100%。').waitFor();
}

/** The question as the bureau set it, judged while one types. */
async function answerMore(page: Page): Promise<void> {
  await goTo(page, '补充信息');
  const lines = page.getByLabel('产线数量（条）');
  await lines.fill('900');
  await page.getByText('“产线数量”高于规定的上限。').waitFor();
  await lines.fill('3');
  await page.getByText('“产线数量”高于规定的上限。').waitFor({ state: 'detached' });
}

/** By keyboard from the button on: the focus goes into the new row. */
async function addIndicator(page: Page, row: number, { name, target }: { name: string; target: string }) {
  await page.getByRole('button', { name: '添加指标' }).press('Enter');
  const here = page.getByRole('listitem').filter({ hasText: `第 ${row} 项` });
  await here.waitFor();
  await page.keyboard.type(name);
  await here.getByLabel('目标值').fill(target);
  await here.getByLabel('测试方法').fill('第三方现场测试');
}

/** The page stands open meanwhile: it learns of the return by itself. */
async function sendBack(page: Page): Promise<void> {
  const id = new URL(page.url()).pathname.split('/').at(-1);
  await clerk.send('POST', `/api/scenarios/${id}/return`, {
    returns: [{ field: 'budgetFen', reason: '预算与奖金不符。' }],
  });
}

const goTo = (page: Page, step: string) =>
  page.getByRole('navigation', { name: '填报步骤' }).getByRole('link', { name: step }).click();
