import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';

export const LOCALES = ['zh-CN', 'en'] as const;
export const WIDTHS = [1280, 360] as const;
const PICTURES = join(import.meta.dirname, '../../../test-results/pictures');

/** A window of its own: language, width, and signed in as a demonstration account if one is named. */
export async function openWindow(
  browser: Browser,
  base: string,
  given: { locale?: (typeof LOCALES)[number]; width?: number; as?: string } = {},
): Promise<Page> {
  const { locale = 'zh-CN', width = 1280, as } = given;
  const context = await browser.newContext({
    baseURL: base,
    locale,
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
  });
  if (as) {
    const answer = await context.request.post('/api/session/demo', { data: { key: as } });
    if (!answer.ok()) throw new Error(`sign-in as ${as}: ${answer.status()}`);
  }
  return await context.newPage();
}

export type Visit = { faults: string[]; axe: string[]; overflow: number };

/** Opens an address, waits until it is quiet, takes its picture, and tells what is wrong with it. */
export async function visit(page: Page, address: string, picture: string): Promise<Visit> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(address);
  await page.locator('h1').first().waitFor();
  // Streams stay open, so that «network idle» never comes: the page is quiet when nothing is busy.
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .skeleton') === null);
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${picture}.png`), fullPage: true });
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return {
    faults,
    axe: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`),
    overflow,
  };
}
