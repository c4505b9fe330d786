import { parseEmail } from '../../kernel/email.ts';
import type { Lang } from '../../kernel/lang.ts';
import type { FieldErrors } from '../../ui/index.ts';
import { fields } from '../domain/competence.ts';
import { longestAbout, readPhone, readWebsite } from '../domain/profile-form.ts';
import {
  accessibilities,
  consentFields,
  guidances,
  reimbursements,
  spoken,
  terrains,
  type ConsentField,
  type Therapist,
} from '../domain/profile.ts';
import type { Details } from './command.ts';
import { texts } from './texts.ts';

/** What was typed about a profile, to show again. */
export type TypedDetails = {
  name: string;
  about: string;
  contactEmail: string;
  phone: string;
  website: string;
  priceText: string;
  chosen: Record<string, boolean>;
};

/** Groups of ticks: the name of each box is the group and the word. */
export const choices = {
  veld: fields,
  vorm: guidances,
  taal: spoken,
  plek: terrains,
  toegang: accessibilities,
  vergoeding: reimbursements,
} as const;

export const typedOf = (therapist: Therapist): TypedDetails => {
  const chosen: Record<string, boolean> = {};
  const tick = (group: keyof typeof choices, words: readonly string[]) => {
    for (const word of words) chosen[`${group}-${word}`] = true;
  };
  tick('veld', therapist.fields);
  tick('vorm', therapist.guidance);
  tick('taal', therapist.languages);
  tick('plek', therapist.terrain);
  tick('toegang', therapist.accessibility);
  tick('vergoeding', therapist.reimbursement);
  return {
    name: therapist.name,
    about: therapist.about ?? '',
    contactEmail: therapist.contactEmail,
    phone: therapist.phone ?? '',
    website: therapist.website ?? '',
    priceText: therapist.priceText ?? '',
    chosen,
  };
};

export type ReadDetails =
  { ok: true; details: Details } | { ok: false; typed: TypedDetails; errors: FieldErrors };

/** Turns the form into details of a profile, or into what is still to be mended. */
export const readDetails = (sent: Record<string, string>, lang: Lang): ReadDetails => {
  const t = texts[lang].errors;
  const of = (name: string) => (sent[name] ?? '').trim();
  const chosen: Record<string, boolean> = {};
  for (const [group, words] of Object.entries(choices))
    for (const word of words) if (sent[`${group}-${word}`] === 'ja') chosen[`${group}-${word}`] = true;
  const picked = <T extends string>(group: keyof typeof choices, words: readonly T[]): T[] =>
    words.filter((word) => chosen[`${group}-${word}`]);
  const typed: TypedDetails = {
    name: of('naam'),
    about: of('over'),
    contactEmail: of('email'),
    phone: of('telefoon'),
    website: of('website'),
    priceText: of('prijs'),
    chosen,
  };
  const errors: FieldErrors = {};
  const email = parseEmail(typed.contactEmail);
  const phone = typed.phone === '' ? undefined : readPhone(typed.phone);
  const website = typed.website === '' ? undefined : readWebsite(typed.website);
  if (typed.name === '') errors['naam'] = t.name;
  else if (typed.name.length > 120) errors['naam'] = t.nameLong;
  if (typed.about.length > longestAbout) errors['over'] = t.aboutLong;
  if (email === undefined) errors['email'] = t.email;
  if (typed.phone !== '' && phone === undefined) errors['telefoon'] = t.phone;
  if (typed.website !== '' && website === undefined) errors['website'] = t.website;
  if (typed.priceText.length > 200) errors['prijs'] = t.priceLong;
  const languages = picked('taal', spoken);
  if (languages.length === 0) errors['taal-nl'] = t.languages;
  if (email === undefined || Object.keys(errors).length > 0) return { ok: false, typed, errors };
  return {
    ok: true,
    details: {
      name: typed.name,
      about: typed.about === '' ? undefined : typed.about,
      contactEmail: email,
      phone,
      website,
      priceText: typed.priceText === '' ? undefined : typed.priceText,
      fields: picked('veld', fields),
      guidance: picked('vorm', guidances),
      languages,
      terrain: picked('plek', terrains),
      accessibility: picked('toegang', accessibilities),
      reimbursement: picked('vergoeding', reimbursements),
    },
  };
};

/** The answers to what may be shown, and the fields without one. */
export const readConsents = (
  sent: Record<string, string>,
): { answers: Partial<Record<ConsentField, boolean>>; missing: ConsentField[] } => {
  const answers: Partial<Record<ConsentField, boolean>> = {};
  const missing: ConsentField[] = [];
  for (const field of consentFields) {
    const answer = sent[`toon-${field}`];
    if (answer === 'ja' || answer === 'nee') answers[field] = answer === 'ja';
    else missing.push(field);
  }
  return { answers, missing };
};

export type TypedPractice = {
  name: string;
  street: string;
  postalCode: string;
  place: string;
  placeId: string;
  isHome: boolean;
};

export const readPractice = (sent: Record<string, string>): TypedPractice => {
  const of = (name: string) => (sent[name] ?? '').trim().slice(0, 300);
  return {
    name: of('praktijknaam'),
    street: of('straat'),
    postalCode: of('postcode'),
    place: of('plaats'),
    placeId: of('plaats-keuze'),
    isHome: sent['thuis'] === 'ja',
  };
};

export const practiceErrors = (typed: TypedPractice, lang: Lang): FieldErrors => {
  const t = texts[lang].errors;
  const errors: FieldErrors = {};
  if (typed.name === '') errors['praktijknaam'] = t.practiceName;
  if (typed.place === '') errors['plaats'] = t.place;
  for (const [field, value] of [
    ['praktijknaam', typed.name],
    ['straat', typed.street],
    ['plaats', typed.place],
  ] as const)
    if (value.length > 120) errors[field] = t.long;
  if (typed.postalCode.length > 12) errors['postcode'] = t.postalCode;
  return errors;
};
