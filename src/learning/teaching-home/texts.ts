import type { TeachingCounts } from './query.ts';

type Desk = {
  path: string;
  title: string;
  about: string;
  holds?: (counts: TeachingCounts) => string;
};

const questions = ({ questionsInUse, questionsDraft }: TeachingCounts): string =>
  `${questionsInUse} in gebruik, ${questionsDraft} in de maak`;

const desks: readonly Desk[] = [
  {
    path: 'lesstof',
    title: 'Lesstof',
    about: 'Het programma van de drie dagen, waar elke nieuwe editie een kopie van krijgt.',
    holds: ({ parts }) => (parts === 0 ? 'Nog leeg: begin met de eerste dag' : `${parts} onderdelen`),
  },
  {
    path: 'vragen',
    title: 'Vragen',
    about: 'De vragen voor de theorietoets, per onderwerp.',
    holds: questions,
  },
  {
    path: 'evaluaties',
    title: 'Evaluaties',
    about: 'Wat deelnemers van de cursus vonden, over de jaren.',
  },
  {
    path: 'accreditaties',
    title: 'Accreditaties',
    about: 'Welke beroepsregisters punten geven, hoeveel en tot wanneer.',
  },
  {
    path: 'certificaten',
    title: 'Certificaten',
    about: 'Alle certificaten: zoeken, intrekken, en die van vroeger inlezen.',
    holds: ({ certificates }) => (certificates === 1 ? '1 certificaat' : `${certificates} certificaten`),
  },
];

/** The words of the first page of teaching. */
export const homeTexts = {
  title: 'Onderwijs',
  editions: 'Edities',
  noEditions: 'Er is nu geen editie',
  noEditionsHint: 'Zodra het kantoor een editie publiceert, staat ze hier.',
  edition: 'Editie',
  firstDay: 'Eerste dag',
  returnDay: 'Terugkomdag',
  participants: 'Deelnemers',
  toRead: 'Na te kijken',
  assignments: (count: number) => (count === 1 ? '1 opdracht' : `${count} opdrachten`),
  nothing: 'niets',
  forAll: 'Voor alle edities',
  desks,
};
