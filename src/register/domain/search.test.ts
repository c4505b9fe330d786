import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellOf, cellsNear } from './cells.ts';
import { kilometres } from './distance.ts';
import { featuresOf, wished, type Wish } from './features.ts';
import type { PublicProfile } from './public-profile.ts';
import { activeWishes, addressOf, names, readSearch, wider } from './search.ts';

const queryOf = (address: string): Record<string, string> => Object.fromEntries(new URLSearchParams(address));

test('S36: a search says itself in an address, and is read back the same', () => {
  const search = readSearch({
    plaats: "'s-Hertogenbosch",
    straal: '10',
    werkveld: 'cure',
    taal: 'fy',
    vergoed: 'ja',
    pagina: '3',
  });
  expect(search).toMatchObject({ radius: 10, page: 3, where: { kind: 'text', text: "'s-Hertogenbosch" } });
  expect(readSearch(queryOf(addressOf(search)))).toEqual(search);
});

test('any address can be read, and what it says can be said again', () => {
  const any = fc.dictionary(
    fc.constantFrom(...Object.values(names)),
    fc.string({ unit: 'binary', maxLength: 100 }),
  );
  fc.assert(
    fc.property(any, (query) => {
      const search = readSearch(query);
      expect(readSearch(queryOf(addressOf(search)))).toEqual(search);
    }),
    { numRuns: 1000 },
  );
});

test('somebody’s own spot is kept to about a kilometre, and what was typed goes before it', () => {
  expect(readSearch({ lat: '52.156123', lon: '5.387827' }).where).toEqual({
    kind: 'own',
    at: { latitude: 52.16, longitude: 5.39 },
  });
  expect(readSearch({ lat: '52.1', lon: '5.3', plaats: 'Utrecht' }).where.kind).toBe('text');
  expect(readSearch({ lat: '5e3', lon: 'x' }).where.kind).toBe('everywhere');
});

test('a wish that is taken away leaves the others, on the first page', () => {
  const search = readSearch({ plaats: 'Ede', werkveld: 'cure', toegankelijk: 'ja', pagina: '2' });
  expect(activeWishes(search).map(({ wish, without }) => [wish, addressOf(without)])).toEqual([
    ['field', '?plaats=Ede&toegankelijk=ja'],
    ['accessible', '?plaats=Ede&werkveld=cure'],
  ]);
});

test('a circle can be made wider until it is the whole country', () => {
  expect(wider(10)).toEqual([25, 50, undefined]);
  expect(wider(undefined)).toEqual([]);
});

test('no square within the radius is left out', () => {
  const point = fc.record({
    latitude: fc.double({ min: 49, max: 55, noNaN: true }),
    longitude: fc.double({ min: 2, max: 9, noNaN: true }),
  });
  fc.assert(
    fc.property(
      point,
      fc.constantFrom(1, 5, 10, 25, 50),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 6.28, noNaN: true }),
      (at, radius, part, turn) => {
        const away = {
          latitude: at.latitude + ((radius * part) / 111.2) * Math.sin(turn),
          longitude:
            at.longitude +
            ((radius * part) / (111.2 * Math.cos((at.latitude * Math.PI) / 180))) * Math.cos(turn),
        };
        fc.pre(kilometres(at, away) <= radius);
        expect(cellsNear(at, radius)).toContain(cellOf(away));
      },
    ),
    { numRuns: 2000 },
  );
});

test('25 km reads few squares: about a hundred', () => {
  expect(cellsNear({ latitude: 52.1, longitude: 5.1 }, 25).length).toBeLessThan(130);
});

const profile = {
  fields: ['cure'],
  guidance: ['group'],
  baseProfession: 'physiotherapist',
  languages: ['nl', 'de'],
  terrain: ['heath'],
  accessibility: ['step-free'],
  reimbursement: ['supplementary'],
  competentFor: ['cure', 'under-treatment'],
} as unknown as PublicProfile;

test.each<[Wish, boolean]>([
  [{}, true],
  [
    { field: 'cure', guidance: 'group', profession: 'physiotherapist', language: 'de', terrain: 'heath' },
    true,
  ],
  [{ accessible: true, reimbursed: true, underTreatment: true }, true],
  [{ field: 'reintegration' }, false],
  [{ field: 'cure', guidance: 'individual' }, false],
  [{ profession: 'psychologist' }, false],
  [{ language: 'en' }, false],
  [{ terrain: 'beach' }, false],
])('S38: the wish %j is met: %s', (wish, met) => {
  const asked = wished(wish);
  expect((featuresOf(profile) & asked) === asked).toBe(met);
});
