import { sql } from 'drizzle-orm';
import { dutchDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { databaseNow, inTransaction, rows, type Database, type Tx } from '../../platform/db/index.ts';
import { cellOf, nowhere } from '../domain/cells.ts';
import { featuresOf } from '../domain/features.ts';
import { publicProfile } from '../domain/public-profile.ts';
import { findListing } from './standings.ts';
import { findTherapist } from './therapists.ts';

/**
 * Makes the search agree with what the register says of a therapist: call it in the transaction of every change of
 * standing, profile, consent, practice place or confirmation. Who may not be shown has no row afterwards.
 * @param on the day to look from; the database's own day when it is not given
 */
export const refreshSpots = async (tx: Tx, therapistId: string, on?: CalendarDay): Promise<void> => {
  await tx.execute(sql`delete from register.spot where therapist_id = ${therapistId}`);
  const therapist = await findTherapist(tx, therapistId);
  if (!therapist) return;
  const listing = await findListing(tx, therapist, on ?? dutchDay(await databaseNow(tx)));
  if (!listing.listed) return;
  const profile = publicProfile(therapist);
  const placed = profile.practices.flatMap(({ id, at }) =>
    at ? [{ placeId: id, latitude: at.lat, longitude: at.lon }] : [],
  );
  const spots =
    placed.length > 0
      ? placed.map((place) => ({ ...place, cell: cellOf(place) }))
      : [{ placeId: therapistId, latitude: 0, longitude: 0, cell: nowhere }];
  for (const spot of spots)
    await tx.execute(sql`insert into register.spot
        (therapist_id, place_id, cell, latitude, longitude, features, listed_until, name_key)
      values (${therapistId}, ${spot.placeId}, ${spot.cell}, ${spot.latitude}, ${spot.longitude},
              ${String(featuresOf(profile))}::bigint, ${listing.until}::date, ${profile.name.toLowerCase()})`);
};

const batch = 200;

/**
 * Refreshes all spots, a few hundred therapists a transaction: what time alone changes, such as a suspension that ends,
 * then shows within a day. What ends by itself needs no refreshing: the search reads `listed_until`.
 */
export const refreshAllSpots = async (db: Database, on: CalendarDay): Promise<number> => {
  let refreshed = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const ids = await rows<{ id: string }>(
      db,
      sql`select id from register.therapist where id > ${after} order by id limit ${batch}`,
    );
    await inTransaction(db, async (tx) => {
      for (const { id } of ids) await refreshSpots(tx, id, on);
    });
    refreshed += ids.length;
    const last = ids.at(-1);
    if (!last || ids.length < batch) return refreshed;
    after = last.id;
  }
};
