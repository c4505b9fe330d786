import type { Texts } from '../../kernel/lang.ts';
import type { EditionAnswer } from './answers.ts';

export const courseTitle: Texts<string> = {
  nl: 'Driedaagse cursus runningtherapie',
  en: 'Three-day course in running therapy',
};

/** S20. */
export const priceIncludes: Texts<string> = {
  nl: 'Drie boeken, koffie, thee en lunch',
  en: 'Three books, coffee, tea and lunch',
};

export const availabilityTexts: Record<EditionAnswer['availability']['state'], Texts<string>> = {
  plenty: { nl: 'Genoeg plaatsen', en: 'Enough places' },
  few: { nl: 'Nog enkele plaatsen', en: 'Few places left' },
  full: { nl: 'Vol', en: 'Full' },
  closed: { nl: 'Inschrijven kan niet meer', en: 'Enrolment has ended' },
};
