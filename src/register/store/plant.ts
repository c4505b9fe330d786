import { addDays, today, type CalendarDay } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { competentFor, noMarking } from '../domain/competence.ts';
import {
  consentFields,
  type ConsentField,
  type Consents,
  type Practice,
  type Therapist,
} from '../domain/profile.ts';
import { freeSlug } from './slugs.ts';
import { recordStanding } from './standings.ts';
import { savePractices, saveTherapist } from './therapists.ts';

/** What is to be planted; everything but the name and the address has a default. */
export type Planted = Partial<Omit<Therapist, 'id' | 'slug' | 'consents' | 'practices'>> & {
  name: string;
  email: string;
  practices?: (Omit<Practice, 'id' | 'street' | 'postalCode' | 'isHome'> & Partial<Practice>)[];
  /** Parts that are not shown; all others are. */
  hidden?: ConsentField[];
  /** Days ago on which they were admitted, 100 by default; the term is five years from then. */
  admittedDaysAgo?: number;
  validUntil?: CalendarDay;
  /** Days ago on which they confirmed; 30 by default, undefined for never. */
  confirmedDaysAgo?: number | undefined;
};

/**
 * Plants an admitted therapist with a profile and practices, for the demo world and for tests; gives the id. Listed
 * at once unless told otherwise, as soon as the list of spots is made anew (`refreshSpots`).
 */
export const plantTherapist = (deps: { db: Database; clock: Clock }, planted: Planted): Promise<string> =>
  inTransaction(deps.db, async (tx) => {
    const { practices = [], hidden = [], admittedDaysAgo = 100, validUntil, ...given } = planted;
    const now = deps.clock.now();
    const at = now.toISOString();
    const id = newId();
    const baseProfession = given.baseProfession ?? 'physiotherapist';
    const confirmedDaysAgo = 'confirmedDaysAgo' in planted ? planted.confirmedDaysAgo : 30;
    const consents: Consents = Object.fromEntries(
      consentFields.map((field) => [field, { shown: !hidden.includes(field), at }]),
    );
    await saveTherapist(tx, {
      personId: undefined,
      lang: 'nl',
      baseProfessionWords: undefined,
      professionRegister: undefined,
      professionNumber: undefined,
      certificateNumber: undefined,
      fields: ['cure', 'reintegration', 'prevention'],
      competentFor: competentFor(baseProfession, given.marking ?? noMarking),
      marking: noMarking,
      guidance: ['individual', 'group'],
      languages: ['nl'],
      terrain: ['forest'],
      accessibility: [],
      reimbursement: [],
      priceText: undefined,
      about: undefined,
      contactEmail: given.email,
      phone: undefined,
      website: undefined,
      photoId: undefined,
      ...given,
      confirmedAt:
        confirmedDaysAgo === undefined ? undefined : new Date(now.getTime() - confirmedDaysAgo * 86_400_000),
      id,
      slug: await freeSlug(tx, given.name, id),
      baseProfession,
      consents,
    });
    await savePractices(
      tx,
      id,
      practices.map((practice) => ({
        street: undefined,
        postalCode: undefined,
        isHome: false,
        id: newId(),
        ...practice,
      })),
    );
    const fromDay = addDays(today(deps.clock), -admittedDaysAgo);
    await recordStanding(tx, {
      therapistId: id,
      event: { kind: 'admitted', fromDay, validUntil: validUntil ?? addDays(fromDay, 5 * 365) },
      reason: 'Opgenomen in de voorbeeldwereld',
      by: 'demo',
    });
    return id;
  });
