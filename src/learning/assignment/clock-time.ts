import { formatTime } from '../../kernel/format.ts';
import type { Lang } from '../../kernel/lang.ts';

const amsterdam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
});

/** The clock in the Netherlands at a moment: "09.30 uur", "09:30". */
export const clockTime = (at: Date, lang: Lang): string => formatTime(amsterdam.format(at), lang);
