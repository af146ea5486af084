import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInSeed } from '../../../server/src/seeds/seed-client.ts';
import { openReceiver } from '../../../server/test/receiver.ts';
import { makeBody } from '../make-proposals.ts';
import { openDialog, startWalk, type Walk } from './walk.ts';

const NAME = '示例钢铁有限公司';

let walk: Walk;
let receiver: Awaited<ReturnType<typeof openReceiver>>;
beforeAll(async () => {
  receiver = await openReceiver();
  walk = await startWalk({ JIEBANG_WEBHOOKS_PRIVATE: 'true' });
  await makeBody(await signInSeed(walk.instance.address, 'enterprise'), NAME, '91310000MA1FL5A5X');
}, 120_000);
afterAll(async () => {
  await walk?.stop();
  await receiver?.stop();
});

test('a body registers an address, sees its secret once, tests it, sends again what failed, and stops it', async () => {
  const page = await walk.window('enterprise');
  await page.goto('/workspace/organisations');
  await page.getByRole('link', { name: NAME }).first().click();
  await page.getByRole('link', { name: 'Webhook 通知' }).click();

  const adding = await openDialog(page, '登记地址');
  await adding.getByLabel('接收地址').fill(receiver.url);
  await adding.getByLabel('用途说明').fill('生产管理系统');
  await adding.getByLabel('征集发布').uncheck();
  await adding.getByRole('button', { name: '保存' }).click();
  const secret = (await adding.getByText('whsec_').textContent()) as string;
  expect(secret).toMatch(/^whsec_/);
  await adding.getByRole('button', { name: '已保存，关闭' }).click();

  const card = page.getByRole('region', { name: '生产管理系统' });
  await card.getByText('启用', { exact: true }).waitFor();
  expect(await page.content()).not.toContain(secret);
  receiver.answer({ status: 503, body: '系统维护' });
  await card.getByRole('button', { name: '发送测试' }).click();
  await card.getByText('503').waitFor();
  await card.getByText('待送达').waitFor();
  receiver.answer({ status: 204, body: '' });
  // The second try comes after five seconds, by itself.
  await card.getByText('已送达').waitFor();
  await card.getByText('应答内容').click();
  await card.getByText('系统维护').waitFor();

  await card.getByRole('button', { name: '重新发送' }).click();
  await card.getByRole('listitem').nth(2).waitFor();
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  for (const { headers, body } of receiver.received) {
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    expect(headers['webhook-signature']).toBe(
      `v1,${createHmac('sha256', key).update(content).digest('base64')}`,
    );
  }

  const rotating = await openDialog(page, '更换密钥');
  await rotating.getByRole('button', { name: '更换密钥' }).click();
  await page.getByText('whsec_').waitFor();
  expect(await page.getByText('whsec_').textContent()).not.toBe(secret);
  await page.getByRole('button', { name: '已保存，关闭' }).click();
  await card.getByText('原密钥同时有效至').waitFor();

  const stopping = await openDialog(page, '停用');
  await stopping.getByRole('button', { name: '停用' }).click();
  await card.getByText('已停用', { exact: true }).waitFor();
  expect(await card.getByRole('button', { name: '发送测试' }).count()).toBe(0);
}, 60_000);
