import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import { expect, test } from 'vitest';
import { landRings } from './outline.ts';

const require = createRequire(import.meta.url);

/** What is read of world-atlas: a topology with the countries as one collection. */
type Atlas = Parameters<typeof feature>[0] & {
  objects: { countries: { geometries: (Parameters<typeof feature>[1] & { id?: string })[] } };
};
type Outline = { geometry: { coordinates: [number, number][][][] } };

/** ISO 3166-1: the Netherlands. */
const netherlands = '528';

test('every corner of the outline lies on the Netherlands of world-atlas', () => {
  const atlas = require('world-atlas/countries-10m.json') as Atlas;
  const land = atlas.objects.countries.geometries.find(({ id }) => id === netherlands)!;
  const theirs = (feature(atlas, land) as unknown as Outline).geometry.coordinates.flatMap(([ring]) => ring!);
  const ours = landRings.flat();
  expect(ours.length).toBeGreaterThan(300);
  for (const [longitude, latitude] of ours)
    expect(
      Math.min(...theirs.map(([x, y]) => Math.hypot(x - longitude, y - latitude))),
      `${longitude},${latitude}`,
    ).toBeLessThan(0.002);
});
