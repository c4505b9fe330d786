import { formatDay, formatTime } from '../../kernel/format.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import { formatMoney } from '../../kernel/money.ts';
import { pdfDocument } from '../../platform/pdf/index.ts';
import { absolute, type Site } from '../../ui/index.ts';
import { editionPath, placeOf } from './edition-card.tsx';
import type { ListedEdition } from './query.ts';
import { texts } from './texts.ts';

/** The brochure of one edition: the same data as its page, as a tagged PDF to print or to hand to an employer. */
export const brochureOf = (props: {
  site: Site;
  lang: Lang;
  edition: ListedEdition;
  institute: string;
  cancellationTerms: string;
  madeAt: Date;
}): Promise<Uint8Array> => {
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
      { term: t.facts.place, detail: placeOf(edition, lang) },
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
  return pdf
    .heading(2, t.cancellation)
    .paragraph(props.cancellationTerms)
    .link(t.enrol, absolute(site, `${editionPath(edition.code, lang)}/inschrijven`))
    .link(absolute(site, localPath('/cursussen', lang)), absolute(site, localPath('/cursussen', lang)))
    .close();
};
