import { formatMoney } from '../../../kernel/money.ts';
import { courseFacts, heldUntil, ownPage, paragraphs, toPerson, withdrawalRight } from '../person.ts';
import { texts as general } from '../texts.ts';
import { texts } from './texts.ts';

/** The way on to the payment, also on another device. Says plainly that nothing is confirmed (S23). */
export const enrolmentReceived = toPerson((known) => {
  const { enrolment, lang } = known;
  if (enrolment.standing.state !== 'payment-awaited') return { unsent: enrolment.standing.state };
  const t = texts[lang].received;
  return {
    subject: t.subject,
    title: t.title,
    blocks: [
      ...paragraphs(t.lead, heldUntil(known)),
      ...ownPage(known, 'openPageToPay'),
      ...paragraphs(t.notYet),
      courseFacts(known, [general[lang].price, formatMoney(enrolment.price, lang)]),
      ...paragraphs(withdrawalRight(known)),
    ],
  };
});

/** S21, S22: what is judged, who decides, and what follows. */
export const exceptionReceived = toPerson((known) => {
  const { enrolment, lang } = known;
  const { state } = enrolment.standing;
  if (state !== 'entry-in-review' && state !== 'payment-route-in-review') return { unsent: state };
  const t = texts[lang].exception;
  const asksTransfer = enrolment.paymentRoute.kind === 'transfer';
  const held = heldUntil(known);
  return {
    subject: t.subject,
    title: t.title,
    blocks: [
      ...paragraphs(
        state === 'entry-in-review' && (enrolment.entry.kind === 'alumnus' ? t.alumnus : t.entry),
        asksTransfer && t.paymentRoute,
        asksTransfer ? t.afterPaymentRoute : t.afterEntry,
        t.notYet,
        held && `${held} ${t.lapse}`,
      ),
      courseFacts(known),
      ...ownPage(known),
    ],
  };
});
