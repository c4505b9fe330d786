import { describe, expect, test } from 'vitest';
import { addDays, parseDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import {
  daysLate,
  measurePlan,
  measureStates,
  measureToAsk,
  monthsAfter,
  nextMeasure,
} from './measure-plan.ts';

const on = (text: string): CalendarDay => parseDay(text)!;
const startedOn = on('2027-03-01');
const endsOn = addDays(startedOn, 16 * 7);
const plan = measurePlan({ startedOn, endsOn, today: startedOn });

test('S5, S14: measured at the start, every four weeks, at the end, and three and six months after it', () => {
  expect(plan.map(({ moment, number, dueOn }) => `${moment} ${number} ${dueOn}`)).toEqual([
    'start 0 2027-03-01',
    'along 1 2027-03-29',
    'along 2 2027-04-26',
    'along 3 2027-05-24',
    'end 0 2027-06-21',
    'after-3-months 0 2027-09-21',
    'after-6-months 0 2027-12-21',
  ]);
});

test('S14: shortly before the end nothing is asked twice', () => {
  const along = (days: number) =>
    measurePlan({ startedOn, endsOn: addDays(startedOn, days), today: startedOn }).filter(
      ({ moment }) => moment === 'along',
    ).length;
  expect([along(34), along(35), along(62), along(63), along(0)]).toEqual([0, 1, 1, 2, 0]);
});

test('S14: without an end the plan goes on four weeks beyond today', () => {
  const open = measurePlan({ startedOn, today: addDays(startedOn, 30) });
  expect(open.map(({ dueOn }) => dueOn)).toEqual(['2027-03-01', '2027-03-29', '2027-04-26']);
});

test('S14: months end where they end', () => {
  expect(monthsAfter(on('2027-11-30'), 3)).toBe('2028-02-29');
  expect(monthsAfter(on('2026-11-30'), 3)).toBe('2027-02-28');
  expect(monthsAfter(on('2027-08-31'), 6)).toBe('2028-02-29');
  expect(monthsAfter(on('2027-12-15'), 1)).toBe('2028-01-15');
  expect(monthsAfter(on('2027-06-30'), 6)).toBe('2027-12-30');
});

test('S14: a measurement is open for four weeks from its day; unanswered it is missed and not asked again', () => {
  const state = (days: number) => measureStates(plan, [], addDays(endsOn, days))[4]!.state;
  expect([state(-1), state(0), state(27), state(28)]).toEqual(['coming', 'open', 'open', 'missed']);
});

test('S14: the next measurement is the one open now, else the first to come, and then none', () => {
  const next = (taken: Parameters<typeof nextMeasure>[1], today: CalendarDay) => {
    const found = nextMeasure(plan, taken, today);
    return found && `${found.moment} ${found.number} ${found.state}`;
  };
  const start = { moment: 'start', number: 0 } as const;
  expect(next([], startedOn)).toBe('start 0 open');
  expect(next([start], startedOn)).toBe('along 1 coming');
  expect(next([], on('2027-04-26'))).toBe('along 2 open');
  expect(next([start, { moment: 'along', number: 2 }], on('2027-04-26'))).toBe('along 3 coming');
  expect(next([], on('2029-01-01'))).toBeUndefined();
  const short = measurePlan({ startedOn, endsOn: addDays(startedOn, 63), today: startedOn });
  expect(nextMeasure(short, [], addDays(startedOn, 63))?.moment).toBe('end');
});

describe('what is asked today', () => {
  const plan = { startsOn: on('2027-03-01'), endsOn: undefined, questionnaires: ['a'], paused: false };
  const asked = (over: Partial<Parameters<typeof measureToAsk>[0]>) =>
    measureToAsk({ plan, endedOn: undefined, made: [], today: on('2027-03-01'), ...over })?.moment;

  test('S5: the start on its day and not before, and not when it was asked', () => {
    expect(asked({ today: on('2027-02-28') })).toBeUndefined();
    expect(asked({})).toBe('start');
    expect(asked({ made: [{ moment: 'start', number: 0 }] })).toBeUndefined();
  });

  test('nothing while the plan is paused', () => {
    expect(asked({ plan: { ...plan, paused: true } })).toBeUndefined();
  });

  test('no measurement that a later one has overtaken, though it is still open', () => {
    const made = [{ moment: 'end', number: 0 }] as const;
    expect(asked({ today: on('2027-03-16'), endedOn: on('2027-03-15'), made })).toBeUndefined();
  });

  test('the end of guidance goes before the end that was foreseen', () => {
    const foreseen = { ...plan, endsOn: on('2027-12-01') };
    expect(asked({ plan: foreseen, today: on('2027-04-20'), endedOn: on('2027-04-20') })).toBe('end');
  });

  test('an answer is late from the eighth day on', () => {
    expect(daysLate(on('2027-03-01'), on('2027-03-08'))).toBeUndefined();
    expect(daysLate(on('2027-03-01'), on('2027-03-09'))).toBe(8);
  });
});
