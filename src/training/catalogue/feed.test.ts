import { expect, test } from 'vitest';
import { parseDay } from '../../kernel/calendar-day.ts';
import { cents } from '../../kernel/money.ts';
import { createBrochures } from './brochure.ts';
import { feedOf } from './feed.ts';
import type { ListedEdition } from './query.ts';

const site = { baseUrl: 'https://duurloop.example', cssHref: '/a.css', officeCssHref: '/b.css', demo: false };
const edition = (over: Partial<ListedEdition> = {}): ListedEdition => ({
  id: '00000000-0000-7000-8000-000000000001',
  kind: 'course',
  returnOf: undefined,
  code: 'RT18032027',
  place: 'Dalfsen',
  venue: undefined,
  firstDay: parseDay('2027-03-18')!,
  secondDay: parseDay('2027-03-19')!,
  returnDay: parseDay('2027-06-24')!,
  startsAt: '09:30',
  endsAt: '17:00',
  price: cents(119_500),
  minimum: 12,
  warnOn: parseDay('2027-02-18')!,
  audience: { nl: 'Professionals', en: 'Professionals' },
  picture: 'forest',
  revision: 0,
  standing: { state: 'open' },
  capacity: 24,
  taken: 3,
  availability: 'plenty',
  publishedAt: new Date('2026-11-01T09:00:00Z'),
  ...over,
});

/** The elements in the order they open; throws where one closes that is not the open one, or a sign stands bare. */
const elementsOf = (xml: string): string[] => {
  const open: string[] = [];
  const seen: string[] = [];
  for (const [whole, closing, name, rest] of xml.matchAll(/<(\/?)([\w:]+)([^<>]*)>/g)) {
    if (closing) expect(open.pop(), whole).toBe(name);
    else if (rest!.endsWith('/')) seen.push(name!);
    else open.push(seen[seen.push(name!) - 1]!);
  }
  expect(open).toEqual([]);
  const text = xml.replace(/<\?xml[^>]*\?>/, '').replace(/<[^<>]*>/g, '');
  expect(text).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;)/);
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
  return seen;
};

test('the feed is well-formed whatever a place is called', () => {
  for (const place of [
    '</title><script>',
    'A & B "c"',
    ']]>',
    'een\u0000twee\u0008drie\ufffe',
    'half \ud800 teken',
    '🏃 Ærø',
  ])
    expect(elementsOf(feedOf(site, 'nl', [edition({ place })]))).toContain('item');
  expect(elementsOf(feedOf(site, 'en', []))).not.toContain('item');
});

test('the newest edition stands on top, with the day it was published', () => {
  const feed = feedOf(site, 'nl', [
    edition(),
    edition({ code: 'RT16092027', publishedAt: new Date('2027-01-05T08:00:00Z') }),
  ]);
  expect(feed.indexOf('RT16092027')).toBeLessThan(feed.indexOf('RT18032027'));
  expect(feed).toContain('<pubDate>Tue, 05 Jan 2027 08:00:00 GMT</pubDate>');
});

test('a brochure is drawn again only when something printed in it changed', async () => {
  let drawn = 0;
  const brochure = createBrochures(() => Promise.resolve(new Uint8Array([++drawn])));
  const ask = (over: Partial<ListedEdition> = {}, on = '2027-01-10') =>
    brochure({
      site,
      lang: 'nl',
      edition: edition(over),
      institute: 'Instituut',
      cancellationTerms: 'Kosteloos tot acht weken ervoor.',
      today: parseDay(on)!,
      madeAt: new Date(`${on}T09:00:00Z`),
    });
  await ask();
  await ask({ taken: 24, availability: 'full' }, '2027-01-11');
  expect(drawn).toBe(1);
  await ask({ place: 'Ommen' });
  await ask({ standing: { state: 'cancelled', reason: '' } });
  await ask({}, '2027-04-01');
  expect(drawn).toBe(4);
});

test('a brochure that could not be drawn is tried again', async () => {
  let tries = 0;
  const brochure = createBrochures(() =>
    tries++ === 0 ? Promise.reject(new Error('no')) : Promise.resolve(new Uint8Array()),
  );
  const props = {
    site,
    lang: 'en' as const,
    edition: edition(),
    institute: 'Institute',
    cancellationTerms: '',
    today: parseDay('2027-01-10')!,
    madeAt: new Date(0),
  };
  await expect(brochure(props)).rejects.toThrow('no');
  await expect(brochure(props)).resolves.toHaveLength(0);
});
