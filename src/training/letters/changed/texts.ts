import type { Texts } from '../../../kernel/lang.ts';

/** What of an edition can change that a participant must hear of. */
export type Change = 'date' | 'venue' | 'times';

export const texts: Texts<{
  subject: string;
  title: string;
  lead: string;
  what: Record<Change, string>;
  now: string;
  calendar: string;
  cannot: string;
}> = {
  nl: {
    subject: 'Er is iets veranderd aan uw cursus',
    title: 'Er is iets veranderd',
    lead: 'Dit is veranderd aan de cursus waarvoor u zich inschreef:',
    what: { date: 'de dagen', venue: 'de plaats', times: 'de tijden' },
    now: 'Zo is het nu:',
    calendar: 'Met de bijlage past uw agenda zich aan.',
    cannot: 'Kunt u nu niet meer? Beantwoord dan deze mail, dan zoeken we samen naar een oplossing.',
  },
  en: {
    subject: 'Something has changed about your course',
    title: 'Something has changed',
    lead: 'This has changed about the course you enrolled for:',
    what: { date: 'the days', venue: 'the place', times: 'the times' },
    now: 'This is how it is now:',
    calendar: 'The attached file changes your calendar.',
    cannot: 'Can you no longer come? Then answer this e-mail and we look for a solution together.',
  },
};
