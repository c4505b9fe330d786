import fc from 'fast-check';
import { Hono } from 'hono';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseDay } from '../kernel/calendar-day.ts';
import { fixedClock } from '../kernel/clock.ts';
import { cents } from '../kernel/money.ts';
import { sharedMark } from '../platform/web/index.ts';
import type { Site } from '../ui/index.ts';
import {
  langOfPath,
  notFoundHtml,
  readContent,
  siteFiles,
  siteRoutes,
  type UpcomingEdition,
} from './index.ts';

const site: Site = {
  baseUrl: 'https://duurloop.example',
  cssHref: '/assets/site.css',
  officeCssHref: '/assets/office.css',
  demo: false,
};
const content = readContent(fileURLToPath(new URL('../../content', import.meta.url)));

const edition = (n: number): UpcomingEdition => ({
  code: `RT1${n}032027`,
  place: `Plaats ${n}`,
  firstDay: parseDay(`2027-03-1${n}`)!,
  secondDay: parseDay(`2027-03-1${n + 1}`)!,
  returnDay: parseDay(`2027-06-1${n}`)!,
  price: cents(119_500),
  capacity: 24,
  taken: 21,
  availability: 'few',
});

const clock = fixedClock('2027-01-10T12:34:56Z');

const siteWith = (editions: UpcomingEdition[]) => {
  const deps = {
    ...{ site, clock, content },
    upcoming: async () => editions,
    accreditations: async () => [
      {
        name: 'Fysiotherapie (voorbeeld)',
        points: 1.5,
        awarded: 'whole',
        validUntil: parseDay('2027-12-31')!,
      } as const,
    ],
  };
  return new Hono<{ Variables: { [sharedMark]?: string } }>()
    .use(async (c, next) => {
      await next();
      // Only inside the process is a page known to be the same for everybody: shown here to look at it.
      if (c.get(sharedMark) !== undefined) c.header('x-shared', 'yes');
    })
    .route('/en', siteRoutes({ ...deps, lang: 'en' }))
    .route('/', siteRoutes({ ...deps, lang: 'nl' }))
    .route(
      '/',
      siteFiles({
        site,
        clock,
        content,
        editionCodes: async () => editions.map(({ code }) => code),
        securityMail: 'veilig@duurloop.example',
      }),
    );
};

const app = siteWith([edition(1), edition(3), edition(5), edition(7)]);
const get = async (
  path: string,
  from: Pick<typeof app, 'request'> = app,
): Promise<{ status: number; html: string; headers: Headers }> => {
  const answer = await from.request(path);
  return { status: answer.status, html: await answer.text(), headers: answer.headers };
};

test('S31: the page of accreditations shows what holds today', async () => {
  const { html } = await get('/accreditaties');
  expect(html).toContain('Wat geldt op zondag 10 januari 2027');
  expect(html).toMatch(/data-label="Punten"[^>]*>1,5 voor de hele cursus/);
  expect((await get('/en/accreditaties')).html).toContain('1.5 for the whole course');
});

describe('every page of content', () => {
  const paths = content.names.map((name) => content.page(name, 'nl').path);
  test.each([...paths, ...paths.map((path) => (path === '/' ? '/en' : `/en${path}`))])(
    '%s is shown, the same for everybody, without script or style',
    async (path) => {
      const { status, html, headers } = await get(path);
      expect(status).toBe(200);
      expect(headers.get('x-shared')).toBe('yes');
      expect(html.match(/<h1\b/g)).toHaveLength(1);
      expect(html).toContain(`<html lang="${langOfPath(path)}">`);
      expect(html).not.toMatch(/<script(?! type="application\/ld\+json")|\sstyle=|\son[a-z]+=/);
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
      expect(new Set(ids).size).toBe(ids.length);
    },
  );

  test('a long page says what is on it, a short one does not', async () => {
    expect((await get('/privacy')).html).toContain('Op deze pagina');
    expect((await get('/en/runningtherapie')).html).toContain('On this page');
    expect((await get('/contact')).html).not.toContain('Op deze pagina');
  });

  test('S29: each of the four disciplines has its heading and its questions', async () => {
    const { html } = await get('/docenten');
    for (const id of [
      'de-psychiater',
      'de-sportpsycholoog',
      'de-fysiotherapeut-en-runningtherapeut',
      'de-ademhaling-expert',
    ])
      expect(html).toMatch(new RegExp(`<h2 id="${id}">.*?<li>`, 's'));
  });

  test('S3: running therapy shows three weeks in minutes, named as a design of our own', async () => {
    const { html } = await get('/runningtherapie');
    expect(html.match(/class="ribbon"/g)).toHaveLength(3);
    expect(html).toContain('Dit schema hebben we zelf ontworpen. Het is niet wetenschappelijk getoetst.');
    expect(html).toContain('6 keer 3 minuten lopen en 1,5 minuten wandelen');
  });
});

describe('the front page', () => {
  test('S18: shows the three next editions with their days, availability and price', async () => {
    const { html } = await get('/');
    expect(html.match(/<article class="card">/g)).toHaveLength(3);
    expect(html).toContain('href="/cursussen/RT11032027"');
    expect(html).toContain('Nog enkele plaatsen');
    expect(html).not.toContain('RT17032027');
    expect((await get('/en')).html).toContain('href="/en/cursussen/RT11032027"');
  });

  test('without editions it offers to send word of a new one', async () => {
    const { html } = await get('/', siteWith([]));
    expect(html).toContain('Er staan nu geen cursussen open');
    expect(html).toContain('href="/nieuwsbrief"');
  });
});

describe('S32: the questions', () => {
  test('are eleven, each with an address, and told to search engines', async () => {
    const { html } = await get('/veelgestelde-vragen');
    expect(html.match(/<details/g)).toHaveLength(11);
    expect(html).not.toContain('<details class="question" open');
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(data)).toMatchObject({ '@type': 'FAQPage', mainEntity: { length: 11 } });
  });

  test('can be searched without script: counted, opened and marked', async () => {
    const { html, headers } = await get('/veelgestelde-vragen?zoek=reservelijst');
    expect(html).toContain('1 vraag gevonden voor “reservelijst”.');
    expect(html).toContain('<details class="question" open');
    expect(html).toContain('<mark>reservelijst</mark>');
    expect(html).toContain('value="reservelijst"');
    expect(html).toContain('content="noindex"');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('nothing found says so, and leads on', async () => {
    const { html } = await get('/en/veelgestelde-vragen?zoek=zeppelin');
    expect(html).toContain('Nothing found');
    expect(html).toContain('href="/en/contact"');
    expect(html).toContain('href="/en/veelgestelde-vragen"');
  });

  test('an empty search is the page itself', async () => {
    expect((await get('/veelgestelde-vragen?zoek=+')).html).toContain('FAQPage');
  });

  test('whatever is typed is answered, and never becomes markup', async () => {
    expect((await get('/veelgestelde-vragen?zoek=%3Cscript%3Ealert(1)%3C/script%3E')).html).not.toContain(
      '<script>',
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 2000 }), async (typed) => {
        const query = new URLSearchParams({ zoek: typed }).toString();
        expect((await get(`/veelgestelde-vragen?${query}`)).status).toBe(200);
      }),
      { numRuns: 40 },
    );
    for (const odd of ['%', '%ff%fe', '%00', '&zoek=b', '[]=x']) {
      expect((await get(`/veelgestelde-vragen?zoek=${odd}`)).status).toBe(200);
    }
  });
});

describe('files for machines', () => {
  test('the map of the site names each page in both languages', async () => {
    const { html, headers } = await get('/sitemap.xml');
    expect(headers.get('content-type')).toContain('application/xml');
    expect(html.match(/<url>/g)).toHaveLength((content.names.length + 6 + 4) * 2);
    expect(html).toContain('<loc>https://duurloop.example/en/cursussen/RT11032027</loc>');
    expect(html).toContain('hreflang="x-default" href="https://duurloop.example/"/>');
  });

  test('robots are kept from what is about one person', async () => {
    const { html } = await get('/robots.txt');
    expect(html).toContain('Disallow: /mijn\n');
    expect(html).toContain('Disallow: /en/inschrijvingen/\n');
    for (const care of ['/praktijk', '/loper', '/zorg/']) expect(html).toContain(`Disallow: ${care}\n`);
    expect(html).toContain('Sitemap: https://duurloop.example/sitemap.xml');
  });

  test('security.txt names a mailbox and expires within a year', async () => {
    const { html } = await get('/.well-known/security.txt');
    expect(html).toContain('Contact: mailto:veilig@duurloop.example\n');
    expect(html).toContain('Expires: 2027-07-09T00:00:00.000Z\n');
  });
});

test('an address that leads nowhere is told so in its own language, with a way on', () => {
  expect(langOfPath('/english')).toBe('nl');
  expect(notFoundHtml(site, langOfPath('/en/nothing'))).toContain('href="/en/cursussen"');
  expect(notFoundHtml(site, langOfPath('/niets'))).toContain('Hier loopt het pad dood');
});
