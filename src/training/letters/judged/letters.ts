import { formatDay } from '../../../kernel/format.ts';
import { cents, formatMoney } from '../../../kernel/money.ts';
import type { Decision } from '../../domain/enrolment.ts';
import { findPaper, paperAttachments } from '../attachments.ts';
import { courseFacts, heldUntil, ownPage, paragraphs, toPerson, type Known } from '../person.ts';
import { texts as general } from '../texts.ts';
import { texts } from './texts.ts';

const decisionOf = ({ enrolment }: Known, subject: Decision['subject']): Decision | undefined =>
  enrolment.decisions.find((decision) => decision.subject === subject);

/** Who was judged on both hears of the entry here, because no mail went out after that first yes. */
const entryToo = (known: Known): string | false =>
  decisionOf(known, 'entry')?.approved === true && texts[known.lang].entryToo;

/** S21: a yes, and the way on to the payment. */
export const entryApproved = toPerson((known) => {
  const { state } = known.enrolment.standing;
  if (state !== 'payment-awaited' && state !== 'seat-released') return { unsent: state };
  const t = texts[known.lang].entryApproved;
  return {
    subject: t.subject,
    title: t.title,
    blocks: [
      ...paragraphs(t.lead, state === 'seat-released' ? t.seatGone : heldUntil(known)),
      ...ownPage(known, 'openPageToPay'),
      courseFacts(known, [general[known.lang].price, formatMoney(known.enrolment.price, known.lang)]),
    ],
  };
});

/** S21: a no, with the reason. */
export const entryRefused = toPerson((known) => {
  const { standing } = known.enrolment;
  if (standing.state !== 'entry-refused') return { unsent: standing.state };
  const t = texts[known.lang].entryRefused;
  return {
    subject: t.subject,
    title: t.title,
    blocks: paragraphs(t.lead, general[known.lang].reason(standing.reason), t.nothingDue, t.other),
  };
});

/** S22: the invoice, with everything a bank asks for. */
export const transferAgreed = toPerson(async (known) => {
  const { standing } = known.enrolment;
  if (standing.state !== 'transfer-awaited') return { unsent: standing.state };
  const { lang } = known;
  const invoice = await findPaper(known, 'invoice');
  if (!invoice) return { unsent: 'invoice-missing' };
  const { seller, totalCents } = invoice.content;
  const t = texts[lang].transferAgreed;
  const dueOn = formatDay(standing.dueOn, lang);
  return {
    subject: t.subject,
    title: t.title,
    blocks: [
      ...paragraphs(entryToo(known), t.lead(dueOn)),
      {
        kind: 'facts',
        rows: [
          [general[lang].amount, formatMoney(cents(totalCents), lang)],
          [t.iban, seller.iban],
          [t.holder, seller.name],
          [t.quote, invoice.number],
          [t.due, dueOn],
        ],
      },
      ...paragraphs(t.next),
      courseFacts(known),
      ...ownPage(known),
    ],
    attachments: await paperAttachments(known, invoice),
  };
});

/** S22: a no, with the reason; iDEAL is still open. */
export const transferRefused = toPerson((known) => {
  const { state } = known.enrolment.standing;
  if (state !== 'payment-awaited' && state !== 'seat-released') return { unsent: state };
  const t = texts[known.lang].transferRefused;
  const reason = decisionOf(known, 'payment-route')?.reason ?? '';
  return {
    subject: t.subject,
    title: t.title,
    blocks: [
      ...paragraphs(
        entryToo(known),
        t.lead,
        reason !== '' && general[known.lang].reason(reason),
        state === 'seat-released' ? t.seatGone : t.pay,
        heldUntil(known),
      ),
      ...ownPage(known, 'openPageToPay'),
      courseFacts(known, [general[known.lang].price, formatMoney(known.enrolment.price, known.lang)]),
    ],
  };
});
