import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Feature, MultiPolygon } from 'geojson';
import { expect, test } from 'vitest';
import { landRings } from './outline.ts';

/** ISO 3166-1: the Netherlands. */
const netherlands = '528';

test('every corner of the outline lies on the Netherlands of world-atlas', () => {
  const atlas = createRequire(import.meta.url)('world-atlas/countries-10m.json') as Topology<{
    countries: GeometryCollection;
  }>;
  const land = atlas.objects.countries.geometries.find(({ id }) => id === netherlands)!;
  const theirs = (feature(atlas, land) as Feature<MultiPolygon>).geometry.coordinates.flatMap(
    ([ring]) => ring!,
  );
  const ours = landRings.flat();
  expect(ours.length).toBeGreaterThan(300);
  for (const [longitude, latitude] of ours)
    expect(
      Math.min(...theirs.map(([x, y]) => Math.hypot(x! - longitude, y! - latitude))),
      `${longitude},${latitude}`,
    ).toBeLessThan(0.002);
});
