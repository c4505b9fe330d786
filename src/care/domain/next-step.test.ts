import { expect, test } from 'vitest';
import { day } from '../../kernel/calendar-day.ts';
import { nextStep, type NextStep, type StoryFacts } from './next-step.ts';
import type { ScreeningState } from './screening-state.ts';

const on = day({ year: 2027, month: 3, day: 2 });
const until = day({ year: 2028, month: 3, day: 1 });
const cleared: ScreeningState = { state: 'cleared', permitted: 'light-moderate', until };
const awaited: ScreeningState = { state: 'doctor-awaited', blocks: 'running', permitted: 'nothing', until };
const session = { id: 's', day: on, begins: '09:00', place: 'Heidepad' };

/** Somebody with everything at once: each row of the table takes away what goes before it. */
const all: StoryFacts = {
  held: [
    { id: 'a', since: on },
    { id: 'b', since: on },
  ],
  ended: false,
  followUps: [{ kind: 'after-3-months', dueOn: on }],
  screening: awaited,
  hasProgramme: false,
  stopSign: { on, sign: 'chest-pain' },
  hasMeasurePlan: false,
  measureDue: { moment: 'along', dueOn: on },
  criteriaMet: true,
  session,
};

const table: [string, Partial<StoryFacts>, NextStep][] = [
  ['a signal', {}, { step: 'take-up-signal', id: 'a', count: 2, since: on }],
  ["a doctor's answer", { held: [] }, { step: 'await-doctor' }],
  ['no intake', { screening: undefined }, { step: 'record-intake' }],
  [
    'a screening that holds no longer',
    { screening: { state: 'ask-again', because: 'health-changed', permitted: 'nothing', since: on } },
    { step: 'screen-again', because: 'health-changed' },
  ],
  [
    'a screening that stops',
    { screening: { state: 'stopped', permitted: 'nothing', until } },
    { step: 'do-not-run' },
  ],
  ['no programme', { screening: cleared }, { step: 'begin-programme' }],
  ['a stop sign', { hasProgramme: true }, { step: 'release-stop-sign', on, sign: 'chest-pain' }],
  ['nothing to measure with', { stopSign: undefined }, { step: 'plan-measuring' }],
  ['a measurement', { hasMeasurePlan: true }, { step: 'measure', moment: 'along', dueOn: on }],
  ['the criteria of S2', { measureDue: undefined }, { step: 'discuss-discharge' }],
  ['a session', { criteriaMet: false }, { step: 'meet', ...session }],
  ['no session', { session: undefined }, { step: 'plan-session' }],
];

test('S4, S40, S5, S2: of all that may be done, the one step is the most pressing, in this order', () => {
  let facts = all;
  for (const [what, change, step] of table) {
    facts = { ...facts, ...change };
    expect(nextStep(facts), what).toEqual(step);
  }
});

test('a doctor who is asked about harder running only holds up nothing', () => {
  const screening: ScreeningState = {
    ...{ state: 'doctor-awaited', blocks: 'vigorous', permitted: 'light-moderate', until },
  };
  expect(nextStep({ ...all, held: [], screening })).toEqual({ step: 'begin-programme' });
});

test('after guidance only a signal goes before what still comes, and then there is nothing more', () => {
  const ended = { ...all, ended: true };
  expect(nextStep(ended).step).toBe('take-up-signal');
  expect(nextStep({ ...ended, held: [] })).toEqual({ step: 'follow-up', kind: 'after-3-months', dueOn: on });
  expect(nextStep({ ...ended, held: [], followUps: [] })).toEqual({ step: 'nothing-more' });
});
