import { addDays, weekday, type CalendarDay } from '../../kernel/calendar-day.ts';
import type { BreathingExercise } from '../domain/programme/breathing-exercise.ts';
import { planNext } from '../domain/programme/plan-next.ts';
import type { ProgrammeSettings } from '../domain/programme/settings.ts';
import { toHistory, untold, type Run, type Told } from '../domain/run.ts';

/** How somebody is at the start, and what changes: points a week, up or down. Not with everybody everything goes up. */
export type Feeling = {
  mood: number;
  energy: number;
  sleep: number;
  pain?: number;
  moodAWeek?: number;
  /** How a run changes the mood, for most of them. */
  lift?: number;
};

/** What one run was, where it was not an ordinary one; counted from 1. */
export type Unusual = Readonly<
  Record<number, 'missed' | Partial<Pick<Told, 'checkIn' | 'checkOut' | 'note'>>>
>;

/** Ups and downs of ordinary weeks: never so far apart that they say something. */
const waves = { mood: [0, 1, 0, -1, 0, 1, 1, 0, -1, 0], effort: [3, 4, 3, 3, 4, 3, 4] } as const;

const scale = (value: number): number => Math.min(10, Math.max(0, Math.round(value)));

const ordinary = (feeling: Feeling, nth: number, perWeek: number): Pick<Told, 'checkIn' | 'checkOut'> => {
  const wave = waves.mood[nth % waves.mood.length] ?? 0;
  const mood = feeling.mood + wave + ((feeling.moodAWeek ?? 0) * nth) / perWeek;
  return {
    checkIn: {
      mood: scale(mood),
      energy: scale(feeling.energy + (waves.mood[(nth + 3) % 10] ?? 0)),
      pain: scale((feeling.pain ?? 0) + (nth % 4 === 1 ? 1 : 0)),
      sleep: scale(feeling.sleep + (waves.mood[(nth + 6) % 10] ?? 0)),
    },
    checkOut: {
      effort: waves.effort[nth % waves.effort.length] ?? 3,
      talkTest: 'passed',
      mood: scale(mood + (nth % 3 === 2 ? 0 : (feeling.lift ?? 1))),
    },
  };
};

/** Minutes of an exercise at rest; one that goes along with the runs takes none of its own. */
const restMinutes = (given: BreathingExercise): number | undefined =>
  'minutes' in given ? given.minutes : undefined;

/** A run as it is put down. */
export type Lived = Omit<Told, 'state'> & { state: 'done' | 'missed' };

/**
 * The runs of somebody who does what the programme plans, on the days they like best and on no other, up to and without
 * `until`: the file, the plan and its reasons agree, since they come from one engine.
 */
export const livedWeeks = (
  settings: ProgrammeSettings,
  life: { feeling: Feeling; unusual?: Unusual | undefined; until: CalendarDay },
): Lived[] => {
  const lived: Lived[] = [];
  let today = settings.startDay;
  while (today < life.until) {
    const history = toHistory(lived.map(asRun));
    const plan = planNext({ settings, history, overrules: [], today });
    const session = plan.state === 'planned' ? plan.week.sessions[0] : undefined;
    if (!session || session.on >= life.until) break;
    today = addDays(session.on, 1);
    if (!settings.preferredWeekdays.includes(weekday(session.on))) continue;
    const nth = lived.length + 1;
    const unusual = life.unusual?.[nth];
    const blank = { ...untold(session.on, session.company), minutesPlanned: session.minutes };
    lived.push(
      unusual === 'missed'
        ? { ...blank, state: 'missed', absence: 'with-notice' }
        : {
            ...{ ...blank, state: 'done', minutesRun: session.runMinutes },
            minutesWalked: session.minutes - session.runMinutes,
            // Now and then the exercise is left out.
            breathingMinutes: nth % 5 === 4 ? 0 : restMinutes(session.breathing),
            ...ordinary(life.feeling, nth, settings.sessionsPerWeek),
            ...unusual,
          },
    );
  }
  return lived;
};

const asRun = (told: Lived): Run => ({
  ...told,
  ...{ runId: told.day, version: 1, sessionId: undefined, painOver24Hours: undefined },
  ...{ recordedBy: { kind: 'member', id: undefined }, recordedAt: new Date(0) },
});
