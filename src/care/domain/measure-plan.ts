import { addDays, daysBetween, dayParts, parseDay, type CalendarDay } from '../../kernel/calendar-day.ts';

/** The moments at which stress is measured (S5, S14): at the start, along the way, at the end and twice after it. */
export type MeasureMoment = 'start' | 'along' | 'end' | 'after-3-months' | 'after-6-months';

export type PlannedMeasure = Readonly<{
  moment: MeasureMoment;
  /** Which one along the way, from 1; 0 for the others. */
  number: number;
  dueOn: CalendarDay;
}>;

/** What is measured with one client: from when, until when where that is known, and with which questionnaires. */
export type MeasurePlan = Readonly<{
  startsOn: CalendarDay;
  endsOn: CalendarDay | undefined;
  /** Ids of questionnaires, in the order in which they are asked. */
  questionnaires: readonly string[];
  /** Nothing is asked by itself while it is paused. */
  paused: boolean;
}>;

/** Weeks between two measurements along the way. */
export const weeksBetween = 4;
/** Days a measurement stays open from its due day, that day included: until the next along the way. */
export const openDays = 28;
/** Along the way nothing is asked within so many days before the end: the end asks it. */
const restBeforeEnd = 7;

/** The same day some months later; the last day of a month that is too short. */
export const monthsAfter = (from: CalendarDay, months: number): CalendarDay => {
  const { year, month, day } = dayParts(from);
  const count = year * 12 + (month - 1) + months;
  const inMonth = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
  for (let last = day; ; last -= 1) {
    const found = parseDay(`${inMonth}-${String(last).padStart(2, '0')}`);
    if (found) return found;
  }
};

/** The measurements after the end of guidance: three and six months. */
export const measuresAfter = (endedOn: CalendarDay): PlannedMeasure[] => [
  { moment: 'after-3-months', number: 0, dueOn: monthsAfter(endedOn, 3) },
  { moment: 'after-6-months', number: 0, dueOn: monthsAfter(endedOn, 6) },
];

/**
 * All measurements of one guidance, in order of their days: every four weeks from the start until the end, known or
 * foreseen. Without an end the plan runs to four weeks beyond `today`, and has no end yet.
 */
export const measurePlan = (given: {
  startedOn: CalendarDay;
  endsOn?: CalendarDay | undefined;
  today: CalendarDay;
}): PlannedMeasure[] => {
  const { startedOn, endsOn, today } = given;
  const until = endsOn ? addDays(endsOn, -restBeforeEnd) : addDays(today, weeksBetween * 7);
  const along = Math.max(0, Math.floor(daysBetween(startedOn, until) / (weeksBetween * 7)));
  return [
    { moment: 'start', number: 0, dueOn: startedOn },
    ...Array.from({ length: along }, (_, index) => ({
      moment: 'along' as const,
      number: index + 1,
      dueOn: addDays(startedOn, (index + 1) * weeksBetween * 7),
    })),
    ...(endsOn ? [{ moment: 'end' as const, number: 0, dueOn: endsOn }, ...measuresAfter(endsOn)] : []),
  ];
};

export type MeasureTaken = Readonly<{ moment: MeasureMoment; number: number }>;

const same = (one: MeasureTaken, other: MeasureTaken): boolean =>
  one.moment === other.moment && one.number === other.number;

export type MeasureState = PlannedMeasure & Readonly<{ state: 'taken' | 'open' | 'missed' | 'coming' }>;

/** Where each measurement of a plan stands on `today`: one that closed without answers is missed, and stays a gap. */
export const measureStates = (
  plan: readonly PlannedMeasure[],
  taken: readonly MeasureTaken[],
  today: CalendarDay,
): MeasureState[] =>
  plan.map((measure) => {
    if (taken.some((one) => same(one, measure))) return { ...measure, state: 'taken' };
    if (today < measure.dueOn) return { ...measure, state: 'coming' };
    return { ...measure, state: today < addDays(measure.dueOn, openDays) ? 'open' : 'missed' };
  });

/** The measurement to ask now, the latest that is open; else the first to come; undefined when all is done. */
export const nextMeasure = (
  plan: readonly PlannedMeasure[],
  taken: readonly MeasureTaken[],
  today: CalendarDay,
): MeasureState | undefined => {
  const states = measureStates(plan, taken, today);
  return states.findLast(({ state }) => state === 'open') ?? states.find(({ state }) => state === 'coming');
};

/**
 * The measurement of a plan to ask today, when it was not asked before: the latest that is open, and none that a later
 * one has overtaken. The end of guidance, once there is one, goes before the end that was foreseen.
 */
export const measureToAsk = (given: {
  plan: MeasurePlan;
  endedOn: CalendarDay | undefined;
  made: readonly MeasureTaken[];
  today: CalendarDay;
}): PlannedMeasure | undefined => {
  const { plan, endedOn, made, today } = given;
  if (plan.paused) return undefined;
  const endsOn = endedOn !== undefined && endedOn > plan.startsOn ? endedOn : plan.endsOn;
  const measures = measurePlan({ startedOn: plan.startsOn, endsOn, today });
  const last = measureStates(measures, made, today).findLast(
    ({ state }) => state === 'open' || state === 'taken',
  );
  return last?.state === 'open' ? last : undefined;
};

/** From so many days after its due day on, an answer is noted as late. */
const lateFromDays = 8;

/** How many days after its due day something was answered; undefined while that is within a week. */
export const daysLate = (dueOn: CalendarDay, answeredOn: CalendarDay): number | undefined => {
  const days = daysBetween(dueOn, answeredOn);
  return days >= lateFromDays ? days : undefined;
};
