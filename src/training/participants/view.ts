import { formatDay, formatInstant } from '../../kernel/format.ts';
import { cents, formatMoney } from '../../kernel/money.ts';
import type { Enrolment, Standing } from '../domain/enrolment.ts';
import type { Listed } from './query.ts';
import { peopleTexts } from './texts.ts';

type Kind = 'ok' | 'act' | 'plain' | 'bad';

const kinds: Record<Standing['state'], Kind> = {
  confirmed: 'ok',
  'paid-without-seat': 'bad',
  'entry-in-review': 'act',
  'payment-route-in-review': 'act',
  'transfer-awaited': 'act',
  'payment-awaited': 'act',
  'entry-refused': 'plain',
  'seat-released': 'plain',
  cancelled: 'plain',
};

/** A standing in a word or two, for a tag. */
export const standingTag = (standing: Standing): { kind: Kind; word: string } => ({
  kind: kinds[standing.state],
  word:
    standing.state === 'cancelled' ? peopleTexts.endings[standing.kind] : peopleTexts.states[standing.state],
});

/** A standing as a sentence, with what it means for whoever reads it. */
export const standingSentence = (standing: Standing): string => {
  const t = peopleTexts.sentences;
  const until = (at: Date | undefined) => (at ? t.seatUntil(formatInstant(at, 'nl')) : t.noSeat);
  switch (standing.state) {
    case 'confirmed':
      return t.confirmed(standing.seat, formatInstant(standing.at, 'nl'));
    case 'paid-without-seat':
      return t.desk;
    case 'entry-in-review':
      return `${t.entryReview} ${until(standing.heldUntil)}`;
    case 'payment-route-in-review':
      return `${t.routeReview} ${until(standing.heldUntil)}`;
    case 'payment-awaited':
      return `${t.payment} ${until(standing.heldUntil)}`;
    case 'transfer-awaited':
      return t.transfer(formatDay(standing.dueOn, 'nl'));
    case 'entry-refused':
      return t.entryRefused(standing.reason);
    case 'seat-released':
      return t.released;
    case 'cancelled':
      return t.cancelled(
        peopleTexts.endings[standing.kind],
        formatInstant(standing.at, 'nl'),
        standing.reason,
      );
  }
};

export const money = (amount: number): string => formatMoney(cents(amount), 'nl');

/** Who the invoice is for, in one line. */
export const buyerLine = ({ buyer }: Pick<Enrolment, 'buyer'>): string =>
  buyer.kind === 'business' ? buyer.company : peopleTexts.privateBuyer;

/** Who the invoice is for, in full. */
export const buyerInFull = ({ buyer, name }: Pick<Enrolment, 'buyer' | 'name'>): string => {
  const { street, postalCode, city, country } = buyer.address;
  const who =
    buyer.kind === 'business'
      ? [
          buyer.company,
          buyer.chamberOfCommerce && `${peopleTexts.chamberOfCommerce} ${buyer.chamberOfCommerce}`,
          buyer.vatId && `${peopleTexts.vatId} ${buyer.vatId}`,
          buyer.reference && `${peopleTexts.reference} ${buyer.reference}`,
        ]
      : [`${name} (${peopleTexts.privateBuyer.toLowerCase()})`];
  return [...who, street, `${postalCode} ${city}`, country].filter(Boolean).join('\n');
};

/** How somebody comes to the course (S21). */
export const entryLine = ({ entry }: Pick<Enrolment, 'entry'>): string =>
  entry.kind === 'bachelor'
    ? `${peopleTexts.bachelor}: ${entry.field}, ${entry.year}`
    : entry.kind === 'alumnus'
      ? peopleTexts.alumnus(entry.courseYear, entry.certificate, entry.matched)
      : `${peopleTexts.otherwise}: ${entry.explanation}`;

/** How somebody pays (S22). */
export const routeLine = ({ paymentRoute }: Pick<Enrolment, 'paymentRoute'>): string =>
  paymentRoute.kind === 'ideal' ? peopleTexts.ideal : `${peopleTexts.byTransfer}: ${paymentRoute.reason}`;

/** Whether somebody is expected in the room: a seat for good, paid or with an invoice that was agreed. */
export const isExpected = ({ enrolment }: Pick<Listed, 'enrolment'>): boolean =>
  enrolment.standing.state === 'confirmed' || enrolment.standing.state === 'transfer-awaited';
