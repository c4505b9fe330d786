import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { formatDay, formatTime } from '../../kernel/format.ts';
import { pdfDocument } from '../../platform/pdf/index.ts';
import { courseDays, type Edition } from '../domain/edition.ts';
import type { Listed } from './query.ts';
import { peopleTexts } from './texts.ts';

const t = peopleTexts.list;

/** Where somebody signs: a line to write on, with room above it. */
const signature = '\n……………………………';

/**
 * S25, S26: the list that hangs at the door, a page a day, a box a half day. Takes who is expected, by name, and who
 * issues the list; gives the bytes of a PDF.
 */
export const attendanceList = async (list: {
  edition: Edition;
  expected: readonly Listed[];
  author: string;
  madeAt: Date;
}): Promise<Uint8Array> => {
  const { edition, expected, author, madeAt } = list;
  const title = t.title(edition.code);
  const pdf = pdfDocument({ title, lang: 'nl', author, madeAt, footer: `${author} · ${title}` });
  const hours = `${edition.startsAt.replace(':', '.')} – ${formatTime(edition.endsAt, 'nl')}`;
  const where = [edition.venue?.name, edition.venue?.address, edition.place].filter(Boolean).join(', ');
  const onDay = (word: string, day: CalendarDay) => {
    pdf.heading(1, title);
    pdf.heading(2, `${word}: ${formatDay(day, 'nl')}`);
    pdf.paragraph(`${hours}, ${where}`, 'soft');
    if (expected.length === 0) return pdf.paragraph(t.nobody);
    pdf.paragraph(t.signHere);
    return pdf.table({
      caption: `${word}, ${formatDay(day, 'nl')}`,
      columns: [
        { header: t.row, share: 0.4 },
        { header: peopleTexts.columns.name, share: 2.2 },
        { header: t.morning, share: 1.7 },
        { header: t.afternoon, share: 1.7 },
      ],
      rows: expected.map(({ enrolment }, at) => [
        String(at + 1),
        `${enrolment.name}\n${[enrolment.register, enrolment.registerNumber].filter(Boolean).join(' ')}`,
        signature,
        signature,
      ]),
    });
  };
  for (const [index, day] of courseDays(edition).entries()) {
    if (index > 0) pdf.nextPage();
    onDay(day === edition.returnDay ? t.day.back : index === 0 ? t.day.first : t.day.second, day);
  }
  return pdf.close();
};
