import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';

export const LOCALES = ['zh-CN', 'en'] as const;
export const WIDTHS = [1280, 360] as const;
export type Locale = (typeof LOCALES)[number];
const PICTURES = join(import.meta.dirname, '../../../test-results/pictures');

type Given = { locale?: Locale; width?: number; as?: string };

/** A window of its own: language, width, and signed in as a demonstration account if one is named. */
export async function openWindow(browser: Browser, base: string, given: Given = {}): Promise<Page> {
  const context = await openContext(browser, base, given);
  return await context.newPage();
}

/** The same without a page yet: one person's session for several of them. */
export async function openContext(
  browser: Browser,
  base: string,
  { locale = 'zh-CN', width = 1280, as }: Given = {},
): Promise<BrowserContext> {
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
  return context;
}

export type Visit = { faults: string[]; axe: string[]; overflow: number };

/** Opens an address, waits until it is quiet, takes its picture, and tells what is wrong with it. */
export async function visit(page: Page, address: string, picture: string): Promise<Visit> {
  const faults = faultsOf(page);
  await page.goto(address);
  await quiet(page);
  await photograph(page, picture);
  return { faults, axe: await axeOf(page), overflow: await overflowOf(page) };
}

/** What the page throws or complains about from now on. */
export function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  return faults;
}

/** Streams stay open, so that «network idle» never comes: the page is quiet when nothing is busy. */
export async function quiet(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .skeleton') === null);
}

export async function photograph(page: Page, picture: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${picture}.png`), fullPage: true });
}

/** Violations of WCAG 2.2 AA that a program can see. */
export async function axeOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
}

/** By how many pixels the page is wider than its window. */
export async function overflowOf(page: Page): Promise<number> {
  return await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
