import type { QuestionKey } from './evaluation.ts';

/** S30: fewer answers than this are never shown: with four others about, somebody stays one of five. */
export const shownFrom = 5;

/** How often each of 1 to 5 was answered, and what that comes to. `spread` is the standard deviation of a sample. */
export type Distribution = {
  counts: readonly [number, number, number, number, number];
  count: number;
  mean: number;
  spread: number;
};

/** The distribution of counts from 1 to 5; undefined below the number from which answers are shown. */
export const distributionOf = (counts: Distribution['counts']): Distribution | undefined => {
  const count = counts.reduce((sum, one) => sum + one, 0);
  if (count < shownFrom) return undefined;
  const mean = counts.reduce((sum, one, at) => sum + one * (at + 1), 0) / count;
  const squares = counts.reduce((sum, one, at) => sum + one * (at + 1 - mean) ** 2, 0);
  return { counts, count, mean, spread: Math.sqrt(squares / (count - 1)) };
};

/** One line of what the store counts: how often a score was given to a question. */
export type ScoreCount = { question: string; score: number; count: number };

/** The counts of every question, of the scores from 1 to 5. */
export const countsByQuestion = (lines: readonly ScoreCount[]): Map<QuestionKey, Distribution['counts']> => {
  const found = new Map<QuestionKey, [number, number, number, number, number]>();
  for (const { question, score, count } of lines) {
    const counts = found.get(question as QuestionKey) ?? [0, 0, 0, 0, 0];
    counts[score - 1] = (counts[score - 1] ?? 0) + count;
    found.set(question as QuestionKey, counts);
  }
  return found;
};

/** Whether a comment has what is sought in it, whatever the case of its letters and the signs on them. */
export const commentMatches = (words: string, sought: string): boolean =>
  plain(words).includes(plain(sought));

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
