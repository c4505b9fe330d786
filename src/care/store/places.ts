import { sql } from 'drizzle-orm';
import { rows } from '../../platform/db/index.ts';
import { isTerrain, type Terrain } from '../domain/practice.ts';
import type { CareTx } from './scope.ts';

/** Where a practice walks and runs. */
export type Place = { id: string; name: string; address: string; terrain: Terrain; parking: string };

type Row = Omit<Place, 'terrain'> & { terrain: string };

/** The places a practice uses now, by name. */
export const findPlaces = async (tx: CareTx): Promise<Place[]> =>
  (
    await rows<Row>(
      tx,
      sql`select id, name, address, terrain, parking from care.place where closed_at is null
          order by lower(name), id`,
    )
  ).map((row) => ({ ...row, terrain: isTerrain(row.terrain) ? row.terrain : 'park' }));

/** Makes a place, or changes one that is in use; false when it is not there. */
export const savePlace = async (tx: CareTx, place: Place): Promise<boolean> =>
  (
    await rows(
      tx,
      sql`insert into care.place (id, name, address, terrain, parking)
          values (${place.id}, ${place.name}, ${place.address}, ${place.terrain}, ${place.parking})
          on conflict (practice_id, id) do update set name = excluded.name, address = excluded.address,
            terrain = excluded.terrain, parking = excluded.parking
          where place.closed_at is null
          returning id`,
    )
  ).length > 0;

/** Takes a place out of use; what was held there keeps its name. */
export const closePlace = async (tx: CareTx, id: string, at: Date): Promise<boolean> =>
  (
    await rows(
      tx,
      sql`update care.place set closed_at = ${at.toISOString()} where id = ${id} and closed_at is null returning id`,
    )
  ).length > 0;
