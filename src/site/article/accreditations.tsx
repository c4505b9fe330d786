import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { formatDay } from '../../kernel/format.ts';
import type { Lang, Texts } from '../../kernel/lang.ts';
import { DataTable } from '../../ui/index.ts';

/** S31: an accreditation that holds today, as the page needs it. */
export type HeldAccreditation = {
  name: string;
  points: number;
  awarded: 'per-meeting' | 'whole';
  validUntil: CalendarDay;
};

const texts: Texts<{
  title: (day: string) => string;
  register: string;
  points: string;
  until: string;
  each: Record<HeldAccreditation['awarded'], (points: string) => string>;
  none: string;
}> = {
  nl: {
    title: (day) => `Wat geldt op ${day}`,
    register: 'Register',
    points: 'Punten',
    until: 'Tot en met',
    each: {
      'per-meeting': (points) => `${points} per bijeenkomst`,
      whole: (points) => `${points} voor de hele cursus`,
    },
    none: 'Op dit moment staat hier geen accreditatie. Vraag het cursusbureau of er een wordt aangevraagd.',
  },
  en: {
    title: (day) => `What holds on ${day}`,
    register: 'Register',
    points: 'Points',
    until: 'Up to and including',
    each: {
      'per-meeting': (points) => `${points} for each meeting`,
      whole: (points) => `${points} for the whole course`,
    },
    none: 'There is no accreditation here at the moment. Ask the course office whether one has been applied for.',
  },
};

/** The overview of today: register, points and until when. */
export const AccreditationsFigure = (props: {
  lang: Lang;
  today: CalendarDay;
  held: readonly HeldAccreditation[];
}) => {
  const { lang, held } = props;
  const t = texts[lang];
  if (held.length === 0) return <p>{t.none}</p>;
  return (
    <DataTable
      caption={t.title(formatDay(props.today, lang))}
      rows={held}
      rowKey={(one) => one.name}
      columns={[
        { header: t.register, main: true, cell: (one) => one.name },
        {
          header: t.points,
          cell: (one) => t.each[one.awarded](String(one.points).replace('.', lang === 'nl' ? ',' : '.')),
        },
        { header: t.until, cell: (one) => formatDay(one.validUntil, lang) },
      ]}
    />
  );
};
