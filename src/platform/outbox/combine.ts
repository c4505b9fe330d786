import type { Handled, OutboxHandlers } from './index.ts';

/** What several handlers of one entry say together: done when all are, and otherwise what asks for most. */
const together = (answers: readonly Handled[]): Handled =>
  answers.find(({ result }) => result === 'again') ??
  answers.find(({ result }) => result === 'give-up') ?? {
    result: 'done',
    ...(answers.some(({ note }) => note)
      ? { note: Object.assign({}, ...answers.map(({ note }) => note)) as Record<string, unknown> }
      : {}),
  };

/**
 * The handlers of several contexts as one set. An event that more than one of them listens to goes to each of them,
 * in order; when one asks for another try all are called again, so a handler of an event must be safe to repeat.
 */
export const combineHandlers = (...sets: readonly OutboxHandlers[]): OutboxHandlers => {
  const combined: OutboxHandlers = {};
  for (const topic of new Set(sets.flatMap((set) => Object.keys(set)))) {
    const listening = sets.flatMap((set) => set[topic] ?? []);
    combined[topic] = async (entry) => {
      const answers: Handled[] = [];
      for (const handle of listening) {
        answers.push(
          await handle(entry).catch((error: unknown): Handled => ({
            result: 'again',
            problem: error instanceof Error ? error.name : 'unknown',
          })),
        );
      }
      return together(answers);
    };
  }
  return combined;
};
