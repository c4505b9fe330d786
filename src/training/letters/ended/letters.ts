import { cents, formatMoney } from '../../../kernel/money.ts';
import { calendarAttachment, findPaper, paperAttachments } from '../attachments.ts';
import { courseFacts, paragraph, paragraphs, siteAddress, toPerson, type Known } from '../person.ts';
import { countPaid } from '../query.ts';
import { texts as general } from '../texts.ts';
import { texts } from './texts.ts';

/** What becomes of the money, in one sentence. Nothing is said of money that the desk gave back before. */
const moneyLine = async ({ deps, enrolment, entry, lang }: Known): Promise<string | undefined> => {
  const t = texts[lang];
  const refundCents = Number(entry.payload['refundCents'] ?? 0);
  if (refundCents > 0) return t.refund(formatMoney(cents(refundCents), lang));
  const { paid, kept } = await countPaid(deps.db, enrolment.id);
  if (paid === 0) return t.nothingPaid;
  return kept > 0 ? t.kept : undefined;
};

/** An enrolment ended: why, what becomes of the money, and the days out of the calendar again. */
export const enrolmentEnded = toPerson(async (known) => {
  const { enrolment, lang } = known;
  const { standing } = enrolment;
  if (standing.state !== 'cancelled') return { unsent: standing.state };
  const t = texts[lang];
  const words = t.kinds[standing.kind];
  const creditNote = await findPaper(known, 'credit-note');
  const wasConfirmed = enrolment.confirmedAt !== undefined;
  return {
    subject: words.subject,
    title: words.title,
    blocks: [
      ...paragraphs(
        words.lead,
        standing.kind !== 'withdrawn' && standing.reason !== '' && general[lang].reason(standing.reason),
        await moneyLine(known),
        creditNote && t.creditNote,
        wasConfirmed && t.calendar,
      ),
      courseFacts(known),
      paragraph(t.other),
      { kind: 'button', text: t.otherEditions, href: siteAddress(known, '/cursussen') },
    ],
    attachments: [
      ...(creditNote ? await paperAttachments(known, creditNote) : []),
      ...(wasConfirmed ? [await calendarAttachment(known, 'CANCEL')] : []),
    ],
  };
});
