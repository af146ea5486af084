import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SeedPerson, signInSeed, waitFor } from '../../../server/src/seeds/seed-client.ts';
import { makeApproved, makeList, makeOpenRound, threeScenarios } from '../make-lists.ts';
import { makeBody } from '../make-proposals.ts';
import { type OpenPhase, openPhase, submitGood } from './open-phase.ts';
import { giveReason, openDialog, rowOf, startWalk, type Walk } from './walk.ts';

const DAY = 86_400_000;
const CONTEST = 1;
/** Demonstration accounts of the judges, by the names that the bureau reads. */
const KEYS: Record<string, string> = {
  示例·专家: 'judge',
  示例·专家乙: 'judge_b',
  示例·专家丙: 'judge_c',
  示例·专家丁: 'judge_d',
  示例·专家戊: 'judge_e',
  示例·专家己: 'judge_f',
};

let walk: Walk;
let contest: OpenPhase;
let challenge: { code: string; title: string };
beforeAll(async () => {
  walk = await startWalk({ JIEBANG_MODE: 'test' });
  const { address } = walk.instance;
  challenge = await publishContest(address);
  contest = await openPhase(address, DAY);
  const submission = await submitGood(contest);
  await scored(contest.vendor, submission);
  await clockTo(address, Date.now() + DAY + 60_000);
});
afterAll(() => walk?.stop());

test('a contest is set up from the challenge it decides, with what the challenge says filled in', async () => {
  const clerk = await walk.window('bureau_clerk');
  await clerk.goto(`/challenges/${challenge.code}`);
  await clerk.getByRole('link', { name: '设置赛事' }).click();
  const dialog = clerk.getByRole('dialog');
  await dialog.getByText('只有该榜题申报有效的单位可以组队').waitFor();
  await expect.poll(() => dialog.getByLabel('名称 · 中文').inputValue()).toBe(challenge.title);
  await dialog.getByLabel('网址名称').fill('solar-contest');
  await dialog.getByLabel('名称 · 英文').fill('Solar forecast (demonstration)');
  await dialog.getByLabel('一句话简介 · 英文').fill('Forecast the output of the day ahead.');
  await dialog.getByLabel('主办单位 · 中文').fill('示例市工业和信息化局');
  await dialog.getByLabel('主办单位 · 英文').fill('Bureau of Industry, Example City');
  await dialog.getByRole('button', { name: '建立草稿' }).click();
  await clerk.getByRole('heading', { name: challenge.title }).waitFor();
  await clerk.getByRole('link', { name: challenge.code }).waitFor();
}, 60_000);

test('a panel is opened by draw; a conflict is replaced, a sheet refused, handed in, reopened and mended', async () => {
  const clerk = await walk.window('bureau_clerk');
  await beginPanel(clerk);
  const [first, second] = await openByDraw(clerk);

  const declaring = await scoresAs(first);
  await declaring.getByRole('button', { name: '申请回避' }).click();
  const conflict = declaring.getByRole('dialog');
  await conflict.getByRole('button', { name: '申请回避' }).click();
  await conflict.getByText('请选择一项。').waitFor();
  await conflict.getByLabel('三年内与参赛方有合作').check();
  await conflict.getByLabel('说明').fill('去年与该团队共同承担过一个项目。');
  await conflict.getByRole('button', { name: '申请回避' }).click();
  await declaring.getByText('您已就这份作品申请回避，作品不再显示').waitFor();

  // The bureau's page has stood open: the conflict arrives there by itself.
  await clerk.getByText('1 项回避待更换专家').waitFor();
  await clerk.getByRole('button', { name: '更换专家 1 号作品 · 席位 1' }).first().click();
  await clerk.getByRole('dialog').getByText('去年与该团队共同承担过一个项目。').waitFor();
  await clerk.getByRole('dialog').getByRole('button', { name: '更换专家' }).click();
  await clerk.getByText('专家申明回避').waitFor();
  await clerk.getByText('抽签递补').waitFor();

  const judge = await scoresAs(second);
  await judge.getByRole('button', { name: '没有上述情形，开始评分' }).click();
  await markByKeyboard(judge);
  await judge.getByRole('button', { name: '提交并锁定' }).click();
  await judge.getByText('还有 1 项须补正，未提交。').waitFor();
  await judge.getByText('请写明理由。').waitFor();
  await judge.getByLabel('理由（必填）').fill('进度安排未留验收余量。');
  await handIn(judge, '84.10');

  await clerk.reload();
  const reopening = await openDialog(clerk, '退回重评 1 号作品 · 席位 2');
  await giveReason(reopening, '两项评分对调，请核对。', '退回重评');
  // The judge's page has stood open too.
  await judge.getByText('退回理由：两项评分对调，请核对。').waitFor();
  await judge.getByRole('spinbutton', { name: '实施能力得分' }).fill('80');
  await judge.getByText('已自动保存').waitFor();
  await handIn(judge, '84.70');
  await clerk.reload();
  await rowOf(clerk, '1 号作品').getByText('已提交').waitFor();
}, 120_000);

async function beginPanel(clerk: Page): Promise<void> {
  await clerk.goto(`/workspace/competitions/${contest.slug}`);
  const creating = await openDialog(clerk, '组建评审组');
  await creating.getByRole('button', { name: '组建评审组' }).click();
  await clerk.getByRole('heading', { name: '启动前核对' }).waitFor();
  expect(await clerk.getByRole('button', { name: '启动评审' }).count()).toBe(0);
  await clerk.getByRole('button', { name: '套用常用标准（40/30/20/10）' }).click();
  await clerk.getByText('权重合计 100%，符合要求。').waitFor();
  for (const name of Object.keys(KEYS))
    await clerk.getByRole('checkbox', { name: new RegExp(`^${name}(\\s|$)`) }).check();
  await clerk.getByText('已选 6 人：抽取 5 人入席，其余 1 人候补。').waitFor();
}

/** Opens the panel; answers the names on the first two seats of entry 1. */
async function openByDraw(clerk: Page): Promise<[string, string]> {
  await clerk.getByText('核对通过，可以启动评审。').waitFor();
  const opening = await openDialog(clerk, '启动评审');
  await opening.getByText('评分标准、计分公式与席位自此冻结').waitFor();
  await opening.getByRole('button', { name: '启动评审' }).click();
  const cells = rowOf(clerk, '1 号作品').getByRole('cell');
  await cells.first().waitFor();
  const names = await Promise.all([1, 2].map((place) => nameIn(cells.nth(place))));
  return names as [string, string];
}

/** The judge's name stands first in a seat's cell. */
async function nameIn(cell: Locator): Promise<string> {
  const words = (await cell.textContent()) ?? '';
  const names = Object.keys(KEYS).toSorted((a, b) => b.length - a.length);
  return names.find((name) => words.startsWith(name)) ?? words;
}

/** The window of the judge of this name, on the sheet of entry 1. */
async function scoresAs(name: string): Promise<Page> {
  const judge = await walk.window(KEYS[name]);
  await judge.goto('/workspace/scoring');
  await judge.getByText('已提交 0 / 1 份').waitFor();
  await judge.getByRole('link', { name: '申明并评分 1 号作品' }).click();
  await judge.getByRole('heading', { name: '评分前，请先申明有无利益关系' }).waitFor();
  return judge;
}

/** Digits, Enter for the next, an arrow for one more: the mouse is not touched. */
async function markByKeyboard(judge: Page): Promise<void> {
  const first = judge.getByRole('spinbutton', { name: '技术方案得分' });
  await first.focus();
  await judge.keyboard.type('89');
  await judge.keyboard.press('Enter');
  await judge.keyboard.type('91');
  await judge.keyboard.press('ArrowUp');
  await judge.keyboard.press('Enter');
  await judge.keyboard.type('77');
  await judge.keyboard.press('Enter');
  await judge.keyboard.type('55');
  await judge.getByText('低于 60 分，须写明理由。').waitFor();
  await judge.getByText('已评 4 / 4 项').waitFor();
  await judge.getByText('已自动保存').waitFor();
}

async function handIn(judge: Page, total: string): Promise<void> {
  await judge.getByRole('button', { name: '提交并锁定' }).click();
  const dialog = judge.getByRole('dialog');
  await dialog.getByText(total).waitFor();
  await dialog.getByRole('button', { name: '提交并锁定' }).click();
  await judge.getByText('评分表已提交并锁定').waitFor();
}

/** A published challenge of mode C, through the API. */
async function publishContest(address: string): Promise<{ code: string; title: string }> {
  const as = (key: string) => signInSeed(address, key);
  const [owner, clerk, approver] = (await Promise.all(
    ['enterprise', 'bureau_clerk', 'bureau_approver'].map(as),
  )) as [SeedPerson, SeedPerson, SeedPerson];
  const judges = await Promise.all(['judge', 'judge_b', 'judge_c'].map(as));
  const organisationId = await makeBody(owner, '示例光伏园区有限公司', '91310000MA1FL0X7H');
  const round = await makeOpenRound(clerk, 'contest-round');
  const scenarios = await makeApproved({ owner, clerk, approver, judges }, { round, organisationId }, [
    threeScenarios[CONTEST] as object,
  ]);
  const list = await makeList(clerk, '能源领域应用场景榜单（示例）', scenarios, true);
  const ready = await clerk.send<typeof list>('POST', `/api/lists/${list.id}/ready`);
  await approver.send('POST', `/api/lists/${list.id}/publish`, { revision: ready.setup.revision });
  const { challenges } = await clerk.get<{ challenges: { code: string; title: string }[] }>(
    `/api/lists/${list.id}`,
  );
  return challenges[0] as { code: string; title: string };
}

async function scored(vendor: SeedPerson, submission: string): Promise<void> {
  await waitFor(
    'score',
    () => vendor.get<{ evaluation: { status: string } }>(`/api/submissions/${submission}`),
    ({ evaluation }) => evaluation.status === 'scored',
  );
}

async function clockTo(address: string, to: number): Promise<void> {
  const answer = await fetch(`${address}/api/test/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ to: new Date(to).toISOString() }),
  });
  if (!answer.ok) throw new Error(`the clock did not move: ${answer.status}`);
}
