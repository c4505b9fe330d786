import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { dayTile, formatDay } from '../../kernel/format.ts';
import type { Lang, Texts } from '../../kernel/lang.ts';

const texts: Texts<{ days: string; back: string }> = {
  nl: { days: 'Cursusdagen', back: 'terugkomdag' },
  en: { days: 'Course days', back: 'return day' },
};

const Tile = ({ day, lang, back }: { day: CalendarDay; lang: Lang; back: boolean }) => {
  const tile = dayTile(day, lang);
  return (
    <li class={back ? 'day return' : 'day'}>
      <time dateTime={day}>
        <span aria-hidden="true">
          <b>{tile.number}</b> {tile.month}
        </span>
        <span class="hidden">{`${formatDay(day, lang)}${back ? ` (${texts[lang].back})` : ''}`}</span>
      </time>
    </li>
  );
};

export type DayTilesProps = {
  days: readonly CalendarDay[];
  returnDay?: CalendarDay | undefined;
  lang: Lang;
};

/** S18: the two introductory days and the return day, as leaves of a calendar; read aloud in full. */
export const DayTiles = ({ days, returnDay, lang }: DayTilesProps) => (
  <ol class="days" aria-label={texts[lang].days}>
    {days.map((day) => (
      <Tile key={day} day={day} lang={lang} back={false} />
    ))}
    {returnDay && <Tile day={returnDay} lang={lang} back />}
  </ol>
);
