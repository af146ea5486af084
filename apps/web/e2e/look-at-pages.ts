import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Instance, startInstance } from '../../../tools/bench/instance.ts';
import { launchBrowser } from '../../../tools/testing/chromium.ts';
import { lookAt, Sessions } from './look-at.ts';
import type { Picture } from './page-list.ts';
import { LOCALES } from './visit.ts';

/**
 * Looks at pages of a program of their own, on what `make` has put there; where that lies behind a deadline, `env` asks
 * for a clock that can be moved, so that nobody waits for days. Each page in both languages and widths: whole,
 * accessible, within the width. Answers where the program is, once it runs, for tests beside the pictures.
 */
export function lookAtPages<C>(
  make: (base: string) => Promise<C>,
  pictures: readonly Picture<C>[],
  env: Record<string, string> = {},
): () => { browser: Browser; address: string } {
  let browser: Browser;
  let instance: Instance;
  let content: C;
  let sessions: Sessions;
  beforeAll(async () => {
    const built = spawnSync(process.execPath, ['tools/build-web.ts'], {
      cwd: join(import.meta.dirname, '../../..'),
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (built.status !== 0) throw new Error('the page could not be built');
    [browser, instance] = await Promise.all([launchBrowser(), startInstance(env)]);
    content = await make(instance.address);
    sessions = new Sessions(browser, instance.address);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await instance?.stop();
  }, 60_000);

  // The two languages side by side: two cores, two tabs.
  test.each([...pictures])(
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
  return () => ({ browser, address: instance.address });
}
