import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Instance, startInstance } from '../../../tools/bench/instance.ts';
import { launchBrowser } from '../../../tools/testing/chromium.ts';
import { lookAt, Sessions } from './look-at.ts';
import { type JudgedContent, makeJudged } from './make-judged.ts';
import { LOCALES } from './visit.ts';

/** What comes after a deadline: a program whose clock can be moved, so that nobody waits for days. */
let browser: Browser;
let instance: Instance;
let content: JudgedContent;
let sessions: Sessions;
beforeAll(async () => {
  const built = spawnSync(process.execPath, ['tools/build-web.ts'], {
    cwd: join(import.meta.dirname, '../../..'),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (built.status !== 0) throw new Error('the page could not be built');
  [browser, instance] = await Promise.all([launchBrowser(), startInstance({ JIEBANG_MODE: 'test' })]);
  content = await makeJudged(instance.address);
  sessions = new Sessions(browser, instance.address);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await instance?.stop();
}, 60_000);

type Picture = [name: string, as: string, address: (content: JudgedContent) => string];
const pictures: Picture[] = [
  ['judged-received', 'bureau_clerk', () => '/workspace/challenges'],
  ['judged-table', 'bureau_clerk', ({ checking }) => `/workspace/challenges/${checking}`],
  ['judged-compare', 'bureau_clerk', ({ checking }) => `/workspace/challenges/${checking}?view=compare`],
  ['judged-unchecked', 'bureau_clerk', ({ checking }) => `/workspace/challenges/${checking}?view=select`],
  ['judged-select', 'enterprise', ({ selected }) => `/workspace/challenges/${selected}?view=select`],
  ['judged-desk', 'bureau_clerk', ({ fresh }) => `/workspace/proposals/${fresh}`],
  ['judged-desk-correction', 'bureau_clerk', ({ correction }) => `/workspace/proposals/${correction}`],
  ['judged-poster', 'enterprise', ({ shortlisted }) => `/workspace/proposals/${shortlisted}`],
  ['judged-correction', 'vendor', ({ correction }) => `/workspace/proposals/${correction}`],
  ['judged-valid', 'vendor_b', ({ valid }) => `/workspace/proposals/${valid}`],
  ['judged-invalid', 'enterprise_b', ({ invalid }) => `/workspace/proposals/${invalid}`],
  ['judged-shortlisted', 'vendor', ({ shortlisted }) => `/workspace/proposals/${shortlisted}`],
  ['judged-not-selected', 'vendor_c', ({ notSelected }) => `/workspace/proposals/${notSelected}`],
  ['judged-mine', 'vendor', () => '/workspace/proposals'],
];

test.each(pictures)('%s is whole, accessible and within the width', async (name, as, address) => {
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
});
