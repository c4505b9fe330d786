import type { Browser } from 'playwright-core';
import { demoTotpSecret, totpNow } from '../../src/platform/identity/index.ts';
import { openDevice, type Screen } from './browser.ts';

/** Who works in the office of the demo world. */
export const staff = { email: 'kantoor@example.com', password: 'rustig-lopen-2027' };

/** A device on which the office has signed in with password and code. */
export const openOffice = async (
  browser: Browser,
  baseUrl: string,
  look: { screen?: Screen; scheme?: 'light' | 'dark' } = {},
): ReturnType<typeof openDevice> => {
  const device = await openDevice(browser, baseUrl, look);
  const { page } = device;
  await page.goto('/beheer');
  await page.locator('[name=email]').fill(staff.email);
  await page.locator('[name=password]').fill(staff.password);
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.locator('[name=code]').fill(await totpNow(demoTotpSecret(staff.email)));
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Edities' }).waitFor();
  return device;
};
