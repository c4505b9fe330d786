/** A text in Dutch, with English where somebody wrote it. */
export type Words = { nl: string; en?: string | undefined };

export type Option = { id: string; words: Words };

type Common = {
  text: Words;
  /** Shown after the test, in the review and with somebody's own result. */
  explanation: Words;
};

/** A question of the theory test (S26), with what is right. Only `open` has nothing that a machine can mark. */
export type Question =
  | (Common & { kind: 'single'; options: readonly Option[]; right: string })
  | (Common & { kind: 'multiple'; options: readonly Option[]; right: readonly string[] })
  /** The options stand in the right order. */
  | (Common & { kind: 'order'; options: readonly Option[] })
  | (Common & { kind: 'number'; value: number; tolerance: number; unit: Words })
  | (Common & { kind: 'open'; model: Words });

export type QuestionKind = Question['kind'];

export const questionKinds = [
  'single',
  'multiple',
  'order',
  'number',
  'open',
] as const satisfies QuestionKind[];

export const isQuestionKind = (text: string): text is QuestionKind =>
  (questionKinds as readonly string[]).includes(text);

/** What somebody answered. A number is kept as it was typed, so that nothing is lost that we cannot read. */
export type Answer =
  | { kind: 'single'; choice: string }
  | { kind: 'multiple'; choices: readonly string[] }
  | { kind: 'order'; order: readonly string[] }
  | { kind: 'number'; typed: string }
  | { kind: 'open'; text: string };

/** Reads a number as the Dutch and the English write it: "12,5", "12.5", "-3", "1 250". Undefined for anything else. */
export const readNumber = (typed: string): number | undefined => {
  const plain = typed
    .replace(/[\s\u00a0]/g, '')
    .replace('−', '-')
    .replace(',', '.');
  return /^[+-]?\d{1,9}(\.\d{1,6})?$/.test(plain) ? Number(plain) : undefined;
};

/** Whether an answer is empty: nothing chosen, nothing typed. It counts as no answer. */
export const saysNothing = (answer: Answer): boolean => {
  switch (answer.kind) {
    case 'single':
      return answer.choice === '';
    case 'multiple':
      return answer.choices.length === 0;
    case 'order':
      return answer.order.length === 0;
    case 'number':
      return answer.typed.trim() === '';
    case 'open':
      return answer.text.trim() === '';
  }
};

/** How an answer was marked. `good` of `of` parts are right; `extra` were chosen that are not. */
export type Score =
  { marked: false } | { marked: true; right: boolean; good: number; of: number; extra: number };

const whole = (right: boolean): Score => ({ marked: true, right, good: right ? 1 : 0, of: 1, extra: 0 });

/**
 * Marks an answer: single, several and order exactly, with the parts that are right beside it; a number within its
 * tolerance, both ends included. An open question is never marked. Without an answer nothing is right.
 */
export const scoreOf = (question: Question, answer: Answer | undefined): Score => {
  switch (question.kind) {
    case 'single':
      return whole(answer?.kind === 'single' && answer.choice === question.right);
    case 'multiple': {
      const chosen = new Set(answer?.kind === 'multiple' ? answer.choices : []);
      const good = question.right.filter((id) => chosen.has(id)).length;
      const extra = chosen.size - good;
      return {
        marked: true,
        right: good === question.right.length && extra === 0,
        good,
        of: question.right.length,
        extra,
      };
    }
    case 'order': {
      const order = answer?.kind === 'order' ? answer.order : [];
      const good = question.options.filter((option, at) => order[at] === option.id).length;
      return {
        marked: true,
        right: good === question.options.length,
        good,
        of: question.options.length,
        extra: 0,
      };
    }
    case 'number': {
      const value = answer?.kind === 'number' ? readNumber(answer.typed) : undefined;
      return whole(value !== undefined && farFrom(question, value) === 0);
    }
    case 'open':
      return { marked: false };
  }
};

/** -1 when a number is too low for this question, 1 when too high, 0 within the tolerance. */
export const farFrom = (question: { value: number; tolerance: number }, value: number): -1 | 0 | 1 => {
  // 0.1 + 0.2 must count as 0.3: the binary fraction is no fault of who answered.
  const slack = 1e-9 * Math.max(1, Math.abs(question.value));
  if (value < question.value - question.tolerance - slack) return -1;
  return value > question.value + question.tolerance + slack ? 1 : 0;
};

/** Whether an answer fits its question: only options that exist, each once. An empty one takes an answer back. */
export const isAnswerTo = (question: Question, answer: Answer): boolean => {
  if (answer.kind !== question.kind) return false;
  if (saysNothing(answer)) return true;
  const known =
    'options' in question ? new Set(question.options.map((option) => option.id)) : new Set<string>();
  switch (answer.kind) {
    case 'single':
      return known.has(answer.choice);
    case 'multiple':
      return (
        answer.choices.every((id) => known.has(id)) && new Set(answer.choices).size === answer.choices.length
      );
    case 'order':
      return (
        answer.order.length === known.size &&
        new Set(answer.order).size === known.size &&
        answer.order.every((id) => known.has(id))
      );
    case 'number':
    case 'open':
      return true;
  }
};

/** One bar of the review: how many gave this, and whether it is right. */
export type Bar = { key: string; words: Words; count: number; right: boolean };

/**
 * How a room answered one question (S26: in plenary, without names): for a choice how often each option was chosen,
 * for an order how many places were right, for a number too low, right or too high. An open question has no bars.
 */
export const distributionOf = (question: Question, answers: readonly Answer[]): Bar[] => {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.options.map((option) => ({
        key: option.id,
        words: option.words,
        count: answers.filter((answer) => chosenIn(answer).includes(option.id)).length,
        right: question.kind === 'single' ? question.right === option.id : question.right.includes(option.id),
      }));
    case 'order': {
      const of = question.options.length;
      const good = answers.map((answer) => {
        const score = scoreOf(question, answer);
        return score.marked ? score.good : 0;
      });
      return (
        Array.from({ length: of + 1 }, (_, at) => of - at)
          // All but one in its place cannot be.
          .filter((places) => places !== of - 1)
          .map((places) => ({
            key: String(places),
            words: {
              nl: `${places} van ${of} op de goede plaats`,
              en: `${places} of ${of} in the right place`,
            },
            count: good.filter((found) => found === places).length,
            right: places === of,
          }))
      );
    }
    case 'number':
      return numberBars(question, answers);
    case 'open':
      return [];
  }
};

const chosenIn = (answer: Answer): readonly string[] => {
  if (answer.kind === 'single') return [answer.choice];
  return answer.kind === 'multiple' ? answer.choices : [];
};

const numberBars = (question: Question & { kind: 'number' }, answers: readonly Answer[]): Bar[] => {
  const places = answers.map((answer) => {
    const value = answer.kind === 'number' ? readNumber(answer.typed) : undefined;
    return value === undefined ? 'unread' : farFrom(question, value);
  });
  const bar = (key: -1 | 0 | 1 | 'unread', nl: string, en: string): Bar => ({
    key: String(key),
    words: { nl, en },
    count: places.filter((place) => place === key).length,
    right: key === 0,
  });
  const unread = bar('unread', 'Geen getal', 'Not a number');
  return [
    bar(-1, 'Te laag', 'Too low'),
    bar(0, 'Binnen de marge', 'Within the margin'),
    bar(1, 'Te hoog', 'Too high'),
    ...(unread.count > 0 ? [unread] : []),
  ];
};
