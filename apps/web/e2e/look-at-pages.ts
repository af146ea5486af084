import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instance } from '../../../tools/bench/instance.ts';
import { launchBrowser } from '../../../tools/testing/chromium.ts';
import { startTestInstance } from '../../../tools/testing/start-test-instance.ts';
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
    [browser, instance] = await Promise.all([launchBrowser(), startTestInstance(env)]);
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
