import type { Page } from 'playwright-core';
import { arriving } from './enrolling.ts';
import { faultsOf } from './page-health.ts';

/** Looks at pages that come by on a device, each state of it once, and keeps all that is wrong in `faults`. */
export const inspector = (page: Page) => {
  const faults: string[] = [];
  let sent: Promise<string> = Promise.resolve('');
  page.on('response', (answer) => {
    const kind = answer.headers()['content-type'] ?? '';
    if (
      answer.request().isNavigationRequest() &&
      kind.startsWith('text/html') &&
      (answer.status() < 300 || answer.status() >= 400)
    )
      sent = answer.text().catch(() => '');
  });
  /** Judges the page that is open, with the markup that the server last sent. */
  const look = async () => {
    faults.push(...(await faultsOf(page, await sent)));
  };
  return {
    faults,
    look,
    visit: async (path: string) => {
      await page.goto(path);
      await look();
    },
    press: async (name: string | RegExp) => {
      await arriving(page, () => page.getByRole('button', { name }).first().click());
      await look();
    },
  };
};
