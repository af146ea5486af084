import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Instance, startInstance } from '../../../tools/bench/instance.ts';
import { launchBrowser } from '../../../tools/testing/chromium.ts';
import { lookAt, Sessions } from './look-at.ts';
import { makeResults, type ResultContent } from './make-results.ts';
import { resultPictures } from './result-pictures.ts';
import { LOCALES } from './visit.ts';

/** What comes when a contest is over: a program whose clock can be moved, so that nobody waits for weeks. */
let browser: Browser;
let instance: Instance;
let content: ResultContent;
let sessions: Sessions;
beforeAll(async () => {
  const built = spawnSync(process.execPath, ['tools/build-web.ts'], {
    cwd: join(import.meta.dirname, '../../..'),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (built.status !== 0) throw new Error('the page could not be built');
  [browser, instance] = await Promise.all([launchBrowser(), startInstance({ JIEBANG_MODE: 'test' })]);
  content = await makeResults(instance.address);
  sessions = new Sessions(browser, instance.address);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await instance?.stop();
}, 60_000);

test.each(resultPictures)(
  '$name is whole, accessible and within the width',
  async ({ name, as, address }) => {
    const asked = address(content);
    const looks = LOCALES.map(async (locale) =>
      lookAt(await sessions.of(as, locale), { name, address: asked, locale }),
    );
    for (const [i, look] of (await Promise.all(looks)).entries())
      expect(look).toEqual({
        address: new URL(asked, instance.address).pathname,
        lang: LOCALES[i],
        title: expect.stringMatching(/./),
        faults: [],
        axe: [],
        tooWide: [],
      });
  },
);
