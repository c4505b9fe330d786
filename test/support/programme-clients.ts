import fc from 'fast-check';
import { addDays, day } from '../../src/kernel/calendar-day.ts';
import type { OverruleRequest } from '../../src/care/domain/programme/decide-overrule.ts';
import { stopSigns, type CheckIn, type SessionDone } from '../../src/care/domain/programme/history.ts';
import type { ProgrammeFacts } from '../../src/care/domain/programme/plan-next.ts';
import { defaultGuidance, type ProgrammeSettings } from '../../src/care/domain/programme/settings.ts';

/** Made-up clients for the proofs: no one of them is anybody. */
export const startDay = day({ year: 2027, month: 3, day: 1 });

export const aClient = (but: Partial<ProgrammeSettings> = {}): ProgrammeSettings => ({
  startDay,
  field: 'cure',
  startStep: 1,
  bmiAbove30: false,
  sessionsPerWeek: 3,
  preferredWeekdays: [],
  longestWalk: 45,
  intensity: 'vigorous-allowed',
  betaBlocker: false,
  breathHoldsAllowed: true,
  guidance: defaultGuidance,
  aimMinutes: 45,
  ...but,
});

export type Told = Pick<SessionDone, 'checkIn' | 'checkOut' | 'painOver24Hours' | 'stopSign'>;

export const toldWell: Told = {
  checkIn: { mood: 6, energy: 6, pain: 0, sleep: 7 },
  checkOut: { effort: 4, talkTest: 'passed', mood: 7 },
};

/** A session that went well, on a day counted from the start: 39 minutes of which 8 were run, unless told otherwise. */
export const ran = (at: number, but: Partial<SessionDone> = {}): SessionDone => ({
  kind: 'done',
  day: addDays(startDay, at),
  minutesWalked: 31,
  minutesRun: 8,
  company: 'independent',
  ...toldWell,
  ...but,
});

/** How many clients a proof lives through: `RUNS=500` for a quick look. */
export const runs = Number(process.env['RUNS'] ?? 20_000);

/** Any settings that an intake may settle. */
export const anySettings: fc.Arbitrary<ProgrammeSettings> = fc.record({
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
export const anyCheckIn: fc.Arbitrary<CheckIn> = fc.record({
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
export type Behaviour = {
  daysLater: number;
  does: 'plan' | 'own' | 'miss';
  walked: number;
  run: number;
  told: Told;
  checkInToday: CheckIn | undefined;
};

export const anyBehaviour: fc.Arbitrary<Behaviour> = fc.record({
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

/** Some begin where the sixteen weeks are over: the longest runs must meet the bounds too. */
export const anyFarStep = fc.option(fc.integer({ min: 17, max: 27 }), { freq: 3, nil: undefined });

/** Whatever happened, on whatever days; and every stop sign released. */
export const afterwards = (
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

const anyMinutes = fc.integer({ min: 0, max: 80 }).map((halves) => halves / 2);

/** Anything that a therapist may ask for, within the bounds or not. */
export const anyRequest: fc.Arbitrary<OverruleRequest> = fc.oneof(
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
