import { isQuestionKind } from '../domain/question.ts';
import { questionStates, type QuestionSearch, type QuestionState } from '../store/questions.ts';

/** What was asked of the list: the fields of the filter as typed, and what they mean. */
export type Search = {
  typed: { q: string; onderwerp: string; soort: string; staat: string };
  filter: QuestionSearch;
  /** Whether anything narrows the list. */
  narrowed: boolean;
};

/** Reads the filter of the bank from the address. Without a state the retired questions stay away. */
export const readSearch = (query: Record<string, string>): Search => {
  const typed = {
    q: (query['q'] ?? '').slice(0, 100),
    onderwerp: (query['onderwerp'] ?? '').slice(0, 80),
    soort: query['soort'] ?? '',
    staat: query['staat'] ?? '',
  };
  const state = questionStates.find((known) => known === typed.staat);
  const usual: QuestionState[] = ['draft', 'in-use'];
  return {
    typed,
    filter: {
      states: state ? [state] : typed.staat === 'alle' ? questionStates : usual,
      topic: typed.onderwerp || undefined,
      kind: isQuestionKind(typed.soort) ? typed.soort : undefined,
      words: typed.q.split(/\s+/).filter(Boolean).slice(0, 5),
    },
    narrowed: Object.values(typed).some((text) => text !== ''),
  };
};
