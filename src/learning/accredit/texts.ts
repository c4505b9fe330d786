import type { Texts } from '../../kernel/lang.ts';
import type { NumberProblem, TermState } from '../domain/accreditation.ts';
import type { HandoffKind, Meeting, Presence } from '../domain/points.ts';

export const meetingNames: Texts<Record<Meeting, string>> = {
  nl: { 'day-1': 'Dag 1', 'day-2': 'Dag 2', 'return-day': 'Terugkomdag', whole: 'De hele cursus' },
  en: { 'day-1': 'Day 1', 'day-2': 'Day 2', 'return-day': 'Return day', whole: 'The whole course' },
};

export const kindWords: Record<HandoffKind, string> = {
  new: 'nieuw',
  correction: 'verbetering',
  withdrawal: 'vervalt',
};

export const termWords: Record<TermState, { text: string; tag: 'ok' | 'act' | 'plain' | 'bad' }> = {
  coming: { text: 'Gaat nog in', tag: 'plain' },
  current: { text: 'Geldig', tag: 'ok' },
  ending: { text: 'Loopt bijna af', tag: 'act' },
  over: { text: 'Verlopen', tag: 'bad' },
};

export const presenceWords: Texts<Record<Presence['state'], string>> = {
  nl: { attended: 'aanwezig', partly: 'deels aanwezig', absent: 'afwezig', unknown: 'niet vastgelegd' },
  en: { attended: 'present', partly: 'partly present', absent: 'absent', unknown: 'not recorded' },
};

export const numberProblems: Texts<Record<NumberProblem, string>> = {
  nl: {
    missing: 'Vul het registratienummer in',
    'not-digits': 'Een BIG-nummer bestaat alleen uit cijfers',
    'too-few-digits': 'Een BIG-nummer heeft 11 cijfers. Nullen vooraan horen erbij',
    'too-many-digits': 'Een BIG-nummer heeft 11 cijfers. Hier staan er meer',
    'too-long': 'Maak het nummer korter: hoogstens 40 tekens',
  },
  en: {
    missing: 'Fill in the registration number',
    'not-digits': 'A BIG number has digits only',
    'too-few-digits': 'A BIG number has 11 digits. Zeros in front are part of it',
    'too-many-digits': 'A BIG number has 11 digits. Here are more',
    'too-long': 'Make the number shorter: at most 40 characters',
  },
};

/** What the form for a registration says, wherever it stands. */
export const registrationTexts: Texts<{
  register: string;
  registerHint: string;
  other: string;
  otherName: string;
  number: string;
  numberHint: string;
  name: string;
  nameHint: string;
  save: string;
  chooseRegister: string;
  nameMissing: string;
  nameTooLong: string;
}> = {
  nl: {
    register: 'Uw register',
    registerHint: 'De registers waarin deze cursus punten geeft.',
    other: 'Een ander register',
    otherName: 'Naam van dat register',
    number: 'Registratienummer',
    numberHint: 'Een BIG-nummer heeft 11 cijfers. Nullen vooraan horen erbij.',
    name: 'Uw naam zoals die in het register staat',
    nameHint: 'Bijvoorbeeld met voorletters, of met uw geboortenaam.',
    save: 'Bewaren',
    chooseRegister: 'Kies uw register',
    nameMissing: 'Vul uw naam in zoals die in het register staat',
    nameTooLong: 'Maak dit korter: hoogstens 120 tekens',
  },
  en: {
    register: 'Your register',
    registerHint: 'The registers in which this course gives points.',
    other: 'Another register',
    otherName: 'Name of that register',
    number: 'Registration number',
    numberHint: 'A BIG number has 11 digits. Zeros in front are part of it.',
    name: 'Your name as it stands in the register',
    nameHint: 'For example with initials, or with your birth name.',
    save: 'Save',
    chooseRegister: 'Choose your register',
    nameMissing: 'Fill in your name as it stands in the register',
    nameTooLong: 'Make this shorter: at most 120 characters',
  },
};
