import { expect, test } from 'vitest';
import { addDays, parseDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import {
  decideDischarge,
  decideFollowUps,
  decideRelapsePlan,
  dischargeCriteria,
  dischargeState,
  followUps,
  mayUndo,
  type DischargeChoice,
  type RelapsePlan,
} from './discharge.ts';
import type { LoggedRun } from './independence.ts';

const today: CalendarDay = parseDay('2027-06-30')!;
const weekOneOn = addDays(today, -16 * 7);
const run = (daysAgo: number, change: Partial<LoggedRun> = {}): LoggedRun => ({
  ranOn: addDays(today, -daysAgo),
  minutes: 40,
  kind: 'independent',
  ...change,
});
/** Three runs a week, four weeks long. */
const good = [0, 7, 14, 21].flatMap((week) => [0, 2, 4].map((ago) => run(week + ago)));
const plan: RelapsePlan = {
  signs: ['Slecht slapen'],
  steps: ['Rustig wandelen'],
  people: ['Testpersoon Bram'],
};
const met = (runs: LoggedRun[]) => dischargeCriteria(runs, today).map((criterion) => criterion.met);

test('S2: 30 to 60 minutes, three times a week, alone, over four weeks: then all criteria are met', () => {
  expect(met(good)).toEqual([true, true, true]);
  expect(met([])).toEqual([false, false, false]);
});

test('S2: each criterion fails by itself, on its own edge', () => {
  expect(met(good.slice(1))).toEqual([false, false, true]);
  expect(met(good.map((one, index) => (index === 0 ? { ...one, minutes: 29 } : one)))).toEqual([
    true,
    false,
    true,
  ]);
  expect(met(good.map((one, index) => (index === 0 ? { ...one, minutes: 61 } : one)))).toEqual([
    true,
    false,
    true,
  ]);
  const guided = (count: number) =>
    met(good.map((one, index): LoggedRun => (index < count ? { ...one, kind: 'guided' } : one)));
  expect([guided(3), guided(4)]).toEqual([[true, true, true], [true, true, false]]); // prettier-ignore
});

test('S2: a good month that lies in the past does not count for today', () => {
  expect(dischargeCriteria(good, addDays(today, 7))[0]).toEqual({
    criterion: 'three-or-four-times',
    met: false,
    facts: { count: 3, of: 4 },
  });
});

test('S13: a relapse plan has own signs, own steps and people', () => {
  expect(decideRelapsePlan({ ...plan, signs: [' Moe ', ' '] })).toEqual({
    ok: true,
    value: { ...plan, signs: ['Moe'] },
  });
  const refusal = (change: Partial<RelapsePlan>) => {
    const decided = decideRelapsePlan({ ...plan, ...change });
    return decided.ok ? 'whole' : decided.reason;
  };
  expect(refusal({ signs: [' '] })).toBe('signs-missing');
  expect(refusal({ steps: [] })).toBe('steps-missing');
  expect(refusal({ people: [] })).toBe('people-missing');
  expect(refusal({ steps: Array<string>(11).fill('x') })).toBe('too-many-lines');
  expect(refusal({ steps: ['x'.repeat(201)] })).toBe('line-too-long');
  expect(refusal({ steps: Array<string>(10).fill('x'.repeat(200)) })).toBe('whole');
});

test('S2, S13: ready is who meets the criteria and has a plan; the therapist then decides', () => {
  const state = (runs: LoggedRun[], made: RelapsePlan | undefined) =>
    dischargeState({ runs, weekOneOn, plan: made }, today);
  expect(state(good, plan).state).toBe('ready');
  expect(state(good, undefined)).toMatchObject({ state: 'under-way', planMade: false });
  expect(state(good.slice(1), plan)).toMatchObject({ state: 'under-way', planMade: true });
});

test('S2: the therapist may discharge earlier, with a reason; who runs alone has a relapse plan', () => {
  const discharge = (
    runs: LoggedRun[],
    made: RelapsePlan | undefined,
    reason: string,
    choice: DischargeChoice | undefined = 'runs-alone',
  ) => {
    const decided = decideDischarge({ runs, weekOneOn, plan: made }, { today, reason, choice });
    return decided.ok ? decided.value.reason : decided.reason;
  };
  expect(discharge(good, plan, '')).toBe('');
  expect(discharge([], plan, ' ')).toBe('reason-missing');
  expect(discharge([], plan, 'Loopt alleen')).toBe('Loopt alleen');
  expect(discharge(good, undefined, 'Loopt alleen')).toBe('relapse-plan-missing');
  expect(discharge([], undefined, 'Verhuisd', 'moved')).toBe('Verhuisd');
  expect(discharge([], undefined, '', 'no-contact')).toBe('reason-missing');
  expect(discharge([], plan, 'x'.repeat(401))).toBe('reason-too-long');
  expect(decideDischarge({ runs: good, weekOneOn, plan }, { today, reason: '', choice: undefined })).toEqual({
    ok: false,
    reason: 'choice-missing',
  });
  expect(
    decideDischarge(
      { runs: good, weekOneOn, plan, dischargedOn: today },
      { today, reason: '', choice: 'runs-alone' },
    ),
  ).toEqual({ ok: false, reason: 'already-discharged' });
});

test('a discharge is undone within a fortnight, and not a day later', () => {
  expect(mayUndo(today, addDays(today, 14))).toBe(true);
  expect(mayUndo(today, addDays(today, 15))).toBe(false);
});

test('S5: the days of what comes after may be moved, within six weeks of the proposed ones', () => {
  const proposed = followUps({ weekOneOn, dischargedOn: today });
  const asProposed = Object.fromEntries(proposed.map(({ kind, dueOn }) => [kind, dueOn]));
  expect(decideFollowUps(proposed, asProposed, today)).toEqual({ planned: proposed });
  const { dueOn } = proposed.at(-1)!;
  const move = (to: CalendarDay | undefined) => {
    const { 'after-6-months': _old, ...others } = asProposed;
    const decided = decideFollowUps(proposed, to ? { ...others, 'after-6-months': to } : others, today);
    return 'planned' in decided ? decided.planned.at(-1)?.dueOn : decided.problems['after-6-months'];
  };
  expect(move(addDays(dueOn, 42))).toBe(addDays(dueOn, 42));
  expect(move(addDays(dueOn, 43))).toBe('day-too-late');
  expect(move(addDays(dueOn, -43))).toBe('day-too-early');
  expect(move(undefined)).toBe('day-missing');
});

test('S5, S13: after discharge come boosters in weeks 20 and 28 and measurements after three and six months', () => {
  expect(followUps({ weekOneOn, dischargedOn: today }).map(({ kind, dueOn }) => `${kind} ${dueOn}`)).toEqual([
    `booster-week-20 ${addDays(weekOneOn, 19 * 7)}`,
    `booster-week-28 ${addDays(weekOneOn, 27 * 7)}`,
    'after-3-months 2027-09-30',
    'after-6-months 2027-12-30',
  ]);
  const late = addDays(weekOneOn, 27 * 7);
  expect(followUps({ weekOneOn, dischargedOn: late }).map(({ kind }) => kind)).toEqual([
    'after-3-months',
    'after-6-months',
  ]);
});

test('S13: who is discharged sees what comes next, until nothing does', () => {
  const on = (day: CalendarDay) => dischargeState({ runs: [], weekOneOn, plan, dischargedOn: today }, day);
  expect(on(today)).toMatchObject({ state: 'discharged', next: { kind: 'booster-week-20' } });
  expect(on(addDays(today, -1)).state).toBe('under-way');
  expect(on(parseDay('2027-12-30')!)).toMatchObject({ next: { kind: 'after-6-months' } });
  expect(on(parseDay('2027-12-31')!)).toMatchObject({ next: undefined });
});
