import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
];

/**
 * Starts the Chromium of this machine, with `extra` switches such as a camera that shows a file. Throws, with what to
 * do, when there is none: these tests never skip.
 */
export const openBrowser = (extra: readonly string[] = []): Promise<Browser> => {
  const executablePath = [process.env['CHROMIUM'], ...places].find((place) => place && existsSync(place));
  if (!executablePath)
    throw new Error(
      'No Chromium found. Install it ("apt-get install chromium", or Chrome on a Mac or on Windows), or set CHROMIUM to its path.',
    );
  const quiet = ['quic', 'background-networking', 'component-update', 'sync'].map(
    (what) => `--disable-${what}`,
  );
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', ...quiet, ...extra],
  });
};

/** Screens that every page must suit. */
export const screens = {
  desktop: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true },
} as const;
export type Screen = keyof typeof screens;

/** What went wrong behind the scenes while somebody looked: the browser's complaints and visits to other servers. */
export type Troubles = string[];

/** A device of its own, without cookies of another, that keeps what goes wrong in `troubles`. */
export const openDevice = async (
  browser: Browser,
  baseUrl: string,
  { screen = 'desktop', scheme = 'light' }: { screen?: Screen; scheme?: 'light' | 'dark' } = {},
): Promise<{ context: BrowserContext; page: Page; troubles: Troubles }> => {
  const context = await browser.newContext({
    ...screens[screen],
    baseURL: baseUrl,
    colorScheme: scheme,
    reducedMotion: 'reduce',
    locale: 'nl-NL',
  });
  context.setDefaultTimeout(8_000);
  const troubles: Troubles = [];
  context.on('console', (message) => {
    // The browser also writes a line about every answer that is not 2xx; a refused form answers 422 on purpose.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      troubles.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => troubles.push(`fault: ${error.error().message}`));
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== baseUrl) troubles.push(`asked elsewhere: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 500) troubles.push(`answer ${response.status()}: ${response.url()}`);
  });
  return { context, page: await context.newPage(), troubles };
};

/** How many pixels the page is wider than the screen: 0 where nobody has to scroll sideways. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
