import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Instance } from '../../../tools/bench/instance.ts';
import { launchBrowser } from '../../../tools/testing/chromium.ts';
import { startTestInstance } from '../../../tools/testing/start-test-instance.ts';
import { LOCALES, openWindow, visit, WIDTHS } from './visit.ts';

let browser: Browser;
let instance: Instance;
let page: Page | undefined;
beforeAll(async () => {
  [browser, instance] = await Promise.all([launchBrowser(), startTestInstance()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await instance?.stop();
}, 60_000);
beforeEach(() => {
  page = undefined;
});
afterEach(async () => void (await page?.context().close()));

const looks = LOCALES.flatMap((locale) => WIDTHS.map((width) => ({ locale, width })));

test.each(looks)('the developers’ page is whole with an endpoint open: $locale, $width px', async (look) => {
  page = await openWindow(browser, instance.address, look);
  const address = `/developers?q=submitEntry&lang=${look.locale}`;
  const seen = await visit(page, address, `developers-${look.locale}-${look.width}`);
  expect(seen).toMatchObject({ faults: [], axe: [] });
  expect(seen.overflow).toBeLessThanOrEqual(0);
  expect(await page.locator('#submitEntry .inside').textContent()).toContain('receipt');
});

test('the footer leads there; the list narrows as one types and keeps the text in the address', async () => {
  page = await openWindow(browser, instance.address);
  await page.goto('/');
  await page.getByRole('link', { name: '接口文档' }).click();
  await page.waitForURL('**/developers');
  const endpoints = page.locator('#endpoints details');
  await endpoints.first().waitFor();
  const { paths } = (await (await page.request.get('/api/openapi.json')).json()) as {
    paths: Record<string, object>;
  };
  expect(await endpoints.count()).toBe(Object.values(paths).flatMap(Object.keys).length);
  await page.getByRole('searchbox').fill('quota');
  await page.waitForURL('**/developers?q=quota');
  expect(await endpoints.count()).toBe(1);
  await page.reload();
  await page.locator('#getQuota .inside').waitFor();
});

test('an endpoint opens by keyboard, and a link to it opens it', async () => {
  page = await openWindow(browser, instance.address);
  await page.goto('/developers');
  await page.locator('#getLeaderboard > summary').focus();
  await page.keyboard.press('Enter');
  await page.locator('#getLeaderboard .inside').waitFor();
  // On the page that is open already, and on one that is not.
  await page.goto('/developers#getQuota');
  await page.locator('#getQuota .inside').waitFor();
  await page.goto('/');
  await page.goto('/developers#exportLeaderboard');
  await page.locator('#exportLeaderboard .inside').waitFor();
  await page.waitForFunction(() => window.scrollY > 1_000);
});
