import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  anyBehaviour,
  anyRequest,
  anySettings,
  ran,
  runs,
} from '../../../../test/support/programme-clients.ts';
import { addDays, daysBetween } from '../../../kernel/calendar-day.ts';
import type { SessionDone } from './history.ts';
import type { Overrule } from './overrule.ts';
import { planNext } from './plan-next.ts';
import { minutesOf } from './session-plan.ts';

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
