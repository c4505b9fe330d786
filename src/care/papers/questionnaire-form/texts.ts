import type { Lang, Texts } from '../../../kernel/lang.ts';
import type { FieldError, FieldFault, FormPart } from '../../domain/questionnaire/index.ts';

type Words = {
  yes: string;
  no: string;
  noAnswer: string;
  optional: string;
  ownAnswer: string;
  ownAnswerLabel: (question: string) => string;
  several: string;
  row: (row: number) => string;
  time: (text: string, time: number) => string;
  clock: (question: string) => string;
  unit: (question: string) => string;
  between: (min: string, max: string) => string;
  from: (min: string) => string;
  upTo: (max: string) => string;
  least: (characters: number) => string;
  example: (example: string) => string;
  cannotAnswer: string;
  more: (count: number) => string;
  faults: Record<FieldFault, string>;
};

/** What the client reads around the questions of a practice, which stay as their file has them. */
export const questionnaireTexts: Texts<Words> = {
  nl: {
    yes: 'Ja',
    no: 'Nee',
    noAnswer: 'Geen antwoord',
    optional: 'niet verplicht',
    ownAnswer: 'Iets anders',
    ownAnswerLabel: (question) => `Je eigen antwoord op: ${question}`,
    several: 'Je kunt meer dan één antwoord geven.',
    row: (row) => `Antwoord ${row}`,
    time: (text, time) => `${text} (${time})`,
    clock: (question) => `Hoe laat? (${question})`,
    unit: (question) => `In welke eenheid? (${question})`,
    between: (min, max) => `Van ${min} tot en met ${max}.`,
    from: (min) => `${min} of meer.`,
    upTo: (max) => `${max} of minder.`,
    least: (characters) => `Schrijf ten minste ${characters} tekens.`,
    example: (example) => `Bijvoorbeeld: ${example}`,
    cannotAnswer: 'Deze vraag kun je hier niet beantwoorden. Je therapeut weet waarom.',
    more: (count) =>
      count === 1
        ? 'Door je antwoord is er een vraag bij gekomen.'
        : `Door je antwoorden zijn er ${count} vragen bij gekomen.`,
    faults: {
      required: 'Geef hier nog een antwoord',
      'too-few': 'Geef hier nog een antwoord erbij',
      'too-many': 'Geef hier minder antwoorden',
      'not-a-number': 'Vul hier een getal in, zoals 7',
      'not-a-whole-number': 'Vul hier een heel getal in, zonder komma',
      'not-a-day': 'Vul hier een dag in die bestaat, met dag, maand en jaar',
      'not-a-time': 'Vul hier een tijd in, zoals 09:30',
      'not-an-address': 'Vul hier een webadres in dat begint met https://',
      'not-a-text': 'Hier staat een teken dat we niet kunnen lezen',
      'not-an-option': 'Kies een van de antwoorden',
      'wrong-type': 'Dit antwoord past niet bij de vraag',
      'line-break': 'Schrijf dit antwoord op één regel',
      'too-small': 'Dit is te weinig of te vroeg; kijk naar de grens bij de vraag',
      'too-large': 'Dit is te veel of te laat; kijk naar de grens bij de vraag',
      'too-short': 'Schrijf iets meer',
      'too-long': 'Schrijf iets minder',
      'wrong-form': 'Schrijf dit zoals het voorbeeld bij de vraag',
      'too-many-decimals': 'Gebruik minder cijfers achter de komma',
      'wrong-unit': 'Kies een eenheid',
    },
  },
  en: {
    yes: 'Yes',
    no: 'No',
    noAnswer: 'No answer',
    optional: 'optional',
    ownAnswer: 'Something else',
    ownAnswerLabel: (question) => `Your own answer to: ${question}`,
    several: 'You may give more than one answer.',
    row: (row) => `Answer ${row}`,
    time: (text, time) => `${text} (${time})`,
    clock: (question) => `At what time? (${question})`,
    unit: (question) => `In which unit? (${question})`,
    between: (min, max) => `From ${min} to ${max}.`,
    from: (min) => `${min} or more.`,
    upTo: (max) => `${max} or less.`,
    least: (characters) => `Write at least ${characters} characters.`,
    example: (example) => `For example: ${example}`,
    cannotAnswer: 'You cannot answer this question here. Your therapist knows why.',
    more: (count) =>
      count === 1
        ? 'Your answer brought up one more question.'
        : `Your answers brought up ${count} more questions.`,
    faults: {
      required: 'Please give an answer here',
      'too-few': 'Please give one more answer here',
      'too-many': 'Please give fewer answers here',
      'not-a-number': 'Enter a number here, such as 7',
      'not-a-whole-number': 'Enter a whole number here, without a decimal',
      'not-a-day': 'Enter a day that exists, with day, month and year',
      'not-a-time': 'Enter a time here, such as 09:30',
      'not-an-address': 'Enter a web address that begins with https://',
      'not-a-text': 'There is a sign here that we cannot read',
      'not-an-option': 'Choose one of the answers',
      'wrong-type': 'This answer does not fit the question',
      'line-break': 'Write this answer on one line',
      'too-small': 'This is too little or too early; see the limit beside the question',
      'too-large': 'This is too much or too late; see the limit beside the question',
      'too-short': 'Please write a little more',
      'too-long': 'Please write a little less',
      'wrong-form': 'Write this like the example beside the question',
      'too-many-decimals': 'Use fewer digits after the point',
      'wrong-unit': 'Choose a unit',
    },
  },
};

/** Errors in words, by the name of their field: what stands beside it. */
export const fieldErrors = (lang: Lang, errors: readonly FieldError[]): Record<string, string> =>
  Object.fromEntries(
    // Of two about one field the first stays.
    errors.toReversed().map(({ name, reason }) => [name, questionnaireTexts[lang].faults[reason]]),
  );

/** The same for the summary on top of the page, where each has to say which question it is about. */
export const summaryErrors = (
  lang: Lang,
  errors: readonly FieldError[],
  parts: readonly FormPart[],
): Record<string, string> => {
  const labels = new Map(parts.map((part) => [part.linkId, part.part === 'field' ? part.label : undefined]));
  const words = fieldErrors(lang, errors);
  return Object.fromEntries(
    errors.map(({ name, linkId }) => [name, [labels.get(linkId), words[name]].filter(Boolean).join(': ')]),
  );
};
