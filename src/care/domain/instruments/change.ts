import type { ChangeFigure, Definition } from './definition.ts';

export type ChangeOutcome =
  'reliably-better' | 'no-reliable-change' | 'reliably-worse' | 'unknown-no-published-figure';

/** `by`: points that the score went up (negative: down). `figure` is what was held against it, where there is one. */
export type Change = Readonly<{ outcome: ChangeOutcome; by: number; figure: ChangeFigure | undefined }>;

/**
 * What lies between two scores of a scale: more than the instrument's published figure of change, or not. A
 * difference as large as the figure counts. Without a figure, or where the figure does not speak of getting worse,
 * the answer is that nobody knows. `figure.meaning` says what the source calls the change: a page uses that word.
 */
export const changeBetween = (
  definition: Pick<Definition, 'subscales'>,
  subscale: string,
  before: number,
  after: number,
): Change => {
  const by = after - before;
  const scale = definition.subscales.find(({ code }) => code === subscale);
  const figure = scale?.change;
  if (!scale || !figure || scale.direction === 'neither')
    return { outcome: 'unknown-no-published-figure', by, figure: undefined };
  const gain = scale.direction === 'lower-is-worse' ? by : -by;
  if (gain < 0 && figure.counts === 'gain') return { outcome: 'unknown-no-published-figure', by, figure };
  if (Math.abs(gain) < figure.points) return { outcome: 'no-reliable-change', by, figure };
  return { outcome: gain > 0 ? 'reliably-better' : 'reliably-worse', by, figure };
};
