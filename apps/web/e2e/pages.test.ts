import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Instance, startInstance } from '../../../tools/bench/instance.ts';
import { launchBrowser } from '../../../tools/testing/chromium.ts';
import { signInSeed } from '../../server/src/seeds/seed-client.ts';
import { router } from '../src/app/router.tsx';
import { agreementPictures } from './agreement-pictures.ts';
import { type Content, makeContent } from './content.ts';
import { lookAt, Sessions } from './look-at.ts';
import type { AgreementContent } from './make-agreements.ts';
import type { ResultContent } from './make-results.ts';
import { pictures } from './page-list.ts';
import { resultPictures } from './result-pictures.ts';
import { LOCALES, openWindow } from './visit.ts';

const ROOT = join(import.meta.dirname, '../../..');
const CONTEST = '/competitions/ai-demo-2026';

let browser: Browser;
let instance: Instance;
let content: Content;
let sessions: Sessions;
beforeAll(async () => {
  const built = spawnSync(process.execPath, ['tools/build-web.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (built.status !== 0) throw new Error('the page could not be built');
  [browser, instance] = await Promise.all([launchBrowser(), startInstance()]);
  content = await makeContent(instance.address);
  sessions = new Sessions(browser, instance.address);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await instance?.stop();
}, 60_000);

test('every route of the router has a picture in the list', () => {
  const anything = new Proxy({}, { get: () => 'x' }) as Content & AgreementContent & ResultContent;
  const pictured = [...pictures, ...agreementPictures, ...resultPictures].map(({ address }) => {
    const { pathname } = new URL(address(anything), 'http://x');
    const [, , route] = router.getMatchedRoutes(pathname);
    return route?.fullPath;
  });
  const missing = Object.keys(router.routesByPath).filter((path) => !pictured.includes(path as never));
  expect(missing).toEqual([]);
});

test('a name is one picture', () => {
  expect(new Set(pictures.map(({ name }) => name)).size).toBe(pictures.length);
});

// The two languages side by side: two cores, two tabs.
test.each(pictures)('$name is whole, accessible and within the width', async ({ name, as, address }) => {
  const asked = address(content);
  const looks = LOCALES.map(async (locale) =>
    lookAt(await sessions.of(as, locale), { name, address: asked, locale }),
  );
  for (const [i, look] of (await Promise.all(looks)).entries()) {
    expect(look).toEqual({
      address: new URL(asked, instance.address).pathname,
      lang: LOCALES[i],
      title: expect.stringMatching(/./),
      faults: [],
      axe: [],
      tooWide: [],
    });
  }
});

test('a person signs in with one click in demonstration mode and lands in the own workspace', async () => {
  const page = await openWindow(browser, instance.address);
  await page.goto('/sign-in');
  await page.getByRole('button', { name: /揭榜方队长/ }).click();
  await page.waitForURL('**/workspace');
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
