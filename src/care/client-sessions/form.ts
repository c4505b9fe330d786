import { parseDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import type { CheckOut } from '../domain/programme/history.ts';
import { putTogether, untold, type Told } from '../domain/run.ts';
import { readBreathing, readMinutes, readScale } from '../domain/typed-numbers.ts';
import type { FieldErrors } from '../../ui/index.ts';

/** The check-out of a form: all three of it, or none. */
const readCheckOut = (fields: Record<string, string>, errors: FieldErrors): CheckOut | undefined => {
  const given = ['inspanning', 'praten', 'stemming-na'].filter((name) => (fields[name] ?? '').trim() !== '');
  if (given.length === 0) return undefined;
  const [effort, mood] = [readScale(fields['inspanning']), readScale(fields['stemming-na'])];
  const talkTest = (['passed', 'failed'] as const).find((value) => value === fields['praten']);
  if (effort === undefined) errors['inspanning'] = 'Vul een getal in van 0 tot en met 10.';
  if (mood === undefined) errors['stemming-na'] = 'Vul een getal in van 0 tot en met 10.';
  if (!talkTest) errors['praten'] = 'Kies of praten lukte.';
  return effort !== undefined && mood !== undefined && talkTest ? { effort, mood, talkTest } : undefined;
};

/**
 * What a form tells of a run that is over. `before` is what was told of it until now: what the form does not ask stays.
 * A day in the future, or over a year back, is refused.
 */
export const readRun = (
  fields: Record<string, string>,
  before: Told | undefined,
  days: { today: CalendarDay; earliest: CalendarDay },
): { ok: true; value: Told } | { ok: false; errors: FieldErrors } => {
  const errors: FieldErrors = {};
  const day = parseDay(fields['dag'] ?? '');
  if (!day || day > days.today || day < days.earliest) errors['dag'] = 'Kies een dag tot en met vandaag.';
  const company = (['guided', 'independent'] as const).find((value) => value === fields['samen']);
  if (!company) errors['samen'] = 'Kies of iemand meeliep.';
  const [minutesWalked, minutesRun] = [readMinutes(fields['gewandeld']), readMinutes(fields['gelopen'])];
  for (const [name, value] of [
    ['gewandeld', minutesWalked],
    ['gelopen', minutesRun],
  ] as const)
    // prettier-ignore
    if (value === undefined) errors[name] = 'Vul een getal in, zoals 12 of 12,5.';
  const breathingMinutes = readBreathing(fields['ademen']);
  if (breathingMinutes === 'wrong') errors['ademen'] = 'Vul een getal in van 0 tot en met 60.';
  const checkOut = readCheckOut(fields, errors);
  if (
    Object.keys(errors).length > 0 ||
    !day ||
    !company ||
    minutesWalked === undefined ||
    minutesRun === undefined ||
    breathingMinutes === 'wrong'
  )
    return { ok: false, errors };
  const start: Told = { ...(before ?? untold(day, company)), day, company };
  const told = putTogether(start, {
    ...{ part: 'check-out', minutesWalked, minutesRun, breathingMinutes },
    checkOut: checkOut ?? { effort: 0, talkTest: 'passed', mood: 0 },
  });
  if (!told.ok)
    return {
      ok: false,
      errors: {
        gelopen:
          told.reason === 'nothing-run'
            ? 'Vul in hoeveel minuten er is gewandeld of gelopen.'
            : 'Vul samen hoogstens 360 minuten in.',
      },
    };
  return { ok: true, value: { ...told.value, checkOut } };
};
