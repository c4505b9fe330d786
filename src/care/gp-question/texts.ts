import type { DoctorsAnswer } from '../domain/screening-state.ts';
import type { Received } from '../store/screenings.ts';

export const doctorNames: Readonly<Record<DoctorsAnswer['by'], string>> = {
  'general-practitioner': 'De huisarts',
  cardiologist: 'Een cardioloog',
  'other-specialist': 'Een andere medisch specialist',
};
export const doctorKinds = ['general-practitioner', 'cardiologist', 'other-specialist'] as const;

export const receivedNames: Readonly<Record<Received, string>> = {
  letter: 'Per brief',
  mail: 'Per beveiligde mail',
  telephone: 'Telefonisch, van de arts of de praktijk zelf',
  'by-client': 'Op papier, meegebracht door de cliënt',
};

export const questionProblems = {
  'way-missing': 'Kies hoe de vraag bij de arts komt.',
  'no-consent':
    'De cliënt gaf (nog) geen toestemming om deze vraag aan deze huisarts te sturen. Leg die eerst vast, of laat de cliënt de brief meenemen.',
  'letter-missing': 'Schrijf de vraag.',
  'letter-too-long': 'Houd de vraag op één bladzijde: hoogstens 4000 tekens.',
  'national-number': 'Dit lijkt een burgerservicenummer. Dat bewaren we nergens; laat het weg.',
  'answer-missing': 'Kies een antwoord.',
  'day-missing': 'Vul de dag van het antwoord in.',
  'day-in-future': 'Deze dag moet nog komen.',
  'day-before-screening':
    'Dit is van voor de screening. Een antwoord telt alleen als de arts het gaf op wat er nu speelt.',
  'screening-outdated': 'Deze screening geldt niet meer. Vraag haar eerst opnieuw.',
} as const;
export type QuestionProblem = keyof typeof questionProblems;

const messages: Readonly<Record<string, string>> = {
  bewaard: 'Het concept is bewaard.',
  vastgelegd: 'De intake is vastgelegd. Hieronder staat de vraag aan de huisarts klaar.',
};

/** The message named by a word in the address; any other word says nothing. */
export const messageOf = (word = ''): string | undefined =>
  Object.hasOwn(messages, word) ? messages[word] : undefined;
