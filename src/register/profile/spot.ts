import type { Database } from '../../platform/db/index.ts';
import { findChosen, findSpot, type ChoosablePlace, type Geocoder } from '../../platform/geo/index.ts';
import type { TypedPractice } from './form.ts';

export type Located =
  | { kind: 'found'; at: { lat: number; lon: number } }
  | { kind: 'choose'; places: ChoosablePlace[] }
  | { kind: 'unknown'; places: ChoosablePlace[] };

/** Where a practice is: by the place that was chosen from a list, by its postal code, or by the name of its place. */
export const locate = async (
  db: Database,
  typed: Pick<TypedPractice, 'postalCode' | 'place' | 'placeId'>,
  geocoder?: Geocoder,
): Promise<Located> => {
  const chosen = typed.placeId === '' ? undefined : await findChosen(db, typed.placeId);
  if (chosen) return { kind: 'found', at: { lat: chosen.latitude, lon: chosen.longitude } };
  if (typed.postalCode !== '') {
    const byCode = await findSpot(db, typed.postalCode, geocoder);
    // A code of which only the region is known says less than the name of the place.
    if (byCode.kind === 'found' && byCode.spot.rough !== true)
      return { kind: 'found', at: { lat: byCode.spot.latitude, lon: byCode.spot.longitude } };
  }
  const byName = await findSpot(db, typed.place, geocoder);
  switch (byName.kind) {
    case 'found':
      return { kind: 'found', at: { lat: byName.spot.latitude, lon: byName.spot.longitude } };
    case 'choice':
      return { kind: 'choose', places: byName.places };
    case 'unknown':
      return { kind: 'unknown', places: byName.near };
  }
};
