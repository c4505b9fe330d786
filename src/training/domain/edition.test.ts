import { expect, test } from 'vitest';
import { addDays, day } from '../../kernel/calendar-day.ts';
import { cents } from '../../kernel/money.ts';
import { availability, canEnrol, editionCode, minimumWatch, planEdition } from './edition.ts';

const first = day({ year: 2027, month: 3, day: 18 });
const plan = {
  firstDay: first,
  secondDay: addDays(first, 1),
  returnDay: addDays(first, 98),
  startsAt: '09:30',
  endsAt: '17:00',
  capacity: 24,
  price: cents(119_500),
  warnOn: addDays(first, -28),
};

test('S18: the code is RT and the first day', () => {
  expect(editionCode(day({ year: 2019, month: 3, day: 21 }))).toBe('RT21032019');
});

test('S18: availability is said in words, from the seats that are free', () => {
  expect([25, 5, 4, 1, 0, -1].map((free) => availability(free, { few: 4 }))).toEqual([
    'plenty', 'plenty', 'few', 'few', 'full', 'full',
  ]); // prettier-ignore
});

test('S18: two days and a return day some months later', () => {
  expect(planEdition(plan).ok).toBe(true);
  expect(planEdition({ ...plan, secondDay: first })).toEqual({ ok: false, reason: 'days-out-of-order' });
  expect(planEdition({ ...plan, returnDay: addDays(first, 30) })).toEqual({
    ok: false,
    reason: 'return-day-too-soon',
  });
  expect(planEdition({ ...plan, endsAt: '09:30' })).toEqual({ ok: false, reason: 'times-out-of-order' });
  expect(planEdition({ ...plan, warnOn: first })).toEqual({ ok: false, reason: 'warning-too-late' });
  expect(planEdition({ ...plan, price: cents(0) })).toEqual({ ok: false, reason: 'price-out-of-bounds' });
});

test('S19: a group is twelve to twenty-four', () => {
  for (const capacity of [11, 25, 0]) {
    expect(planEdition({ ...plan, capacity })).toEqual({ ok: false, reason: 'capacity-out-of-bounds' });
  }
  const watched = { minimum: 12, warnOn: plan.warnOn };
  expect(minimumWatch(watched, 12, plan.warnOn)).toBe('reached');
  expect(minimumWatch(watched, 11, addDays(plan.warnOn, -1))).toBe('not-yet');
  expect(minimumWatch(watched, 11, plan.warnOn)).toBe('warn');
});

test('nobody enrols in a draft, a closed, a cancelled or a started edition', () => {
  const before = addDays(first, -1);
  const on = (standing: Parameters<typeof canEnrol>[0]['standing'], today = before) =>
    canEnrol({ standing, firstDay: first }, today);
  expect(on({ state: 'open' }).ok).toBe(true);
  expect(on({ state: 'open' }, first)).toEqual({ ok: false, reason: 'edition-started' });
  expect(on({ state: 'draft' })).toEqual({ ok: false, reason: 'edition-not-open' });
  expect(on({ state: 'closed' })).toEqual({ ok: false, reason: 'edition-closed' });
  expect(on({ state: 'cancelled', reason: 'x' })).toEqual({ ok: false, reason: 'edition-cancelled' });
});
