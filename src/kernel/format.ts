import { dayParts, dutchTime, type CalendarDay } from './calendar-day.ts';
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

/** How many days are remembered in words; when there are more, all are forgotten and the useful ones come back. */
const mostDays = 2_000;

/** A reading of days that remembers its answers: a page names few days, and Intl takes its time over each. */
const remembered = <Reading>(read: (d: CalendarDay, lang: Lang) => Reading) => {
  const known = { nl: new Map<CalendarDay, Reading>(), en: new Map<CalendarDay, Reading>() };
  return (d: CalendarDay, lang: Lang): Reading => {
    const before = known[lang].get(d);
    if (before !== undefined) return before;
    if (known[lang].size >= mostDays) known[lang].clear();
    const reading = read(d, lang);
    known[lang].set(d, reading);
    return reading;
  };
};

/** A day in full: "donderdag 21 maart 2027". */
export const formatDay = remembered((d, lang) => full[lang].format(utc(d)).replace(',', ''));

/** The parts of a day tile: "18" over "mrt". */
export const dayTile = remembered((d, lang): Readonly<{ number: string; month: string }> => ({
  number: String(dayParts(d).day),
  month: shortMonth[lang].format(utc(d)).replace('.', ''),
}));

/** A moment for a reader, in Dutch time: "21 maart 2027 om 09.30 uur". */
export const formatInstant = (moment: Date, lang: Lang): string => {
  const written = at[lang].format(moment);
  return lang === 'nl' ? `${written.replace(/(\d{2}):(\d{2})$/, '$1.$2')} uur` : written;
};

const plainNumber = {
  nl: new Intl.NumberFormat(locale.nl, { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat(locale.en, { maximumFractionDigits: 1 }),
};

/** A number with at most one decimal: "1.250,5", "1,250.5". */
export const formatNumber = (value: number, lang: Lang): string => plainNumber[lang].format(value);

/** A clock time: "09.30 uur", "09:30". Takes "09:30". */
export const formatTime = (time: string, lang: Lang): string =>
  lang === 'nl' ? `${time.replace(':', '.')} uur` : time;

/** The clock in the Netherlands at a moment: "09.30 uur", "09:30". */
export const formatClock = (moment: Date, lang: Lang): string => formatTime(dutchTime(moment), lang);
