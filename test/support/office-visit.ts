import type { Browser } from 'playwright-core';
import { demoTotpSecret, totpNow } from '../../src/platform/identity/index.ts';
import { arriving } from './enrolling.ts';
import { openDevice, type Screen } from './browser.ts';

type Account = { email: string; password: string };
type Look = { screen?: Screen; scheme?: 'light' | 'dark' };

/** Who works in the office of the demo world. */
export const staff: Account = { email: 'kantoor@example.com', password: 'rustig-lopen-2027' };

/** A device on which one of the staff has signed in with password and code, on the way to `path`. */
export const openDesk = async (
  browser: Browser,
  baseUrl: string,
  path: string,
  account: Account,
  look: Look = {},
): ReturnType<typeof openDevice> => {
  const device = await openDevice(browser, baseUrl, look);
  const { page } = device;
  await page.goto(path);
  await page.locator('[name=email]').fill(account.email);
  await page.locator('[name=password]').fill(account.password);
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.locator('[name=code]').fill(await totpNow(demoTotpSecret(account.email)));
  await arriving(page, () => page.getByRole('button', { name: 'Inloggen' }).click());
  return device;
};

/** A device on which the office has signed in. */
export const openOffice = async (
  browser: Browser,
  baseUrl: string,
  look: Look = {},
): ReturnType<typeof openDevice> => {
  const device = await openDesk(browser, baseUrl, '/beheer', staff, look);
  await device.page.getByRole('heading', { level: 1, name: 'Edities' }).waitFor();
  return device;
};
