import { creditCodeCheckCharacter } from '@jiebang/domain/identity/credit-code';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { confirmRisk } from '../../../server/src/seeds/confirm-risk.ts';
import { type SeedPerson, signInSeed } from '../../../server/src/seeds/seed-client.ts';
import { handIn, mend } from '../make-reviews.ts';
import { openDialog, rowOf, startWalk, type Walk } from './walk.ts';

const [FIRST, SECOND, THIRD] = ['高炉炉况预警（示例）', '转炉煤气回收（示例）', '烧结配料优化（示例）'];
const BODY = '临江冶炼（示例）';
const FIRST_17 = '91310000MA1WALK11';
const CODE = FIRST_17 + creditCodeCheckCharacter(FIRST_17);
const POINT = '经费测算有依据';
const QUESTION = '产线数量';
const QUESTION_REASON = '与附图标注的产线数量不符，请核对。';
const WHOLE = '申报材料盖章齐全';

let walk: Walk;
let owner: SeedPerson;
let clerk: SeedPerson;
const ids: string[] = [];
beforeAll(async () => {
  walk = await startWalk();
  const as = (key: string) => signInSeed(walk.instance.address, key);
  [clerk, owner] = await Promise.all([as('bureau_clerk'), as('enterprise')]);
  const organisationId = await register();
  const roundId = await openCheckedCall();
  for (const title of [FIRST, SECOND, THIRD])
    ids.push(await handIn(owner, roundId, organisationId, title, { extra: { lines: '三条' } }));
  for (const id of ids) await confirmRisk(clerk, id);
});
afterAll(() => walk?.stop());

test('a clerk keeps a view, checks point by point, sends back with a common reason and checks only what changed', async () => {
  const page = await walk.window('bureau_clerk');
  await page.goto('/workspace/review?sort=due');
  await rowOf(page, FIRST)
    .getByText(/还有 \d+ 个工作日/)
    .waitFor();
  const keeping = await openDialog(page, '保存当前筛选');
  await keeping.getByLabel('视图名称').fill('最急的');
  await keeping.getByRole('button', { name: '保存当前筛选' }).click();
  await page.goto('/workspace/review');
  await page.getByRole('navigation', { name: '我的视图' }).getByRole('link', { name: '最急的' }).click();
  await page.waitForURL(/sort=due/);

  await page.goto(`/workspace/review/${ids[0]}?sort=due`);
  await page.getByText('已查 0 / 2 项').waitFor();
  await tick(page, WHOLE, '符合');
  await tick(page, POINT, '不符合');
  await page.getByText('通过前还须办理 1 项：').waitFor();
  const reason = page.getByLabel('“经费预算”的退回理由');
  expect(await reason.inputValue(), 'a point that is not in order begins the reason').toBe(POINT);
  await page
    .getByRole('group', { name: '经费预算' })
    .getByLabel('常用理由')
    .selectOption({ label: '请说明金额的测算依据，并与附件核对。' });
  expect(await reason.inputValue()).toBe(`${POINT}\n请说明金额的测算依据，并与附件核对。`);
  await page.getByLabel(`退回 ${QUESTION}`).check();
  await page.getByLabel(`“${QUESTION}”的退回理由`).fill(QUESTION_REASON);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '按字段退回（2）' }).click();
  await page.getByRole('dialog').getByText(QUESTION_REASON).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: '按字段退回' }).click();
  await page.getByText('已办理：已退回 2 个字段。').waitFor();

  await answerQuestion();
  await mend(owner, ids[0] as string, { budgetFen: 80_000_000 });
  await page.goto(`/workspace/review/${ids[0]}`);
  await page.getByText('只需复核 2 处改动').waitFor();
  await page.locator('#field-extra\\.lines').getByText(QUESTION_REASON).waitFor();
  expect(await page.locator('#field-extra\\.area').count(), 'the other question keeps its review').toBe(0);
  await page.getByText('已查 0 / 2 项').waitFor();
  for (const point of [POINT, WHOLE]) await tick(page, point, '符合');
  await page.getByText('已查 2 / 2 项').waitFor();
  await page.getByText('通过前还须办理').waitFor({ state: 'detached' });
}, 60_000);

test('many are put on one desk at once, and passed by two persons', async () => {
  for (const id of ids.slice(1))
    for (const item of ['budget_based', 'stamped'])
      await clerk.send('PUT', `/api/scenarios/${id}/formal-check/${item}`, {
        version: 1,
        ok: true,
        note: '',
      });
  const [page, second] = await Promise.all([walk.window('bureau_clerk'), walk.window('bureau_approver')]);
  await page.goto('/workspace/review');
  for (const title of [SECOND, THIRD]) await page.getByLabel(`选择 ${title}`).check();
  const assigning = await openDialog(page, '批量指派');
  await assigning.getByLabel('指派给').selectOption({ label: '示例·经办' });
  await assigning.getByRole('button', { name: '批量指派' }).click();
  await page.getByText('已指派 2 项。').waitFor();

  for (const title of [SECOND, THIRD]) await page.getByLabel(`选择 ${title}`).check();
  const proposing = await openDialog(page, '提议批量通过');
  await proposing.getByRole('button', { name: '提议批量通过' }).click();
  await page.getByText('已提交复核：列入 2 项。').waitFor();
  await page.getByText('由您提议，须由另一名经办人员复核。').waitFor();

  await owner.send('POST', `/api/scenarios/${ids[2]}/take-back`);
  await second.goto('/workspace/review');
  const confirming = await openDialog(second, '复核通过');
  await confirming.getByRole('button', { name: '复核通过' }).click();
  await second.getByText('复核完成：通过 1 项，剔除 1 项。').waitFor();
  await second.getByText(`${THIRD} · 已不在形式审查中`).waitFor();
  await rowOf(second, SECOND).getByText('专家评议中').waitFor();
}, 60_000);

test('a body on the bureau’s list passes only with a reason that everybody reads', async () => {
  const [page, second] = await Promise.all([walk.window('bureau_clerk'), walk.window('bureau_approver')]);
  await page.goto('/workspace/blacklist');
  const form = await openDialog(page, '登记');
  await form.getByLabel('统一社会信用代码').fill(CODE);
  await form.getByLabel('单位名称').fill(BODY);
  await form.getByLabel('事由').fill('提供虚假申报材料');
  await form.getByLabel('决定或公告文号').fill('示例监管〔2026〕1号');
  await form.getByLabel('起始日期').fill('2026-01-05');
  await form.getByRole('button', { name: '提交复核' }).click();
  await rowOf(page, BODY).getByText('由您登记，须由另一名人员复核。').waitFor();
  await second.goto('/workspace/blacklist');
  const looking = await openDialog(second, `复核生效 ${BODY}`);
  await looking.getByRole('button', { name: '复核生效' }).click();
  await rowOf(second, BODY).getByText('生效', { exact: true }).waitFor();

  await page.goto(`/workspace/review/${ids[0]}`);
  await page.getByText('提供虚假申报材料 · 示例监管〔2026〕1号（2026-01-05）').waitFor();
  await page.getByText('失信与重大处罚 · 不符合申报资格规则，须说明理由后放行').waitFor();
  const letting = await openDialog(page, '说明理由后放行 失信与重大处罚');
  await letting.getByLabel('理由').fill('信用修复已完成');
  await letting.getByRole('button', { name: '说明理由后放行' }).click();
  await page.getByText('示例·经办已放行：信用修复已完成').waitFor();
  await page.getByText('通过前还须办理').waitFor({ state: 'detached' });
}, 60_000);

/** What was sent back names the question and leads to it; the other question of the round stays as it was reviewed. */
async function answerQuestion(): Promise<void> {
  const page = await walk.window('enterprise');
  await page.goto(`/workspace/scenarios/${ids[0]}`);
  await page.getByRole('main').getByRole('link', { name: QUESTION, exact: true }).click();
  await page.waitForURL(/step=extra/);
  const lines = page.getByLabel(QUESTION);
  await page.waitForFunction(() => document.activeElement?.closest('[id="field-extra.lines"]') !== null);
  expect(await page.getByLabel('厂房面积').count()).toBe(0);
  await lines.fill('四条');
  await page.getByText(/^已自动保存，\d\d:\d\d:\d\d$/).waitFor();
}

const tick = (page: Page, point: string, found: string) =>
  page.getByRole('group', { name: point }).getByRole('radio', { name: found, exact: true }).click();

async function register(): Promise<string> {
  const { id } = await owner.send<{ id: string }>('POST', '/api/organisations', {
    identity: { kind: 'domestic', creditCode: CODE },
    profile: {
      name: BODY,
      type: 'enterprise',
      contactName: '张示例',
      contactPhone: '13812340000',
    },
  });
  return id;
}

/** A call with two points to check: one about a field, one about the whole. */
async function openCheckedCall(): Promise<string> {
  const at = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  const both = (zh: string) => ({ zh, en: zh });
  const question = { kind: 'text', help: both(''), required: false };
  const { id } = await clerk.send<{ id: string }>('POST', '/api/rounds', {
    slug: 'walk-review-desk',
    title: { zh: '冶炼专题征集（示例）', en: 'Call on smelting (demonstration)' },
    summary: { zh: '征集冶炼场景。', en: 'Scenarios of smelting.' },
    opensAt: at(-1),
    closesAt: at(20),
    settings: {
      checklist: [
        { id: 'budget_based', text: both(POINT), field: 'budgetFen' },
        { id: 'stamped', text: both(WHOLE), field: null },
      ],
      extraFields: [
        { ...question, id: 'lines', label: both(QUESTION) },
        { ...question, id: 'area', label: both('厂房面积') },
      ],
    },
  });
  await clerk.send('POST', `/api/rounds/${id}/announce`);
  return id;
}
