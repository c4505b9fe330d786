import { daysBetween } from '../../../kernel/calendar-day.ts';
import type { StepChange } from './change.ts';
import { carrying, firstContinuousStep, furthestStep, lastStep } from './default-steps.ts';
import type { Ran } from './read-history.ts';
import type { Overrule, Overrules } from './overrule.ts';
import type { ProgrammeSettings } from './settings.ts';

/** Where a client stands as a week begins; weeks are seven days from the start, counted from 1. */
export type Standing = {
  week: number;
  step: number;
  /** Nothing is missed before the first session. */
  begun: boolean;
  /** Weeks missed in a row up to here, and the step before the first of them. */
  missed: { weeks: number; from: number };
  /** Weeks since step 16 was left behind; 0 before. */
  weeksAfter: number;
  /** Whether a fourth session has been earned: from week 13 and step 13, never first after a bad sign. */
  four: boolean;
  /** Facts before this day (counted from the start) are not held against the step: the therapist knew them. */
  judgedFrom: number;
  changes: readonly StepChange[];
};

/** The first week with, and after, which a fourth session and runs on following days are possible (care.md 1). */
export const looseFromWeek = 13;

/** A week counts with two sessions: of one nobody can say how the week went. Our own design. */
export const sessionsForAWeek = 2;

export const weekOf = (at: number): number => Math.floor(Math.max(0, at) / 7) + 1;
export const firstDayOf = (week: number): number => (week - 1) * 7;

/** The sessions of a week, out of sessions in the order of their days. */
export const within = (ran: readonly Ran[], week: number): readonly Ran[] => {
  const from = ran.findLastIndex(({ at }) => at < firstDayOf(week)) + 1;
  const to = ran.findIndex(({ at }, i) => i >= from && at >= firstDayOf(week + 1));
  return ran.slice(from, to < 0 ? undefined : to);
};

const clampStep = (step: number): number => Math.min(Math.max(0, Math.floor(step)), furthestStep);

const beginning = (settings: ProgrammeSettings): Standing => {
  const step = Math.min(clampStep(settings.startStep), lastStep);
  return {
    week: 1,
    step,
    begun: false,
    missed: { weeks: 0, from: step },
    weeksAfter: 0,
    four: false,
    judgedFrom: 0,
    changes: [],
  };
};

/** Every week up to and including the one that `today` (days from the start) lies in: the story so far. */
export const standingsUntil = (
  settings: ProgrammeSettings,
  ran: readonly Ran[],
  overrules: Overrules,
  today: number,
): [Standing, ...Standing[]] => {
  const steps = overrules
    .filter((overrule) => overrule.kind === 'step')
    .map((overrule) => ({ overrule, at: daysBetween(settings.startDay, overrule.on) }))
    .filter(({ at }) => at <= Math.max(0, today))
    .sort((a, b) => a.at - b.at);
  const stepSet = (standing: Standing): Standing =>
    steps
      .filter(({ at }) => weekOf(at) === standing.week)
      .reduce((before, { overrule, at }) => setStep(before, overrule, at), standing);
  let standing = stepSet(beginning(settings));
  const all: [Standing, ...Standing[]] = [standing];
  while (standing.week < weekOf(today)) {
    standing = stepSet(closeWeek(settings, standing, within(ran, standing.week)));
    all.push(standing);
  }
  return all;
};

const setStep = (standing: Standing, overrule: Overrule & { kind: 'step' }, at: number): Standing => {
  const step = clampStep(overrule.step);
  return {
    ...standing,
    step,
    missed: { weeks: 0, from: step },
    weeksAfter: step > lastStep ? Math.max(1, standing.weeksAfter) : 0,
    judgedFrom: at,
    changes: [
      ...standing.changes,
      {
        effect: 'step-set',
        reason: 'therapist',
        on: overrule.on,
        why: overrule.why,
        week: standing.week,
        from: standing.step,
        to: step,
      },
    ],
  };
};

/** The week after this one, by what happened in it. */
export const closeWeek = (
  settings: ProgrammeSettings,
  standing: Standing,
  sessions: readonly Ran[],
): Standing => {
  const stepJustSet = standing.judgedFrom >= firstDayOf(standing.week) && standing.judgedFrom > 0;
  if (sessions.length === 0 && !stepJustSet) return standing.begun ? missWeek(standing) : wait(standing);
  const judged = sessions.filter(({ at }) => at >= standing.judgedFrom);
  return judgeWeek(settings, standing, judged);
};

const wait = (standing: Standing): Standing => moveOn(standing, { step: standing.step, changes: [] });

const moveOn = (standing: Standing, to: { step: number; changes: readonly StepChange[] }): Standing => {
  const week = standing.week + 1;
  return {
    ...standing,
    ...to,
    week,
    missed: { weeks: 0, from: to.step },
    weeksAfter: to.step > lastStep ? standing.weeksAfter + 1 : 0,
    four: standing.four && to.step >= firstContinuousStep,
  };
};

/** care.md 1: one or two weeks missed is one step back, three is half; and half again for every three more. */
const missWeek = (standing: Standing): Standing => {
  const weeks = standing.missed.weeks + 1;
  const { from } = standing.missed.weeks === 0 ? { from: standing.step } : standing.missed;
  const half = Math.floor(Math.min(from, lastStep) / 2 ** Math.floor(weeks / 3));
  const to = weeks < 3 ? Math.max(0, from - 1) : Math.min(half, Math.max(0, from - 1));
  const change: StepChange = {
    effect: weeks < 3 ? 'step-back' : 'halve',
    reason: 'weeks-missed',
    weeks,
    week: standing.week + 1,
    from: standing.step,
    to,
  };
  const next = moveOn(standing, { step: to, changes: to === standing.step ? [] : [change] });
  return { ...next, missed: { weeks, from } };
};

const judgeWeek = (settings: ProgrammeSettings, standing: Standing, judged: readonly Ran[]): Standing => {
  const { step } = standing;
  const place = { week: standing.week + 1, from: step, to: step };
  const begun = { ...standing, begun: true };
  const repeat = whyRepeat(settings, step, judged);
  if (repeat.length > 0)
    return moveOn(begun, {
      step,
      changes: repeat.map((why) => ({ effect: 'repeat-week', ...place, ...why })),
    });
  const to = Math.min(step + 1, furthestStep);
  const change: StepChange = { effect: 'step-forward', reason: 'went-well', ...place, to };
  const next = moveOn(begun, { step: to, changes: to === step ? [] : [change] });
  return { ...next, four: next.week >= looseFromWeek && to >= firstContinuousStep };
};

type WhyRepeat = StepChange extends infer Change
  ? Change extends { effect: 'repeat-week' }
    ? Omit<Change, 'effect' | 'week' | 'from' | 'to'>
    : never
  : never;

/** Everything that speaks for the same week once more; the gravest kind only, in the order of the days. */
const whyRepeat = (settings: ProgrammeSettings, step: number, judged: readonly Ran[]): WhyRepeat[] => {
  const bad = judged.flatMap((session) => session.bad);
  if (bad.length > 0) return bad;
  if (judged.length < sessionsForAWeek)
    return [{ reason: 'too-few-sessions', sessions: judged.length, needed: sessionsForAWeek }];
  if (!judged.some(({ heard }) => heard)) return [{ reason: 'no-check-out' }];
  const light = judged.filter((session) => session.light.length > 0);
  if (light.length > 1) return light.flatMap((session) => session.light);
  const needed = carrying(settings, step);
  const longest = Math.max(...judged.map(({ minutes }) => minutes));
  const mostRun = Math.max(...judged.map(({ run }) => run));
  if (longest < needed.minutes || mostRun < needed.run)
    return [{ reason: 'step-not-carried', longest, mostRun, needed }];
  return [];
};
