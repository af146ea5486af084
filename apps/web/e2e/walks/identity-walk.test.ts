import { creditCodeCheckCharacter } from '@jiebang/domain/identity/credit-code';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMailbox } from '../../../server/test/mailbox.ts';
import { totpCode } from '../../../server/test/totp-code.ts';
import { giveReason, openDialog, rowOf, startWalk, type Walk } from './walk.ts';

const person = { name: '林知远', email: 'lin@walk.example', password: 'Walk-2026-right' };

let mailbox: Awaited<ReturnType<typeof openMailbox>>;
let walk: Walk;
beforeAll(async () => {
  mailbox = await openMailbox();
  walk = await startWalk({ SMTP_URL: mailbox.url, MAIL_FROM: '揭榜 <no-reply@walk.example>' });
});
afterAll(async () => {
  await walk?.stop();
  await mailbox?.close();
});

test('an address is proved by the mailed link, and an office is used only after a grant and a second factor', async () => {
  const page = await walk.window();
  await signUp(page);
  await proveAddress(page);
  await registerOrganisation(page, { body: '91320100MA1WALK01', name: '知远智能（示例）' });

  await grantOffice('主管部门经办');
  await page.goto('/workspace');
  await page.getByRole('heading', { name: '登录', exact: true }).waitFor();
  await page.goto('/sign-in');
  await typePassword(page);
  const secret = await setUpAuthenticator(page);

  await signOut(page);
  await page.getByRole('link', { name: '登录', exact: true }).click();
  await typePassword(page);
  await page.getByRole('heading', { name: '输入动态验证码' }).waitFor();
  await enterCode(page, '000000');
  await page.getByText('验证码不正确或已失效。').waitFor();
  await enterCode(page, await totpCode(secret, 1));
  await page.waitForURL('**/workspace');
}, 120_000);

test('a body is handed over by its owner alone, and its former owner can be removed by the new one', async () => {
  const [owner, heir] = await Promise.all([walk.window('enterprise'), walk.window('vendor_b')]);
  const name = '江北机电（示例）';
  await registerOrganisation(owner, { body: '91320100MA1WALK02', name });
  await owner.getByLabel('对方邮箱').fill('vendor-b@demo.example');
  await owner.getByRole('button', { name: '发送邀请' }).click();
  await owner.getByText('邀请已发至').waitFor();
  await mailbox.find('vendor-b@demo.example', '邀请');

  await heir.goto('/workspace/organisations');
  await heir.getByText(`示例·企业 邀请您加入“${name}”，担任成员。`).waitFor();
  await heir.getByRole('button', { name: '加入', exact: true }).click();
  await heir.getByRole('link', { name }).click();
  await rowOf(heir, '示例·企业').waitFor();
  expect(await heir.getByRole('button', { name: /移交所有者|移除/ }).count()).toBe(0);

  await owner.reload();
  const handover = await openDialog(owner, '移交所有者 示例·队员');
  await handover.getByText('示例·队员 成为所有者，您改为管理员。').waitFor();
  await handover.getByRole('button', { name: '移交所有者' }).click();
  await rowOf(owner, '示例·企业').getByText('管理员').waitFor();
  expect(await owner.getByRole('button', { name: /移交所有者|移除/ }).count()).toBe(0);

  await heir.reload();
  const removal = await openDialog(heir, '移除 示例·企业');
  await removal.getByRole('button', { name: '移除' }).click();
  await rowOf(heir, '示例·企业').waitFor({ state: 'detached' });
  await rowOf(heir, '示例·队员').getByText('所有者').waitFor();
  await owner.goto('/workspace/organisations');
  await owner.getByText('您还没有加入单位').waitFor();
}, 120_000);

async function signUp(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: '登录', exact: true }).click();
  await page.getByRole('main').getByRole('link', { name: '注册' }).click();
  await page.getByLabel('姓名').fill(person.name);
  await page.getByLabel('邮箱').fill(person.email);
  await page.getByLabel('密码').fill(person.password);
  await page.getByLabel('我已阅读并同意服务条款').check();
  await page.getByLabel('我已阅读并同意个人信息处理规则').check();
  await page.getByRole('button', { name: '注册' }).click();
  await page.waitForURL('**/workspace');
  await page.getByText('邮箱尚未验证').waitFor();
}

async function proveAddress(page: Page): Promise<void> {
  const { text } = await mailbox.find(person.email, '邮箱验证');
  const link = /https?:\S+\/verify-email\?token=\S+/.exec(text)?.[0] as string;
  expect(link).toContain(walk.instance.address);
  await page.goto(link);
  await page.getByText('邮箱已验证。').waitFor();
  await page.getByRole('link', { name: '进入我的工作台' }).click();
  await page.getByRole('heading', { name: `${person.name}，您好` }).waitFor();
  expect(await page.getByText('邮箱尚未验证').count()).toBe(0);
  await page.goto(link);
  await page.getByText('链接无效或已过期，请重新申请。').waitFor();
}

async function registerOrganisation(page: Page, { body, name }: { body: string; name: string }) {
  const right = creditCodeCheckCharacter(body);
  await page.goto('/workspace');
  // An empty desk leads there too, once it has loaded.
  await page.getByRole('navigation').getByRole('link', { name: '我的单位' }).click();
  await page.getByRole('link', { name: '登记单位' }).first().click();
  const code = page.getByLabel('统一社会信用代码');
  await code.fill(`${body}${right === '0' ? '1' : '0'}`);
  await page.getByText('校验位不符，请逐位与证照核对。').waitFor();
  await code.fill(`${body}${right}`);
  await page.getByText('尚未登记，可以继续。').waitFor();
  await page.getByLabel('单位名称').fill(name);
  await page.getByRole('button', { name: '登记单位' }).click();
  await page.getByRole('heading', { name, exact: true }).waitFor();
}

/** Of the three administrators one grants: the system administrator sees the account and cannot. */
async function grantOffice(role: string): Promise<void> {
  const [system, security] = await Promise.all([walk.window('system_admin'), walk.window('security_admin')]);
  await system.goto('/workspace/users');
  await find(system);
  expect(await rowOf(system, person.name).getByRole('button').allTextContents()).toEqual([
    `停用 ${person.name}`,
  ]);
  await security.goto('/workspace/security');
  await find(security);
  const dialog = await openDialog(security, `授予角色 ${person.name}`);
  await dialog.getByLabel('角色').selectOption({ label: role });
  await giveReason(dialog, '任职文件已核对', '授予角色');
  await security.getByText(`已完成：授予角色，${person.name}。`).waitFor();
  await rowOf(security, person.name).getByText(role).waitFor();
}

async function find(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: '按姓名或邮箱查找' }).fill(person.email);
  await page.getByRole('button', { name: '查找' }).click();
  await rowOf(page, person.name).waitFor();
}

async function typePassword(page: Page): Promise<void> {
  await page.getByLabel('邮箱').fill(person.email);
  await page.getByLabel('密码').fill(person.password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** Answers the secret that the page shows for typing by hand. */
async function setUpAuthenticator(page: Page): Promise<string> {
  await page.getByRole('heading', { name: '启用动态验证码' }).waitFor();
  await page.getByRole('img', { name: '动态验证码二维码' }).waitFor();
  const shown = await page.getByText(/^密钥/).textContent();
  const secret = (shown as string).replace('密钥', '').replaceAll(' ', '');
  await page.getByLabel('六位数字').fill(await totpCode(secret));
  await page.getByRole('button', { name: '启用' }).click();
  await page.getByRole('heading', { name: '恢复码' }).waitFor();
  expect(await page.getByRole('main').getByRole('listitem').count()).toBe(10);
  await page.getByRole('button', { name: '已保存，继续' }).click();
  await page.waitForURL('**/workspace');
  await page.getByRole('link', { name: '竞赛设置', exact: true }).first().waitFor();
  return secret;
}

async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('验证码或恢复码').fill(code);
  await page.getByRole('button', { name: '验证', exact: true }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: `账户菜单 · ${person.name}` }).click();
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.getByRole('link', { name: '登录', exact: true }).waitFor();
}
