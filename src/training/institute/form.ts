import { parseDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { parseEmail } from '../../kernel/email.ts';
import type { FieldErrors } from '../../ui/index.ts';
import { readOrganisation, type Organisation } from '../store/organisation.ts';
import { allFields, type InstituteField, type Typed } from './fields.ts';

type Read = { ok: true; details: Organisation; validFrom: CalendarDay } | { ok: false; errors: FieldErrors };

const missing = (field: InstituteField): string => `Vul in: ${field.label.replace(/\?$/, '').toLowerCase()}`;

const problemOf = (field: InstituteField, value: string): string | undefined => {
  if (value === '') return field.optional ? undefined : missing(field);
  if (value.length > field.most) return `Gebruik hoogstens ${field.most} tekens`;
  if (field.kind !== 'number') return undefined;
  const [least, most] = field.bounds!;
  return /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most
    ? undefined
    : `Vul een heel getal in van ${least} tot en met ${most}`;
};

/** Fields whose form is known: what else the tax office or a bank would refuse. */
const shapes: Record<string, { fits: (value: string) => boolean; words: string }> = {
  email: {
    fits: (value) => parseEmail(value) !== undefined,
    words: 'Vul een e-mailadres in, zoals kantoor@voorbeeld.nl',
  },
  country: { fits: (value) => /^[A-Z]{2}$/.test(value), words: 'Vul twee hoofdletters in, zoals NL' },
  iban: {
    fits: (value) => /^[A-Z]{2}\d{2}[A-Z0-9 ]{10,36}$/.test(value),
    words: 'Vul een IBAN in, zoals NL00 BANK 0123 4567 89',
  },
  chamberOfCommerce: { fits: (value) => /^\d{8}$/.test(value), words: 'Een KvK-nummer heeft acht cijfers' },
  'payMethod.id': {
    fits: (value) => /^[a-z]{2,32}$/.test(value),
    words: 'Vul de code van Mollie in: kleine letters',
  },
};

const vatOf = (typed: Typed, errors: FieldErrors): Organisation['vat'] | undefined => {
  if (typed['vat'] === 'exempt') {
    const reason = (typed['vatReason'] ?? '').trim();
    if (reason === '' || reason.length > 300) errors['vatReason'] = 'Vul de reden van de vrijstelling in';
    return { kind: 'exempt', reason };
  }
  if (typed['vat'] === 'standard') {
    const rate = Number(typed['vatRate']);
    if (!/^\d{1,2}$/.test(typed['vatRate'] ?? '') || rate < 1 || rate > 30)
      errors['vatRate'] = 'Vul een heel percentage in, zoals 21';
    return { kind: 'standard', rate };
  }
  errors['vat'] = 'Kies hoe het met btw zit';
  return undefined;
};

const nested = (typed: Typed): Record<string, unknown> => {
  const whole: Record<string, unknown> = {};
  for (const field of allFields) {
    const value = (typed[field.name] ?? '').trim();
    const [outer, inner] = field.name.split('.') as [string, string?];
    const read = field.kind === 'number' ? Number(value) : value === '' ? undefined : value;
    if (inner) whole[outer] = { ...(whole[outer] as object | undefined), [inner]: read };
    else whole[outer] = read;
  }
  return whole;
};

/**
 * Reads what the office settles and the day it holds from. Refuses with a message per field: something missing, out
 * of bounds, not of its form, or a day before `today` (what held on a past day is on the invoices of that day).
 */
export const readInstitute = (typed: Typed, today: CalendarDay): Read => {
  const errors: FieldErrors = {};
  for (const field of allFields) {
    const value = (typed[field.name] ?? '').trim();
    const shape = shapes[field.name];
    const problem =
      problemOf(field, value) ?? (value && shape && !shape.fits(value) ? shape.words : undefined);
    if (problem) errors[field.name] = problem;
  }
  const vat = vatOf(typed, errors);
  const validFrom = parseDay(typed['validFrom'] ?? '');
  if (!validFrom) errors['validFrom'] = 'Kies een dag';
  else if (validFrom < today) errors['validFrom'] = 'Kies vandaag of een latere dag';
  if (!validFrom || !vat || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, details: readOrganisation({ ...nested(typed), vat }), validFrom };
};
