import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { formatDay, formatTime } from '../../kernel/format.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import { formatMoney } from '../../kernel/money.ts';
import { pdfDocument } from '../../platform/pdf/index.ts';
import { absolute, type Site } from '../../ui/index.ts';
import { canEnrol } from '../domain/edition.ts';
import { editionPath, isOver, placeOf } from './edition-card.tsx';
import type { ListedEdition } from './query.ts';
import { texts } from './texts.ts';

type BrochureProps = {
  site: Site;
  lang: Lang;
  edition: ListedEdition;
  institute: string;
  cancellationTerms: string;
  today: CalendarDay;
  madeAt: Date;
};

/** Brochures kept at once, the two languages counted apart; beyond it the oldest goes. */
const mostKept = 60;

/**
 * Brochures that are drawn once for as long as nothing printed in them changes. Drawing one keeps a core busy for a
 * tenth of a second or more, and anybody may ask for it.
 */
export const createBrochures = (draw = brochureOf) => {
  const kept = new Map<string, Promise<Uint8Array>>();
  return (props: BrochureProps): Promise<Uint8Array> => {
    const { madeAt: _, today, edition, ...rest } = props;
    // How many seats are taken is not printed; whether one may enrol is.
    const printed = { ...edition, taken: 0, availability: '' };
    const facts = [canEnrol(edition, today).ok, isOver(edition, today)];
    const key = JSON.stringify([rest, printed, facts]);
    const known = kept.get(key);
    if (known) return known;
    const drawn = draw(props);
    kept.set(key, drawn);
    drawn.catch(() => kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return drawn;
  };
};

/** The brochure of one edition: the same data as its page, as a tagged PDF to print or to hand to an employer. */
const brochureOf = async (props: BrochureProps): Promise<Uint8Array> => {
  const { site, lang, edition } = props;
  const t = texts[lang];
  const [first, second, last] = t.days;
  const pdf = pdfDocument({
    title: `${t.courseIn(edition.place)} (${edition.code})`,
    lang,
    author: props.institute,
    madeAt: props.madeAt,
    footer: `${props.institute} · ${edition.code}`,
  });
  pdf
    .heading(1, t.courseIn(edition.place))
    .paragraph(t.lead)
    .facts([
      { term: t.facts.code, detail: edition.code },
      {
        term: t.facts.days,
        detail: [
          formatDay(edition.firstDay, lang),
          formatDay(edition.secondDay, lang),
          `${formatDay(edition.returnDay, lang)} (${t.returnDay})`,
        ].join('\n'),
      },
      {
        term: t.facts.times,
        detail: t.span(formatTime(edition.startsAt, lang), formatTime(edition.endsAt, lang)),
      },
      { term: t.facts.place, detail: placeOf(edition, lang, isOver(edition, props.today)) },
      { term: t.facts.audience, detail: edition.audience[lang] },
      { term: t.facts.group, detail: t.groupSize(edition.minimum, edition.capacity) },
      { term: t.facts.price, detail: formatMoney(edition.price, lang) },
      { term: t.facts.includes, detail: t.included },
    ])
    .heading(2, t.programme);
  const blocks = [
    { ...first, day: edition.firstDay },
    { ...second, day: edition.secondDay },
    { ...t.between, day: undefined },
    { ...last, day: edition.returnDay },
  ];
  for (const block of blocks) {
    pdf.heading(3, block.title);
    if (block.day) pdf.paragraph(formatDay(block.day, lang), 'soft');
    pdf.list(block.items);
  }
  for (const block of [t.entry, t.bring]) pdf.heading(2, block.title).list(block.items);
  pdf.heading(2, t.cancellation).paragraph(props.cancellationTerms);
  const open = canEnrol(edition, props.today);
  if (open.ok) pdf.link(t.enrol, absolute(site, `${editionPath(edition.code, lang)}/inschrijven`));
  else pdf.paragraph(t.states[open.reason].title, 'bold');
  return pdf
    .link(absolute(site, localPath('/cursussen', lang)), absolute(site, localPath('/cursussen', lang)))
    .close();
};
