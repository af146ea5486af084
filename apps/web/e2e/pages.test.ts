import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { signInSeed } from '../../server/src/seeds/seed-client.ts';
import { router } from '../src/app/router.tsx';
import { agreementPictures } from './agreement-pictures.ts';
import { type Content, makeContent } from './content.ts';
import { lookAtPages } from './look-at-pages.ts';
import type { AgreementContent } from './make-agreements.ts';
import type { ResultContent } from './make-results.ts';
import { pictures } from './page-list.ts';
import { resultPictures } from './result-pictures.ts';
import { openWindow } from './visit.ts';

const ROOT = join(import.meta.dirname, '../../..');
const CONTEST = '/competitions/ai-demo-2026';

const place = lookAtPages(makeContent, pictures);

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

test('a person signs in with one click in demonstration mode and lands in the own workspace', async () => {
  const { browser, address } = place();
  const page = await openWindow(browser, address);
  await page.goto('/sign-in');
  await page.getByRole('button', { name: /揭榜方队长/ }).click();
  await page.waitForURL('**/workspace');
  await page.context().close();
});

test('two windows on one board agree after a score lands, without a reload', async () => {
  const { browser, address } = place();
  const rival = await signInSeed(address, 'vendor_c');
  const { tracks } = await rival.get<{ tracks: { phases: { id: string }[] }[] }>(`/api${CONTEST}`);
  const phaseId = tracks[0]?.phases[0]?.id as string;
  const windows = await Promise.all([openWindow(browser, address), openWindow(browser, address)]);
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

test('a page on paper holds what was published and its address, and nothing that can only be clicked', async () => {
  const { browser, address } = place();
  const page = await openWindow(browser, address);
  await page.goto('/programmes');
  await page.getByRole('heading', { level: 1, name: '专项计划' }).waitFor();
  await page.getByRole('status').waitFor();
  // What is drawn, not what stands in the tree: the rules of paper are what is asked here.
  const shown = () => page.evaluate<string>('document.body.innerText');
  expect(await shown()).toContain('只看正在进行的');
  expect(await shown()).not.toContain('本页网址');
  await page.emulateMedia({ media: 'print' });
  const printed = await shown();
  expect(printed).toContain(`本页网址：${new URL('/programmes', address).href}`);
  expect(printed).toContain('组织单位');
  for (const clicked of ['只看正在进行的', '场景征集\n榜单', '登录', '使用条款'])
    expect(printed).not.toContain(clicked);
  await page.context().close();
});
