import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { childPid } from '../../../../tools/bench/measure.ts';
import { type OpenPhase, openPhase, submitGood, TEAM } from './open-phase.ts';
import { giveReason, openDialog, rowOf, startWalk, type Walk } from './walk.ts';

const REASON = '存储已恢复，原文件完好';

let walk: Walk;
let phase: OpenPhase;
beforeAll(async () => {
  walk = await startWalk();
  phase = await openPhase(walk.instance.address);
});
afterAll(() => walk?.stop());

test('a file lost by our storage is our fault, is replayed with a reason, and the act stands in the audit log', async () => {
  const [operator, vendor] = await Promise.all([walk.window('bureau_clerk'), walk.window('vendor')]);
  await operator.goto(`/workspace/operations?phase=${phase.phaseId}`);
  await operator.getByText('没有符合条件的评测').waitFor();
  await operator.getByText('实时', { exact: true }).waitFor();

  // The worker stands still while the file is taken away: the evaluation is seen waiting, and then cannot be done.
  const worker = childPid(walk.instance.pid, 'main-worker');
  process.kill(worker, 'SIGSTOP');
  const lost = await submitAndLose();
  const row = rowOf(operator, TEAM);
  await row.getByText('排队中').waitFor();
  await row.getByText('尚未领取').waitFor();
  await row.getByText(/^\d+(\.\d+)? (秒|毫秒)$/).waitFor();
  await waiting(operator).getByText('1', { exact: true }).waitFor();
  await vendor.goto(`/submissions/${lost.submissionId}`);
  await vendor.getByText('下一个就评测。').waitFor();
  process.kill(worker, 'SIGCONT');

  await row.getByText('平台故障').waitFor();
  await row.getByText('prediction_unreadable').first().click();
  await row.getByText('平台读取您的文件时出错').waitFor();
  await row.getByText('平台原因，与您无关 · 本次不占用提交次数，已退还。').waitFor();
  await vendor.getByText('平台原因，与您无关 · 本次不占用提交次数，已退还。').waitFor();

  await lost.restore();
  const dialog = await openDialog(operator, `重新评测 ${TEAM} 第 1 份`);
  await dialog.getByText('不占用参赛队的提交次数').waitFor();
  await giveReason(dialog, REASON, '重新评测');
  await operator.getByText(`已处置：${TEAM} 第 1 份，现为“排队中”。`).waitFor();
  await row.getByText('已评分').waitFor();
  await vendor.getByRole('listitem').filter({ hasText: '已评分' }).waitFor();

  await readAudit();
}, 120_000);

test('a waiting evaluation is set aside with a reason, and its slot comes back', async () => {
  const operator = await walk.window('bureau_clerk');
  const worker = childPid(walk.instance.pid, 'main-worker');
  process.kill(worker, 'SIGSTOP');
  await submitGood(phase);
  await operator.goto(`/workspace/operations?phase=${phase.phaseId}&status=queued`);
  const dialog = await openDialog(operator, `搁置 ${TEAM} 第 2 份`);
  await giveReason(dialog, '评测机检修', '搁置');
  await operator.getByText(`已处置：${TEAM} 第 2 份，现为“平台故障”。`).waitFor();
  process.kill(worker, 'SIGCONT');
  await operator.getByLabel('状态').selectOption({ label: '平台故障' });
  await rowOf(operator, '第 2 份').getByText('set_aside').first().waitFor();
  const quota = await phase.vendor.get<{ usedTotal: number }>(`/api/phases/${phase.phaseId}/quota`);
  expect(quota.usedTotal).toBe(0);
}, 120_000);

const waiting = (page: Page) =>
  page.getByRole('region', { name: '运行概况' }).getByRole('definition').first();

/** Submits, and moves the stored file out of the store as a failing disk would; `restore` puts it back. */
async function submitAndLose() {
  const objects = join(walk.instance.dataDir, 'objects');
  const stored = async () => (await readdir(objects, { recursive: true })).filter((path) => path.length > 2);
  const before = new Set(await stored());
  const submissionId = await submitGood(phase);
  const made = (await stored()).filter((path) => !before.has(path));
  expect(made).toHaveLength(1);
  const place = join(objects, made[0] as string);
  const away = join(walk.instance.dataDir, 'lost-object');
  await rename(place, away);
  return { submissionId, restore: () => rename(away, place) };
}

/** The audit administrator finds who replayed what and why, and that the chain holds. */
async function readAudit(): Promise<void> {
  const auditor = await walk.window('audit_admin');
  await auditor.goto('/workspace/audit');
  await auditor.getByLabel('动作').fill('evaluation.replay');
  await auditor.getByRole('button', { name: '筛选' }).click();
  const event = rowOf(auditor, 'evaluation.replay');
  await event.getByText('示例·经办').waitFor();
  await event.getByText('查看').click();
  await event.getByText(REASON).waitFor();
  await event.getByText('prediction_unreadable').waitFor();
  await auditor.getByRole('button', { name: '立即核验' }).click();
  await auditor.getByText('核验通过').waitFor();
}
