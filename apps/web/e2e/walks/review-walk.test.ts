import { creditCodeCheckCharacter } from '@jiebang/domain/identity/credit-code';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { confirmRisk } from '../../../server/src/seeds/confirm-risk.ts';
import { type SeedPerson, signInSeed } from '../../../server/src/seeds/seed-client.ts';
import { giveOpinion, handIn, mend, openCall } from '../make-reviews.ts';
import { giveReason, nameOfDownload, openDialog, rowOf, startWalk, type Walk } from './walk.ts';

const TITLE = '热处理炉温均匀性优化（示例）';
const OTHER = '电炉终点成分预测（示例）';
const REASON = '附件报价合计为 80 万元，请核对。';
const MINE = '数据条件具备，指标可测，同意列入。';

let walk: Walk;
let owner: SeedPerson;
let id: string;
let drawnId: string;
beforeAll(async () => {
  walk = await startWalk();
  const as = (key: string) => signInSeed(walk.instance.address, key);
  const [clerk, barred] = await Promise.all([as('bureau_clerk'), as('judge_f')]);
  owner = await as('enterprise');
  const organisationId = await register(barred);
  const roundId = await openCall(clerk, 'walk-review');
  id = await handIn(owner, roundId, organisationId, TITLE);
  drawnId = await handIn(owner, roundId, organisationId, OTHER);
});
afterAll(() => walk?.stop());

test('a clerk claims, sends a field back and passes what came again, with the keyboard', async () => {
  const page = await walk.window('bureau_clerk');
  await page.goto('/workspace/review?desk=free');
  await rowOf(page, TITLE).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('c');
  await page.getByText(`“${TITLE}”已由您经办。`).waitFor();
  await rowOf(page, TITLE).waitFor({ state: 'detached' });
  expect(await rowOf(page, OTHER).count(), 'the filter in the address still holds').toBe(1);
  await page.getByLabel('经办', { exact: true }).selectOption({ label: '我经办的' });
  await rowOf(page, TITLE).getByRole('link', { name: TITLE }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();

  await sendBack(page);
  await mend(owner, id, { budgetFen: 80_000_000 });
  await page.goto(`/workspace/review/${id}`);
  await page.getByText('只需复核 1 处改动').waitFor();
  await page.getByText(`上次退回：${REASON}`).waitFor();
  expect(await page.getByRole('insertion').allTextContents()).toEqual(['80']);
  expect(await page.getByRole('checkbox', { name: '退回 需求背景' }).count()).toBe(0);
  await page.getByRole('link', { name: '全部字段' }).click();
  await page.getByText('✓ 已审').first().waitFor();

  await confirmRisk(await signInSeed(walk.instance.address, 'bureau_clerk'), id);
  await page.reload();
  await page.getByText('只需复核 1 处改动').waitFor();
  await page.keyboard.press('y');
  const passing = page.getByRole('dialog');
  await passing.getByRole('button', { name: '通过形式审查' }).click();
  await page.getByText('已办理：已通过形式审查。').waitFor();
  await page.getByText('专家评议中', { exact: true }).waitFor();
  await nameThree(page);
  await page.getByText('已办理：已指定 3 名专家。').waitFor();
}, 120_000);

test('one person fixes the pool, another draws, and whoever draws again gets the same panel', async () => {
  const clerk = await signInSeed(walk.instance.address, 'bureau_clerk');
  await confirmRisk(clerk, drawnId);
  await clerk.send('POST', `/api/scenarios/${drawnId}/pass-formal-review`, {});
  const [page, other] = await Promise.all([walk.window('bureau_clerk'), walk.window('bureau_approver')]);
  await page.goto(`/workspace/review/${drawnId}`);
  await page.getByText('评议组尚未产生，请确定专家库后抽取。').waitFor();
  await page.getByRole('button', { name: '确定专家库' }).click();
  await page.getByText('专家库由您确定，须由另一名经办人员抽取。').waitFor();
  expect(await page.getByRole('button', { name: '抽取专家' }).count()).toBe(0);

  await other.goto(`/workspace/review/${drawnId}`);
  await other.getByText('5 人，抽取 3 人').waitFor();
  const dialog = await openDialog(other, '抽取专家');
  await dialog.getByRole('button', { name: '抽取专家' }).click();
  await other.getByText('已办理：已抽取 3 名专家。').waitFor();
  await other.getByText('已提交 0 / 3 份').waitFor();
  await other.getByRole('button', { name: '按记录重新抽取' }).click();
  await other.getByText('重新抽取的结果与记录一致').waitFor();
  const saving = other.waitForEvent('download');
  await other.getByRole('link', { name: '下载抽取记录' }).click();
  expect((await saving).suggestedFilename()).toBe(`draw-${drawnId}.json`);
}, 120_000);

test('an opinion is saved as it is written, never over another window, and locked when handed in', async () => {
  const page = await walk.window('judge');
  await page.goto('/workspace/opinions');
  await page.getByRole('link', { name: `评议 ${TITLE}` }).waitFor();
  await page.getByRole('link', { name: `评议 ${TITLE}` }).click();
  await page.getByRole('heading', { name: '评议意见' }).waitFor();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByLabel('书面意见').fill('另一窗口先写的意见。');
  await other.getByText(/^草稿已保存/).waitFor();

  await page.keyboard.press('1');
  expect(await page.getByRole('radio', { name: '同意列入', exact: true }).isChecked()).toBe(true);
  await page.getByLabel('书面意见').fill(MINE);
  await page.getByText('这份意见在另一个窗口中修改过').waitFor();
  await page.getByText('另一窗口先写的意见。').waitFor();
  await page.getByRole('button', { name: '以本窗口内容为准' }).click();
  await page.getByText(/^草稿已保存/).waitFor();
  await page.reload();
  expect(await page.getByLabel('书面意见').inputValue()).toBe(MINE);

  await page.getByRole('button', { name: '提交并锁定' }).click();
  await page.getByText('以下要点尚未评分：必要性 · 技术难度 · 指标可考核性 · 经费合理性 · 风险').waitFor();
  for (const point of ['必要性', '技术难度', '指标可考核性', '经费合理性', '风险'])
    await page.getByRole('group', { name: point, exact: true }).getByRole('radio', { name: '4' }).check();
  await page.getByLabel('风险：说明').fill('炉温数据须脱敏。');
  await page.getByText(/^草稿已保存/).waitFor();
  const dialog = await openDialog(page, '提交并锁定');
  await dialog.getByText('提交后即锁定，不能修改或撤回。').waitFor();
  await dialog.getByRole('button', { name: '提交并锁定' }).click();
  await page.getByText('意见已提交并锁定').waitFor();
  expect(await page.getByLabel('书面意见').count()).toBe(0);
  expect(await nameOfDownload(page, '评议意见表 PDF')).toMatch(/^专家评议意见 CJ-.+\.pdf$/);
}, 120_000);

test('a recused expert is replaced, and the decision is taken beside majority and dissent', async () => {
  const as = (key: string) => signInSeed(walk.instance.address, key);
  const [page, recused] = await Promise.all([walk.window('bureau_clerk'), walk.window('judge_c')]);
  await giveOpinion(await as('judge_b'), TITLE, { recommendation: 'oppose', opinion: '已有成熟产品。' });
  await recused.goto('/workspace/opinions');
  await recused.getByRole('link', { name: `评议 ${TITLE}` }).click();
  const declaring = await openDialog(recused, '申请回避');
  await giveReason(declaring, '与发榜单位有合作项目。', '申请回避');
  await recused.getByText('您已就该场景回避，场景内容不再显示。').waitFor();

  await page.goto(`/workspace/review/${id}`);
  await page.getByText('回避理由：与发榜单位有合作项目。').waitFor();
  const replacing = await openDialog(page, '更换专家 示例·专家丙');
  expect(await replacing.getByRole('radio', { name: /示例·专家丙/ }).isDisabled()).toBe(true);
  await replacing.getByRole('radio', { name: /示例·专家丁/ }).check();
  await replacing.getByLabel('指定理由').fill('专业方向相近。');
  await replacing.getByRole('button', { name: '更换专家' }).click();
  await page.getByText('已办理：已更换专家。').waitFor();
  await giveOpinion(await as('judge_d'), TITLE, { recommendation: 'support', opinion: '同意。' });

  await page.reload();
  await page.getByText('多数意见：同意列入').waitFor();
  await page.getByText('炉温数据须脱敏。').waitFor();
  expect(await nameOfDownload(page, '意见汇总 DOCX')).toMatch(/^专家评议意见汇总 .+\.docx$/);
  await page.getByRole('article').filter({ hasText: '已有成熟产品。' }).getByText('与多数不同').waitFor();
  const deciding = await openDialog(page, '审核通过');
  await giveReason(deciding, '多数专家同意，指标可测。', '审核通过');
  await page.getByText('已办理：已审核通过。').waitFor();
  await page.getByRole('button', { name: /审核通过|不予通过/ }).waitFor({ state: 'detached' });
}, 120_000);

/** The poster's body, to which one of the judges belongs. */
async function register(member: SeedPerson): Promise<string> {
  const code = '91310000MA1WALK03';
  const { id: body } = await owner.send<{ id: string }>('POST', '/api/organisations', {
    identity: { kind: 'domestic', creditCode: code + creditCodeCheckCharacter(code) },
    profile: {
      name: '江滨热工（示例）',
      nameEn: 'Riverside Furnaces',
      type: 'enterprise',
      address: '示例市江滨路 3 号',
      brief: '',
      website: '',
      contactName: '张示例',
      contactPhone: '138 1234 0000',
    },
  });
  const email = 'judge-f@demo.example';
  await owner.send('POST', `/api/organisations/${body}/invitations`, { email, role: 'member' });
  type List = { items: { id: string }[] };
  const { items } = await member.get<List>('/api/me/organisation-invitations');
  await member.send('POST', `/api/organisation-invitations/${items[0]?.id}/accept`);
  return body;
}

/** One field with a reason begun from a common one, one ticked by mistake; nothing goes without its reason. */
async function sendBack(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: '退回 揭榜目标' }).check();
  await page.getByRole('checkbox', { name: '退回 经费预算' }).check();
  const reason = page.getByLabel('“经费预算”的退回理由');
  await page
    .getByRole('group', { name: '经费预算' })
    .getByLabel('常用理由')
    .selectOption({ label: '请说明金额的测算依据，并与附件核对。' });
  expect(await reason.inputValue()).toBe('请说明金额的测算依据，并与附件核对。');
  await reason.fill(REASON);
  await page.reload();
  expect(await reason.inputValue(), 'reasons outlive the page').toBe(REASON);
  await page.getByRole('button', { name: '按字段退回（2）' }).click();
  await page.getByText('请先为每个勾选的字段写明退回理由。').waitFor();
  await page.getByRole('checkbox', { name: '退回 揭榜目标' }).uncheck();
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(REASON).waitFor();
  await dialog.getByRole('button', { name: '按字段退回' }).click();
  await page.getByText('已办理：已退回 1 个字段。').waitFor();
  await page.getByText('退回修改', { exact: true }).waitFor();
}

/** Who is in conflict is seen and cannot be chosen; two are no panel. */
async function nameThree(page: Page): Promise<void> {
  const dialog = await openDialog(page, '不经抽取，另行指定');
  const barred = dialog.getByRole('checkbox', { name: /示例·专家己/ });
  await dialog.getByText('为发榜单位成员，须回避').waitFor();
  expect(await barred.isDisabled()).toBe(true);
  const choose = (name: RegExp) => dialog.getByRole('checkbox', { name }).check();
  await choose(/^示例·专家 /);
  await choose(/示例·专家乙/);
  await dialog.getByText('还须增加：至少 3 人。').waitFor();
  await choose(/示例·专家丙/);
  await dialog.getByText('人数符合要求。').waitFor();
  await dialog.getByLabel('指定理由').fill('示例：专业领域集中，须指定。');
  await dialog.getByRole('button', { name: '指定专家' }).click();
}
