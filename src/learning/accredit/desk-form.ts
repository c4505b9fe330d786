import { parseDay } from '../../kernel/calendar-day.ts';
import type { FieldErrors } from '../../ui/index.ts';
import { numberKinds, type Accreditation, type AccreditationContent } from '../domain/accreditation.ts';

const longest = 120;
const mostPoints = 1000;

/** What the form holds of an accreditation that is there already. */
export const fieldsOf = (one: Accreditation): Record<string, string> => ({
  register: one.register,
  deelregister: one.subRegister,
  voor: one.profession,
  soort: one.numberKind,
  nummer: one.number,
  van: one.validFrom,
  tot: one.validUntil,
  punten: String(one.points).replace('.', ','),
  toekenning: one.awarded,
  code: one.peOnlineCode,
});

/** Reads the form of an accreditation, or says per field what needs attention. Points with a comma or a point. */
export const readAccreditation = (
  fields: Readonly<Record<string, string>>,
): { ok: true; value: AccreditationContent } | { ok: false; errors: FieldErrors } => {
  const text = (name: string) => (fields[name] ?? '').trim();
  const errors: FieldErrors = {};
  for (const [name, what] of [
    ['register', 'Vul de naam van het register in'],
    ['nummer', 'Vul het accreditatienummer in'],
  ] as const)
    if (text(name) === '') errors[name] = what;
  for (const name of ['register', 'deelregister', 'voor', 'nummer', 'code'])
    if (text(name).length > longest) errors[name] = `Maak dit korter: hoogstens ${longest} tekens`;
  const numberKind = numberKinds.find((kind) => kind === text('soort'));
  if (!numberKind) errors['soort'] = 'Kies welk nummer deelnemers in dit register hebben';
  const awarded = (['per-meeting', 'whole'] as const).find((way) => way === text('toekenning'));
  if (!awarded) errors['toekenning'] = 'Kies waarvoor de punten gelden';
  const validFrom = parseDay(text('van'));
  if (!validFrom) errors['van'] = 'Vul de eerste dag in';
  const validUntil = parseDay(text('tot'));
  if (!validUntil) errors['tot'] = 'Vul de laatste dag in';
  if (validFrom && validUntil && validUntil < validFrom)
    errors['tot'] = 'Deze dag ligt vóór de eerste dag. Kies een latere dag';
  const points = /^\d{1,4}([.,]\d{1,2})?$/.test(text('punten'))
    ? Number(text('punten').replace(',', '.'))
    : 0;
  if (!(points > 0 && points <= mostPoints)) errors['punten'] = 'Vul de punten in, bijvoorbeeld 6 of 7,5';
  if (Object.keys(errors).length > 0 || !numberKind || !awarded || !validFrom || !validUntil)
    return { ok: false, errors };
  return {
    ok: true,
    value: {
      ...{ register: text('register'), subRegister: text('deelregister'), profession: text('voor') },
      ...{ numberKind, number: text('nummer'), validFrom, validUntil, points, awarded },
      peOnlineCode: text('code'),
    },
  };
};
