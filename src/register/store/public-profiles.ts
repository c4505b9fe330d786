import type { CalendarDay } from '../../kernel/calendar-day.ts';
import type { Database } from '../../platform/db/index.ts';
import { publicProfile, type PublicProfile } from '../domain/public-profile.ts';
import type { Therapist } from '../domain/profile.ts';
import type { Standing } from '../domain/standing.ts';
import { findListing, findStanding } from './standings.ts';
import { findTherapistBySlug } from './therapists.ts';

/** What the address of a therapist leads to. */
export type PublicEntry =
  | {
      kind: 'listed';
      profile: PublicProfile;
      therapist: Therapist;
      standing: Extract<Standing, { state: 'registered' }>;
    }
  /** Somebody's address, who cannot be shown now: nothing more is told. */
  | { kind: 'not-listed' }
  /** An earlier address of somebody. */
  | { kind: 'moved'; slug: string };

/** Who is shown at an address on a day; undefined for an address that was never in the register. */
export const findPublicEntry = async (
  db: Database,
  slug: string,
  on: CalendarDay,
): Promise<PublicEntry | undefined> => {
  if (!/^[a-z0-9-]{1,120}$/.test(slug)) return undefined;
  const therapist = await findTherapistBySlug(db, slug);
  if (!therapist) return undefined;
  const standing = await findStanding(db, therapist.id, on);
  // Who was never admitted has no public address yet: that somebody applied is nobody's business.
  if (standing.state === 'none') return undefined;
  const listing = await findListing(db, therapist, on);
  if (!listing.listed || standing.state !== 'registered') return { kind: 'not-listed' };
  if (therapist.slug !== slug) return { kind: 'moved', slug: therapist.slug };
  return { kind: 'listed', profile: publicProfile(therapist), therapist, standing };
};
