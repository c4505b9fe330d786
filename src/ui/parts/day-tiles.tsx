import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { dayTile, formatDay } from '../../kernel/format.ts';
import type { Lang, Texts } from '../../kernel/lang.ts';

const texts: Texts<{ days: string; back: string }> = {
  nl: { days: 'Cursusdagen', back: 'terugkomdag' },
  en: { days: 'Course days', back: 'return day' },
};

type Leaf = { day: CalendarDay; back: boolean };

export type DayTilesProps = {
  days: readonly CalendarDay[];
  returnDay?: CalendarDay | undefined;
  lang: Lang;
  /** The whole dates stand below the tiles too, to be seen as well as heard. */
  inFull?: boolean | undefined;
};

/** S18: the two introductory days and the return day, as leaves of a calendar; read aloud in full, and once. */
export const DayTiles = ({ days, returnDay, lang, inFull }: DayTilesProps) => {
  const leaves = [
    ...days.map((day): Leaf => ({ day, back: false })),
    ...(returnDay ? [{ day: returnDay, back: true }] : []),
  ];
  const whole = ({ day, back }: Leaf) => `${formatDay(day, lang)}${back ? ` (${texts[lang].back})` : ''}`;
  const look = ({ back }: Leaf) => (back ? 'day return' : 'day');
  if (!inFull)
    return (
      <ol class="days" aria-label={texts[lang].days}>
        {leaves.map((leaf) => (
          <li key={leaf.day} class={look(leaf)}>
            <time dateTime={leaf.day}>
              <span aria-hidden="true">
                <Face day={leaf.day} lang={lang} />
              </span>
              <span class="hidden">{whole(leaf)}</span>
            </time>
          </li>
        ))}
      </ol>
    );
  return (
    <>
      <div class="days" aria-hidden="true">
        {leaves.map((leaf) => (
          <div key={leaf.day} class={look(leaf)}>
            <Face day={leaf.day} lang={lang} />
          </div>
        ))}
      </div>
      <ol class="plain small" aria-label={texts[lang].days}>
        {leaves.map((leaf) => (
          <li key={leaf.day}>
            <time dateTime={leaf.day}>{whole(leaf)}</time>
          </li>
        ))}
      </ol>
    </>
  );
};

const Face = ({ day, lang }: { day: CalendarDay; lang: Lang }) => {
  const { number, month } = dayTile(day, lang);
  return (
    <>
      <b>{number}</b> {month}
    </>
  );
};
