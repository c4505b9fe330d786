import type { Texts } from '../../kernel/lang.ts';
import { halfDays } from '../domain/half-day.ts';
import type { MissingPart } from '../domain/dossier.ts';
import type { NameChoice } from '../domain/certificate-name.ts';

type Part = MissingPart['part'];

const halfDayNames: Texts<readonly string[]> = {
  nl: [
    'ochtend dag 1',
    'middag dag 1',
    'ochtend dag 2',
    'middag dag 2',
    'ochtend terugkomdag',
    'middag terugkomdag',
  ],
  en: [
    'morning of day 1',
    'afternoon of day 1',
    'morning of day 2',
    'afternoon of day 2',
    'morning of the return day',
    'afternoon of the return day',
  ],
};

const partNames: Texts<Record<Part, string>> = {
  nl: {
    attendance: 'aanwezigheid',
    assignment: 'praktijkopdracht goedgekeurd',
    test: 'theorietoets gemaakt (de uitslag telt niet mee)',
    receipts: 'verplichte stukken gelezen',
  },
  en: {
    attendance: 'attendance',
    assignment: 'practical assignment accepted',
    test: 'theory test taken (its result does not count)',
    receipts: 'compulsory reading',
  },
};

/** What a dossier misses, in words: "aanwezigheid: ochtend dag 2". */
export const missingInWords = (missing: MissingPart, lang: 'nl' | 'en'): string => {
  const name = partNames[lang][missing.part];
  if (missing.part === 'attendance' && missing.halfDays.length === halfDays.length)
    return `${name}: ${lang === 'nl' ? 'geen enkel dagdeel' : 'no half day at all'}`;
  if (missing.part === 'attendance')
    return `${name}: ${missing.halfDays.map((half) => halfDayNames[lang][halfDays.indexOf(half)]).join(', ')}`;
  return missing.part === 'receipts' ? `${name}: ${missing.count}` : name;
};

/** The same of a part that was named when a certificate was issued in spite of it. */
export const partInWords = (part: string): string =>
  (partNames.nl[part as Part] ?? part).replace(/ \(.*\)$/, '');

export const nameChoiceWords: Texts<Record<NameChoice, string>> = {
  nl: { full: 'Hele naam', initials: 'Voorletters en achternaam', number: 'Geen naam, alleen het nummer' },
  en: { full: 'Full name', initials: 'Initials and surname', number: 'No name, only the number' },
};
