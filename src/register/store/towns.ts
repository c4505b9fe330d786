import { sql } from 'drizzle-orm';
import { rows, type Database } from '../../platform/db/index.ts';
import type { Point } from '../domain/distance.ts';

export type Town = { name: string; at: Point };

/** Names for a map, the largest first: of the whole country, or of what lies around a point. */
export const findTowns = async (
  db: Database,
  around: { at: Point; radiusKm: number } | undefined,
): Promise<Town[]> => {
  const [north, east] = around ? [around.radiusKm / 100, around.radiusKm / 60] : [9, 9];
  const { latitude, longitude } = around?.at ?? { latitude: 52.2, longitude: 5.3 };
  const found = await rows<{ name: string; latitude: number; longitude: number }>(
    db,
    sql`select name, latitude, longitude from platform.place
      where population > ${around ? 3000 : 100_000} and length(name) < 18
        and latitude between ${latitude - north}::float8 and ${latitude + north}::float8
        and longitude between ${longitude - east}::float8 and ${longitude + east}::float8
        ${around ? sql`` : sql`and country = 'NL'`}
      order by population desc limit 24`,
  );
  return found.map(({ name, ...at }) => ({ name, at }));
};
