import { accepted, refused, type Result } from '../../kernel/result.ts';
import type { FieldErrors } from '../../ui/index.ts';
import { looksLikeNationalNumber } from '../domain/national-number.ts';
import { isBasis, retentionOf, type Basis } from '../domain/practice.ts';
import { openTexts } from './texts.ts';

/** What was typed, to show again. */
export type TypedPractice = { naam: string; grondslag: string; termijn: string };

export type NewPractice = { name: string; basis: Basis; yearsAfterEnd: number | undefined };

export const longestName = 120;

/** Reads the name and the basis of a practice; the term counts only where consent is the basis. */
export const readPractice = (
  fields: Record<string, string>,
): { typed: TypedPractice; read: { ok: true; value: NewPractice } | { ok: false; errors: FieldErrors } } => {
  const typed = {
    naam: (fields['naam'] ?? '').trim().replace(/\s+/g, ' '),
    grondslag: fields['grondslag'] ?? '',
    termijn: (fields['termijn'] ?? '').trim(),
  };
  const words = openTexts.errors;
  const errors: FieldErrors = {};
  if (typed.naam === '') errors['naam'] = words.noName;
  else if (typed.naam.length > longestName) errors['naam'] = words.longName;
  else if (looksLikeNationalNumber(typed.naam)) errors['naam'] = words.nationalNumber;
  const basis = isBasis(typed.grondslag) ? typed.grondslag : undefined;
  if (!basis) errors['grondslag'] = words.noBasis;
  const term = readTerm(basis === 'consent' ? typed.termijn : '');
  if (!term.ok) errors['termijn'] = words.badTerm;
  if (!basis || !term.ok || Object.keys(errors).length > 0) return { typed, read: { ok: false, errors } };
  return { typed, read: accepted({ name: typed.naam, basis, yearsAfterEnd: term.value }) };
};

/** A practice's own term in whole years, 1 to 20; nothing typed is the usual one. */
const readTerm = (typed: string): Result<number | undefined, 'term-out-of-bounds'> => {
  if (typed === '') return accepted(undefined);
  const years = /^\d{1,3}$/.test(typed) ? Number(typed) : Number.NaN;
  return retentionOf({ basis: 'consent', yearsAfterEnd: years }).ok
    ? accepted(years)
    : refused('term-out-of-bounds');
};
