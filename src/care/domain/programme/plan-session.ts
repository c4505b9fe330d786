import { addDays, daysBetween } from '../../../kernel/calendar-day.ts';
import { breathingFor } from './breathing-exercise.ts';
import { ceilingAt } from './ceiling.ts';
import type { SessionChange } from './change.ts';
import { fullSession } from './default-steps.ts';
import type { CheckIn } from './history.ts';
import type { Past, Ran } from './read-history.ts';
import type { Overrule, Overrules } from './overrule.ts';
import {
  fit,
  halfMinutes,
  longestSession,
  minutesOf,
  runMinutesOf,
  shortestSession,
  type Course,
  type SessionPlan,
} from './session-plan.ts';
import type { ProgrammeSettings } from './settings.ts';
import { lightSignsOf, painLimit, type BadSign, type LightSign } from './signs.ts';

/** What a plan is made from; `today` counts days from the start. */
export type World = {
  settings: ProgrammeSettings;
  past: Past;
  overrules: Overrules;
  today: number;
  /** The check-in of today, when today's session is about to begin. */
  checkIn?: CheckIn | undefined;
};

export type SessionOverrule = Overrule & { kind: 'session' };

/** Where a session stands: its day, its step, its number in the week (from 0), and whether it is the next of all. */
export type Place = { at: number; step: number; number: number; sessions: number; next: boolean };

type Limit = { minutes: number; run: number; whys: readonly (BadSign | LightSign)[] };

/** A poor night or a lower mood leaves three quarters of the session. Our own design. */
const lighter = 0.75;
const lightSignDays = 7;

/** The session of one place: the step's own, or the therapist's, within every limit that holds on its day. */
export const planSession = (
  world: World,
  place: Place,
  { company, overrule }: { company: SessionPlan['company']; overrule: SessionOverrule | undefined },
): SessionPlan & { changes: SessionChange[] } => {
  const changes: SessionChange[] = [];
  let course = fullSession(world.settings, place);
  const { ceiling, longest } = ceilingAt(world.settings, world.past.ran, place.at);
  const within = (limit: { minutes: number; run: number }, whys: readonly Why[]): void => {
    const smaller = fit(course, limit);
    if (smaller === course) return;
    const walks = runMinutesOf(course) > 0 && runMinutesOf(smaller) === 0;
    const lengths = { from: minutesOf(course), to: minutesOf(smaller) };
    changes.push(
      ...whys.map((why) => ({ effect: walks ? 'walk-only' : 'shorter', ...lengths, ...why }) as const),
    );
    course = smaller;
  };
  if (overrule) {
    const own = fit(overrule.course, { minutes: longestSession, run: longestSession });
    changes.push(replaced(overrule, { from: course, to: own, ceiling, longest }));
    course = own;
  } else {
    within({ minutes: ceiling, run: ceiling }, [{ reason: 'ceiling', longest, ceiling }]);
  }
  const tooMuch = lastTooMuch(world, overrule);
  if (tooMuch) within(tooMuch, tooMuch.whys);
  const light = overrule || !place.next ? undefined : lightLimit(world, place.at, course);
  if (light) within(light, light.whys);
  const runMinutes = runMinutesOf(course);
  return {
    ...course,
    minutes: minutesOf(course),
    runMinutes,
    stepIndex: place.step,
    company: overrule?.company ?? company,
    breathing: breathingFor({
      ...place,
      holdsAllowed: world.settings.breathHoldsAllowed,
      runs: runMinutes > 0,
    }),
    changes,
  };
};

type Why = { reason: 'ceiling'; longest: number; ceiling: number } | BadSign | LightSign;

const replaced = (
  { on, why }: SessionOverrule,
  session: { from: Course; to: Course; ceiling: number; longest: number },
): SessionChange => {
  const { ceiling, longest } = session;
  const to = minutesOf(session.to);
  return {
    effect: 'replaced',
    reason: 'therapist',
    on,
    why,
    from: minutesOf(session.from),
    to,
    aboveCeiling: to > ceiling ? { ceiling, longest } : undefined,
  };
};

/**
 * After a bad sign nothing is longer, or has more running, than the session that gave it, until one was heard to
 * have gone without. A decision of the therapist on or after its day goes before: they knew of it.
 */
const lastTooMuch = (
  { settings, past, overrules }: World,
  overrule: SessionOverrule | undefined,
): Limit | undefined => {
  const session = lastBad(past.ran);
  if (!session) return undefined;
  const known = ({ on }: Overrule): boolean => daysBetween(settings.startDay, on) >= session.at;
  if ((overrule && known(overrule)) || overrules.some((other) => other.kind === 'step' && known(other)))
    return undefined;
  return {
    minutes: Math.max(shortestSession, halfMinutes(session.minutes)),
    run: halfMinutes(session.run),
    whys: session.bad,
  };
};

const lastBad = (ran: readonly Ran[]): Ran | undefined => {
  let clearedAt = -Infinity;
  for (let i = ran.length - 1; i >= 0; i -= 1) {
    const session = ran[i];
    if (!session || session.at < clearedAt) return undefined;
    if (session.bad.length > 0) return session;
    if (session.heard) clearedAt = session.at;
  }
  return undefined;
};

/** The latest check-in counts: that of today when there is one, otherwise that of the last session. */
const lightLimit = (
  { settings, past, today, checkIn }: World,
  at: number,
  course: Course,
): Limit | undefined => {
  const last = past.ran.at(-1);
  const minutes = Math.max(shortestSession, halfMinutes(minutesOf(course) * lighter));
  if (checkIn && at === today) {
    const on = addDays(settings.startDay, at);
    const light = lightSignsOf(on, checkIn, last?.mood);
    if (checkIn.pain > painLimit)
      return {
        minutes,
        run: 0,
        whys: [{ reason: 'pain', on, pain: checkIn.pain, limit: painLimit }, ...light],
      };
    return light.length > 0 ? { minutes, run: minutes, whys: light } : undefined;
  }
  if (!last || last.light.length === 0 || at - last.at > lightSignDays) return undefined;
  return { minutes, run: minutes, whys: last.light };
};
