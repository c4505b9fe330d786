import { addDays, daysBetween, type CalendarDay } from '../../kernel/calendar-day.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { isOver, type Session, type Times } from './session.ts';

/** The most sessions of one series: a year of weeks. */
export const longestSeries = 52;

/**
 * The days of a weekly series: `times` of them, every week or every second one. Days and not moments, so that a
 * session at seven stays at seven when the clock changes. Refuses `not-a-number-of-times` outside 1 to 52.
 */
export const seriesDays = (series: {
  first: CalendarDay;
  times: number;
  everyWeeks: 1 | 2;
}): Result<CalendarDay[], 'not-a-number-of-times'> => {
  const { first, times, everyWeeks } = series;
  if (!Number.isInteger(times) || times < 1 || times > longestSeries) return refused('not-a-number-of-times');
  return accepted(Array.from({ length: times }, (_, at) => addDays(first, at * 7 * everyWeeks)));
};

/** Which sessions of a series a change is for. */
export const scopes = ['this', 'following'] as const;
export type Scope = (typeof scopes)[number];

/** The sessions that a change to `from` is for: itself, or also what still follows it and is not called off. */
export const changedWith = (
  from: Session,
  series: readonly Session[],
  scope: Scope,
  now: Date,
): readonly Session[] =>
  scope === 'this'
    ? [from]
    : [
        from,
        ...series.filter(
          (session) =>
            session.id !== from.id && session.day >= from.day && !session.callOff && !isOver(session, now),
        ),
      ];

/** The new times of the sessions that change: the same clock times, and as many days further as the first one moves. */
export const movedTimes = (
  changed: readonly Session[],
  from: Session,
  to: Times,
): (Times & { id: string })[] => {
  const days = daysBetween(from.day, to.day);
  return changed.map(({ id, day }) => ({
    ...{ id, begins: to.begins, ends: to.ends },
    day: addDays(day, days),
  }));
};
