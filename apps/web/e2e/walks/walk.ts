import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { launchBrowser } from '../../../../tools/testing/chromium.ts';
import { startTestInstance } from '../../../../tools/testing/start-test-instance.ts';
import { openWindow } from '../visit.ts';

const ROOT = join(import.meta.dirname, '../../../..');

/** A file of the demonstration data, for a file chooser. */
export const dataFile = (path: string) => join(ROOT, 'apps/server/seeds/data', path);

/** A program of its own and a browser before it. A page that throws anywhere on the walk fails it at `stop`. */
export async function startWalk(env: Record<string, string> = {}) {
  const [browser, instance] = await Promise.all([launchBrowser(), startTestInstance(env)]);
  const faults: string[] = [];
  return {
    instance,
    /** A window in Chinese: signed in as a demonstration account, or nobody's. */
    async window(as?: string): Promise<Page> {
      const page = await openWindow(browser, instance.address, as ? { as } : {});
      page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
      return page;
    },
    async stop() {
      await browser.close();
      await instance.stop();
      if (faults.length > 0) throw new Error(`pages threw:\n${faults.join('\n')}`);
    },
  };
}
export type Walk = Awaited<ReturnType<typeof startWalk>>;

/** Opens a dialog by its button and answers it. An empty list offers the button of its page once more. */
export async function openDialog(page: Page, button: string): Promise<Locator> {
  await page.getByRole('button', { name: button, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

/** Gives the reason that an audited act asks for, and sends it. */
export async function giveReason(dialog: Locator, reason: string, act: string): Promise<void> {
  await dialog.getByLabel('理由').fill(reason);
  await dialog.getByRole('button', { name: act, exact: true }).click();
}

/** Follows a link that hands out a file; answers the file's name once it has come whole. */
export async function nameOfDownload(page: Page, link: string): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: link, exact: true }).click();
  const saved = await coming;
  const failure = await saved.failure();
  if (failure) throw new Error(`${link}: ${failure}`);
  return saved.suggestedFilename();
}

/** The row of a table that holds the words. */
export const rowOf = (page: Page | Locator, words: string): Locator =>
  page.getByRole('row').filter({ hasText: words });
