import type { OutboxHandlers } from '../../platform/outbox/index.ts';
import { editionChanged } from './changed/letters.ts';
import { addressChanged, enrolmentConfirmed } from './confirmed/letters.ts';
import { enrolmentEnded } from './ended/letters.ts';
import { entryApproved, entryRefused, transferAgreed, transferRefused } from './judged/letters.ts';
import { sending, type LetterDeps, type WriteLetter } from './letter.ts';
import { officeException, officeMinimum, officeMoneyOnDesk } from './office/letters.ts';
import { moneyOnDesk, paymentReady, refundAsked, seatReleased } from './payment/letters.ts';
import { enrolmentReceived, exceptionReceived } from './received/letters.ts';
import { officeWithdrawal, withdrawalReceived } from './withdrawal/letters.ts';

const letters: Record<`mail.${string}`, WriteLetter> = {
  'mail.enrolment-received': enrolmentReceived,
  'mail.exception-received': exceptionReceived,
  'mail.entry-approved': entryApproved,
  'mail.entry-refused': entryRefused,
  'mail.transfer-agreed': transferAgreed,
  'mail.transfer-refused': transferRefused,
  'mail.payment-ready': paymentReady,
  'mail.seat-released': seatReleased,
  'mail.money-on-desk': moneyOnDesk,
  'mail.refund-asked': refundAsked,
  'mail.enrolment-confirmed': enrolmentConfirmed,
  'mail.address-changed': addressChanged,
  'mail.enrolment-ended': enrolmentEnded,
  'mail.edition-changed': editionChanged,
  'mail.withdrawal-received': withdrawalReceived,
  'mail.office-exception': officeException,
  'mail.office-money-on-desk': officeMoneyOnDesk,
  'mail.office-minimum': officeMinimum,
  'mail.office-withdrawal': officeWithdrawal,
};

/**
 * Every mail about enrolling, paying and ending (the newsletter has its own). Each is written from the facts at the
 * moment of sending; one whose fact no longer holds is not sent, and its note says why (`unsent`).
 */
export const letterHandlers = (deps: LetterDeps): OutboxHandlers =>
  Object.fromEntries(Object.entries(letters).map(([topic, write]) => [topic, sending(deps, write)]));
