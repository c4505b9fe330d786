import { offered, type Competence, type Field } from './competence.ts';
import {
  consented,
  type Accessibility,
  type ConsentField,
  type Guidance,
  type Reimbursement,
  type Spoken,
  type Terrain,
  type Therapist,
} from './profile.ts';

/** A practice as anybody may see it: one at home has no street, and a spot of about a kilometre. */
export type PublicPractice = {
  id: string;
  name: string;
  street: string | undefined;
  postalCode: string | undefined;
  place: string;
  at: { lat: number; lon: number } | undefined;
  coarse: boolean;
};

/** What the public page, the list and the interface for programs may show, and nothing else. */
export type PublicProfile = {
  id: string;
  slug: string;
  name: string;
  baseProfession: string;
  baseProfessionWords: string | undefined;
  professionRegister: string | undefined;
  professionNumber: string | undefined;
  fields: Field[];
  competentFor: Competence[];
  guidance: Guidance[];
  languages: Spoken[];
  terrain: Terrain[];
  accessibility: Accessibility[];
  reimbursement: Reimbursement[];
  priceText: string | undefined;
  about: string | undefined;
  email: string | undefined;
  phone: string | undefined;
  website: string | undefined;
  photoId: string | undefined;
  contactForm: boolean;
  practices: PublicPractice[];
  confirmedAt: Date | undefined;
};

/** Degrees: a hundredth of latitude is 1.1 km, and of longitude at 52° north 0.7 km. */
const coarse = (degrees: number): number => Math.round(degrees * 100) / 100;

/** What everybody may see of a therapist: each part only after a yes to that part; a home practice always coarse. */
export const publicProfile = (therapist: Therapist): PublicProfile => {
  const may = (field: ConsentField) => consented(therapist.consents, field);
  const when = <T>(field: ConsentField, value: T): T | undefined => (may(field) ? value : undefined);
  const list = <T>(field: ConsentField, values: T[]): T[] => (may(field) ? values : []);
  return {
    id: therapist.id,
    slug: therapist.slug,
    name: therapist.name,
    baseProfession: therapist.baseProfession,
    baseProfessionWords: therapist.baseProfessionWords,
    professionRegister: when('profession-number', therapist.professionRegister),
    professionNumber: when('profession-number', therapist.professionNumber),
    fields: offered(therapist.fields, therapist.competentFor),
    competentFor: therapist.competentFor,
    guidance: therapist.guidance,
    languages: list('languages', therapist.languages),
    terrain: list('terrain', therapist.terrain),
    accessibility: list('accessibility', therapist.accessibility),
    reimbursement: list('reimbursement', therapist.reimbursement),
    priceText: when('price', therapist.priceText),
    about: when('about', therapist.about),
    email: when('email', therapist.contactEmail),
    phone: when('phone', therapist.phone),
    website: when('website', therapist.website),
    photoId: when('photo', therapist.photoId),
    contactForm: may('contact-form'),
    practices: list('practices', therapist.practices).map((practice) =>
      practice.isHome
        ? {
            id: practice.id,
            name: practice.name,
            street: undefined,
            postalCode: practice.postalCode?.slice(0, 4),
            place: practice.place,
            at: practice.at && { lat: coarse(practice.at.lat), lon: coarse(practice.at.lon) },
            coarse: true,
          }
        : {
            id: practice.id,
            name: practice.name,
            street: practice.street,
            postalCode: practice.postalCode,
            place: practice.place,
            at: practice.at,
            coarse: false,
          },
    ),
    confirmedAt: therapist.confirmedAt,
  };
};
