import type { CalendarDay } from '../kernel/calendar-day.ts';
import type { Lang } from '../kernel/lang.ts';
import type { Database } from '../platform/db/index.ts';
import { isBaseProfession } from './domain/profession.ts';
import { registerWords } from './domain/words.ts';
import { findStanding } from './store/standings.ts';
import { findOwnTherapist } from './store/therapists.ts';

/** What other contexts may know of a registered running therapist. */
export type Registration = { name: string; baseProfession: string; validUntil: CalendarDay };

/** The registration that holds on a day of somebody who is signed in (S35); a suspended one does not. */
export const findRegistration = async (
  db: Database,
  person: { id: string; email: string },
  on: CalendarDay,
): Promise<Registration | undefined> => {
  const therapist = await findOwnTherapist(db, person);
  const standing = therapist && (await findStanding(db, therapist.id, on));
  return standing?.state === 'registered'
    ? { name: therapist!.name, baseProfession: therapist!.baseProfession, validUntil: standing.validUntil }
    : undefined;
};

/** A base profession in words; a word that is none of ours as it is. */
export const professionName = (profession: string, lang: Lang): string =>
  isBaseProfession(profession) ? registerWords[lang].professions[profession] : profession;
