import { parseDay } from '../../kernel/calendar-day.ts';
import type { FieldErrors } from '../../ui/index.ts';
import { aims, runsAWeek } from '../domain/intake.ts';
import { lastStep } from '../domain/programme/default-steps.ts';
import type { GuidancePhase, ProgrammeSettings } from '../domain/programme/settings.ts';

export type Typed = Record<string, string>;

/** How much of a phase is guided, as one answer. */
export const guidanceChoices = ['0', '1-fortnight', '1', '2', '3', '4'] as const;

const guidanceOf = ({ sessions, every }: GuidancePhase): string =>
  every === 'fortnight' && sessions > 0 ? '1-fortnight' : String(sessions);

/** Settings as they stand in the fields of the form. */
export const typedOf = (settings: ProgrammeSettings): Typed => ({
  begint: settings.startDay,
  stap: String(settings.startStep),
  keren: String(settings.sessionsPerWeek),
  doel: String(settings.aimMinutes),
  wandeling: String(settings.longestWalk).replace('.', ','),
  intensiteit: settings.intensity,
  ...Object.fromEntries(settings.preferredWeekdays.map((weekday) => [`dag-${weekday}`, 'ja'])),
  ...(settings.bmiAbove30 ? { bmi: 'ja' } : {}),
  ...(settings.betaBlocker ? { betablokker: 'ja' } : {}),
  ...(settings.breathHoldsAllowed ? { vasthouden: 'ja' } : {}),
  ...Object.fromEntries(settings.guidance.map((phase, at) => [`begeleid-${at}`, guidanceOf(phase)])),
});

const weekdays = [1, 2, 3, 4, 5, 6, 0];
const number = (text: string | undefined): number | undefined => {
  const written = (text ?? '').trim().replace(',', '.');
  return /^\d{1,3}(?:\.\d)?$/.test(written) ? Math.round(Number(written) * 2) / 2 : undefined;
};

/**
 * The settings that a form tells, or what is still to be filled in. What the form does not ask stays as in `base`; once
 * something was run (`begun`) it does not ask the beginning.
 */
export const readSettings = (
  typed: Typed,
  base: ProgrammeSettings,
  begun: boolean,
): { ok: true; settings: ProgrammeSettings } | { ok: false; errors: FieldErrors } => {
  const errors: FieldErrors = {};
  const startDay = begun ? base.startDay : parseDay(typed['begint'] ?? '');
  if (!startDay) errors['begint'] = 'Kies de eerste dag.';
  const step = begun ? base.startStep : number(typed['stap']);
  if (step === undefined || !Number.isInteger(step) || step > lastStep) errors['stap'] = 'Kies een stap.';
  const longestWalk = begun ? base.longestWalk : number(typed['wandeling']);
  if (longestWalk === undefined) errors['wandeling'] = 'Vul een getal in, zoals 25.';
  const sessionsPerWeek = runsAWeek.find((count) => String(count) === typed['keren']);
  if (!sessionsPerWeek) errors['keren'] = 'Kies hoe vaak in de week.';
  const aimMinutes = aims.find((minutes) => String(minutes) === typed['doel']);
  if (!aimMinutes) errors['doel'] = 'Kies het doel.';
  const intensity = (['only-moderate', 'vigorous-allowed'] as const).find(
    (one) => one === typed['intensiteit'],
  );
  if (!intensity) errors['intensiteit'] = 'Kies wat de screening toelaat.';
  const guidance = base.guidance.map((phase, at): GuidancePhase => {
    const choice = guidanceChoices.find((one) => one === typed[`begeleid-${at}`]);
    if (!choice) errors[`begeleid-${at}`] = 'Kies hoe vaak er wordt meegelopen.';
    return choice === '1-fortnight'
      ? { ...phase, sessions: 1, every: 'fortnight' }
      : { ...phase, sessions: Number(choice ?? 0), every: 'week' };
  });
  if (
    Object.keys(errors).length > 0 ||
    !startDay ||
    step === undefined ||
    longestWalk === undefined ||
    !sessionsPerWeek ||
    !aimMinutes ||
    !intensity
  )
    return { ok: false, errors };
  return {
    ok: true,
    settings: {
      ...{
        startDay,
        startStep: step,
        field: base.field,
        longestWalk,
        sessionsPerWeek,
        aimMinutes,
        intensity,
        guidance,
      },
      preferredWeekdays: weekdays.filter((weekday) => typed[`dag-${weekday}`] === 'ja'),
      bmiAbove30: begun ? base.bmiAbove30 : typed['bmi'] === 'ja',
      betaBlocker: typed['betablokker'] === 'ja',
      breathHoldsAllowed: typed['vasthouden'] === 'ja',
    },
  };
};
