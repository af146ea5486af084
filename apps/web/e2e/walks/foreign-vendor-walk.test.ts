import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInSeed } from '../../../server/src/seeds/seed-client.ts';
import { publishTwo } from '../make-judged.ts';
import { threeScenarios } from '../make-lists.ts';
import { openDialog, startWalk, type Walk } from './walk.ts';

const BODY = 'Beispiel Fördertechnik GmbH';
const LIST = 'Challenges in manufacturing and energy (demonstration)';
const TITLE = threeScenarios[0]?.title ?? '';

let walk: Walk;
beforeAll(async () => {
  walk = await startWalk();
  const { address } = walk.instance;
  await publishTwo(address);
  // A body from abroad has a registration number and a country instead of a credit code.
  const vendor = await signInSeed(address, 'vendor_b');
  await vendor.send('POST', '/api/organisations', {
    identity: { kind: 'foreign', registrationNumber: 'HRB 86891', country: 'DE' },
    profile: { name: BODY, nameEn: BODY, type: 'enterprise' },
  });
}, 120_000);
afterAll(() => walk?.stop());

test('a vendor from abroad reads list and challenge, files and gets the receipt, all in English', async () => {
  const page = await walk.window('vendor_b');
  await page.goto('/');
  await page.getByRole('button', { name: 'Switch to English' }).click();
  const menu = page.getByRole('navigation', { name: 'Main', exact: true });
  await menu.getByRole('link', { name: 'Lists', exact: true }).click();
  await page.getByRole('heading', { name: 'Lists', level: 1 }).waitFor();
  await page.getByRole('link', { name: LIST }).first().click();
  await page.getByRole('heading', { name: LIST }).waitFor();
  await page.getByRole('link', { name: TITLE }).first().click();
  await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
  await page.getByText(`The proposal is filed by “${BODY}”.`).waitFor();
  await page.getByRole('button', { name: 'File a proposal' }).click();
  await page.getByRole('heading', { name: 'Commitments and plan' }).waitFor();
  await write(page);
  const dialog = await openDialog(page, 'Submit proposal');
  await dialog.getByText(`It is filed by “${BODY}”.`).waitFor();
  await dialog.getByRole('button', { name: 'Submit proposal' }).click();
  const receipt = page.getByRole('region', { name: 'Receipt of your proposal' });
  await receipt.getByText(BODY).waitFor();
  await receipt.getByText('SHA-256').waitFor();
  await page.getByText('Submitted and sealed').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
}, 120_000);

async function write(page: Page): Promise<void> {
  const committed = page.getByLabel(/^Commitment: /);
  for (const [place, value] of ['96', '8', '1'].entries()) await committed.nth(place).fill(value);
  await page
    .getByLabel('Technical plan')
    .fill('Health baselines from vibration and temperature, few-shot models.');
  await page.getByRole('button', { name: 'Add a stage' }).click();
  await page.getByLabel('Stage', { exact: true }).fill('Pilot');
  await page.getByLabel('Done by').fill('2027-06-30');
  await page.getByRole('link', { name: 'Next: Team and record' }).click();
  await page.getByLabel('Leader').fill('Erika Beispiel');
  await page.getByLabel('Team', { exact: true }).fill('Six engineers.');
  await page.getByRole('link', { name: 'Next: Price and pledges' }).click();
  await page.getByLabel('Price (unit: RMB 10,000)').fill('68');
  await page.getByLabel(/our own or our partners/).check();
  await page.getByLabel(/All of this is true/).check();
  await page.getByRole('link', { name: 'Next: Check and submit' }).click();
  await page.getByText('Everything is there').waitFor();
}
