import { creditCodeCheckCharacter } from '@jiebang/domain/identity/credit-code';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SeedPerson, signInSeed } from '../../../server/src/seeds/seed-client.ts';
import { nameOfDownload, startWalk, type Walk } from './walk.ts';

const DAY = 86_400_000;
const PIECE = 2 * 1024 * 1024;
/** A picture of one dot, and behind it what makes it large: browsers show the dot. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const PICTURE = Buffer.concat([DOT, Buffer.alloc(3 * PIECE)]);
const NAME = '产线照片（示例）.png';
const both = (zh: string, en: string) => ({ zh, en });

let walk: Walk;
let clerk: SeedPerson;
let owner: SeedPerson;
let id: string;
beforeAll(async () => {
  walk = await startWalk();
  [clerk, owner] = await Promise.all([
    signInSeed(walk.instance.address, 'bureau_clerk'),
    signInSeed(walk.instance.address, 'enterprise'),
  ]);
  id = await beginScenario();
});
afterAll(() => walk?.stop());

test('a file goes on after the line broke and after the window was closed, is attached, and is looked at by the bureau', async () => {
  const page = await walk.window('enterprise');
  await page.goto(`/workspace/scenarios/${id}?step=attachments`);
  await page.getByText('附件随场景提交主管部门审查，不对社会公开。').waitFor();

  await page
    .getByLabel('选择文件')
    .setInputFiles({ name: '程序.exe', mimeType: '', buffer: Buffer.from('MZ') });
  await page.getByRole('alert').getByText('“程序.exe”的类型不在可上传范围内').waitFor();
  await choose(page, '伪装.pdf', Buffer.from('no pdf at all'));
  const refused = page.getByRole('listitem', { name: '伪装.pdf' });
  await refused.getByText('文件内容与扩展名不符。').waitFor();
  await refused.getByRole('button', { name: '移除' }).click();
  await refused.waitFor({ state: 'detached' });

  // The line breaks behind the first piece; the window is closed before it is back.
  const cut = async (route: {
    request(): { method(): string; headers(): Record<string, string> };
    abort(): Promise<void>;
    continue(): Promise<void>;
  }) =>
    route.request().method() === 'PATCH' && route.request().headers()['upload-offset'] !== '0'
      ? route.abort()
      : route.continue();
  await page.route('**/api/uploads/*', cut);
  await choose(page, NAME, PICTURE);
  const row = page.getByRole('listitem', { name: NAME });
  await row.getByText('网络中断，恢复后自动继续').waitFor();
  await page.reload();
  await row.getByText('上传未完成，请重新选择同一文件，从断点继续').waitFor();
  await row.getByText('33%').waitFor();
  const again = row.getByLabel(`选择“${NAME}”继续上传`);
  await again.setInputFiles({ name: NAME, mimeType: 'image/png', buffer: PICTURE.subarray(0, PIECE) });
  await page.getByText(`所选文件与“${NAME}”不一致`).waitFor();
  await again.setInputFiles({ name: NAME, mimeType: 'image/png', buffer: PICTURE });
  await row.getByText('网络中断，恢复后自动继续').waitFor();
  // Now it comes back by itself, without anybody doing anything.
  await page.unroute('**/api/uploads/*', cut);
  const attached = page.getByRole('list', { name: '附件' }).getByRole('listitem', { name: NAME });
  await attached.waitFor();
  await attached.getByRole('button', { name: '预览' }).click();
  await page.getByRole('dialog', { name: NAME }).getByRole('img', { name: NAME }).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();

  expect(await nameOfDownload(page, '申报表草稿 DOCX')).toBe('场景申报表（草稿，未提交）.docx');
  await handIn();
  await page.reload();
  await page.getByRole('heading', { name: '附件', exact: true }).waitFor();
  expect(await nameOfDownload(page, '申报表 PDF')).toMatch(/^场景申报表 CJ-\d{4}-\d{4} 第1版\.pdf$/);
  expect(await page.getByLabel('选择文件').count()).toBe(0);

  const desk = await walk.window('bureau_clerk');
  await desk.goto(`/workspace/review/${id}`);
  const seen = desk.getByRole('list', { name: '附件' }).getByRole('listitem', { name: NAME });
  await seen.getByRole('button', { name: '预览' }).click();
  const picture = desk.getByRole('dialog', { name: NAME }).getByRole('img', { name: NAME });
  await picture.waitFor();
  expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1);
  await desk.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
  expect(await nameOfDownload(desk, '申报表 PDF')).toMatch(/第1版\.pdf$/);
  const [saved] = await Promise.all([
    desk.waitForEvent('download'),
    seen.getByRole('link', { name: '下载' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe(NAME);

  const expert = await walk.window('judge');
  await expert.goto(`/workspace/opinions/${await askExperts()}`);
  const asked = expert.getByRole('list', { name: '附件' }).getByRole('listitem', { name: NAME });
  await asked.getByRole('button', { name: '预览' }).click();
  await expert.getByRole('dialog', { name: NAME }).getByRole('img', { name: NAME }).waitFor();
  await expert.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
}, 60_000);

const choose = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel('选择文件').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

/** A call, a body and a draft that is whole but for what the walk adds. */
async function beginScenario(): Promise<string> {
  const round = await clerk.send<{ id: string }>('POST', '/api/rounds', {
    slug: 'upload-call',
    title: both('附件批次（示例）', 'Call with attachments (demonstration)'),
    summary: both('征集场景。', 'Scenarios.'),
    opensAt: new Date(Date.now() - DAY).toISOString(),
    closesAt: new Date(Date.now() + 9 * DAY).toISOString(),
  });
  await clerk.send('POST', `/api/rounds/${round.id}/announce`);
  const code = '91320100MA1WALK07';
  const body = await owner.send<{ id: string }>('POST', '/api/organisations', {
    identity: { kind: 'domestic', creditCode: code + creditCodeCheckCharacter(code) },
    profile: {
      name: '附件单位（示例）',
      type: 'enterprise',
      contactName: '陈示例',
      contactPhone: '13812340000',
    },
  });
  const made = await owner.send<{ id: string; revision: number }>(
    'POST',
    `/api/rounds/${round.id}/scenarios`,
    {
      organisationId: body.id,
    },
  );
  await owner.send('PATCH', `/api/scenarios/${made.id}`, {
    revision: made.revision,
    changes: {
      title: '带附件的场景（示例）',
      mode: 'key_task',
      industry: 'steel',
      background: '现有检测依靠人工目视。',
      goal: '实现在线检测。',
      research: '多光谱成像。',
      indicators: [
        {
          name: '检出率',
          comparator: '>=',
          target: '98',
          unit: '%',
          testMethod: '第三方测试',
          weight: 100,
          gate: true,
        },
      ],
      budgetFen: 500_000_000,
      ip: 'shared',
      risk: 'low',
    },
  });
  return made.id;
}

async function handIn(): Promise<void> {
  const { revision } = await owner.get<{ revision: number }>(`/api/scenarios/${id}`);
  await owner.send('POST', `/api/scenarios/${id}/submit`, { revision });
}

/** Formal review is passed and three experts are asked; answers the opinion asked of the first. */
async function askExperts(): Promise<string> {
  const path = `/api/scenarios/${id}`;
  const { version, proposal } = await clerk.get<{
    version: number;
    proposal: { risk: string; factors: { factor: string }[] };
  }>(`${path}/risk`);
  const factors = proposal.factors.map(({ factor }) => factor);
  await clerk.send('PUT', `${path}/risk`, { version, risk: proposal.risk, factors });
  await clerk.send('POST', `${path}/pass-formal-review`);
  const judges = await Promise.all(
    ['judge', 'judge_b', 'judge_c'].map((key) => signInSeed(walk.instance.address, key)),
  );
  const people = await Promise.all(
    judges.map((judge) => judge.get<{ user: { id: string } }>('/api/session')),
  );
  await clerk.send('POST', `${path}/panel`, {
    experts: people.map(({ user }) => user.id),
    dueAt: new Date(Date.now() + 7 * DAY).toISOString(),
    reason: '示例：指定评议组',
  });
  const mine = await judges[0]?.get<{ items: { id: string }[] }>('/api/me/opinions');
  return mine?.items[0]?.id as string;
}
