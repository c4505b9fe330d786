import { dutchDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { localPath } from '../../kernel/lang.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import type { Database } from '../../platform/db/index.ts';
import { findSpot, type Spot } from '../../platform/geo/index.ts';
import { absolute, type Site } from '../../ui/index.ts';
import type { Wish } from '../domain/features.ts';
import { publicProfile, type PublicProfile } from '../domain/public-profile.ts';
import { roundedDegrees } from '../domain/search.ts';
import { findSpots } from '../store/search.ts';
import { findTherapists } from '../store/therapists.ts';
import type { TherapistAnswer, TherapistsAnswer, TherapistsQuery } from './answers.ts';

/** Most that can be paged through in one search. */
const mostFound = 1000;

/** Why a search cannot be done; `detail` is for who wrote the program. */
export type Unfound = { field: 'near' | 'cursor'; detail: string };

const locate = async (db: Database, near: string): Promise<Result<Spot, string>> => {
  const [, latitude, longitude] = /^(-?\d{1,2}(?:\.\d+)?), ?(-?\d{1,3}(?:\.\d+)?)$/.exec(near) ?? [];
  if (latitude && longitude) {
    const at = { latitude: roundedDegrees(Number(latitude)), longitude: roundedDegrees(Number(longitude)) };
    return Math.abs(at.latitude) <= 80 && Math.abs(at.longitude) <= 180
      ? accepted({ ...at, label: `${at.latitude},${at.longitude}` })
      : refused('These degrees are outside what can be searched.');
  }
  const lookup = await findSpot(db, near);
  if (lookup.kind === 'found') return accepted(lookup.spot);
  if (lookup.kind === 'choice')
    return refused(`Several places are called so: ${lookup.places.map(({ label }) => label).join('; ')}.`);
  const like = lookup.near.map(({ label }) => label).join('; ');
  return refused(`No such place or postal code is known.${like === '' ? '' : ` Like it: ${like}.`}`);
};

const wishOf = (query: TherapistsQuery): Wish => ({
  field: query.field,
  guidance: query.guidance,
  profession: query.profession,
  language: query.language,
  terrain: query.terrain,
  accessible: query.accessible && true,
  reimbursed: query.reimbursed && true,
  underTreatment: query.underTreatment && true,
});

const forReader = (site: Site, profile: PublicProfile, km: number | undefined): TherapistAnswer => {
  const path = `/runningtherapeuten/${profile.slug}`;
  return {
    id: profile.slug,
    name: profile.name,
    page: { nl: absolute(site, path), en: absolute(site, localPath(path, 'en')) },
    baseProfession: profile.baseProfession,
    baseProfessionWords: profile.baseProfessionWords ?? null,
    fields: profile.fields,
    competentFor: profile.competentFor,
    guidance: profile.guidance,
    languages: profile.languages,
    terrain: profile.terrain,
    accessibility: profile.accessibility,
    reimbursement: profile.reimbursement,
    distanceKm: km === undefined ? null : Math.round(km * 10) / 10,
    places: profile.practices.map(({ name, place, postalCode, at, coarse }) => ({
      name,
      place,
      postalCode: postalCode ?? null,
      latitude: at?.lat ?? null,
      longitude: at?.lon ?? null,
      coarse,
    })),
    confirmedOn: profile.confirmedAt ? dutchDay(profile.confirmedAt) : null,
  };
};

/** Where a page ended, as a cursor: how many came before. */
const offsetOf = (cursor: string | undefined): number | undefined => {
  if (cursor === undefined) return 0;
  const offset = /^n(\d{1,4})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))?.[1];
  return offset !== undefined && Number(offset) < mostFound ? Number(offset) : undefined;
};

/** S36: a search by a program, with the same outcome as the page. */
export const searchForReader = async (
  deps: { db: Database; site: Site },
  query: TherapistsQuery,
  on: CalendarDay,
): Promise<{ ok: true; value: TherapistsAnswer } | { ok: false; why: Unfound }> => {
  const { db, site } = deps;
  const offset = offsetOf(query.cursor);
  if (offset === undefined)
    return { ok: false, why: { field: 'cursor', detail: 'This cursor is not from an answer of this list.' } };
  const located = query.near === undefined ? undefined : await locate(db, query.near);
  if (located && !located.ok) return { ok: false, why: { field: 'near', detail: located.reason } };
  const spot = located?.value;
  const upTo = Math.min(mostFound, offset + query.limit);
  const found = await findSpots(db, {
    near: spot && { at: spot, radiusKm: query.radius },
    wish: wishOf(query),
    on,
    most: upTo,
  });
  const hits = found.hits.slice(offset);
  const profiles = new Map(
    (
      await findTherapists(
        db,
        hits.map(({ therapistId }) => therapistId),
      )
    ).map((therapist) => [therapist.id, publicProfile(therapist)]),
  );
  return {
    ok: true,
    value: {
      near: spot ? { label: spot.label, latitude: spot.latitude, longitude: spot.longitude } : null,
      therapists: hits.flatMap(({ therapistId, km }) => {
        const profile = profiles.get(therapistId);
        return profile ? [forReader(site, profile, km)] : [];
      }),
      nextCursor: found.more && upTo < mostFound ? Buffer.from(`n${upTo}`).toString('base64url') : null,
    },
  };
};
