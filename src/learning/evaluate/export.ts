import type { Column, Table } from '../../platform/tables/index.ts';
import type { Edition } from '../../training/index.ts';
import type { Distribution } from '../domain/evaluation-results.ts';
import { officeThemes } from './office-texts.ts';
import type { EditionResults, YearsResults } from './results.ts';
import { formNames, questionTexts } from './texts.ts';

const text = (key: string, header: string): Column => ({ key, header, kind: 'text' });
const number = (key: string, header: string): Column => ({ key, header, kind: 'number' });

const figures: Column[] = [
  ...[1, 2, 3, 4, 5].map((score) => number(`score${score}`, `Antwoord ${score}`)),
  number('count', 'Antwoorden'),
  number('mean', 'Gemiddeld'),
  number('spread', 'Spreiding'),
];

const rounded = (value: number): number => Math.round(value * 100) / 100;

const figuresOf = ({ counts, count, mean, spread }: Distribution) => ({
  ...Object.fromEntries(counts.map((one, at) => [`score${at + 1}`, one])),
  ...{ count, mean: rounded(mean), spread: rounded(spread) },
});

/** The figures of one edition, a row a question; what too few have answered is not in it. */
export const editionTable = (edition: Edition, results: EditionResults): Table => ({
  name: `Evaluatie ${edition.code}`,
  columns: [
    text('form', 'Formulier'),
    text('question', 'Vraag'),
    number('filled', 'Formulieren ingevuld'),
    number('expected', 'Deelnemers'),
    ...figures,
  ],
  rows: results.forms.flatMap(({ form, filled, expected, questions }) =>
    questions.flatMap(({ question, distribution }) =>
      distribution
        ? [
            {
              ...{ form: formNames.nl[form], question: questionTexts.nl[question], filled, expected },
              ...figuresOf(distribution),
            },
          ]
        : [],
    ),
  ),
});

/** What people wrote about one edition and may be read. */
export const commentsTable = (edition: Edition, { comments }: EditionResults): Table => ({
  name: `Opmerkingen ${edition.code}`,
  columns: [text('form', 'Formulier'), text('theme', 'Onderwerp'), text('words', 'Opmerking')],
  rows: comments
    .filter(({ hidden }) => hidden === undefined)
    .map(({ form, theme, words }) => ({ form: formNames.nl[form], theme: officeThemes[theme], words })),
});

/** The figures over the years, a row a question and an edition. */
export const yearsTable = ({ editions, trends }: YearsResults): Table => ({
  name: 'Evaluaties over de jaren',
  columns: [
    text('code', 'Editie'),
    { key: 'firstDay', header: 'Eerste dag', kind: 'day' },
    text('question', 'Vraag'),
    ...figures,
  ],
  rows: trends.flatMap(({ question, distributions }) =>
    editions.flatMap(({ edition }, at) => {
      const one = distributions[at];
      return one
        ? [
            {
              ...{ code: edition.code, firstDay: edition.firstDay, question: questionTexts.nl[question] },
              ...figuresOf(one),
            },
          ]
        : [];
    }),
  ),
});
