import { formatDay, formatInstant } from '../../../kernel/format.ts';
import { cents, formatMoney } from '../../../kernel/money.ts';
import { absolute } from '../../../ui/index.ts';
import { loadEdition } from '../../store/editions.ts';
import { findEnrolment } from '../../store/enrolments.ts';
import { countSeats } from '../../store/seats.ts';
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

/** S19: the day of warning has come and too few people are in. Whether the edition goes on is for a person to say. */
export const officeMinimum: WriteLetter = async (deps, entry) => {
  const edition = await loadEdition(deps.db, String(entry.payload['editionId']));
  if (edition.standing.state !== 'open') return { unsent: `edition-${edition.standing.state}` };
  const { capacity, free } = await countSeats(deps.db, edition.id);
  const taken = capacity - free;
  if (taken >= edition.minimum) return { unsent: 'minimum-reached' };
  const t = texts.minimum;
  return {
    to: deps.officeMail,
    lang: 'nl',
    subject: t.subject(edition.code),
    blocks: [
      heading(t.title),
      paragraph(t.lead),
      {
        kind: 'facts',
        rows: [
          [t.course, `${edition.place} (${edition.code})`],
          [t.firstDay, formatDay(edition.firstDay, 'nl')],
          [t.taken, String(taken)],
          [t.needed, String(edition.minimum)],
        ],
      },
      paragraph(t.next),
      { kind: 'button', text: t.button, href: absolute(deps.site, `/beheer/edities/${edition.code}`) },
    ],
  };
};
