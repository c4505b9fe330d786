import { shownFrom, type Distribution } from '../domain/evaluation-results.ts';
import { scaleOf, type CommentTheme, type QuestionKey, type Theme } from '../domain/evaluation.ts';
import { questionTexts, scaleWords } from './texts.ts';

export const officeThemes: Record<CommentTheme, string> = {
  useful: 'Wat hielp het meest',
  change: 'Wat anders kan',
  content: 'Inhoud',
  teachers: 'Docenten',
  place: 'Plek',
  organisation: 'Organisatie',
  other: 'Iets anders',
};

/** What a change may be about. */
export const changeThemes: Record<Theme, string> = {
  content: 'Inhoud',
  teachers: 'Docenten',
  place: 'Plek',
  organisation: 'Organisatie',
  other: 'Iets anders',
};

export const officeTexts = {
  title: (code: string) => `Evaluatie ${code}`,
  years: 'Evaluaties over de jaren',
  notYet: `Wordt zichtbaar vanaf ${shownFrom} antwoorden.`,
  response: (filled: number, expected: number) =>
    expected === 0 ? 'nog niemand' : `${filled} van ${expected} (${Math.round((filled / expected) * 100)}%)`,
  anonymous:
    'Antwoorden zijn anoniem: ze staan los van wie ze gaf. Niemand, ook u niet, kan zien van wie een antwoord is.',
  noComments: `Nog geen opmerkingen om te lezen. Ze worden zichtbaar vanaf ${shownFrom} ingevulde formulieren.`,
  noMatch: 'Geen opmerking past bij wat u zoekt. Zoek iets anders, of kies alle onderwerpen.',
  hiddenComment: (reason: string) => `Verborgen: ${reason}`,
  changes: 'Wat we veranderden',
  changesHint:
    'Schrijf op wat u na deze editie hebt veranderd, en waarover. In de plots over de jaren staat er een streep bij deze editie.',
  noChanges: 'Er staat nog niets. Begin bij de opmerking die u het vaakst leest.',
  errors: {
    theme: 'Kies waar de verandering over gaat',
    words: 'Schrijf op wat er veranderd is',
    wordsTooLong: 'Maak dit korter: hoogstens 500 tekens',
    reason: 'Schrijf waarom de opmerking uit beeld moet',
    reasonTooLong: 'Maak de reden korter: hoogstens 300 tekens',
  },
};

export const messages: Record<string, string> = {
  bewaard: 'De verandering staat erbij.',
  weg: 'De verandering is weggehaald.',
  verborgen: 'De opmerking is uit beeld. De reden staat erbij.',
  terug: 'De opmerking is weer te lezen.',
};

const one = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const decimal = (value: number): string => one.format(value);

/** "gemiddeld 4,2 op 5, spreiding 0,8, 16 antwoorden". */
export const inShort = ({ mean, spread, count }: Distribution): string =>
  `gemiddeld ${decimal(mean)} op 5, spreiding ${decimal(spread)}, ${count} antwoorden`;

/** The whole of a distribution in words. */
export const inFull = (question: QuestionKey, distribution: Distribution): string => {
  const words = scaleWords.nl[scaleOf(question)];
  const counts = distribution.counts.map((count, at) => `${words[at]}: ${count}`).join(', ');
  return `${questionTexts.nl[question]} ${counts}. Samen ${inShort(distribution)}.`;
};
