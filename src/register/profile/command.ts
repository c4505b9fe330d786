import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database, type Tx } from '../../platform/db/index.ts';
import { personActor } from '../../platform/identity/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { changeConsents, mostPractices, profileGaps, type ProfileGap } from '../domain/profile-form.ts';
import type { ConsentField, Practice, Therapist } from '../domain/profile.ts';
import { slugOf } from '../domain/slug.ts';
import { deleteFile, saveFile } from '../store/files.ts';
import { freeSlug, keepOldSlug } from '../store/slugs.ts';
import { refreshSpots } from '../store/spots.ts';
import { findOwnTherapist, lockTherapist, savePractices, saveTherapist } from '../store/therapists.ts';
import { readPhoto, type PhotoProblem } from './photo.ts';

export type ProfileWork = { db: Database; clock: Clock };
export type Person = { id: string; email: string };

/**
 * Changes the therapist that a signed-in person is, under the lock: saved, written in the audit, and taken over by the
 * search, all in one transaction. Refuses `not-registered` for who is no therapist.
 */
const change = <R extends string>(
  deps: ProfileWork,
  person: Person,
  act: string,
  work: (therapist: Therapist, tx: Tx) => Promise<Result<Therapist, R>>,
): Promise<Result<Therapist, R | 'not-registered'>> =>
  inTransaction(deps.db, async (tx) => {
    const own = await findOwnTherapist(tx, person);
    const therapist = own && (await lockTherapist(tx, own.id));
    if (!therapist) return refused('not-registered');
    const changed = await work(therapist, tx);
    if (!changed.ok) return changed;
    // The first visit ties the registration to the account; from then on the address may change.
    await saveTherapist(tx, { ...changed.value, personId: person.id });
    await savePractices(tx, therapist.id, changed.value.practices);
    await recordAudit(tx, { actor: personActor(person), act, object: `therapist:${therapist.id}` });
    await refreshSpots(tx, therapist.id, today(deps.clock));
    return changed;
  });

export type Details = Pick<
  Therapist,
  | 'name'
  | 'about'
  | 'contactEmail'
  | 'phone'
  | 'website'
  | 'priceText'
  | 'fields'
  | 'guidance'
  | 'languages'
  | 'terrain'
  | 'accessibility'
  | 'reimbursement'
>;

export const saveDetails = (deps: ProfileWork, person: Person, details: Details) =>
  change(deps, person, 'profile-changed', async (therapist) =>
    accepted({
      ...therapist,
      ...details,
      // S38: a field outside what somebody is competent for is never offered, whatever a form sends.
      fields: details.fields.filter((field) => therapist.competentFor.includes(field)),
    }),
  );

export const saveConsents = (
  deps: ProfileWork,
  person: Person,
  answers: Partial<Record<ConsentField, boolean>>,
) =>
  change(deps, person, 'profile-consents-changed', async (therapist) =>
    accepted({
      ...therapist,
      consents: changeConsents(therapist.consents, answers, deps.clock.now()),
    }),
  );

/** Keeps a practice: a new one at the end, or a change of one of their own. Refuses `too-many` and `unknown-practice`. */
export const savePractice = (
  deps: ProfileWork,
  person: Person,
  practice: Omit<Practice, 'id'> & { id: string | undefined },
) =>
  change<'too-many' | 'unknown-practice'>(deps, person, 'profile-practice-changed', async (therapist) => {
    const { practices } = therapist;
    if (practice.id === undefined) {
      if (practices.length >= mostPractices) return refused('too-many');
      return accepted({ ...therapist, practices: [...practices, { ...practice, id: newId() }] });
    }
    if (!practices.some(({ id }) => id === practice.id)) return refused('unknown-practice');
    const changed = { ...practice, id: practice.id };
    return accepted({
      ...therapist,
      practices: practices.map((one) => (one.id === changed.id ? changed : one)),
    });
  });

export const removePractice = (deps: ProfileWork, person: Person, id: string) =>
  change<'unknown-practice'>(deps, person, 'profile-practice-removed', async (therapist) => {
    const practices = therapist.practices.filter((one) => one.id !== id);
    return practices.length === therapist.practices.length
      ? refused('unknown-practice')
      : accepted({ ...therapist, practices });
  });

/** Keeps a photo, drawn anew; the earlier one is gone. */
export const savePhoto = async (
  deps: ProfileWork,
  person: Person,
  file: File,
): Promise<Result<Therapist, PhotoProblem | 'not-registered'>> => {
  const photo = await readPhoto(file);
  if (!photo.ok) return photo;
  return change<PhotoProblem>(deps, person, 'profile-photo-changed', async (therapist, tx) => {
    const photoId = await saveFile(tx, photo.value);
    await dropPhoto(tx, therapist);
    return accepted({ ...therapist, photoId });
  });
};

export const removePhoto = (deps: ProfileWork, person: Person) =>
  change<never>(deps, person, 'profile-photo-removed', async (therapist, tx) => {
    await dropPhoto(tx, therapist);
    return accepted({ ...therapist, photoId: undefined });
  });

const dropPhoto = async (tx: Tx, therapist: Therapist): Promise<void> => {
  if (!therapist.photoId) return;
  await saveTherapist(tx, { ...therapist, photoId: undefined });
  await deleteFile(tx, therapist.photoId);
};

/** Makes the public address anew from the name; the old one keeps leading here. */
export const renewSlug = (deps: ProfileWork, person: Person) =>
  change<'same'>(deps, person, 'profile-address-changed', async (therapist, tx) => {
    if (slugOf(therapist.name) === therapist.slug) return refused('same');
    const slug = await freeSlug(tx, therapist.name, therapist.id);
    if (slug === therapist.slug) return refused('same');
    await keepOldSlug(tx, { therapistId: therapist.id, from: therapist.slug, to: slug });
    return accepted({ ...therapist, slug });
  });

/** "Mijn gegevens kloppen": counts for a year. Refuses while something is missing (`profileGaps`). */
export const confirmProfile = (
  deps: ProfileWork,
  person: Person,
): Promise<Result<Therapist, ProfileGap | 'not-registered'>> =>
  change<ProfileGap>(deps, person, 'profile-confirmed', async (therapist) => {
    const [gap] = profileGaps(therapist);
    return gap ? refused(gap) : accepted({ ...therapist, confirmedAt: deps.clock.now() });
  });
