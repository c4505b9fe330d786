import { createHash } from 'node:crypto';
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { parseEmail } from '../../kernel/email.ts';
import type { FieldErrors } from '../../ui/index.ts';
import { peopleTexts } from './texts.ts';

const t = peopleTexts.errors;

/** What was typed about a person, and what it was when the page was shown. */
export type ContactAnswers = { name: string; email: string; phone: string; was: string };
export type Contact = { name: string; email: string; phone: string };

export const typedContact = (fields: Record<string, string>): ContactAnswers => {
  const of = (name: string) => (fields[name] ?? '').trim();
  return { name: of('name'), email: of('email'), phone: of('phone'), was: fields['was'] ?? '' };
};

/** What the form was filled in for, as a mark: a change in between makes another one. */
export const contactMark = (contact: Contact): string =>
  createHash('sha256')
    .update(JSON.stringify([contact.name, contact.email, contact.phone]))
    .digest('base64url');

const longestName = 120;

/** Reads a correction. A phone number that was not touched is not judged again. */
export const readContact = (
  answers: ContactAnswers,
  known: Contact,
): { ok: true; contact: Contact } | { ok: false; errors: FieldErrors } => {
  const errors: FieldErrors = {};
  if (answers.name === '') errors['name'] = t.name;
  else if (answers.name.length > longestName || answers.name.includes('\n')) errors['name'] = t.nameLong;
  const email = parseEmail(answers.email);
  if (!email) errors['email'] = t.email;
  const phone = answers.phone === known.phone ? known.phone : readPhone(answers.phone);
  if (!phone) errors['phone'] = t.phone;
  return email && phone && Object.keys(errors).length === 0
    ? { ok: true, contact: { name: answers.name, email, phone } }
    : { ok: false, errors };
};

const readPhone = (typed: string): string | undefined => {
  if (typed.length > 40) return undefined;
  const number = parsePhoneNumberFromString(typed, 'NL');
  return number?.isValid() ? number.formatInternational() : undefined;
};

export type EndingAnswers = { reason: string; refund: string; typedCode: string };

export const typedEnding = (fields: Record<string, string>): EndingAnswers => ({
  reason: (fields['reason'] ?? '').trim(),
  refund: fields['refund'] ?? '',
  typedCode: (fields['typedCode'] ?? '').trim(),
});

const longestReason = 1000;

/**
 * Reads a cancellation. Where nothing was paid there is nothing to choose: what arrives meanwhile then goes back.
 */
export const readEnding = (
  answers: EndingAnswers,
  facts: { code: string; anythingPaid: boolean },
): { ok: true; reason: string; refund: boolean } | { ok: false; errors: FieldErrors } => {
  const errors: FieldErrors = {};
  if (answers.reason === '') errors['reason'] = t.reason;
  else if (answers.reason.length > longestReason) errors['reason'] = t.reasonLong;
  if (facts.anythingPaid && !['ja', 'nee'].includes(answers.refund)) errors['refund'] = t.refund;
  if (answers.typedCode.toUpperCase() !== facts.code.toUpperCase()) errors['typedCode'] = t.typedCode;
  return Object.keys(errors).length > 0
    ? { ok: false, errors }
    : { ok: true, reason: answers.reason, refund: answers.refund !== 'nee' };
};
