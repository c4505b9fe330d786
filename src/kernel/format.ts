import { dayParts, type CalendarDay } from './calendar-day.ts';
import type { Lang } from './lang.ts';

const locale = { nl: 'nl-NL', en: 'en-GB' } as const;
const inUtc = (options: Intl.DateTimeFormatOptions) => ({
  nl: new Intl.DateTimeFormat(locale.nl, { timeZone: 'UTC', ...options }),
  en: new Intl.DateTimeFormat(locale.en, { timeZone: 'UTC', ...options }),
});
const full = inUtc({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const shortMonth = inUtc({ month: 'short' });
const at = {
  nl: new Intl.DateTimeFormat(locale.nl, {
    timeZone: 'Europe/Amsterdam',
    dateStyle: 'long',
    timeStyle: 'short',
  }),
  en: new Intl.DateTimeFormat(locale.en, {
    timeZone: 'Europe/Amsterdam',
    dateStyle: 'long',
    timeStyle: 'short',
  }),
};
const utc = (d: CalendarDay): Date => {
  const { year, month, day } = dayParts(d);
  return new Date(Date.UTC(year, month - 1, day));
};

/** A day in full: "donderdag 21 maart 2027". */
export const formatDay = (d: CalendarDay, lang: Lang): string => full[lang].format(utc(d)).replace(',', '');

/** The parts of a day tile: "18" over "mrt". */
export const dayTile = (d: CalendarDay, lang: Lang): { number: string; month: string } => ({
  number: String(dayParts(d).day),
  month: shortMonth[lang].format(utc(d)).replace('.', ''),
});

/** A moment for a reader, in Dutch time: "21 maart 2027 om 09:30". */
export const formatInstant = (moment: Date, lang: Lang): string => at[lang].format(moment);

/** A clock time: "09.30 uur", "09:30". Takes "09:30". */
export const formatTime = (time: string, lang: Lang): string =>
  lang === 'nl' ? `${time.replace(':', '.')} uur` : time;
