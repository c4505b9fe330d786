import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { RunnerPage } from './runner-page.tsx';
import type { Site } from './site.ts';

const site: Site = { baseUrl: 'http://localhost', cssHref: '/a.css', officeCssHref: '/b.css', demo: false };
const page = (but: Partial<Parameters<typeof RunnerPage>[0]> = {}): string =>
  renderToString(<RunnerPage {...{ site, lang: 'nl', path: '/loper', title: 'Een bladzijde' }} {...but} />);
const marked = (html: string): string[] =>
  [...html.matchAll(/href="([^"]*)" aria-current="(page|true)"/g)].map(([, href, how]) => `${href} ${how}`);

test('a page of a client marks its part of the bar, also from below it', () => {
  expect(marked(page())).toEqual(['/loper page']);
  expect(marked(page({ path: '/loper/dossier/inzage' }))).toEqual(['/loper/dossier true']);
  expect(marked(page({ lang: 'en', path: '/loper/dossier/inzage' }))).toEqual(['/en/loper/dossier true']);
  expect(marked(page({ path: '/loper/elders' }))).toEqual([]);
  const breadcrumb = [{ label: 'Toestemming', href: '/loper/toestemming' }, { label: 'Meetellen' }];
  expect(marked(page({ path: '/loper/bewijs', breadcrumb }))).toEqual(['/loper/toestemming true']);
});

test('where there is no file the bar leads only out', () => {
  const html = page({ withoutFile: true });
  expect(html).toContain('/mijn/uitloggen');
  expect(html).not.toMatch(/\/loper\/(?:brieven|dossier|toestemming|vragenlijsten)/);
});

test('the foot of a client’s page says "je"', () => {
  expect(page()).toContain('in je eigen tempo');
});
