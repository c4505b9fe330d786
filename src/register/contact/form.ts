import { parseEmail } from '../../kernel/email.ts';
import type { Lang } from '../../kernel/lang.ts';
import type { FieldErrors } from '../../ui/index.ts';
import { contactTexts } from './texts.ts';

/** What was typed, to show again. */
export type Typed = { naam: string; email: string; telefoon: string; bericht: string };

export const nothingTyped: Typed = { naam: '', email: '', telefoon: '', bericht: '' };

/** A message, ready to be passed on. */
export type Message = { name: string; email: string; phone: string | undefined; message: string };

export const longestMessage = 1500;
const mostLinks = 1;

/** Milliseconds within which nobody reads, thinks and types; and after which a form is old. */
const [quickest, oldest] = [3000, 24 * 3600 * 1000];

/** Says when the form was given, in a form field. It keeps out what fills in forms by itself, not who is after us. */
export const formTime = (now: Date): string => now.getTime().toString(36);

const links = (text: string): number => (text.match(/https?:\/\/|www\.|\[url/gi) ?? []).length;

export type ContactForm =
  /** Somebody filled in what no person sees. */
  | { kind: 'trapped' }
  | { kind: 'wrong'; typed: Typed; errors: FieldErrors }
  | { kind: 'message'; typed: Typed; message: Message };

/** Turns the form into a message, or into what is still to be mended. */
export const parseContact = (fields: Record<string, string>, lang: Lang, now: Date): ContactForm => {
  const words = contactTexts[lang].errors;
  const typed: Typed = {
    naam: (fields['naam'] ?? '').trim().slice(0, 120),
    email: (fields['email'] ?? '').trim().slice(0, 300),
    telefoon: (fields['telefoon'] ?? '').trim().slice(0, 40),
    bericht: (fields['bericht'] ?? '').trim().slice(0, longestMessage + 500),
  };
  if ((fields['onderwerp'] ?? '') !== '') return { kind: 'trapped' };
  const email = parseEmail(typed.email);
  const errors: FieldErrors = {};
  if (typed.naam === '') errors['naam'] = words.noName;
  if (typed.email === '') errors['email'] = words.noEmail;
  else if (email === undefined) errors['email'] = words.badEmail;
  if (typed.telefoon !== '' && !/^[+\d][\d\s().-]{5,}$/.test(typed.telefoon))
    errors['telefoon'] = words.badPhone;
  if (typed.bericht === '') errors['bericht'] = words.noMessage;
  else if (typed.bericht.length > longestMessage) errors['bericht'] = words.longMessage;
  else if (links(`${typed.bericht} ${typed.naam}`) > mostLinks) errors['bericht'] = words.links;
  const age = now.getTime() - Number.parseInt(fields['geopend'] ?? '', 36);
  if (Object.keys(errors).length === 0 && !(age >= quickest && age <= oldest)) errors['form'] = words.tooFast;
  if (email === undefined || Object.keys(errors).length > 0) return { kind: 'wrong', typed, errors };
  const phone = typed.telefoon === '' ? undefined : typed.telefoon;
  // A name stands on one line of the mail.
  const name = typed.naam.replace(/\s+/g, ' ');
  return { kind: 'message', typed, message: { name, email, phone, message: typed.bericht } };
};
