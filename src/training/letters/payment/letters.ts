import { cents, formatMoney } from '../../../kernel/money.ts';
import { courseFacts, heldUntil, ownPage, paragraphs, toPerson } from '../person.ts';
import { findOpenDeskLineOf } from '../query.ts';
import { texts as general } from '../texts.ts';
import { texts } from './texts.ts';

/** The payment service was away when the person wanted to pay; now it is not. */
export const paymentReady = toPerson((known) => {
  const { enrolment, lang } = known;
  if (enrolment.standing.state !== 'payment-awaited') return { unsent: enrolment.standing.state };
  const t = texts[lang].ready;
  return {
    subject: t.subject,
    title: t.title,
    blocks: [
      ...paragraphs(t.lead, heldUntil(known)),
      ...ownPage(known, 'openPageToPay'),
      courseFacts(known, [general[lang].price, formatMoney(enrolment.price, lang)]),
    ],
  };
});

/** The hold ran out. A request that is still judged goes on without a seat. */
export const seatReleased = toPerson((known) => {
  const { standing } = known.enrolment;
  const judged =
    (standing.state === 'entry-in-review' || standing.state === 'payment-route-in-review') &&
    !standing.heldUntil;
  if (standing.state !== 'seat-released' && !judged) return { unsent: standing.state };
  const t = texts[known.lang].released;
  return {
    subject: t.subject,
    title: t.title,
    blocks: [...paragraphs(t.lead, judged ? t.stillJudged : t.again), ...ownPage(known), courseFacts(known)],
  };
});

/** The office gives money back that had no seat. A seat that was paid for with other money stays. */
export const refundAsked = toPerson((known) => {
  const { enrolment, entry, lang } = known;
  const t = texts[lang].refund;
  const amount = formatMoney(cents(Number(entry.payload['refundCents'])), lang);
  return {
    subject: t.subject,
    title: t.title,
    blocks: [
      ...paragraphs(t.lead(amount), enrolment.standing.state === 'confirmed' && t.seatStays),
      courseFacts(known),
      ...ownPage(known),
    ],
  };
});

/** Paid money without a seat, or paid twice: the person knows at once that it is seen (money.md). */
export const moneyOnDesk = toPerson(async (known) => {
  const { deps, enrolment, entry, lang } = known;
  const line = await findOpenDeskLineOf(deps.db, enrolment.id, String(entry.payload['reason']));
  if (!line) return { unsent: 'dealt-with' };
  const t = texts[lang].desk;
  return {
    subject: t.subject,
    title: t.title,
    blocks: [
      ...paragraphs(t.lead(formatMoney(cents(line.amountCents), lang)), t.reasons[line.reason], t.next),
      courseFacts(known),
      ...ownPage(known),
    ],
  };
});
