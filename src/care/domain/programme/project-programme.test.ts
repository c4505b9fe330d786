import { expect, test } from 'vitest';
import { addDays } from '../../../kernel/calendar-day.ts';
import { reachedAim } from './aim.ts';
import type { SessionDone } from './history.ts';
import type { WeekPlan } from './plan-next.ts';
import type { PlannedSession } from './plan-week.ts';
import { projectProgramme } from './project-programme.ts';
import { minutesOf } from './session-plan.ts';
import { aClient, startDay } from '../../../../test/support/programme-clients.ts';

const wentWell = (session: PlannedSession): SessionDone => ({
  kind: 'done',
  day: session.on,
  minutesWalked: session.minutes - session.runMinutes,
  minutesRun: session.runMinutes,
  company: session.company,
  checkOut: { effort: 4, talkTest: 'passed', mood: 7 },
});

const lastDayOf = (weeks: readonly WeekPlan[]) => addDays(weeks.at(-1)!.from, 6);

test('S2: a well client has sixteen steps in sixteen weeks, and the aim at the end of them', () => {
  const facts = { settings: aClient(), history: [], overrules: [], today: startDay };
  const weeks = projectProgramme(facts);
  expect(weeks.map(({ step }) => step)).toEqual([...Array(20).keys()].map((at) => at + 1));
  expect(weeks.every(({ sessions }) => sessions.length === 3)).toBe(true);
  const done = weeks.slice(0, 16).flatMap(({ sessions }) => sessions.map(wentWell));
  expect(reachedAim(done, lastDayOf(weeks.slice(0, 16))).reached).toBe(true);
  expect(reachedAim(done, lastDayOf(weeks.slice(0, 15))).reached).toBe(false);
  expect(weeks[15]?.sessions.map(({ minutes }) => minutes)).toEqual([45, 55, 60]);
  const guided = weeks.map(({ sessions }) => sessions.filter(({ company }) => company === 'guided').length);
  expect(guided).toEqual([2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 0, 0, 0, 0, 1]);
});

test('who walked ten minutes at most this month begins with eleven, and still reaches the runs', () => {
  const settings = aClient({ startStep: 0, longestWalk: 10 });
  const weeks = projectProgramme({ settings, history: [], overrules: [], today: startDay });
  expect(weeks[0]?.sessions.map(({ minutes }) => minutes)).toEqual([11, 12, 13]);
  expect(weeks.findIndex(({ step }) => step === 1)).toBe(6);
  const first = weeks[6]?.sessions[0];
  expect(first && minutesOf(first)).toBe(33);
  expect(first?.changes[0]).toEqual({
    effect: 'shorter',
    reason: 'ceiling',
    from: 39,
    to: 33,
    longest: 30,
    ceiling: 33,
  });
});

test('after the sixteen weeks one run a week grows, by five minutes at most', () => {
  const settings = aClient({ sessionsPerWeek: 4, aimMinutes: 60 });
  const weeks = projectProgramme({ settings, history: [], overrules: [], today: startDay }).slice(15);
  const runsOf = (week: WeekPlan) => week.sessions.map(({ runMinutes }) => runMinutes);
  for (let at = 1; at < weeks.length; at += 1) {
    const [before, after] = [runsOf(weeks[at - 1]!), runsOf(weeks[at]!)];
    expect(after.length).toBe(4);
    expect(after.map((run, i) => run - before[i]!).filter((more) => more !== 0)).toEqual([5]);
  }
});

test('nothing is previewed while a stop sign holds', () => {
  const stopped: SessionDone = {
    kind: 'done',
    day: startDay,
    minutesWalked: 5,
    minutesRun: 1,
    company: 'independent',
    stopSign: 'chest-pain',
  };
  const facts = { settings: aClient(), history: [stopped], overrules: [], today: startDay };
  expect(projectProgramme(facts)).toEqual([]);
});
