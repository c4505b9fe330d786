import type { Competence, Field, Marking } from './competence.ts';

export const guidances = ['individual', 'group'] as const;
export type Guidance = (typeof guidances)[number];

/** Languages a session can be held in (ISO 639-1). */
export const spoken = ['nl', 'en', 'de', 'fr', 'fy', 'es', 'pl', 'tr', 'ar', 'uk'] as const;
export type Spoken = (typeof spoken)[number];

export const terrains = ['forest', 'heath', 'dunes', 'beach', 'polder', 'park', 'city', 'track'] as const;
export type Terrain = (typeof terrains)[number];

export const accessibilities = [
  'public-transport',
  'parking',
  'step-free',
  'toilet',
  'quiet',
  'hearing',
  'sight',
] as const;
export type Accessibility = (typeof accessibilities)[number];

/** S16: a few insurers only, always from supplementary insurance. */
export const reimbursements = ['supplementary', 'employer', 'none'] as const;
export type Reimbursement = (typeof reimbursements)[number];

/** What a therapist says yes or no to, one by one, before anybody sees it. */
export const consentFields = [
  'listing',
  'photo',
  'profession-number',
  'practices',
  'about',
  'languages',
  'terrain',
  'accessibility',
  'reimbursement',
  'price',
  'phone',
  'email',
  'website',
  'contact-form',
] as const;
export type ConsentField = (typeof consentFields)[number];

/** A yes or a no with the moment it was given. What was never answered is a no. */
export type Consents = Partial<Record<ConsentField, { shown: boolean; at: string }>>;

export const consented = (consents: Consents, field: ConsentField): boolean =>
  consents[field]?.shown === true;

export type Practice = {
  id: string;
  name: string;
  street: string | undefined;
  postalCode: string | undefined;
  place: string;
  /** WGS 84, in degrees; nothing while the address was not found on the map. */
  at: { lat: number; lon: number } | undefined;
  /** True for a practice at somebody's home: neither its street nor its exact spot is ever shown. */
  isHome: boolean;
};

/** Everything the register keeps of a therapist. The addresses of mail are never part of a public page by themselves. */
export type Therapist = {
  id: string;
  slug: string;
  personId: string | undefined;
  /** Where the register writes to. */
  email: string;
  lang: 'nl' | 'en';
  name: string;
  baseProfession: string;
  /** In words, where the profession is another than the list knows. */
  baseProfessionWords: string | undefined;
  professionRegister: string | undefined;
  professionNumber: string | undefined;
  certificateNumber: string | undefined;
  fields: Field[];
  competentFor: Competence[];
  marking: Marking;
  guidance: Guidance[];
  languages: Spoken[];
  terrain: Terrain[];
  accessibility: Accessibility[];
  reimbursement: Reimbursement[];
  priceText: string | undefined;
  about: string | undefined;
  /** Where messages of the public go to; shown only with the consent `email`. */
  contactEmail: string;
  phone: string | undefined;
  website: string | undefined;
  photoId: string | undefined;
  consents: Consents;
  confirmedAt: Date | undefined;
  practices: Practice[];
};
