import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { sql } from 'drizzle-orm';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { inTransaction, rows, type Database, type Tx } from '../db/index.ts';
import { placeKey } from './key.ts';
import { savePlaces, type PlaceRow } from './places.ts';
import { createProgress, type ProgressOut } from './progress.ts';
import { readPostalLine, type LineProblem, type PostalLine } from './postal-line.ts';
import { splitProvince } from './provinces.ts';

/** What came of a file. Of the lines that could not be read the first twenty are told. */
export type PostalImport = {
  lines: number;
  codes: number;
  /** Places that were not known by name before. */
  places: number;
  badLines: number;
  firstBad: { line: number; problem: LineProblem }[];
};

const batch = 1000;
const mostTold = 20;

const stage = (tx: Tx, lines: PostalLine[]) =>
  tx.execute(sql`insert into postal_stage (country, code, place, province, latitude, longitude)
    select country, code, place, province, latitude, longitude from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
      as given (country text, code text, place text, province text, latitude float8, longitude float8)
    on conflict do nothing`);

const readInto = async (tx: Tx, file: string, out: ProgressOut): Promise<PostalImport> => {
  const read: PostalImport = { lines: 0, codes: 0, places: 0, badLines: 0, firstBad: [] };
  const stream = createReadStream(file);
  const progress = createProgress(out, 'Postal codes', (await stat(file)).size);
  let waiting: PostalLine[] = [];
  for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
    read.lines += 1;
    if (line.trim() === '') continue;
    // A file from a spreadsheet may begin with a mark for its encoding.
    const parsed = readPostalLine(read.lines === 1 ? line.replace(/^\uFEFF/, '') : line);
    if (parsed.ok) waiting.push(parsed.value);
    else {
      read.badLines += 1;
      if (read.firstBad.length < mostTold) read.firstBad.push({ line: read.lines, problem: parsed.reason });
    }
    if (waiting.length < batch) continue;
    await stage(tx, waiting);
    waiting = [];
    progress.show(stream.bytesRead);
  }
  await stage(tx, waiting);
  progress.show(stream.bytesRead);
  progress.end();
  return read;
};

/**
 * Places that only the postal codes know, such as villages; their spot is the middle of their codes. A place within
 * 10 km of a namesake is that namesake: the two sources give it a slightly different middle.
 */
const addPostalPlaces = async (tx: Tx): Promise<number> => {
  await tx.execute(sql`delete from platform.place where source = 'postal'`);
  const found = await rows<{
    country: string;
    place: string;
    province: string;
    latitude: number;
    longitude: number;
  }>(
    tx,
    sql`select country, place, province, avg(latitude) as latitude, avg(longitude) as longitude
      from platform.postal_code group by country, place, province order by country, place, province`,
  );
  const known = new Map<string, { latitude: number; longitude: number }[]>();
  for (const { key, ...at } of await rows<{ key: string; latitude: number; longitude: number }>(
    tx,
    sql`select key, latitude, longitude from platform.place_key join platform.place on place.id = place_id`,
  ))
    known.set(key, [...(known.get(key) ?? []), at]);
  const places = found.flatMap(({ country, place, province, latitude, longitude }): PlaceRow[] => {
    const whole = placeKey(place);
    const bare = splitProvince(whole)?.key ?? whole;
    // The post writes "Bergen (NH)" and "Bergen L": the province is told apart, so the name can go without.
    const name = place.replace(/ (?:\(\p{L}+\)|\p{Lu}{1,3})$/u, '');
    const near = (known.get(bare) ?? []).some(
      (other) => Math.abs(other.latitude - latitude) < 0.09 && Math.abs(other.longitude - longitude) < 0.15,
    );
    if (near) return [];
    return [
      {
        id: `p-${country}-${whole.replaceAll(' ', '-')}-${placeKey(province).replaceAll(' ', '-')}`,
        source: 'postal',
        name,
        country,
        province,
        latitude,
        longitude,
        population: 0,
        keys: [...new Set([whole, bare])],
      },
    ];
  });
  await savePlaces(tx, places);
  return places.length;
};

/**
 * Reads a file in GeoNames' postal layout and puts it in the place of what was known of the countries in it. Doing it
 * again changes nothing. Refused when no line of it can be read: what was known then stays.
 * @param out where progress is shown
 */
export const importPostalCodes = (
  db: Database,
  file: string,
  out: ProgressOut,
): Promise<Result<PostalImport, 'nothing-readable'>> =>
  inTransaction(db, async (tx) => {
    await tx.execute(
      sql`create temporary table postal_stage (like platform.postal_code including all) on commit drop`,
    );
    const read = await readInto(tx, file, out);
    const replaced = await rows<{ count: number }>(
      tx,
      sql`with gone as (delete from platform.postal_code where country in (select country from postal_stage))
        select count(*)::int as count from postal_stage`,
    );
    const codes = replaced[0]!.count;
    if (codes === 0) return refused('nothing-readable');
    await tx.execute(sql`insert into platform.postal_code select * from postal_stage`);
    return accepted({ ...read, codes, places: await addPostalPlaces(tx) });
  });
