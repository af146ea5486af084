import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitFor } from '../../../server/src/seeds/seed-client.ts';
import { moveClock } from '../make-results.ts';
import { type OpenPhase, openPhase, submitGood, TEAM } from './open-phase.ts';
import { giveReason, openDialog, rowOf, startWalk, type Walk } from './walk.ts';

/** Room for setting up and submitting on a busy machine; nobody waits for it, since the clock is moved. */
const OPEN_MS = 10 * 60_000;

let walk: Walk;
let phase: OpenPhase;
beforeAll(async () => {
  walk = await startWalk({ JIEBANG_MODE: 'test' });
  phase = await openPhase(walk.instance.address, OPEN_MS);
  await submitScored(phase);
});
afterAll(() => walk?.stop());

test('the final board opens with the reveal and not before, on pages that stand open, and then the books close', async () => {
  const { slug, phaseId } = phase;
  const [clerk, citizen, vendor] = await Promise.all([
    walk.window('bureau_clerk'),
    walk.window(),
    walk.window('vendor'),
  ]);
  const pages = [clerk, citizen, vendor];
  for (const page of pages) await page.clock.install();
  await clerk.goto(`/workspace/competitions/${slug}?step=release`);
  await clerk.getByText(/^尚不能.+：阶段尚未截止。$/).waitFor();
  const early = await openDialog(clerk, '归档');
  await giveReason(early, '已办结', '归档');
  await early.getByText('还有已开放的阶段未揭晓，请先揭晓最终分，再归档。').waitFor();
  await early.getByRole('button', { name: '取消', exact: true }).click();

  await citizen.goto(`/competitions/${slug}/board?phase=${phaseId}`);
  await citizen.getByText('最终榜在揭晓后公布。').waitFor();
  await rowOf(citizen, TEAM).waitFor();
  expect(await citizen.getByRole('link', { name: '最终榜' }).count()).toBe(0);
  await vendor.goto(`/competitions/${slug}`);
  await vendor.getByText('接收提交中').waitFor();

  // The clock alone ends the phase, the server's and that of whoever looks: no page is reloaded.
  await moveClock(walk.instance.address, Date.now() + OPEN_MS);
  for (const page of pages) await page.clock.fastForward(OPEN_MS);
  await vendor.getByText('已截止，待揭晓').waitFor();
  const revealing = await openDialog(clerk, '揭晓最终分');
  await revealing.getByText('全部隐藏数据上的分数与名次将公开显示').waitFor();
  await revealing.getByRole('button', { name: '揭晓最终分' }).click();
  await clerk.getByText('本阶段已揭晓。').waitFor();
  await citizen.getByRole('link', { name: '最终榜' }).click();
  await citizen.getByText('以全部留存的隐藏数据计算。').waitFor();
  await rowOf(citizen, TEAM).getByText('不变').waitFor();
  await readsNotice(vendor, '已揭晓最终成绩');

  const archiving = await openDialog(clerk, '归档');
  await giveReason(archiving, '已办结', '归档');
  await clerk.getByText('已归档', { exact: true }).waitFor();
  expect(await clerk.getByRole('button', { name: /归档|取消竞赛/ }).count()).toBe(0);
  await citizen.goto(`/competitions/${slug}`);
  await citizen.getByText('本竞赛已归档，内容仅供查阅。').waitFor();
}, 120_000);

test('a cancelled competition takes nothing more and tells everyone why', async () => {
  const { slug } = await openPhase(walk.instance.address);
  const [clerk, citizen, vendor] = await Promise.all([
    walk.window('bureau_clerk'),
    walk.window(),
    walk.window('vendor'),
  ]);
  await clerk.goto(`/workspace/competitions/${slug}`);
  const dialog = await openDialog(clerk, '取消竞赛');
  await dialog.getByText('1 支参赛队的 0 份提交保留备查').waitFor();
  const send = dialog.getByRole('button', { name: '取消竞赛' });
  await send.click();
  expect(await dialog.isVisible(), 'an act without its reason is not sent').toBe(true);
  await giveReason(dialog, '数据来源有误，另行组织', '取消竞赛');
  await clerk.getByText('已取消', { exact: true }).waitFor();
  await goToRelease(clerk);
  expect(await clerk.getByText('阶段尚未截止').count()).toBe(0);

  await citizen.goto(`/competitions/${slug}`);
  await citizen.getByText('本竞赛已取消。 取消理由：数据来源有误，另行组织').waitFor();
  await citizen.getByRole('article').getByText('已取消', { exact: true }).waitFor();
  await vendor.goto(`/competitions/${slug}/submit`);
  await vendor.getByText('目前没有接收提交的阶段').waitFor();
  await readsNotice(vendor, '已取消：数据来源有误，另行组织');
}, 120_000);

async function goToRelease(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: '设置步骤' }).getByRole('link', { name: '发布与开放' }).click();
  await page.getByRole('heading', { name: '发布与开放' }).waitFor();
}

async function submitScored(open: OpenPhase): Promise<void> {
  const id = await submitGood(open);
  await waitFor(
    'score',
    () => open.vendor.get<{ evaluation: { status: string } }>(`/api/submissions/${id}`),
    ({ evaluation }) => evaluation.status === 'scored',
  );
}

async function readsNotice(page: Page, words: string): Promise<void> {
  await page.goto('/workspace');
  await page.getByRole('button', { name: /^通知/ }).click();
  await page.getByRole('listitem').filter({ hasText: words }).first().waitFor();
}
