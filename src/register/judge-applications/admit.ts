import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import type { Tx } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { decideStanding, type StandingRefusal } from '../domain/acts.ts';
import { competentFor, noMarking } from '../domain/competence.ts';
import { addMonths } from '../domain/renewal.ts';
import { lockCertificate, type Application } from '../store/applications.ts';
import type { RegisterSettings } from '../store/settings.ts';
import { freeSlug } from '../store/slugs.ts';
import { refreshSpots } from '../store/spots.ts';
import { findHistory, recordStanding } from '../store/standings.ts';
import {
  findOwnTherapist,
  findTherapistByCertificate,
  lockTherapist,
  saveTherapist,
} from '../store/therapists.ts';

export type AdmitRefusal = StandingRefusal | 'certificate-in-use';

/**
 * Makes who applied a registered therapist for one term, or registers somebody of earlier days again. Nothing of the
 * profile is shown yet: that waits for the therapist's own yes to each part. Refuses a certificate by which somebody
 * else is in the register.
 */
export const admit = async (
  tx: Tx,
  given: { application: Application; settings: RegisterSettings; by: string; on: CalendarDay },
): Promise<Result<string, AdmitRefusal>> => {
  const { application, on } = given;
  const { answers } = application;
  const person = { id: application.personId, email: application.email };
  const found = await findOwnTherapist(tx, person);
  const before = found && (await lockTherapist(tx, found.id));
  const certificateNumber = answers.certificateNumber ?? '';
  await lockCertificate(tx, certificateNumber);
  const holder = await findTherapistByCertificate(tx, certificateNumber);
  if (holder && holder.id !== before?.id) return refused('certificate-in-use');

  const history = before ? await findHistory(tx, before.id) : [];
  const decided = decideStanding(
    history,
    { kind: 'admitted', fromDay: on, validUntil: addMonths(on, given.settings.termYears * 12) },
    { today: on, reason: '' },
  );
  if (!decided.ok) return decided;

  const id = before?.id ?? newId();
  const name = answers.name ?? '';
  const baseProfession = answers.baseProfession ?? 'other';
  const orNothing = (text: string | undefined) => (text?.trim() ? text.trim() : undefined);
  const marking = before?.marking ?? noMarking;
  await saveTherapist(tx, {
    fields: [],
    guidance: [],
    languages: ['nl'],
    terrain: [],
    accessibility: [],
    reimbursement: [],
    priceText: undefined,
    about: undefined,
    phone: undefined,
    website: undefined,
    photoId: undefined,
    consents: {},
    contactEmail: application.email,
    ...before,
    confirmedAt: undefined,
    id,
    slug: before?.slug ?? (await freeSlug(tx, name, id)),
    personId: application.personId,
    email: application.email,
    lang: application.lang,
    name: before?.name ?? name,
    baseProfession,
    baseProfessionWords: orNothing(answers.baseProfessionWords),
    professionRegister: orNothing(answers.professionRegister),
    professionNumber: orNothing(answers.professionNumber),
    certificateNumber,
    marking,
    competentFor: competentFor(baseProfession, marking),
  });
  await recordStanding(tx, { therapistId: id, event: decided.value, reason: '', by: given.by });
  await refreshSpots(tx, id, on);
  return accepted(id);
};
