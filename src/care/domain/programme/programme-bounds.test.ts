import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day, daysBetween, weekday, type CalendarDay } from '../../../kernel/calendar-day.ts';
import { reachedAim } from './aim.ts';
import type { OverruleRequest } from './decide-overrule.ts';
import { fullSession } from './default-steps.ts';
import { stopSigns, type CheckIn, type SessionDone, type SessionMissed } from './history.ts';
import type { Overrule } from './overrule.ts';
import { planNext, weeksSoFar, type ProgrammeFacts, type WeekPlan } from './plan-next.ts';
import type { PlannedSession } from './plan-week.ts';
import { projectProgramme } from './project-programme.ts';
import { minutesOf, runMinutesOf } from './session-plan.ts';
import { defaultGuidance, type ProgrammeSettings } from './settings.ts';
import { ran, startDay, toldWell, type Told } from './test-clients.ts';

const runs = Number(process.env['RUNS'] ?? 20_000);

const anySettings: fc.Arbitrary<ProgrammeSettings> = fc.record({
  startDay: fc.constantFrom(startDay, day({ year: 2028, month: 2, day: 24 })),
  field: fc.constantFrom('cure', 'reintegration', 'prevention'),
  startStep: fc.integer({ min: 0, max: 16 }),
  bmiAbove30: fc.boolean(),
  sessionsPerWeek: fc.constantFrom(2, 3, 4),
  preferredWeekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 4 }),
  longestWalk: fc.integer({ min: 0, max: 180 }).map((halves) => halves / 2),
  intensity: fc.constantFrom('vigorous-allowed', 'only-moderate'),
  betaBlocker: fc.boolean(),
  breathHoldsAllowed: fc.boolean(),
  guidance: fc.constantFrom(defaultGuidance, []),
  aimMinutes: fc.constantFrom(30, 40, 45, 60),
});

const ten = fc.integer({ min: 0, max: 10 });
const anyCheckIn: fc.Arbitrary<CheckIn> = fc.record({
  mood: ten,
  energy: ten,
  pain: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: ten }),
  sleep: ten,
});

const toldAnything: fc.Arbitrary<Told> = fc.record({
  checkIn: fc.option(anyCheckIn, { nil: undefined }),
  checkOut: fc.option(fc.record({ effort: ten, talkTest: fc.constantFrom('passed', 'failed'), mood: ten }), {
    nil: undefined,
  }),
  painOver24Hours: fc.constantFrom(false, false, false, true),
  stopSign: fc.oneof(
    { weight: 6, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom(...stopSigns) },
  ),
});

/** What somebody does next: so many days later the planned session, another of their own, or none. */
type Behaviour = {
  daysLater: number;
  does: 'plan' | 'own' | 'miss';
  walked: number;
  run: number;
  told: Told;
  checkInToday: CheckIn | undefined;
};

const anyBehaviour: fc.Arbitrary<Behaviour> = fc.record({
  daysLater: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 4 }) },
    { weight: 2, arbitrary: fc.integer({ min: 5, max: 100 }) },
  ),
  does: fc.constantFrom('plan', 'plan', 'plan', 'own', 'miss'),
  walked: fc.double({ min: 0, max: 90, noNaN: true }),
  run: fc.double({ min: 0, max: 40, noNaN: true }),
  told: fc.oneof({ weight: 2, arbitrary: fc.constant(toldWell) }, { weight: 1, arbitrary: toldAnything }),
  checkInToday: fc.option(anyCheckIn, { nil: undefined, freq: 2 }),
});

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

const isOfItsStep = (settings: ProgrammeSettings, { stepIndex, minutes }: PlannedSession): boolean =>
  [2, 3, 4].some((sessions) =>
    [0, 1, 2, 3].some(
      (number) => minutesOf(fullSession(settings, { step: stepIndex, number, sessions })) === minutes,
    ),
  );

const everyChangeHasAReason = ({ facts, done, week }: Seen): void => {
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

const wentWell = (session: PlannedSession): SessionDone => ({
  kind: 'done',
  day: session.on,
  minutesWalked: session.minutes - session.runMinutes,
  minutesRun: session.runMinutes,
  company: session.company,
  checkOut: { effort: 4, talkTest: 'passed', mood: 7 },
});

const lastDayOf = (weeks: readonly WeekPlan[]) => addDays(weeks.at(-1)!.from, 6);

/** Whatever happened, on whatever days; and every stop sign released. */
const afterwards = (
  settings: ProgrammeFacts['settings'],
  behaviours: readonly Behaviour[],
): ProgrammeFacts => {
  let today = settings.startDay;
  const history: SessionDone[] = [];
  for (const { daysLater, walked, run, told } of behaviours) {
    today = addDays(today, daysLater);
    history.push({
      kind: 'done',
      day: today,
      minutesWalked: walked,
      minutesRun: run,
      company: 'independent',
      ...told,
    });
  }
  return { settings, history, overrules: [{ kind: 'release', on: today, why: 'Seen by the GP.' }], today };
};

test('S2: over 20,000 clients, whatever happened before, who does well from today on reaches the aim within forty weeks', () => {
  fc.assert(
    fc.property(anySettings, fc.array(anyBehaviour, { maxLength: 8 }), (settings, behaviours) => {
      const facts = afterwards(settings, behaviours);
      const weeks = projectProgramme(facts);
      const done = weeks.flatMap(({ sessions }) => sessions.map(wentWell));
      const reached = reachedAim([...facts.history, ...done], lastDayOf(weeks)).reached;
      if (!reached || weeks.length > 40) throw new Error(JSON.stringify({ weeks: weeks.length, facts }));
    }),
    { numRuns: runs },
  );
}, 60_000);

test('the preview is what comes true, day by day, for who does well', () => {
  fc.assert(
    fc.property(anySettings, fc.array(anyBehaviour, { maxLength: 4 }), (settings, behaviours) => {
      const facts = afterwards(settings, behaviours);
      const weeks = projectProgramme(facts);
      const expected = weeks.flatMap(({ sessions }) => sessions);
      let { today } = facts;
      const history = [...facts.history];
      for (const session of expected) {
        const plan = planNext({ ...facts, history, today });
        expect(plan.state === 'planned' ? plan.week.sessions[0] : plan).toEqual(session);
        history.push(wentWell(session));
        today = addDays(session.on, 1);
      }
    }),
    { numRuns: Math.min(runs, 100) },
  );
});

const anyMinutes = fc.integer({ min: 0, max: 80 }).map((halves) => halves / 2);
const anyRequest: fc.Arbitrary<OverruleRequest> = fc.oneof(
  fc.record({
    kind: fc.constant('step' as const),
    step: fc.integer({ min: 0, max: 27 }),
    why: fc.constant('Why.'),
  }),
  fc.record({
    kind: fc.constant('session' as const),
    day: fc.integer({ min: -3, max: 300 }).map((at) => addDays(startDay, at)),
    course: fc.record({
      warmUp: anyMinutes,
      intervals: fc.array(fc.record({ kind: fc.constantFrom('walk', 'run'), minutes: anyMinutes }), {
        maxLength: 4,
      }),
      coolDown: anyMinutes,
    }),
    company: fc.constantFrom('guided', 'independent'),
    why: fc.constant('Why.'),
  }),
);

test('S2: whatever was overruled, asked for or not allowed, no plan is over an hour, too often, or without its rest', () => {
  fc.assert(
    fc.property(
      anySettings,
      fc.array(anyBehaviour, { maxLength: 6 }),
      fc.array(fc.tuple(anyRequest, fc.integer({ min: -10, max: 10 })), { minLength: 1, maxLength: 3 }),
      (settings, behaviours, requests) => {
        const history: SessionDone[] = [];
        let today = settings.startDay;
        for (const { daysLater, walked, run, told } of behaviours) {
          today = addDays(today, daysLater);
          history.push(ran(0, { day: today, minutesWalked: walked, minutesRun: run, ...told }));
        }
        // Facts as if nobody had judged them, near today: the plan itself must keep the bounds.
        const overrules: Overrule[] = requests.map(([request, days]) =>
          request.kind === 'session'
            ? { ...request, on: today, day: addDays(today, days) }
            : { ...request, on: addDays(today, Math.min(0, days)) },
        );
        const plan = planNext({ settings, history, overrules, today });
        const stopped = history.some(({ stopSign }) => stopSign !== undefined);
        expect(plan.state).toBe(stopped ? 'held' : 'planned');
        if (plan.state === 'held') return;
        const days = [...history.map((done) => done.day), ...plan.week.sessions.map((planned) => planned.on)];
        plan.week.sessions.forEach((planned, i) => {
          const week = Math.floor(daysBetween(settings.startDay, planned.on) / 7) + 1;
          const before = days[history.length + i - 1];
          if (minutesOf(planned) > 60) throw new Error('sixty minutes');
          if (before && daysBetween(before, planned.on) < (week <= 12 ? 2 : 1)) throw new Error('48 hours');
          const sevenDays = days.filter((day) => day <= planned.on && daysBetween(day, planned.on) < 7);
          if (sevenDays.length > 4) throw new Error('four in seven days');
        });
      },
    ),
    { numRuns: Math.min(runs, 3_000) },
  );
}, 180_000);
