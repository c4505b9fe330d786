import type { Band, Definition, Subscale } from './definition.ts';
import { scoreIpaq } from './ipaq-scoring.ts';
import type { Answers, NoScore, Score, Scores } from './outcome.ts';

export type Scoring =
  | { ok: true; value: Scores }
  | { ok: false; reason: 'answer-out-of-range' | 'item-unknown'; items: readonly number[] };

/**
 * Scores the answers to an instrument (S14). Refuses `item-unknown` for an item that it does not have and
 * `answer-out-of-range` for an answer that is no whole number within the item's range, naming the items: then the
 * questionnaire was not matched to the instrument as it should be, and no scale of it can be trusted.
 */
export const scoreInstrument = (definition: Definition, answers: Answers): Scoring => {
  const unknown = [...answers.keys()].filter((item) => !definition.items[item - 1]);
  if (unknown.length > 0) return { ok: false, reason: 'item-unknown', items: unknown };
  const outside = [...answers].filter(([item, answer]) => !fits(definition, item, answer));
  if (outside.length > 0)
    return { ok: false, reason: 'answer-out-of-range', items: outside.map(([item]) => item) };
  return {
    ok: true,
    value:
      definition.method === 'ipaq'
        ? scoreIpaq(definition, answers)
        : Object.fromEntries(
            definition.subscales.map((scale) => [scale.code, sumOf(definition, scale, answers)]),
          ),
  };
};

/** The band in which a score lies; undefined where the scale has no published cut-offs. */
export const bandOf = (scale: Subscale, value: number): Band | undefined => {
  if (!scale.bands) return undefined;
  const reached = scale.bands.cuts.findLast(({ at }) =>
    scale.direction === 'lower-is-worse' ? value <= at : value >= at,
  );
  return reached?.band ?? 'below-cut-off';
};

const fits = (definition: Definition, item: number, answer: number): boolean => {
  const range = definition.items[item - 1];
  return range !== undefined && Number.isInteger(answer) && answer >= range.min && answer <= range.max;
};

const sumOf = (definition: Definition, scale: Subscale, answers: Answers): Score | NoScore => {
  const missing = scale.items.filter((item) => !answers.has(item));
  const mayMiss = definition.missing.rule === 'mean-of-answered' ? definition.missing.mayMiss : 0;
  const given = scale.items.flatMap((item) => {
    const answer = answers.get(item);
    return answer === undefined ? [] : [worth(definition, item, answer)];
  });
  if (missing.length > mayMiss || given.length === 0) return { kind: 'no-score', missing };
  const sum = given.reduce((total, points) => total + points, 0);
  // Divided last: a mean that falls on a cut-off must not end a hair below it.
  const value = (sum * scale.multiplier * scale.items.length) / given.length;
  const { min, max } = scale;
  return { kind: 'score', value, band: bandOf(scale, value), min, max, filledIn: missing };
};

/** What an answer counts for: recoded first, then turned round where the item runs the other way. */
const worth = (definition: Definition, item: number, answer: number): number => {
  const recoded = definition.recode.find(({ from }) => from === answer)?.to ?? answer;
  if (!definition.reverse.includes(item)) return recoded;
  const range = definition.items[item - 1];
  return range ? range.min + range.max - recoded : recoded;
};
