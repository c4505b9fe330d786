import { addDays, type CalendarDay } from '../../kernel/calendar-day.ts';
import type { Lang } from '../../kernel/lang.ts';
import type { FieldErrors } from '../../ui/index.ts';
import { stopSigns } from '../domain/programme/history.ts';
import { stopActions, type Part } from '../domain/run.ts';
import { readBreathing, readMinutes, readScale } from '../domain/typed-numbers.ts';
import { runTexts } from './texts.ts';

export type Typed = Record<string, string>;
export const checkInScales = ['stemming', 'energie', 'pijn', 'slaap'] as const;

/** How many days back a client may still tell of a run. */
const daysBack = 6;

/** The days that may be told of, today first. */
export const daysToTell = (today: CalendarDay): CalendarDay[] =>
  Array.from({ length: daysBack + 1 }, (_, back) => addDays(today, -back));

type Read<T> = { ok: true; value: T } | { ok: false; errors: FieldErrors };

/** The four taps before a run. */
export const readCheckIn = (typed: Typed, lang: Lang): Read<Part & { part: 'check-in' }> => {
  const [mood, energy, pain, sleep] = checkInScales.map((name) => readScale(typed[name]));
  if (mood !== undefined && energy !== undefined && pain !== undefined && sleep !== undefined)
    return { ok: true, value: { part: 'check-in', checkIn: { mood, energy, pain, sleep } } };
  const open = checkInScales.filter((name) => readScale(typed[name]) === undefined);
  return { ok: false, errors: Object.fromEntries(open.map((name) => [name, runTexts[lang].errors.scale])) };
};

export type ToldOfRun = {
  day: CalendarDay;
  checkOut: Part & { part: 'check-out' };
  stop: (Part & { part: 'stop' }) | undefined;
};

/** How a run was; minutes that are none or too many are refused by the run itself. */
export const readCheckOut = (typed: Typed, lang: Lang, today: CalendarDay): Read<ToldOfRun> => {
  const { errors: words } = runTexts[lang];
  const errors: FieldErrors = {};
  const day = daysToTell(today).find((one) => one === typed['dag']);
  if (!day) errors['dag'] = words.day;
  const [walked, run] = [readMinutes(typed['gewandeld']), readMinutes(typed['gelopen'])];
  if (walked === undefined) errors['gewandeld'] = words.minutes;
  if (run === undefined) errors['gelopen'] = words.minutes;
  const breathing = readBreathing(typed['ademen']);
  if (breathing === 'wrong') errors['ademen'] = words.breathing;
  const [effort, mood] = [readScale(typed['inspanning']), readScale(typed['stemming-na'])];
  if (effort === undefined) errors['inspanning'] = words.scale;
  const talkTest = (['passed', 'failed'] as const).find((one) => one === typed['praten']);
  if (!talkTest) errors['praten'] = words.talk;
  if (mood === undefined) errors['stemming-na'] = words.scale;
  const sign = stopSigns.find((one) => one === typed['teken']);
  const done = stopActions.find((one) => one === typed['gedaan']);
  if (sign && !done) errors['gedaan'] = words.did;
  if (
    Object.keys(errors).length > 0 ||
    !day ||
    walked === undefined ||
    run === undefined ||
    effort === undefined ||
    mood === undefined ||
    breathing === 'wrong' ||
    !talkTest
  )
    return { ok: false, errors };
  return {
    ok: true,
    value: {
      day,
      checkOut: {
        part: 'check-out',
        checkOut: { effort, mood, talkTest },
        minutesWalked: walked,
        minutesRun: run,
        breathingMinutes: breathing,
      },
      stop: sign && done ? { part: 'stop', stop: { sign, done } } : undefined,
    },
  };
};
