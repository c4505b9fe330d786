import { formatInstant } from '../../../kernel/format.ts';
import { cents, formatMoney } from '../../../kernel/money.ts';
import { absolute } from '../../../ui/index.ts';
import { loadEdition } from '../../store/editions.ts';
import { findEnrolment } from '../../store/enrolments.ts';
import type { WriteLetter } from '../letter.ts';
import { heading, paragraph } from '../person.ts';
import { findOpenDeskLine } from '../query.ts';
import { deskReasons, texts } from './texts.ts';

/** S21, S22: something to judge. Who asks, and why, is read behind the sign-in. */
export const officeException: WriteLetter = async (deps, entry) => {
  const enrolment = await findEnrolment(deps.db, String(entry.payload['enrolmentId']));
  if (!enrolment) return { unsent: 'enrolment-gone' };
  const { standing } = enrolment;
  if (standing.state !== 'entry-in-review' && standing.state !== 'payment-route-in-review')
    return { unsent: standing.state };
  const edition = await loadEdition(deps.db, enrolment.editionId);
  const t = texts.exception;
  return {
    to: deps.officeMail,
    lang: 'nl',
    subject: t.subject,
    blocks: [
      heading(t.title),
      paragraph(standing.state === 'entry-in-review' ? t.entry : t.paymentRoute),
      {
        kind: 'facts',
        rows: [
          [t.course, `${edition.place} (${edition.code})`],
          [t.asked, formatInstant(enrolment.submittedAt, 'nl')],
        ],
      },
      paragraph(standing.heldUntil ? t.held(formatInstant(standing.heldUntil, 'nl')) : t.noSeat),
      { kind: 'button', text: t.button, href: absolute(deps.site, '/beheer/beoordelen') },
    ],
  };
};

/** Money that waits for a decision (money.md). */
export const officeMoneyOnDesk: WriteLetter = async (deps, entry) => {
  const line = await findOpenDeskLine(deps.db, Number(entry.payload['ledgerId']));
  if (!line) return { unsent: 'dealt-with' };
  const t = texts.desk;
  return {
    to: deps.officeMail,
    lang: 'nl',
    subject: t.subject,
    blocks: [
      heading(t.title),
      paragraph(t.lead),
      {
        kind: 'facts',
        rows: [
          [t.amount, formatMoney(cents(line.amountCents), 'nl')],
          [t.why, deskReasons[line.reason]],
        ],
      },
      { kind: 'button', text: t.button, href: absolute(deps.site, '/beheer/geld') },
    ],
  };
};
