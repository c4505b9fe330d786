import { parseEmail } from '../../kernel/email.ts';
import type { Lang } from '../../kernel/lang.ts';
import type { FieldErrors } from '../../ui/index.ts';
import { withdrawTexts } from './texts.ts';

/** What was typed, to show again. */
export type Typed = { name: string; reference: string; email: string };

/** A statement as it can be kept. `reference` is as it was typed: it is part of what somebody declared. */
export type Statement = Typed;

export const nothingTyped: Typed = { name: '', reference: '', email: '' };

/** Most signs of each field; the form says so with its own limit. */
export const longest = { name: 120, reference: 60, email: 254 } as const;

export type StatementForm =
  { ok: true; statement: Statement } | { ok: false; typed: Typed; errors: FieldErrors };

/**
 * Reads the form. Asks for as little as can be: whatever somebody calls the contract is taken down, and whether it
 * is one of ours is found out afterwards.
 */
export const parseStatement = (fields: Record<string, string>, lang: Lang): StatementForm => {
  const words = withdrawTexts[lang].errors;
  const oneLine = (name: string): string =>
    (fields[name] ?? '').slice(0, 500).replace(/\s+/g, ' ').trim().toWellFormed();
  const typed: Typed = { name: oneLine('naam'), reference: oneLine('overeenkomst'), email: oneLine('email') };
  const email = parseEmail(typed.email);
  const errors: FieldErrors = {};
  if (typed.name === '') errors['naam'] = words.noName;
  else if (typed.name.length > longest.name) errors['naam'] = words.tooLong(longest.name);
  if (typed.reference === '') errors['overeenkomst'] = words.noReference;
  else if (typed.reference.length > longest.reference)
    errors['overeenkomst'] = words.tooLong(longest.reference);
  if (typed.email === '') errors['email'] = words.noEmail;
  else if (email === undefined) errors['email'] = words.badEmail;
  return email !== undefined && Object.keys(errors).length === 0
    ? { ok: true, statement: { ...typed, email } }
    : { ok: false, typed, errors };
};

/** An edition or an invoice, found in what was typed: "rt 18032027, Dalfsen" is RT18032027. */
export type Reference = { kind: 'edition'; code: string } | { kind: 'invoice'; number: string };

export const readReference = (text: string): Reference | undefined => {
  const edition = /RT[\s.-]*(\d{2})[\s.-]*(\d{2})[\s.-]*(\d{4})([a-z](?![a-z]))?/i.exec(text);
  if (edition)
    return { kind: 'edition', code: `RT${edition.slice(1, 4).join('')}${(edition[4] ?? '').toLowerCase()}` };
  const invoice = /(?<!\d)(\d{4}-\d{4,9})(?!\d)/.exec(text);
  return invoice ? { kind: 'invoice', number: invoice[1]! } : undefined;
};

const words = (name: string): string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/**
 * Whether two names may be of one person: the last word is the same, so that "A. de Wit" is Anna de Wit. An address
 * and a public code alone must not be enough to end somebody else's enrolment.
 */
export const isSameName = (typed: string, known: string): boolean => {
  const last = words(typed).at(-1);
  return last !== undefined && last === words(known).at(-1);
};
