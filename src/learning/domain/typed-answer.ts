import { readNumber, saysNothing, type Answer, type Question } from './question.ts';

/** The name of the field of a question; for each of several options its id follows after a dash. */
export const answerField = (position: number): string => `antwoord-${position}`;

/** What can be wrong with an answer as it was typed. An empty one is no fault: a question may be left for later. */
export type AnswerProblem = 'not-a-number' | 'places-unclear';

export type TypedAnswer = { answer: Answer; problem: AnswerProblem | undefined };

/** What must be known of a question to read its answer: the same on the server and in the browser. */
export type Asked = { kind: Question['kind']; optionIds: readonly string[] };

export const askedOf = (question: Question): Asked => ({
  kind: question.kind,
  optionIds: 'options' in question ? question.options.map(({ id }) => id) : [],
});

/** Reads the answer to a question from the fields of its form, with what is wrong with it, if anything. */
export const readTypedAnswer = (
  asked: Asked,
  position: number,
  fields: Readonly<Record<string, string>>,
): TypedAnswer => {
  const name = answerField(position);
  const answer = answerIn(asked, name, fields);
  return { answer, problem: problemOf(asked, answer, name, fields) };
};

const answerIn = (
  { kind, optionIds }: Asked,
  name: string,
  fields: Readonly<Record<string, string>>,
): Answer => {
  const typed = fields[name] ?? '';
  switch (kind) {
    case 'single':
      return { kind, choice: optionIds.includes(typed) ? typed : '' };
    case 'multiple':
      return { kind, choices: optionIds.filter((id) => fields[`${name}-${id}`] === 'ja') };
    case 'order':
      return { kind, order: orderIn(optionIds, name, fields) };
    case 'number':
      return { kind, typed: typed.trim().slice(0, 40) };
    case 'open':
      return { kind, text: typed.trim().slice(0, 5000) };
  }
};

/** The options by the place chosen for each; empty as long as a place is missing or taken twice. */
const orderIn = (
  optionIds: readonly string[],
  name: string,
  fields: Readonly<Record<string, string>>,
): string[] => {
  const places = optionIds.map((_, at) =>
    optionIds.filter((id) => fields[`${name}-${id}`] === String(at + 1)),
  );
  return places.every((found) => found.length === 1) ? places.flat() : [];
};

const problemOf = (
  { kind, optionIds }: Asked,
  answer: Answer,
  name: string,
  fields: Readonly<Record<string, string>>,
): AnswerProblem | undefined => {
  if (answer.kind === 'number')
    return saysNothing(answer) || readNumber(answer.typed) !== undefined ? undefined : 'not-a-number';
  if (kind !== 'order' || !saysNothing(answer)) return undefined;
  return optionIds.some((id) => (fields[`${name}-${id}`] ?? '') !== '') ? 'places-unclear' : undefined;
};
