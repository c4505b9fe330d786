import fc from 'fast-check';
import { test } from 'vitest';
import { addDays, daysBetween, weekday, type CalendarDay } from '../../../kernel/calendar-day.ts';
import { fullSession } from './default-steps.ts';
import type { SessionDone, SessionMissed } from './history.ts';
import type { Overrule } from './overrule.ts';
import { planNext, weeksSoFar, type ProgrammeFacts, type WeekPlan } from './plan-next.ts';
import { minutesOf, runMinutesOf } from './session-plan.ts';
import type { ProgrammeSettings } from './settings.ts';
import { anyBehaviour, anySettings, type Behaviour } from './test-clients.ts';

const runs = Number(process.env['RUNS'] ?? 20_000);

/** What is known before a plan is made, and the plan: seen again by every rule below. */
type Seen = { facts: ProgrammeFacts; done: readonly SessionDone[]; week: WeekPlan };

const holds = (condition: boolean, rule: string, seen: unknown): void => {
  if (!condition) throw new Error(`${rule}: ${JSON.stringify(seen)}`);
};

const minutesDone = (done: SessionDone): number => done.minutesWalked + done.minutesRun;

/** The ceiling, written down here a second time: 1.10 times the longest of thirty days, ten minutes walked at least. */
const neverAboveTheCeiling = (seen: Seen): void => {
  const { settings } = seen.facts;
  for (const session of seen.week.sessions) {
    const recent = seen.done.filter((done) => daysBetween(done.day, session.on) <= 30).map(minutesDone);
    const intakeCounts = daysBetween(settings.startDay, session.on) <= 30 || recent.length === 0;
    const longest = Math.max(0, ...recent, ...(intakeCounts ? [settings.longestWalk] : []));
    const walkOfTen = session.minutes <= 10 && session.runMinutes === 0;
    holds(walkOfTen || session.minutes * 10 <= longest * 11, 'ceiling', { longest, session });
  }
};

const neverOverAnHour = ({ week }: Seen): void => {
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

const neverWithoutRest = ({ facts, done, week }: Seen): void => {
  const days = [...done.map((session) => session.day).slice(-1), ...week.sessions.map(({ on }) => on)];
  for (let i = 1; i < days.length; i += 1) {
    const rest = daysBetween(days[i - 1]!, days[i]!);
    const weekOfRun = Math.floor(daysBetween(facts.settings.startDay, days[i]!) / 7) + 1;
    holds(rest >= (weekOfRun <= 12 ? 2 : 1), '48 hours', { days, weekOfRun });
  }
};

const neverTooOften = ({ facts, done, week }: Seen): void => {
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
const neverHarderAfterASign = (
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

const everyChangeHasAReason = ({ facts, done, week }: Seen): void => {
  const { settings } = facts;
  for (const change of week.changes) holds(change.reason.length > 0, 'reason', change);
  for (const session of week.sessions) {
    const anySize = [2, 3, 4].flatMap((sessions) =>
      [0, 1, 2, 3].map((number) => fullSession(settings, { step: week.step, number, sessions })),
    );
    const asItStands = anySize.some((full) => minutesOf(full) === session.minutes);
    const said = session.changes.some(({ effect }) => effect === 'shorter' || effect === 'walk-only');
    holds(asItStands || said, 'a cut says why', session);
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

const everyStepHasAReason = (facts: ProgrammeFacts): void => {
  let before = facts.settings.startStep;
  for (const { step, changes } of weeksSoFar(facts)) {
    holds(step === before || changes.some((change) => change.to === step), 'a step says why', changes);
    before = step;
  }
};

const isBad = ({ checkIn, checkOut, painOver24Hours, stopSign }: SessionDone, limit: number): boolean =>
  stopSign !== undefined ||
  painOver24Hours === true ||
  (checkIn?.pain ?? 0) > 3 ||
  checkOut?.talkTest === 'failed' ||
  (checkOut?.effort ?? 0) > limit;

/** Lives a client's weeks: every day they look, the plan is checked; then they do it, or something else. */
const live = (
  settings: ProgrammeSettings,
  farAlready: number | undefined,
  behaviours: readonly Behaviour[],
): ProgrammeFacts => {
  const history: (SessionDone | SessionMissed)[] = [];
  const overrules: Overrule[] = [];
  if (farAlready !== undefined)
    overrules.push({
      kind: 'step',
      step: farAlready,
      on: addDays(settings.startDay, -1),
      why: 'Runs already.',
    });
  let today = settings.startDay;
  let sign: { session: SessionDone; step: number } | undefined;
  for (const behaviour of behaviours) {
    today = addDays(today, behaviour.daysLater);
    const facts: ProgrammeFacts = {
      settings,
      history,
      overrules,
      today,
      checkInToday: behaviour.checkInToday,
    };
    const plan = planNext(facts);
    const done = history.filter((fact) => fact.kind === 'done');
    const stopped = done.findLast(({ stopSign }) => stopSign !== undefined);
    const released = overrules.some(({ on }) => stopped !== undefined && on >= stopped.day);
    holds((plan.state === 'held') === (stopped !== undefined && !released), 'a stop sign holds', facts);
    if (plan.state === 'held') {
      overrules.push({ kind: 'release', on: today, why: 'Seen by the GP.' });
      continue;
    }
    const seen: Seen = { facts, done, week: plan.week };
    neverAboveTheCeiling(seen);
    neverOverAnHour(seen);
    neverWithoutRest(seen);
    neverTooOften(seen);
    neverHarderAfterASign(seen, sign);
    everyChangeHasAReason(seen);
    const next = plan.week.sessions[0];
    if (behaviour.does === 'miss') {
      history.push({ kind: 'missed', day: today });
      continue;
    }
    if (behaviour.does === 'plan' && next) today = next.on;
    const planned = behaviour.does === 'plan' ? next : undefined;
    const session: SessionDone = {
      kind: 'done',
      day: today,
      minutesRun: planned?.runMinutes ?? behaviour.run,
      minutesWalked: planned ? planned.minutes - planned.runMinutes : behaviour.walked,
      company: planned?.company ?? 'independent',
      ...behaviour.told,
    };
    history.push(session);
    const limit = settings.intensity === 'only-moderate' ? 4 : 5;
    if (isBad(session, limit)) sign = { session, step: stepOn(settings, history, overrules, today) };
    else if (session.checkOut && (!sign || session.day > sign.session.day)) sign = undefined;
  }
  return { settings, history, overrules, today };
};

/** Some begin where the sixteen weeks are over: the longest runs must meet the bounds too. */
const anyFarStep = fc.option(fc.integer({ min: 17, max: 27 }), { freq: 3, nil: undefined });

const stepOn = (
  settings: ProgrammeSettings,
  history: ProgrammeFacts['history'],
  overrules: readonly Overrule[],
  today: CalendarDay,
): number => weeksSoFar({ settings, history, overrules, today }).at(-1)?.step ?? 0;

test('S2, S3, S15: over 20,000 clients no plan is above the ceiling, too soon, too long, too often, harder after a bad sign, or changed without a reason', () => {
  fc.assert(
    fc.property(
      anySettings,
      anyFarStep,
      fc.array(anyBehaviour, { maxLength: 12 }),
      (settings, far, behaviours) => {
        const facts = live(settings, far, behaviours);
        everyStepHasAReason(facts);
        const again: ProgrammeFacts = { ...facts, history: structuredClone(facts.history) };
        holds(JSON.stringify(planNext(facts)) === JSON.stringify(planNext(again)), 'same input', facts);
      },
    ),
    { numRuns: runs },
  );
}, 60_000);
