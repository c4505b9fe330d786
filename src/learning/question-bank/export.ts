import type { Table } from '../../platform/tables/index.ts';
import type { Question } from '../domain/question.ts';
import type { BankQuestion } from '../store/questions.ts';
import { kindTexts, stateTexts } from './texts.ts';

/** What is right, in words. */
const rightOf = (question: Question): string => {
  switch (question.kind) {
    case 'single':
      return question.options.find((option) => option.id === question.right)?.words.nl ?? '';
    case 'multiple':
      return question.options
        .filter((option) => question.right.includes(option.id))
        .map((option) => option.words.nl)
        .join(' | ');
    case 'order':
      return question.options.map((option) => option.words.nl).join(' > ');
    case 'number':
      return `${question.value} ± ${question.tolerance} ${question.unit.nl}`.trim();
    case 'open':
      return question.model.nl;
  }
};

/** The bank as a table, for a spreadsheet. */
export const bankTable = (questions: readonly BankQuestion[]): Table => ({
  name: 'Vragen',
  columns: [
    { key: 'topic', header: 'Onderwerp', kind: 'text' },
    { key: 'kind', header: 'Soort', kind: 'text' },
    { key: 'state', header: 'Staat', kind: 'text' },
    { key: 'version', header: 'Versie', kind: 'number' },
    { key: 'text', header: 'Vraag', kind: 'text' },
    { key: 'options', header: 'Antwoorden', kind: 'text' },
    { key: 'right', header: 'Goed', kind: 'text' },
    { key: 'explanation', header: 'Uitleg', kind: 'text' },
  ],
  rows: questions.map(({ topic, state, version, question }) => ({
    topic,
    kind: kindTexts[question.kind].name,
    state: stateTexts[state].name,
    version,
    text: question.text.nl,
    options: 'options' in question ? question.options.map((option) => option.words.nl).join(' | ') : '',
    right: rightOf(question),
    explanation: question.explanation.nl,
  })),
});
