import type { QuestionKind } from '../domain/question.ts';
import type { TestRefusal } from './run-test.ts';

export const kindNames: Record<QuestionKind, string> = {
  single: 'Eén antwoord',
  multiple: 'Meer antwoorden',
  order: 'Volgorde',
  number: 'Getal',
  open: 'Open vraag',
};

export const refusalTexts: Record<TestRefusal, string> = {
  'nothing-planned': 'Vul bij minstens één onderwerp in hoeveel vragen u wilt',
  'too-few-questions':
    'Zoveel vragen zijn er niet over dit onderwerp. Vraag er minder, of neem meer vragen in gebruik',
  'opened-already': 'De toets is al geopend. De vragen liggen nu vast',
  'not-drawn': 'Er is nog geen toets. Trek eerst de vragen',
  'not-open': 'De toets is niet open',
  'not-in-bank': 'Deze vraag is niet meer in gebruik. Kies een andere',
  'asked-already': 'Deze vraag staat al in de toets. Kies een andere',
};

export type Done = 'drawn' | 'swapped' | 'opened' | 'closed' | 'chosen';

export const doneTexts: Record<Done, string> = {
  drawn: 'De vragen zijn getrokken. Kijk ze na, en open de toets als de groep klaarzit.',
  swapped: 'De vraag is gewisseld.',
  opened: 'De toets is open. Zet het scherm met de code op de beamer.',
  closed: 'De toets is gesloten. Iedereen ziet nu het eigen resultaat. U kunt bespreken.',
  chosen: 'Uw keuze is bewaard. Alleen deze antwoorden komen op het scherm.',
};

export const stages = {
  'not-begun': { text: 'Nog niet begonnen', tag: 'plain' },
  busy: { text: 'Bezig', tag: 'act' },
  'handed-in': { text: 'Ingeleverd', tag: 'ok' },
} as const;

export const privacy =
  'Deelnemers zien alleen hun eigen resultaat. Het beslist niets over de titel. U ziet hoe de groep antwoordde, zonder namen, en wie heeft ingeleverd. Het kantoor ziet niet meer dan u.';
