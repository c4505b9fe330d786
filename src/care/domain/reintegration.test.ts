import { expect, test } from 'vitest';
import { addDays, daysBetween, parseDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { fields } from './field.ts';
import { decideReferral, nextStep, reintegrationSteps, requesters } from './reintegration.ts';

const on = (text: string): CalendarDay => parseDay(text)!;
const firstSickOn = on('2027-01-04');
const today = on('2027-02-01');

test('S10, S11, S12: who may ask for what', () => {
  const table = fields.map((field) =>
    requesters.map((from) => {
      const decided = decideReferral(field, { from, requestedOn: today, firstSickOn }, today);
      return decided.ok ? 'starts' : decided.reason;
    }),
  );
  const [no, none] = ['reintegration-needs-request', 'prevention-has-no-referral'];
  expect(Object.fromEntries(fields.map((field, index) => [field, table[index]]))).toEqual({
    cure: ['starts', 'starts', 'starts', 'starts', 'employer-requests-reintegration'],
    reintegration: [no, no, no, 'starts', 'starts'],
    prevention: ['starts', none, none, none, none],
  });
});

test('S11: a request for reintegration has a first day of sickness, not after itself, and is not of tomorrow', () => {
  const ask = (request: { requestedOn: CalendarDay; firstSickOn?: CalendarDay }) =>
    decideReferral('reintegration', { from: 'employer', ...request }, today);
  expect(ask({ requestedOn: today })).toEqual({ ok: false, reason: 'first-sick-day-missing' });
  expect(ask({ requestedOn: today, firstSickOn: addDays(today, 1) })).toEqual({
    ok: false,
    reason: 'first-sick-day-after-request',
  });
  expect(ask({ requestedOn: addDays(today, 1), firstSickOn })).toEqual({
    ok: false,
    reason: 'request-in-future',
  });
  expect(ask({ requestedOn: today, firstSickOn: today }).ok).toBe(true);
});

test('S11: the time line holds the weeks of the law, in order, each on its day and with who does it', () => {
  const steps = reintegrationSteps(firstSickOn);
  expect(steps.filter(({ kind }) => kind !== 'evaluation').map(({ week }) => week)).toEqual([
    6, 8, 42, 52, 91, 93, 104,
  ]);
  expect(steps.filter(({ kind }) => kind === 'evaluation').map(({ week }) => week)).toEqual([
    14, 20, 26, 32, 38, 44, 50, 56, 62, 68, 74, 80, 86,
  ]);
  expect(steps.map(({ week }) => week)).toEqual(steps.map(({ week }) => week).sort((a, b) => a - b));
  for (const { week, dueOn, who, gk } of steps) {
    expect(daysBetween(firstSickOn, dueOn)).toBe(week * 7);
    expect(who.length).toBeGreaterThan(0);
    expect(gk).toBe(true);
  }
  expect(steps[0]).toMatchObject({ dueOn: '2027-02-15', who: ['occupational-physician'] });
});

test('S11: the next step is the one due today or first to come, and after the end there is none', () => {
  expect(nextStep(firstSickOn, on('2027-02-15'))?.kind).toBe('problem-analysis');
  expect(nextStep(firstSickOn, on('2027-02-16'))?.kind).toBe('action-plan');
  expect(nextStep(firstSickOn, addDays(firstSickOn, 104 * 7))?.kind).toBe('end');
  expect(nextStep(firstSickOn, addDays(firstSickOn, 104 * 7 + 1))).toBeUndefined();
});
