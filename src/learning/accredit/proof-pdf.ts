import { dutchDay, parseDay } from '../../kernel/calendar-day.ts';
import { formatDay, formatInstant } from '../../kernel/format.ts';
import type { Lang } from '../../kernel/lang.ts';
import { pdfDocument } from '../../platform/pdf/index.ts';
import type { Edition, Organisation } from '../../training/index.ts';
import type { PointsRecord } from '../domain/points.ts';
import { inNumbers } from './own-page.tsx';
import { ownTexts } from './own-texts.ts';
import { meetingNames } from './texts.ts';

const dayIn = (day: string, lang: Lang): string => {
  const found = parseDay(day);
  return found ? formatDay(found, lang) : day;
};

/** S31: the proof of points of one person as a tagged PDF. `records` is what they attended, at least one. */
export const proofPdf = (
  proof: { edition: Edition; organisation: Organisation; records: readonly PointsRecord[]; madeAt: Date },
  lang: Lang,
): Promise<Uint8Array> => {
  const { edition, organisation, records, madeAt } = proof;
  const [first] = records;
  if (!first) throw new RangeError('a proof of nothing');
  const t = ownTexts[lang];
  const total = records.reduce((sum, { points }) => sum + points, 0);
  return pdfDocument({
    title: `${t.proofTitle} ${edition.code}`,
    lang,
    author: organisation.name,
    madeAt,
    footer: `${organisation.name}, ${organisation.city}`,
  })
    .heading(1, t.proofTitle)
    .paragraph(t.proofLead(first.name))
    .facts([
      { term: t.course, detail: `${edition.code}, ${edition.place}` },
      { term: t.register, detail: first.register },
      { term: t.accreditation, detail: first.accreditationNumber },
      { term: t.number, detail: first.registrationNumber },
      { term: t.madeOn, detail: formatDay(dutchDay(madeAt), lang) },
    ])
    .table({
      caption: t.caption,
      columns: [
        { header: t.meeting, share: 1.2 },
        { header: t.day, share: 1.6 },
        { header: t.recorded, share: 2 },
        { header: t.points, share: 0.7, align: 'right' },
      ],
      rows: [
        ...records.map(({ meeting, day, attendedAt, points }) => [
          meetingNames[lang][meeting],
          dayIn(day, lang),
          formatInstant(new Date(attendedAt), lang),
          inNumbers(points, lang),
        ]),
        ['', '', '', inNumbers(total, lang)],
      ],
      totals: 1,
    })
    .paragraph(t.proofNote, 'soft')
    .close();
};
