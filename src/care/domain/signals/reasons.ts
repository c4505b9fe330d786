import type { CalendarDay } from '../../../kernel/calendar-day.ts';
import type { Answers } from '../instruments/outcome.ts';
import type { StopSign } from '../programme/history.ts';

/**
 * What a therapist may see or hear and raise by hand (care.md 2). Thoughts of suicide come first: they have a route of
 * their own. The others are general knowledge.
 */
export const observations = [
  ...([
    'thoughts-of-suicide',
    'psychosis',
    'mania',
    'intoxication',
    'compulsive-exercise',
    'underweight',
    'violence',
  ] as const),
  'quick-decline',
] as const;
export type Observation = (typeof observations)[number];

export const isObservation = (text: string): text is Observation =>
  observations.some((observation) => observation === text);

/** Why a signal was raised, with its facts. `gk`: a professional still has to confirm the rule. */
export type SignalReason =
  | Readonly<{
      reason: 'answer';
      instrument: string;
      item: number;
      answer: number;
      from: number;
      gk: boolean;
    }>
  | Readonly<{ reason: 'score'; instrument: string; atLeast: number; from: number; gk: boolean }>
  | Readonly<{ reason: 'low-bmi'; bmi: number; under: number; gk: boolean }>
  | Readonly<{ reason: 'stop-sign'; sign: StopSign; on: CalendarDay; gk: boolean }>
  | Readonly<{ reason: 'observed'; observation: Observation; gk: boolean }>;

type AnswerRule = Readonly<{ instrument: string; item: number; from: number }>;
type ScoreRule = Readonly<{ instrument: string; items: number; from: number }>;

/** Answers that must reach a human (care.md 2): items that ask about death and suicide, from the first point on. */
const answerRules: readonly AnswerRule[] = [
  { instrument: 'phq-9', item: 9, from: 1 },
  { instrument: '4dkl', item: 33, from: 1 },
  { instrument: '4dkl', item: 46, from: 1 },
];

/** Scores that must reach a human (care.md 2). */
const scoreRules: readonly ScoreRule[] = [{ instrument: 'phq-9', items: 9, from: 20 }];

/** Under this body-mass index (kilograms by square metre) somebody does not run before a doctor has looked. */
const underweightBmi = 18.5;

/**
 * S4: what in the answers to an instrument must reach a human at once; empty when nothing does. Looks at the answers
 * as they were given, so that it also speaks when the form could not be scored: points that are there already reach
 * the limit, whatever is missing, and an answer beyond the range counts as alarming rather than as none.
 */
export const findSignals = (instrument: string, answers: Answers): readonly SignalReason[] => {
  const alarming = answerRules.flatMap((rule): SignalReason[] => {
    const answer = answers.get(rule.item) ?? 0;
    if (rule.instrument !== instrument || answer < rule.from) return [];
    return [{ reason: 'answer', ...rule, answer, gk: false }];
  });
  const high = scoreRules.flatMap(({ instrument: of, items, from }): SignalReason[] => {
    if (of !== instrument) return [];
    const atLeast = [...answers].reduce(
      (sum, [item, points]) => (item <= items ? sum + Math.max(0, points) : sum),
      0,
    );
    return atLeast < from ? [] : [{ reason: 'score', instrument, atLeast, from, gk: false }];
  });
  return [...alarming, ...high];
};

/** S4: the signal of a body-mass index under 18.5, from the intake; undefined for any other. */
export const findWeightSignal = (bmi: number): SignalReason | undefined =>
  bmi < underweightBmi ? { reason: 'low-bmi', bmi, under: underweightBmi, gk: true } : undefined;

/** S4: the signal of a sign on which a client stopped while nobody was with them. The list is still to be confirmed. */
export const stopSignal = (sign: StopSign, on: CalendarDay): SignalReason => ({
  ...{ reason: 'stop-sign', sign, on, gk: true },
});

/**
 * S4: the signal of what a therapist saw or heard. That it must reach a human is still to be confirmed, except for
 * thoughts of suicide: care.md 2 gives their route.
 */
export const observedSignal = (observation: Observation): SignalReason => ({
  ...{ reason: 'observed', observation, gk: observation !== 'thoughts-of-suicide' },
});
