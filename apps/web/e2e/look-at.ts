import type { Browser, BrowserContext } from 'playwright-core';
import { axeOf, faultsOf, type Locale, openContext, overflowOf, photograph, quiet, WIDTHS } from './visit.ts';

/** One session a person and language for the whole walk; each look is a tab of its own in it. */
export class Sessions {
  readonly #browser: Browser;
  readonly #base: string;
  readonly #open = new Map<string, Promise<BrowserContext>>();
  constructor(browser: Browser, base: string) {
    this.#browser = browser;
    this.#base = base;
  }

  of(as: string | undefined, locale: Locale): Promise<BrowserContext> {
    const key = `${as ?? ''} ${locale}`;
    const known = this.#open.get(key);
    if (known) return known;
    const opened = openContext(this.#browser, this.#base, { locale, ...(as ? { as } : {}) });
    this.#open.set(key, opened);
    return opened;
  }
}

/** What is wrong with a page in one language; nothing when all lists are empty. */
export type Look = {
  address: string;
  lang: string | null;
  title: string;
  faults: string[];
  axe: string[];
  tooWide: string[];
};

/**
 * Looks at a page in one language at both widths and keeps the pictures. It is loaded once and then narrowed: the
 * styles alone tell the widths apart. The rules of accessibility are asked at 1280 px in both languages, and at
 * 360 px, for what folds away there, in Chinese alone.
 */
export async function lookAt(
  context: BrowserContext,
  { name, address, locale }: { name: string; address: string; locale: Locale },
): Promise<Look> {
  const page = await context.newPage();
  try {
    const seen: Look = { address: '', lang: null, title: '', faults: faultsOf(page), axe: [], tooWide: [] };
    await page.goto(`${address}${address.includes('?') ? '&' : '?'}lang=${locale}`);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await quiet(page);
      await photograph(page, `${name}-${locale}-${width}`);
      if (width > 640 || locale === 'zh-CN')
        seen.axe.push(...(await axeOf(page)).map((violation) => `${width} px: ${violation}`));
      const pixels = await overflowOf(page);
      if (pixels > 0) seen.tooWide.push(`${width} px: ${pixels} px too wide`);
    }
    seen.address = new URL(page.url()).pathname;
    seen.title = await page.title();
    seen.lang = await page.locator('html').getAttribute('lang');
    return seen;
  } finally {
    await page.close();
  }
}
