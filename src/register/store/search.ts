import { sql, type SQL } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import { cellsNear, nowhere } from '../domain/cells.ts';
import { earthRadiusKm, type Point } from '../domain/distance.ts';
import { wished, type Wish } from '../domain/features.ts';

/** A therapist who fits, at the nearest of their places. */
export type Hit = {
  therapistId: string;
  /** The practice; undefined where none has a place on the map. */
  practiceId: string | undefined;
  /** Kilometres from the point; undefined when nobody asked for one. */
  km: number | undefined;
};

export type Found = {
  hits: Hit[];
  /** True when there are more than `hits`. */
  more: boolean;
};

export type SpotQuery = {
  /** Around this point; without one, everybody by name. */
  near?: { at: Point; radiusKm: number | undefined } | undefined;
  wish: Wish;
  on: CalendarDay;
  /** At most so many. */
  most: number;
};

type Row = { therapist_id: string; place_id: string; km: number | null };

const fits = ({ wish, on }: SpotQuery): SQL => {
  const bits = String(wished(wish));
  return sql`features & ${bits}::bigint = ${bits}::bigint and listed_until >= ${on}::date`;
};

const distance = ({ latitude, longitude }: Point): SQL =>
  sql`${2 * earthRadiusKm}::float8 * asin(least(1, sqrt(
    sin(radians(latitude - ${latitude}::float8) / 2) ^ 2 + cos(radians(${latitude}::float8)) * cos(radians(latitude))
    * sin(radians(longitude - ${longitude}::float8) / 2) ^ 2)))`;

const within = async (
  db: Database,
  query: SpotQuery,
  at: Point,
  radiusKm: number | undefined,
): Promise<Row[]> => {
  const cells =
    radiusKm === undefined
      ? sql`cell <> ${nowhere}`
      : sql`cell = any(${`{${cellsNear(at, radiusKm).join(',')}}`}::int[])`;
  // A therapist with several places counts once, at the nearest.
  return rows<Row>(
    db,
    sql`select therapist_id, place_id, km from (
          select distinct on (therapist_id) therapist_id, place_id, km from (
            select therapist_id, place_id, ${distance(at)} as km from register.spot where ${cells} and ${fits(query)}) as near
          where ${radiusKm ?? null}::float8 is null or km <= ${radiusKm ?? null}::float8
          order by therapist_id, km) as nearest
        order by km, therapist_id limit ${query.most + 1}`,
  );
};

/** Of a whole country this is a small part; else a fifth of the circle, which is a twenty-fifth of its surface. */
const firstCircle = (radiusKm: number): number => (Number.isFinite(radiusKm) ? radiusKm / 5 : 10);

/**
 * In a dense region a small circle already holds more than can be shown, and whoever is in it is nearer than whoever is
 * not: then the large one need not be read. How many there are in the small one tells how large the next must be.
 */
const nearest = async (
  db: Database,
  query: SpotQuery,
  at: Point,
  radiusKm: number | undefined,
): Promise<Row[]> => {
  const whole = radiusKm ?? Number.POSITIVE_INFINITY;
  const first = firstCircle(whole);
  const small = await within(db, query, at, first);
  if (small.length > query.most) return small;
  // Twice as many as can be shown, should they lie as thick further on.
  const likely = first * Math.sqrt((2 * query.most) / Math.max(1, small.length));
  if (likely < whole * 0.7) {
    const middle = await within(db, query, at, likely);
    if (middle.length > query.most) return middle;
  }
  return within(db, query, at, radiusKm);
};

const byName = (db: Database, query: SpotQuery): Promise<Row[]> =>
  rows<Row>(
    db,
    sql`select therapist_id, min(place_id::text) as place_id, null as km from register.spot where ${fits(query)}
        group by name_key, therapist_id order by name_key, therapist_id limit ${query.most + 1}`,
  );

/** S36: who can be found, nearest first; without a point by name. Only who may be shown on that day. */
export const findSpots = async (db: Database, query: SpotQuery): Promise<Found> => {
  const found = query.near
    ? await nearest(db, query, query.near.at, query.near.radiusKm)
    : await byName(db, query);
  return {
    hits: found.slice(0, query.most).map(({ therapist_id, place_id, km }) => ({
      therapistId: therapist_id,
      practiceId: place_id === therapist_id ? undefined : place_id,
      km: km ?? undefined,
    })),
    more: found.length > query.most,
  };
};
