import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { HtmlValidate, type ConfigData } from 'html-validate';
import type { Page } from 'playwright-core';
import { screens, sideways } from './browser.ts';

const root = resolve(import.meta.dirname, '../..');
/**
 * `.htmlvalidate.json` has all the advice of html-validate except four matters of taste that HTML itself leaves free:
 * `<meta />` or `<meta>` and the case of the doctype (the renderer writes them), and an id that begins with a digit
 * (a numbered heading of the terms keeps its number in its address);
 * and a title may be long, because that of an edition names course, place and day in full.
 */
const validator = new HtmlValidate(
  JSON.parse(readFileSync(join(root, '.htmlvalidate.json'), 'utf8')) as ConfigData,
);

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose outcome another width or other colours can change; the rest is the same in every look. */
const ofTheLook = [
  'color-contrast',
  'link-in-text-block',
  'target-size',
  'scrollable-region-focusable',
  'link-name',
  'button-name',
];

type Violation = { id: string; nodes: { target: unknown[]; any: { message: string }[] }[] };

const inWords = (violations: Violation[], look: string): string[] =>
  violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `axe ${id} (${look}): ${target.join(' ')} ${any[0]?.message ?? ''}`),
  );

/** Everything axe knows. In one go: its other mode opens an extra page, which only frames of other sites need. */
const allFaults = async (page: Page, look: string): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(wcag).analyze();
  return inWords(violations, look);
};

/** What the look changes, with the axe that the full round left on the page. */
const lookFaults = async (page: Page, look: string): Promise<string[]> => {
  const asked = JSON.stringify({ runOnly: { type: 'rule', values: ofTheLook }, resultTypes: ['violations'] });
  const { violations } = await page.evaluate<{ violations: Violation[] }>(`axe.run(document, ${asked})`);
  return inWords(violations, look);
};

/** What html-validate says about markup as the server sent it. */
export const markupFaults = async (html: string): Promise<string[]> => {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, line, selector }) =>
        `markup ${ruleId}: ${message} (${selector ?? ''}, line ${line})`,
    ),
  );
};

/**
 * Looks at the page that is open as everybody might see it: on a desk and on a phone, light and dark. Gives all that
 * is wrong, each with the address; nothing is the good answer. The page is left as it was found.
 */
export const faultsOf = async (page: Page, html: string): Promise<string[]> => {
  const was = page.viewportSize() ?? screens.desktop.viewport;
  const faults = await markupFaults(html);
  for (const [screen, { viewport }] of Object.entries(screens)) {
    await page.setViewportSize(viewport);
    const over = await sideways(page);
    if (over > 0) faults.push(`${screen}: ${over} pixels wider than the screen`);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const look = `${screen}, ${colorScheme}`;
      faults.push(...(await (look === 'desktop, light' ? allFaults : lookFaults)(page, look)));
    }
  }
  await page.setViewportSize(was);
  await page.emulateMedia({ colorScheme: 'light' });
  const { pathname, search } = new URL(page.url());
  return faults.map((fault) => `${pathname}${search}: ${fault}`);
};
