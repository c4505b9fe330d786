import { daysBetween, weekday } from '../../src/kernel/calendar-day.ts';
import { fullSession } from '../../src/care/domain/programme/default-steps.ts';
import type { SessionDone } from '../../src/care/domain/programme/history.ts';
import { weeksSoFar, type ProgrammeFacts, type WeekPlan } from '../../src/care/domain/programme/plan-next.ts';
import type { PlannedSession } from '../../src/care/domain/programme/plan-week.ts';
import { minutesOf, runMinutesOf } from '../../src/care/domain/programme/session-plan.ts';
import type { ProgrammeSettings } from '../../src/care/domain/programme/settings.ts';

/** What is known before a plan is made, and the plan: seen again by every rule below. */
export type Seen = { facts: ProgrammeFacts; done: readonly SessionDone[]; week: WeekPlan };

export const holds = (condition: boolean, rule: string, seen: unknown): void => {
  if (!condition) throw new Error(`${rule}: ${JSON.stringify(seen)}`);
};

const minutesDone = (done: SessionDone): number => done.minutesWalked + done.minutesRun;

/** The ceiling, written down here a second time: 1.10 times the longest of thirty days, ten minutes walked at least. */
export const neverAboveTheCeiling = (seen: Seen): void => {
  const { settings } = seen.facts;
  for (const session of seen.week.sessions) {
    const recent = seen.done.filter((done) => daysBetween(done.day, session.on) <= 30).map(minutesDone);
    const intakeCounts = daysBetween(settings.startDay, session.on) <= 30 || recent.length === 0;
    const longest = Math.max(0, ...recent, ...(intakeCounts ? [settings.longestWalk] : []));
    const walkOfTen = session.minutes <= 10 && session.runMinutes === 0;
    holds(walkOfTen || session.minutes * 10 <= longest * 11, 'ceiling', { longest, session });
  }
};

export const neverOverAnHour = ({ week }: Seen): void => {
  for (const session of week.sessions) {
    holds(session.minutes <= 60 && session.minutes >= 10, 'sixty minutes', session);
    holds(minutesOf(session) === session.minutes, 'minutes are their sum', session);
    holds(runMinutesOf(session) === session.runMinutes, 'run minutes are their sum', session);
    holds(
      session.intervals.every(({ minutes }) => minutes > 0 && Number.isInteger(minutes * 2)),
      'half minutes',
      session,
    );
  }
};

export const neverWithoutRest = ({ facts, done, week }: Seen): void => {
  const days = [...done.map((session) => session.day).slice(-1), ...week.sessions.map(({ on }) => on)];
  for (let i = 1; i < days.length; i += 1) {
    const rest = daysBetween(days[i - 1]!, days[i]!);
    const weekOfRun = Math.floor(daysBetween(facts.settings.startDay, days[i]!) / 7) + 1;
    holds(rest >= (weekOfRun <= 12 ? 2 : 1), '48 hours', { days, weekOfRun });
  }
};

export const neverTooOften = ({ facts, done, week }: Seen): void => {
  const { startDay: start } = facts.settings;
  const inWeek = done.filter(({ day: on }) => Math.floor(daysBetween(start, on) / 7) + 1 === week.week);
  const most = week.week < 13 ? 3 : 4;
  holds(week.sessions.length === 0 || inWeek.length + week.sessions.length <= most, 'sessions a week', week);
  const days = [...done.map((session) => session.day), ...week.sessions.map(({ on }) => on)];
  for (const { on } of week.sessions) {
    const sevenDays = days.filter((other) => other <= on && daysBetween(other, on) < 7);
    holds(sevenDays.length <= 4, 'four in seven days', { days, on });
  }
};

/** Compared with the session that gave the sign, and with the step it was run at. */
export const neverHarderAfterASign = (
  { week }: Seen,
  sign: { session: SessionDone; step: number } | undefined,
): void => {
  if (!sign) return;
  holds(week.step <= sign.step, 'no higher step after a sign', { week, sign });
  for (const { minutes, runMinutes } of week.sessions) {
    holds(minutes <= Math.max(10, minutesDone(sign.session)), 'no longer after a sign', { week, sign });
    holds(runMinutes <= sign.session.minutesRun, 'no more running after a sign', { week, sign });
  }
};

const isOfItsStep = (settings: ProgrammeSettings, { stepIndex, minutes }: PlannedSession): boolean =>
  [2, 3, 4].some((sessions) =>
    [0, 1, 2, 3].some(
      (number) => minutesOf(fullSession(settings, { step: stepIndex, number, sessions })) === minutes,
    ),
  );

export const everyChangeHasAReason = ({ facts, done, week }: Seen): void => {
  const { settings } = facts;
  for (const change of week.changes) holds(change.reason.length > 0, 'reason', change);
  for (const session of week.sessions) {
    const said = session.changes.some(({ effect }) => effect === 'shorter' || effect === 'walk-only');
    if (!said) holds(isOfItsStep(settings, session), 'a cut says why', session);
    const liked =
      settings.preferredWeekdays.length === 0 || settings.preferredWeekdays.includes(weekday(session.on));
    holds(liked || session.changes.some(({ effect }) => effect === 'moved'), 'a move says why', session);
  }
  const asked = settings.sessionsPerWeek;
  const inWeek = done.filter(
    ({ day: on }) => Math.floor(daysBetween(settings.startDay, on) / 7) + 1 === week.week,
  );
  const given = inWeek.length + week.sessions.length;
  const more = week.changes.some(({ effect }) => effect === 'more-sessions');
  holds(week.sessions.length === 0 || given <= asked || more, 'more sessions say why', week);
};

export const everyStepHasAReason = (facts: ProgrammeFacts): void => {
  let before = facts.settings.startStep;
  for (const { step, changes } of weeksSoFar(facts)) {
    holds(step === before || changes.some((change) => change.to === step), 'a step says why', changes);
    before = step;
  }
};

export const isBad = (
  { checkIn, checkOut, painOver24Hours, stopSign }: SessionDone,
  limit: number,
): boolean =>
  stopSign !== undefined ||
  painOver24Hours === true ||
  (checkIn?.pain ?? 0) > 3 ||
  checkOut?.talkTest === 'failed' ||
  (checkOut?.effort ?? 0) > limit;
