import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterwards, anyBehaviour, anySettings, runs } from '../../../../test/support/programme-clients.ts';
import { addDays } from '../../../kernel/calendar-day.ts';
import { reachedAim } from './aim.ts';
import type { SessionDone } from './history.ts';
import { planNext, type WeekPlan } from './plan-next.ts';
import type { PlannedSession } from './plan-week.ts';
import { projectProgramme } from './project-programme.ts';

const wentWell = (session: PlannedSession): SessionDone => ({
  kind: 'done',
  day: session.on,
  minutesWalked: session.minutes - session.runMinutes,
  minutesRun: session.runMinutes,
  company: session.company,
  checkOut: { effort: 4, talkTest: 'passed', mood: 7 },
});

const lastDayOf = (weeks: readonly WeekPlan[]) => addDays(weeks.at(-1)!.from, 6);

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
