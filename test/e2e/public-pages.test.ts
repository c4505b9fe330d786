import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openDevice } from '../support/browser.ts';
import { faultsOf } from '../support/page-health.ts';
import { startProduct, type Product } from '../support/product.ts';

/** Pages that the sitemap does not name. */
const besides = [
  '/cursussen?plaats=Dalfsen&van=2026-01-01',
  '/cursussen?plaats=Nergens',
  '/insluiten/cursussen',
  '/bestaat-niet',
  '/cursussen/RT19990101',
];

/** S15 of the design: HTML and CSS together, as they go over the wire. */
const weightLimit = 30_000;

let product: Product;
let browser: Browser;
let paths: string[];

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  const sitemap = await (await fetch(`${product.baseUrl}/sitemap.xml`)).text();
  const named = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address]) => new URL(address!).pathname,
  );
  paths = [...new Set([...named, ...besides, ...besides.map((path) => `/en${path}`)])];
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe('every public page', () => {
  for (const lang of ['nl', 'en'] as const)
    test(`(${lang}) is accessible and valid, fits a desk and a phone, light and dark, and asks nothing elsewhere`, async () => {
      const { context, page, troubles } = await openDevice(browser, product.baseUrl);
      const faults: string[] = [];
      const ours = paths.filter((path) => /^\/en(\/|$)/.test(path) === (lang === 'en'));
      for (const path of ours) {
        const answer = await page.goto(path);
        faults.push(...(await faultsOf(page, await answer!.text())));
      }
      expect(ours.length).toBeGreaterThan(20);
      expect([...faults, ...troubles]).toEqual([]);
      await context.close();
    }, 120_000);

  test(`loads no script, and weighs at most ${weightLimit / 1000} kB with its style`, async () => {
    const heavy: string[] = [];
    const weights = new Map<string, number>();
    for (const path of paths) {
      const html = await (await fetch(`${product.baseUrl}${path}`)).text();
      // What describes the page for machines (JSON-LD) is no script that runs. The search may offer one's own place.
      const mayHelp = path.endsWith('/runningtherapeuten');
      if (!mayHelp && /<script(?![^>]*application\/ld\+json)/.test(html))
        heavy.push(`${path} loads a script`);
      let weight = gzipSync(html).length;
      for (const [, href] of html.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)) {
        if (!weights.has(href!)) {
          const css = await (await fetch(new URL(href!, product.baseUrl))).text();
          weights.set(href!, gzipSync(css).length);
        }
        weight += weights.get(href!)!;
      }
      if (weight > weightLimit) heavy.push(`${path} weighs ${weight} bytes`);
    }
    expect(weights.size).toBeGreaterThan(0);
    expect(heavy).toEqual([]);
  });
});
