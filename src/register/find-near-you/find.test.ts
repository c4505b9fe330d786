import { Hono } from 'hono';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { markupFaults } from '../../../test/support/page-health.ts';
import { addDays, today } from '../../kernel/calendar-day.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { inTransaction, rows, type Database } from '../../platform/db/index.ts';
import { ensurePlaces } from '../../platform/geo/index.ts';
import { plantTherapist, type Planted } from '../store/plant.ts';
import { refreshAllSpots, refreshSpots } from '../store/spots.ts';
import { recordStanding } from '../store/standings.ts';
import { findRoutes } from './index.ts';

const clock = fixedClock('2027-03-01T09:00:00Z');
const on = today(clock);
const site = { baseUrl: 'https://duurloop.example', cssHref: '/s.css', officeCssHref: '/o.css', demo: false };
let db: Database;
let app: Hono;

beforeAll(async () => {
  db = await testDatabase();
  await ensurePlaces(db);
  app = new Hono()
    .route('/en', findRoutes({ db, clock, site, lang: 'en' }))
    .route('/', findRoutes({ db, clock, site, lang: 'nl' }));
});
beforeEach(async () => {
  await db.execute(sql`delete from register.spot`);
});

const amersfoort = { lat: 52.155, lon: 5.3875 };
const soest = { lat: 52.1733, lon: 5.2917 };
const zwolle = { lat: 52.5125, lon: 6.0944 };

const plant = async (
  given: Partial<Planted> & { at?: { lat: number; lon: number }; place?: string; isHome?: boolean },
) => {
  const { at = amersfoort, place = 'Amersfoort', isHome = false, ...rest } = given;
  const id = await plantTherapist(
    { db, clock },
    {
      name: 'Testpersoon Anna de Wit',
      email: 'anna@example.com',
      practices: [
        { name: 'Praktijk Test', place, at, isHome, street: 'Demostraat 1', postalCode: '3811 AB' },
      ],
      ...rest,
    },
  );
  await inTransaction(db, (tx) => refreshSpots(tx, id, on));
  return id;
};

const get = async (path: string) => {
  const answer = await app.request(path);
  return { status: answer.status, html: await answer.text(), headers: answer.headers };
};
const namesIn = (html: string): string[] =>
  [...html.matchAll(/<h3><a href="[^"]+">([^<]+)</g)].map(([, name]) => name!.replace('Testpersoon ', ''));

describe('S36: finding somebody near', () => {
  test('the nearest comes first, with the distance, and who is outside the circle is left out', async () => {
    await plant({ name: 'Testpersoon Ver', at: zwolle, place: 'Zwolle' });
    await plant({ name: 'Testpersoon Nabij', at: soest, place: 'Soest' });
    await plant({ name: 'Testpersoon Hier' });
    const { html } = await get('/runningtherapeuten?plaats=Amersfoort');
    expect(namesIn(html)).toEqual(['Hier', 'Nabij']);
    expect(html).toContain('2 runningtherapeuten tot 25 km van Amersfoort');
    expect(html).toContain('op 7 km');
    expect(namesIn((await get('/runningtherapeuten?plaats=Amersfoort&straal=heel')).html)).toEqual([
      'Hier',
      'Nabij',
      'Ver',
    ]);
  });

  test('somebody with two places counts once, at the nearest', async () => {
    const id = await plantTherapist(
      { db, clock },
      {
        name: 'Testpersoon Twee Plaatsen',
        email: 'twee@example.com',
        practices: [
          { name: 'A', place: 'Soest', at: soest },
          { name: 'B', place: 'Amersfoort', at: amersfoort },
        ],
      },
    );
    await inTransaction(db, (tx) => refreshSpots(tx, id, on));
    const { html } = await get('/runningtherapeuten?plaats=Amersfoort');
    expect(html).toContain('1 runningtherapeut tot 25 km');
    expect(html).toContain('<strong>Amersfoort</strong>, op 1 km');
  });

  test('S38: a field is only found where it is offered and competent for', async () => {
    await plant({ name: 'Testpersoon Coach', baseProfession: 'coach' });
    await plant({ name: 'Testpersoon Fysio' });
    expect(namesIn((await get('/runningtherapeuten?plaats=Amersfoort&werkveld=cure')).html)).toEqual([
      'Fysio',
    ]);
  });

  test('each wish narrows, and stands as a chip that takes it away', async () => {
    await plant({ name: 'Testpersoon Groep', guidance: ['group'], languages: ['nl', 'de'] });
    await plant({ name: 'Testpersoon Alleen', guidance: ['individual'] });
    const { html } = await get('/runningtherapeuten?plaats=Amersfoort&begeleiding=group&taal=de');
    expect(namesIn(html)).toEqual(['Groep']);
    expect(html).toContain('href="/runningtherapeuten?plaats=Amersfoort&amp;taal=de"');
    expect(html).toContain('Haal weg: In een groep');
  });

  test('a wish does not look behind a consent: who keeps the languages to themselves is not found by them', async () => {
    await plant({ name: 'Testpersoon Stil', languages: ['nl', 'de'], hidden: ['languages'] });
    expect(namesIn((await get('/runningtherapeuten?plaats=Amersfoort&taal=de')).html)).toEqual([]);
    expect(namesIn((await get('/runningtherapeuten?plaats=Amersfoort')).html)).toEqual(['Stil']);
  });

  test('a practice at home is coarse: no street, no exact spot, and its distance is told as such', async () => {
    await plant({ isHome: true, at: { lat: 52.15512, lon: 5.38754 } });
    const { html } = await get('/runningtherapeuten?plaats=Amersfoort');
    expect(html).toContain('op ongeveer 1 km');
    expect(html).toContain('class="coarse"');
    for (const secret of ['Demostraat', '52.1551', '5.3875', '3811 AB']) expect(html).not.toContain(secret);
    expect(await rows(db, sql`select latitude, longitude from register.spot`)).toEqual([
      { latitude: 52.16, longitude: 5.39 },
    ]);
  });

  test('nobody near: the next larger circle in which somebody is, and how many', async () => {
    await plant({ name: 'Testpersoon Ver', at: zwolle, place: 'Zwolle' });
    const { html } = await get('/runningtherapeuten?plaats=Amersfoort&straal=5');
    expect(html).toContain('Hier is nog niemand gevonden');
    expect(html).toContain('In heel Nederland: 1 gevonden');
    expect(html).toContain('href="/runningtherapeuten?plaats=Amersfoort&amp;straal=heel"');
  });

  test('without a place everybody is shown by name, also who has no place on the map', async () => {
    await plant({ name: 'Testpersoon Bert' });
    await plant({ name: 'Testpersoon Ans', practices: [] });
    expect(namesIn((await get('/runningtherapeuten')).html)).toEqual(['Ans', 'Bert']);
    expect(namesIn((await get('/runningtherapeuten?plaats=Amersfoort&straal=heel')).html)).toEqual(['Bert']);
  });

  test('twenty a page, and no more than two hundred are counted', async () => {
    const id = await plant({});
    await db.execute(sql`insert into register.spot (therapist_id, place_id, cell, latitude, longitude, features, listed_until, name_key)
      select ${id}, gen_random_uuid(), cell, latitude, longitude, features, listed_until, name_key from register.spot, generate_series(1, 3)`);
    // The same person many times over is still one.
    expect((await get('/runningtherapeuten?plaats=Amersfoort')).html).toContain('1 runningtherapeut tot');
    await db.execute(sql`insert into register.spot (therapist_id, place_id, cell, latitude, longitude, features, listed_until, name_key)
      select gen_random_uuid(), gen_random_uuid(), cell, latitude, longitude, features, listed_until, name_key
      from (select * from register.spot limit 1) as one, generate_series(1, 230)`);
    const { html } = await get('/runningtherapeuten?plaats=Amersfoort');
    expect(html).toContain('Meer dan 200 runningtherapeuten');
    expect(html).toContain('Pagina 1 van 10');
  });
});

describe('who may not be shown is not found', () => {
  const found = async () => namesIn((await get('/runningtherapeuten')).html);

  test.each<[string, Partial<Planted>]>([
    ['whose term is over', { admittedDaysAgo: 2000, validUntil: addDays(on, -1) }],
    ['who did not confirm for a year', { confirmedDaysAgo: 400 }],
    ['who never confirmed', { confirmedDaysAgo: undefined }],
    ['who does not want to be found', { hidden: ['listing'] }],
  ])('%s', async (_who, given) => {
    await plant(given);
    expect(await found()).toEqual([]);
  });

  test('S35: who is suspended is gone at once, and back when it ends', async () => {
    const id = await plant({});
    expect(await found()).toHaveLength(1);
    await inTransaction(db, async (tx) => {
      const event = { kind: 'suspended', fromDay: on } as const;
      await recordStanding(tx, { therapistId: id, event, reason: 'proef', by: 'test' });
      await refreshSpots(tx, id, on);
    });
    expect(await found()).toEqual([]);
    await inTransaction(db, async (tx) => {
      const event = { kind: 'resumed', fromDay: on } as const;
      await recordStanding(tx, { therapistId: id, event, reason: 'proef', by: 'test' });
      await refreshSpots(tx, id, on);
    });
    expect(await found()).toHaveLength(1);
  });

  test('a term that ends takes somebody out on the day itself, without anything being done', async () => {
    await plant({ validUntil: on });
    expect(await found()).toHaveLength(1);
    const tomorrow = new Hono().route(
      '/',
      findRoutes({ db, clock: fixedClock('2027-03-02T09:00:00Z'), site, lang: 'nl' }),
    );
    expect(namesIn(await (await tomorrow.request('/runningtherapeuten')).text())).toEqual([]);
  });

  test('the daily refresh brings back whose suspension has ended by itself', async () => {
    const id = await plant({});
    await inTransaction(db, async (tx) => {
      const event = { kind: 'suspended', fromDay: addDays(on, -3), untilDay: addDays(on, -1) } as const;
      await recordStanding(tx, { therapistId: id, event, reason: 'proef', by: 'test' });
      await tx.execute(sql`delete from register.spot`);
    });
    expect(await refreshAllSpots(db, on)).toBeGreaterThan(0);
    expect(await rows(db, sql`select 1 from register.spot where therapist_id = ${id}`)).toHaveLength(1);
  });
});

describe('what is typed', () => {
  test('several places of one name: the visitor chooses, and the choice stays while the wishes change', async () => {
    const { html } = await get('/runningtherapeuten?plaats=Hengelo&taal=de');
    const link = /href="(\/runningtherapeuten\?[^"]*plek=[^"]+)">Hengelo \(Gelderland\)/.exec(html)![1]!;
    const chosen = await get(link.replaceAll('&amp;', '&'));
    expect(chosen.html).toContain('tot 25 km van Hengelo');
    expect(chosen.html).toMatch(/name="plek" value="n\d+"/);
  });

  test('an unknown place says so, offers names like it, and a way on', async () => {
    const { html, status } = await get('/runningtherapeuten?plaats=Amersvoort');
    expect(status).toBe(200);
    expect(html).toContain('We kennen geen plaats die “Amersvoort” heet');
    expect(html).toContain('Amersfoort (Utrecht)');
    expect(html).toContain('Toon alle runningtherapeuten');
    expect(html).toContain('Zeeland');
  });

  test('a postal code works before any file of codes was read, and says that it is rough', async () => {
    const { html } = await get('/runningtherapeuten?plaats=3811+AB');
    expect(html).toContain('Van postcode 3811 weten we alleen de streek');
  });

  test('markup that somebody types comes back as text', async () => {
    const { html } = await get(
      `/runningtherapeuten?plaats=${encodeURIComponent('"><script>alert(1)</script>')}`,
    );
    expect(html).not.toContain('<script>alert');
  });

  test('any address gets a page: never a fault', async () => {
    await plant({});
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        'Amersfoort',
        '3811',
        '52.1',
        'ja',
        'cure',
        '-1',
        '1e9',
        'NaN',
        "'; drop table",
        '%00',
        '5',
      ),
    );
    const names = [
      'plaats',
      'plek',
      'bij',
      'lat',
      'lon',
      'straal',
      'werkveld',
      'taal',
      'toegankelijk',
      'pagina',
      '__proto__',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 6 }),
        fc.constantFrom('/runningtherapeuten', '/en/runningtherapeuten', '/runningtherapeuten/kaart'),
        async (pairs, path) => {
          const query = new URLSearchParams(pairs.map(([name, text]) => [name, text.toWellFormed()]));
          expect((await app.request(`${path}?${query.toString()}`)).status).toBe(200);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('what is kept and loaded', () => {
  test('a page around somebody’s own spot is kept nowhere; the others are the same for everybody', async () => {
    expect((await get('/runningtherapeuten?lat=52.16&lon=5.39')).headers.get('cache-control')).toBe(
      'no-store',
    );
    expect((await get('/runningtherapeuten?plaats=Amersfoort')).headers.get('cache-control')).toContain(
      'public',
    );
  });

  test('the browser may be asked for a spot here, and for nothing else', async () => {
    const policy = (await get('/runningtherapeuten')).headers.get('permissions-policy');
    expect(policy).toContain('geolocation=(self)');
    expect(policy).toContain('camera=()');
  });

  test('only the page of the map with streets may load from PDOK', async () => {
    expect((await get('/runningtherapeuten/kaart')).headers.get('content-security-policy')).toContain(
      'pdok.nl',
    );
    expect((await get('/runningtherapeuten')).headers.get('content-security-policy')).toBeNull();
  });

  test('the markup is sound, in every state', async () => {
    await plant({});
    for (const path of [
      '',
      '?plaats=Amersfoort&werkveld=cure',
      '?plaats=Hengelo',
      '?plaats=xqzz',
      '?plaats=Maastricht',
      '/kaart',
    ])
      expect(await markupFaults((await get(`/runningtherapeuten${path}`)).html), path).toEqual([]);
  });
});
