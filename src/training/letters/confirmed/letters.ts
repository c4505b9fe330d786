import { formatMoney } from '../../../kernel/money.ts';
import { calendarAttachment, findPaper, paperAttachments } from '../attachments.ts';
import {
  courseFacts,
  ownPage,
  paragraph,
  paragraphs,
  siteAddress,
  toPerson,
  withdrawalRight,
} from '../person.ts';
import { texts as general } from '../texts.ts';
import { texts } from './texts.ts';

/** S23: enrolment and payment confirmed in one mail, with the invoice, the days, and what to bring (S20). */
export const enrolmentConfirmed = toPerson(async (known) => {
  const { enrolment, lang } = known;
  if (enrolment.standing.state !== 'confirmed') return { unsent: enrolment.standing.state };
  const t = texts[lang].confirmed;
  const invoice = await findPaper(known, 'invoice');
  if (!invoice) return { unsent: 'invoice-missing' };
  return {
    subject: t.subject,
    title: t.title,
    blocks: [
      ...paragraphs(t.lead),
      courseFacts(
        known,
        [t.paid, formatMoney(enrolment.price, lang)],
        [general[lang].invoice, invoice.number],
      ),
      ...paragraphs(t.attached),
      ...ownPage(known),
      paragraph(t.bringTitle),
      { kind: 'list', items: t.bring },
      ...paragraphs(
        t.lunch,
        known.edition.kind === 'course' && t.books,
        withdrawalRight(known),
        general[lang].terms(siteAddress(known, '/voorwaarden')),
      ),
    ],
    attachments: [...(await paperAttachments(known, invoice)), await calendarAttachment(known, 'PUBLISH')],
  };
});

/** The new link, at the new address. Who has still to pay an invoice gets that again too. */
export const addressChanged = toPerson(async (known) => {
  const { standing } = known.enrolment;
  const t = texts[known.lang].address;
  const invoice = standing.state === 'transfer-awaited' ? await findPaper(known, 'invoice') : undefined;
  return {
    ...t,
    blocks: [...paragraphs(t.lead), ...ownPage(known), courseFacts(known)],
    ...(invoice ? { attachments: await paperAttachments(known, invoice) } : {}),
  };
});
