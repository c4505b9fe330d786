import { daysBetween, type CalendarDay } from '../../../kernel/calendar-day.ts';
import { accepted, refused, type Result } from '../../../kernel/result.ts';
import { mostInSevenDays } from './choose-days.ts';
import { furthestStep } from './default-steps.ts';
import type { Overrule } from './overrule.ts';
import { holding, worldOf, type ProgrammeFacts } from './plan-next.ts';
import type { World } from './plan-session.ts';
import { daysApart } from './plan-week.ts';
import { longestSession, minutesOf, type Course } from './session-plan.ts';
import { firstDayOf, standingsUntil, weekOf } from './standing.ts';

/** What the therapist asks for, with the reason in their own words: about the run, not about treatment (S4). */
export type OverruleRequest =
  | { kind: 'release'; why: string }
  | { kind: 'step'; step: number; why: string }
  | {
      kind: 'session';
      day: CalendarDay;
      course: Course;
      company: 'guided' | 'independent';
      why: string;
    };

export type OverruleRefusal =
  | 'reason-missing'
  | 'nothing-held'
  | 'held-after-stop-sign'
  | 'no-such-step'
  | 'not-in-half-minutes'
  | 'over-sixty-minutes'
  | 'day-has-passed'
  | 'more-than-a-week-ahead'
  | 'within-48-hours'
  | 'already-run-that-day'
  | 'over-four-a-week';

const furthestAhead = 7;

/**
 * The therapist's decision as a fact to keep, made today. Above the ceiling is theirs to decide, with the reason,
 * and the plan marks it. Refused, whatever the reason: more than sixty minutes, a fifth session in a week or in
 * seven days, less than 48 hours of rest in the first twelve weeks, and anything but a release while a stop sign
 * holds. Also refused: no reason, minutes that are not whole or half, a step that does not exist (0 to 27), a day
 * that has passed or lies over a week ahead.
 */
export const decideOverrule = (
  facts: ProgrammeFacts,
  request: OverruleRequest,
): Result<Overrule, OverruleRefusal> => {
  const why = request.why.trim();
  if (why === '') return refused('reason-missing');
  const world = worldOf(facts);
  const held = holding(world) !== undefined;
  const made = { on: facts.today, why };
  if (request.kind === 'release')
    return held ? accepted({ ...made, kind: 'release' }) : refused('nothing-held');
  if (held) return refused('held-after-stop-sign');
  if (request.kind === 'step')
    return Number.isInteger(request.step) && request.step >= 0 && request.step <= furthestStep
      ? accepted({ ...made, kind: 'step', step: request.step })
      : refused('no-such-step');
  const { day, course, company } = request;
  const refusal = unfit(course) ?? badDay(world, facts.today, day);
  return refusal ? refused(refusal) : accepted({ ...made, kind: 'session', day, course, company });
};

const unfit = (course: Course): OverruleRefusal | undefined => {
  const stretches = course.intervals.map(({ minutes }) => minutes);
  const halves = [course.warmUp, course.coolDown, ...stretches].every(
    (minutes) => minutes >= 0 && Number.isInteger(minutes * 2),
  );
  if (!halves || stretches.length === 0 || stretches.includes(0)) return 'not-in-half-minutes';
  return minutesOf(course) > longestSession ? 'over-sixty-minutes' : undefined;
};

const badDay = (world: World, today: CalendarDay, day: CalendarDay): OverruleRefusal | undefined => {
  const { settings, past, overrules } = world;
  const ahead = daysBetween(today, day);
  if (ahead < 0 || day < settings.startDay) return 'day-has-passed';
  if (ahead > furthestAhead) return 'more-than-a-week-ahead';
  const at = daysBetween(settings.startDay, day);
  const step = standingsUntil(settings, past.ran, overrules, world.today).at(-1)?.step ?? 0;
  const last = past.ran.at(-1)?.at ?? -Infinity;
  if (at - last < daysApart(weekOf(at), step))
    return at === last ? 'already-run-that-day' : 'within-48-hours';
  const since = Math.min(at - 6, firstDayOf(weekOf(at)));
  const lately = past.ran.filter((session) => session.at >= since).length;
  return lately >= mostInSevenDays ? 'over-four-a-week' : undefined;
};
