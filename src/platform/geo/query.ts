import { sql } from 'drizzle-orm';
import { rows, type Database } from '../db/index.ts';
import { editsBetween } from './spelling.ts';

export type FoundPlace = {
  id: string;
  name: string;
  country: string;
  province: string;
  latitude: number;
  longitude: number;
  /** The largest place within about 20 km. */
  near: string | null;
};

const columns = sql`place.id, place.name, place.country, place.province, place.latitude, place.longitude,
  (select other.name from platform.place as other
    where other.id <> place.id and other.population > 5000 and other.name <> place.name
      and abs(other.latitude - place.latitude) < 0.18 and abs(other.longitude - place.longitude) < 0.3
    order by abs(other.latitude - place.latitude) + abs(other.longitude - place.longitude) limit 1) as near`;

/** Most namesakes that are shown to choose from. */
const mostChoices = 12;

/** Places of one key, in one province or everywhere: Dutch ones first, the largest first. */
export const findPlaces = (db: Database, key: string, province: string | undefined): Promise<FoundPlace[]> =>
  key === ''
    ? Promise.resolve([])
    : rows<FoundPlace>(
        db,
        sql`select ${columns} from platform.place_key join platform.place on place.id = place_id
          where key = ${key} and (${province ?? null}::text is null or place.province = ${province ?? null})
          order by (place.country <> 'NL'), place.population desc, place.id limit ${mostChoices}`,
      );

export const findPlace = async (db: Database, id: string): Promise<FoundPlace | undefined> =>
  (await rows<FoundPlace>(db, sql`select ${columns} from platform.place where id = ${id}`))[0];

/** The middle of a postal code, with the place it lies in. */
export const findPostalCode = async (
  db: Database,
  country: string,
  code: string,
): Promise<{ latitude: number; longitude: number; label: string } | undefined> => {
  const [found] = await rows<{ latitude: number | null; longitude: number; label: string }>(
    db,
    sql`select avg(latitude) as latitude, avg(longitude) as longitude, min(place) as label
      from platform.postal_code where country = ${country} and code = ${code}`,
  );
  return found?.latitude == null ? undefined : { ...found, latitude: found.latitude };
};

export const countPostalCodes = async (db: Database, country: string): Promise<number> =>
  (
    await rows<{ count: number }>(
      db,
      sql`select count(*)::int as count from platform.postal_code where country = ${country}`,
    )
  )[0]!.count;

const mostSuggested = 5;

/** Places whose name begins so, or differs in a letter or two: the likest first. */
export const findSimilar = async (db: Database, key: string): Promise<FoundPlace[]> => {
  if (key.length < 2) return [];
  const most = key.length < 5 ? 1 : 2;
  const likeness = key.replace(/[%_\\]/g, '');
  const candidates = await rows<{ key: string; id: string; population: number; country: string }>(
    db,
    sql`select key, id, population, country from platform.place_key join platform.place on place.id = place_id
      where key like ${`${likeness}%`} or length(key) between ${key.length - most} and ${key.length + most}`,
  );
  const likest = candidates
    .map((candidate) => ({
      ...candidate,
      edits: candidate.key.startsWith(key) ? 0.5 : editsBetween(key, candidate.key, most),
    }))
    .filter(({ edits }) => edits <= most)
    .toSorted(
      (a, b) =>
        a.edits - b.edits ||
        Number(a.country !== 'NL') - Number(b.country !== 'NL') ||
        b.population - a.population,
    )
    .map(({ id }) => id);
  const ids = [...new Set(likest)].slice(0, mostSuggested);
  const found = await Promise.all(ids.map((id) => findPlace(db, id)));
  return found.filter((place) => place !== undefined);
};
