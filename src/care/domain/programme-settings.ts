import { addDays, daysBetween, type CalendarDay } from '../../kernel/calendar-day.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import type { Field } from './field.ts';
import type { IntakeForProgramme } from './intake.ts';
import { lastStep } from './programme/default-steps.ts';
import type { Overrule } from './programme/overrule.ts';
import { weeksSoFar, type ProgrammeFacts } from './programme/plan-next.ts';
import { defaultGuidance, type ProgrammeSettings } from './programme/settings.ts';
import { proposeStartStep } from './programme/start-step.ts';

/** Letters in a reason: about the run, too few for notes of a treatment (S4). */
export const longestWhy = 280;

/** The settings to propose for a client, from their intake: what the therapist begins with and may change. */
export const proposeSettings = (
  intake: IntakeForProgramme,
  { field, startDay }: { field: Field; startDay: CalendarDay },
): ProgrammeSettings => {
  const { activity, ...fromIntake } = intake;
  return {
    ...fromIntake,
    ...{ field, startDay, guidance: defaultGuidance },
    startStep: proposeStartStep(activity),
  };
};

export type SettingsRefusal =
  | 'start-too-early'
  | 'start-too-late'
  | 'no-such-step'
  | 'reason-missing'
  | 'reason-too-long'
  | 'nothing-changes'
  | 'start-is-past';

/** The first day lies at most a week back, for who has just begun, and at most a quarter of a year ahead. */
const daysBack = 7;
const daysAhead = 92;

const badStart = ({ startDay, startStep }: ProgrammeSettings, today: CalendarDay) => {
  const ahead = daysBetween(today, startDay);
  if (ahead < -daysBack) return 'start-too-early';
  if (ahead > daysAhead) return 'start-too-late';
  return startStep < 0 || startStep > lastStep ? 'no-such-step' : undefined;
};

/** The settings with which a programme begins. Refuses a first day too far away and a step that does not exist. */
export const decideStart = (
  settings: ProgrammeSettings,
  today: CalendarDay,
): Result<ProgrammeSettings, SettingsRefusal> => {
  const refusal = badStart(settings, today);
  return refusal ? refused(refusal) : accepted(settings);
};

/** Whether anything was run since the first day: from then on the beginning stands. */
export const hasBegun = ({ settings, history }: Pick<ProgrammeFacts, 'settings' | 'history'>): boolean =>
  history.some(({ day }) => day >= settings.startDay);

const stepNow = (facts: ProgrammeFacts): number | undefined => weeksSoFar(facts).at(-1)?.step;

/**
 * Other settings along the way. They hold for the whole history, so that the weeks behind would be judged anew; where that
 * would move the client to another step, `keepStep` is the decision that leaves them where they are. Refuses no reason,
 * no change, and another beginning once something was run.
 */
export const decideSettings = (
  facts: ProgrammeFacts,
  next: ProgrammeSettings,
  reason: string,
): Result<
  { settings: ProgrammeSettings; reason: string; keepStep: Overrule | undefined },
  SettingsRefusal
> => {
  const why = reason.trim();
  if (why === '') return refused('reason-missing');
  if (why.length > longestWhy) return refused('reason-too-long');
  const { settings, today } = facts;
  if (JSON.stringify(sorted(next)) === JSON.stringify(sorted(settings))) return refused('nothing-changes');
  const begun = hasBegun(facts);
  if (begun && (next.startDay !== settings.startDay || next.startStep !== settings.startStep))
    return refused('start-is-past');
  const refusal = begun || next.startDay === settings.startDay ? undefined : badStart(next, today);
  if (refusal) return refused(refusal);
  const before = stepNow(facts);
  const after = stepNow({ ...facts, settings: next });
  const keepStep: Overrule | undefined =
    begun && before !== undefined && before !== after
      ? { kind: 'step', step: before, on: today, why }
      : undefined;
  return accepted({ settings: next, reason: why, keepStep });
};

/** In an order of its own, since what comes back from the database may be in another. */
const sorted = (settings: ProgrammeSettings): unknown[] =>
  Object.entries(settings)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => [
      name,
      name === 'guidance'
        ? settings.guidance.map(({ from, to, sessions, every }) => [from, to, sessions, every])
        : value,
    ]);

/** The first day to propose: the coming Monday, so that a week of the programme is a week of the calendar. */
export const proposeStartDay = (today: CalendarDay): CalendarDay => {
  const monday = [0, 1, 2, 3, 4, 5, 6].map((ahead) => addDays(today, ahead));
  return monday.find((day) => new Date(`${day}T12:00:00Z`).getUTCDay() === 1) ?? today;
};
