import type { CalendarDay } from '../../kernel/calendar-day.ts';
import type { Database } from '../../platform/db/index.ts';
import { findChosen, findSpot, type Geocoder, type Lookup, type Spot } from '../../platform/geo/index.ts';
import type { Point } from '../domain/distance.ts';
import { publicProfile, type PublicPractice, type PublicProfile } from '../domain/public-profile.ts';
import { mostPages, wider, type Radius, type Search } from '../domain/search.ts';
import { findSpots, type Hit } from '../store/search.ts';
import { findTherapists } from '../store/therapists.ts';
import { findTowns, type Town } from '../store/towns.ts';

export const pageSize = 20;

/** One line of the list. */
export type Listed = {
  number: number;
  profile: PublicProfile;
  /** The place that is nearest to where somebody looks; the first one otherwise. */
  practice: PublicPractice | undefined;
  km: number | undefined;
};

export type Results = {
  kind: 'results';
  /** Where was looked; undefined: everywhere. */
  spot: Spot | undefined;
  listed: Listed[];
  /** At most two hundred; `more` says that there are more. */
  count: number;
  more: boolean;
  pages: number;
  /** When nothing was found: the smallest larger circle in which there is something. */
  widen: { radius: Radius | undefined; count: number; more: boolean } | undefined;
  towns: Town[];
};

export type Outcome = Results | Exclude<Lookup, { kind: 'found' }>;

const ownSpot = ({ latitude, longitude }: Point): Spot => ({ latitude, longitude, label: '' });

const locate = async (db: Database, { where }: Search, geocoder?: Geocoder): Promise<Lookup | undefined> => {
  switch (where.kind) {
    case 'everywhere':
      return undefined;
    case 'own':
      return { kind: 'found', spot: ownSpot(where.at) };
    case 'text':
      return findSpot(db, where.text, geocoder);
    case 'place': {
      const spot = await findChosen(db, where.placeId);
      return spot ? { kind: 'found', spot } : findSpot(db, where.text, geocoder);
    }
  }
};

const withProfiles = async (db: Database, hits: Hit[], first: number): Promise<Listed[]> => {
  const therapists = await findTherapists(
    db,
    hits.map(({ therapistId }) => therapistId),
  );
  const profiles = new Map(therapists.map((therapist) => [therapist.id, publicProfile(therapist)]));
  return hits.flatMap(({ therapistId, practiceId, km }, at) => {
    const profile = profiles.get(therapistId);
    if (!profile) return [];
    const practice = profile.practices.find(({ id }) => id === practiceId) ?? profile.practices[0];
    return [{ number: first + at, profile, practice, km }];
  });
};

/** S36: everything the page of the search shows, or what stands in the way of searching. */
export const search = async (
  db: Database,
  asked: Search,
  on: CalendarDay,
  geocoder?: Geocoder,
): Promise<Outcome> => {
  const located = await locate(db, asked, geocoder);
  if (located && located.kind !== 'found') return located;
  const spot = located?.spot;
  const most = pageSize * mostPages;
  const within = (radius: Radius | undefined) =>
    findSpots(db, { near: spot && { at: spot, radiusKm: radius }, wish: asked.wish, on, most });
  const found = await within(asked.radius);
  const pages = Math.max(1, Math.ceil(found.hits.length / pageSize));
  const from = (Math.min(asked.page, pages) - 1) * pageSize;
  let widen: Results['widen'];
  for (const radius of spot && found.hits.length === 0 ? wider(asked.radius) : []) {
    const { hits, more } = await within(radius);
    if (hits.length > 0) {
      widen = { radius, count: hits.length, more };
      break;
    }
  }
  return {
    kind: 'results',
    spot,
    listed: await withProfiles(db, found.hits.slice(from, from + pageSize), from + 1),
    count: found.hits.length,
    more: found.more,
    pages,
    widen,
    towns: await findTowns(db, spot && asked.radius ? { at: spot, radiusKm: asked.radius } : undefined),
  };
};
