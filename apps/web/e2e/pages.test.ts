import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Instance, startInstance } from '../../../tools/bench/instance.ts';
import { launchBrowser } from '../../../tools/testing/chromium.ts';
import { signInSeed } from '../../server/src/seeds/seed-client.ts';
import { LOCALES, openWindow, visit, WIDTHS } from './visit.ts';

const ROOT = join(import.meta.dirname, '../../..');
const CONTEST = '/competitions/ai-demo-2026';

let browser: Browser;
let instance: Instance;
beforeAll(async () => {
  const built = spawnSync(process.execPath, ['tools/build-web.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (built.status !== 0) throw new Error('the page could not be built');
  [browser, instance] = await Promise.all([launchBrowser(), startInstance()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await instance?.stop();
}, 60_000);

const pages: [name: string, address: string, as?: string][] = [
  ['home', '/'],
  ['competitions', '/competitions'],
  ['competition', CONTEST],
  ['board', `${CONTEST}/board`],
  ['sign-in', '/sign-in'],
  ['verify', '/verify'],
];

describe.each(pages)('%s', (name, address, as) => {
  const looks = LOCALES.flatMap((locale) => WIDTHS.map((width) => ({ locale, width })));
  test.each(looks)(
    'is whole, accessible and within the width: $locale, $width px',
    async ({ locale, width }) => {
      const page = await openWindow(browser, instance.address, { locale, width, ...(as ? { as } : {}) });
      try {
        const seen = await visit(page, `${address}?lang=${locale}`, `${name}-${locale}-${width}`);
        expect(seen).toEqual({
          faults: [],
          axe: [],
          overflow: expect.toSatisfy((pixels: number) => pixels <= 0),
        });
        expect(await page.locator('html').getAttribute('lang')).toBe(locale);
      } finally {
        await page.context().close();
      }
    },
  );
});

test('a person signs in with one click in demonstration mode and lands in the own workspace', async () => {
  const page = await openWindow(browser, instance.address);
  await page.goto('/sign-in');
  await page.getByRole('button', { name: /揭榜方队长/ }).click();
  await page.waitForURL('**/me');
  await page.context().close();
});

test('two windows on one board agree after a score lands, without a reload', async () => {
  const rival = await signInSeed(instance.address, 'vendor_c');
  const { tracks } = await rival.get<{ tracks: { phases: { id: string }[] }[] }>(`/api${CONTEST}`);
  const phaseId = tracks[0]?.phases[0]?.id as string;
  const windows = await Promise.all([
    openWindow(browser, instance.address),
    openWindow(browser, instance.address),
  ]);
  const bodyOf = (page: (typeof windows)[number]) => page.locator('table').first().textContent();
  for (const page of windows) {
    await page.goto(`${CONTEST}/board?phase=${phaseId}`);
    await page.getByText('江畔算法（示例）').first().waitFor();
  }
  const before = await Promise.all(windows.map(bodyOf));
  const content = await readFile(join(ROOT, 'apps/server/seeds/data/breast-cancer/prediction-logistic.csv'));
  await rival.upload(
    'POST',
    `/api/phases/${phaseId}/submissions`,
    { comment: '' },
    { file: { name: 'entry.csv', content } },
  );
  for (const [i, page] of windows.entries())
    await page.waitForFunction((old) => document.querySelector('table')?.textContent !== old, before[i], {
      timeout: 20_000,
    });
  const after = await Promise.all(windows.map(bodyOf));
  expect(after[0]).toBe(after[1]);
  for (const page of windows) await page.context().close();
});
