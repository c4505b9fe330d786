import { formatDay } from '../../../kernel/format.ts';
import type { Lang, Texts } from '../../../kernel/lang.ts';
import type { LetterKind, LetterState, LetterStep, PartName, ReleaseWay } from '../../domain/letter.ts';
import type { LetterHead } from '../../store/letters.ts';

/** What a letter is called, in a list and above the letter itself; letters are in Dutch. */
export const letterNames: Texts<Record<LetterKind, string>> = {
  nl: {
    start: 'Startbrief',
    progress: 'Voortgangsbrief',
    closing: 'Slotbrief',
    'gp-question': 'Vraag aan de huisarts',
    attendance: 'Verklaring van aanwezigheid',
  },
  en: {
    start: 'Letter at the start',
    progress: 'Letter on progress',
    closing: 'Letter at the end',
    'gp-question': 'Question to the GP',
    attendance: 'Statement of attendance',
  },
};

/** The headings of a letter's parts. The opening has none: it is how the letter begins. */
export const partHeadings: Readonly<Record<PartName, string | undefined>> = {
  opening: undefined,
  question: undefined,
  goals: 'Wat we afspraken',
  attendance: 'Aanwezigheid',
  programme: 'Het programma',
  function: 'Wat bewegen betreft',
  scores: 'Vragenlijsten',
  schedule: 'Geplande afspraken',
  next: 'Hoe het verder gaat',
  extra: 'Aanvulling',
};

/** The parts as the therapist's form names them. */
export const partLabels: Readonly<Record<PartName, string>> = {
  opening: 'Begin van de brief',
  question: 'De vraag',
  goals: 'Wat we afspraken',
  attendance: 'Aanwezigheid',
  programme: 'Het programma',
  function: 'Wat bewegen betreft',
  scores: 'Vragenlijsten: uw toelichting bij de uitslagen',
  schedule: 'Geplande afspraken',
  next: 'Hoe het verder gaat',
  extra: 'Aanvulling van u',
};

export const stateWords: Texts<Record<LetterState, string>> = {
  nl: {
    draft: 'Concept',
    offered: 'Wacht op de cliënt',
    'sent-back': 'Teruggestuurd',
    released: 'Vrijgegeven',
    sent: 'Verstuurd',
    withdrawn: 'Ingetrokken',
  },
  en: {
    draft: 'Draft',
    offered: 'Waits for you',
    'sent-back': 'Sent back',
    released: 'Released',
    sent: 'Sent',
    withdrawn: 'Withdrawn',
  },
};

/** How a state is shown: settled, waiting for somebody, or neither. */
export const stateTags: Readonly<Record<LetterState, 'ok' | 'act' | 'plain' | 'bad'>> = {
  draft: 'plain',
  offered: 'act',
  'sent-back': 'act',
  released: 'plain',
  sent: 'ok',
  withdrawn: 'plain',
};

export const stepWords: Texts<Record<LetterStep, string>> = {
  nl: {
    offered: 'voorgelegd aan de cliënt',
    recalled: 'teruggehaald om te veranderen',
    'sent-back': 'teruggestuurd door de cliënt',
    released: 'vrijgegeven door de cliënt',
    sent: 'verstuurd met een beveiligde link',
    opened: 'geopend door de ontvanger',
    'link-ended': 'link ingetrokken',
    withdrawn: 'ingetrokken',
  },
  en: {
    offered: 'put before you',
    recalled: 'taken back to change',
    'sent-back': 'sent back by you',
    released: 'released by you',
    sent: 'sent with a secured link',
    opened: 'opened by the recipient',
    'link-ended': 'link ended',
    withdrawn: 'withdrawn',
  },
};

export const releaseWords: Texts<Record<ReleaseWay, string>> = {
  nl: { client: 'op de eigen pagina’s', paper: 'op papier getekend', spoken: 'in een gesprek gezegd' },
  en: { client: 'on your own pages', paper: 'signed on paper', spoken: 'said in a conversation' },
};

/** What stands under every letter. A statement of attendance holds less, and says so. */
export const lawOf = (kind: LetterKind, client: string): string =>
  kind === 'attendance'
    ? `Deze verklaring gaat alleen over aanwezigheid, en is verstrekt met toestemming van ${client}.`
    : `${client} las deze brief en gaf hem vrij. De brief bevat geen diagnose en geen advies over medicatie. Runningtherapie staat naast een behandeling en vervangt die niet.`;

/** The facts above a letter: for whom, about whom and when. An employer is told no day of birth. */
export const letterFacts = (head: LetterHead): { term: string; detail: string }[] => [
  { term: 'Aan', detail: [head.to.name, head.to.organisation].filter(Boolean).join(', ') },
  {
    term: 'Betreft',
    detail: head.client.bornOn
      ? `${head.client.name}, geboren op ${dayWithoutName(head.client.bornOn)}`
      : head.client.name,
  },
  { term: 'Datum', detail: dayWithoutName(head.on) },
  ...(head.corrects
    ? [{ term: 'In plaats van', detail: `de brief van ${dayWithoutName(head.corrects)}` }]
    : []),
];

/** A day in a letter: "21 maart 2027". */
export const dayWithoutName = (day: LetterHead['on'], lang: Lang = 'nl'): string =>
  formatDay(day, lang).replace(/^\S+ /, '');
