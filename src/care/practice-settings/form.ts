import { parseEmail } from '../../kernel/email.ts';
import type { FieldErrors } from '../../ui/index.ts';
import { roles, type Role } from '../domain/actor.ts';
import { looksLikeNationalNumber } from '../domain/national-number.ts';
import {
  isBasis,
  isTerrain,
  priceKinds,
  readPrice,
  retentionOf,
  type Basis,
  type Practice,
  type PracticeDetails,
  type Terrain,
} from '../domain/practice.ts';
import { settingsErrors as words } from './texts.ts';

export type Fields = Record<string, string>;
export type Read<T> = { value: T } | { errors: FieldErrors };

const settled = <T>(errors: FieldErrors, value: () => T): Read<T> =>
  Object.keys(errors).length > 0 ? { errors } : { value: value() };

/** One line of text of at most so many letters, without a national number in it. */
const line = (fields: Fields, errors: FieldErrors, name: string, most: number): string => {
  const text = (fields[name] ?? '').trim();
  if (text.length > most) errors[name] = words.tooLong;
  else if (looksLikeNationalNumber(text)) errors[name] = words.nationalNumber;
  return text;
};

export type Profile = Pick<Practice, 'name' | 'basis'> & {
  details: Omit<PracticeDetails, 'prices'>;
  /** Why the basis or the term changes; empty where neither does. */
  reason: string;
};

/** The least a reason says, in letters. */
const shortestReason = 10;

/** Whether a change touches how long files are kept: that asks for a reason. */
export const changesRetention = (
  before: { basis: Basis; yearsAfterEnd: number | undefined },
  after: { basis: Basis; yearsAfterEnd: number | undefined },
): boolean =>
  before.basis !== after.basis || (after.basis === 'consent' && before.yearsAfterEnd !== after.yearsAfterEnd);

/**
 * Reads the profile of a practice. A changed basis or term asks for a reason; a statutory care provider names a
 * complaints officer and a disputes body (Wkkgz, care.md 5).
 */
export const readProfile = (fields: Fields, before: Practice): Read<Profile> => {
  const errors: FieldErrors = {};
  const name = line(fields, errors, 'naam', 120);
  if (name === '') errors['naam'] = words.noName;
  const basis = isBasis(fields['grondslag'] ?? '') ? (fields['grondslag'] as Basis) : undefined;
  if (!basis) errors['grondslag'] = words.noBasis;
  const typedTerm = (fields['termijn'] ?? '').trim();
  const term = typedTerm === '' ? undefined : /^\d{1,3}$/.test(typedTerm) ? Number(typedTerm) : Number.NaN;
  if (term !== undefined && !retentionOf({ basis: 'consent', yearsAfterEnd: term }).ok)
    errors['termijn'] = words.badTerm;
  const details = {
    complaintsOfficer: line(fields, errors, 'klachtenfunctionaris', 300),
    disputesBody: line(fields, errors, 'geschilleninstantie', 300),
    yearsAfterEnd: term,
    invoice: {
      address: line(fields, errors, 'adres', 300),
      email: line(fields, errors, 'email', 254),
      phone: line(fields, errors, 'telefoon', 30),
    },
  };
  if (details.invoice.email !== '' && !parseEmail(details.invoice.email)) errors['email'] = words.badEmail;
  if (details.invoice.phone !== '' && !/^[+\d][\d\s().-]{5,29}$/.test(details.invoice.phone))
    errors['telefoon'] = words.badPhone;
  if (basis === 'statutory') {
    if (details.complaintsOfficer === '') errors['klachtenfunctionaris'] ??= words.noComplaintsOfficer;
    if (details.disputesBody === '') errors['geschilleninstantie'] ??= words.noDisputesBody;
  }
  const reason = line(fields, errors, 'reden', 500);
  const after = { basis: basis ?? before.basis, yearsAfterEnd: term };
  if (
    !errors['termijn'] &&
    changesRetention({ ...before.details, basis: before.basis }, after) &&
    reason.length < shortestReason
  )
    errors['reden'] = words.noReason;
  return settled(errors, () => ({ name, basis: after.basis, details, reason }));
};

/** The roles that were ticked. */
export const readRoles = (fields: Fields): Role[] => roles.filter((role) => fields[`rol-${role}`] === 'ja');

/** Reads an invitation to the team. */
export const readInvitation = (fields: Fields): Read<{ name: string; email: string; roles: Role[] }> => {
  const errors: FieldErrors = {};
  const name = line(fields, errors, 'naam', 120);
  if (name === '') errors['naam'] = words.noName;
  const typed = line(fields, errors, 'email', 254);
  const email = parseEmail(typed)?.toLowerCase();
  if (!email) errors['email'] = typed === '' ? words.noEmail : words.badEmail;
  const wanted = readRoles(fields);
  if (wanted.length === 0) errors['rol-owner'] = words.noRole;
  return settled(errors, () => ({ name, email: email!, roles: wanted }));
};

/** Reads a place where one runs. */
export const readPlace = (
  fields: Fields,
): Read<{ name: string; address: string; terrain: Terrain; parking: string }> => {
  const errors: FieldErrors = {};
  const name = line(fields, errors, 'naam', 120);
  if (name === '') errors['naam'] = words.noName;
  const address = line(fields, errors, 'adres', 300);
  if (address === '') errors['adres'] = words.noAddress;
  const terrain = fields['ondergrond'] ?? '';
  if (!isTerrain(terrain)) errors['ondergrond'] = words.noTerrain;
  const parking = line(fields, errors, 'parkeren', 300);
  return settled(errors, () => ({ name, address, terrain: isTerrain(terrain) ? terrain : 'park', parking }));
};

/** Reads the prices; an empty field is no price. */
export const readPrices = (fields: Fields): Read<PracticeDetails['prices']> => {
  const errors: FieldErrors = {};
  const prices: Partial<Record<(typeof priceKinds)[number], number>> = {};
  for (const kind of priceKinds) {
    const typed = (fields[`prijs-${kind}`] ?? '').trim();
    if (typed === '') continue;
    const price = readPrice(typed.slice(0, 40));
    if (price.ok) prices[kind] = price.value;
    else errors[`prijs-${kind}`] = price.reason === 'too-high' ? words.highPrice : words.badPrice;
  }
  return settled(errors, () => prices);
};
