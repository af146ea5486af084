import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './chromium.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser.close());

it('draws Chinese characters, not boxes: two of them are two different pictures', async () => {
  const page = await browser.newPage({ viewport: { width: 200, height: 120 } });
  const picture = async (text: string) => {
    await page.setContent(`<p style="font-size:60px">${text}</p>`);
    return (await page.screenshot()).toString('base64');
  };
  const [first, again, second, missing] = [
    await picture('揭'),
    await picture('揭'),
    await picture('榜'),
    await picture('\u{10fffd}'),
  ];
  expect(first).toBe(again);
  expect(first).not.toBe(second);
  expect(first).not.toBe(missing);
});

it('reaches this machine only: a page that loads from elsewhere fails', async () => {
  const page = await browser.newPage();
  await expect(page.goto('https://example.com/', { timeout: 5_000 })).rejects.toThrow(
    /ERR_NAME_NOT_RESOLVED/,
  );
});
