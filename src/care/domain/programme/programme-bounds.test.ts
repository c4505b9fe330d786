import fc from 'fast-check';
import { test } from 'vitest';
import {
  anyBehaviour,
  anyFarStep,
  anySettings,
  runs,
  type Behaviour,
} from '../../../../test/support/programme-clients.ts';
import {
  everyChangeHasAReason,
  everyStepHasAReason,
  holds,
  isBad,
  neverAboveTheCeiling,
  neverHarderAfterASign,
  neverOverAnHour,
  neverTooOften,
  neverWithoutRest,
  type Seen,
} from '../../../../test/support/programme-rules.ts';
import { addDays, type CalendarDay } from '../../../kernel/calendar-day.ts';
import type { SessionDone, SessionMissed } from './history.ts';
import type { Overrule } from './overrule.ts';
import { planNext, weeksSoFar, type ProgrammeFacts } from './plan-next.ts';
import type { ProgrammeSettings } from './settings.ts';

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
