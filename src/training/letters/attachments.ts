import { today } from '../../kernel/calendar-day.ts';
import type { MailAttachment } from '../../platform/mail/index.ts';
import { enrolmentCalendar } from '../papers/course-calendar.ts';
import { invoicePdf } from '../papers/invoice-pdf.ts';
import { invoiceUbl, wantsUbl } from '../papers/invoice-ubl.ts';
import { findInvoices, type Invoice } from '../store/invoices.ts';
import { loadOrganisation } from '../store/organisation.ts';
import type { Known } from './person.ts';
import { texts } from './texts.ts';

/** An invoice or credit note of the enrolment, the newest of its kind. */
export const findPaper = async (
  { deps, enrolment }: Known,
  kind: Invoice['kind'],
): Promise<Invoice | undefined> =>
  (await findInvoices(deps.db, enrolment.id)).findLast((invoice) => invoice.kind === kind);

/** The paper for people, and for an organisation's books the same as an electronic invoice. */
export const paperAttachments = async ({ lang }: Known, paper: Invoice): Promise<MailAttachment[]> => {
  const name = `${texts[lang][paper.kind === 'invoice' ? 'invoiceFile' : 'creditNoteFile']}-${paper.number}`;
  const forPeople = {
    filename: `${name}.pdf`,
    contentType: 'application/pdf',
    content: await invoicePdf(paper.number, paper.content),
  };
  if (!wantsUbl(paper.content)) return [forPeople];
  const content = invoiceUbl(paper.number, paper.content);
  return [forPeople, { filename: `${name}.xml`, contentType: 'application/xml', content }];
};

/**
 * The three days for a calendar. PUBLISH and not REQUEST: nobody has to answer an invitation, and a calendar that
 * knows the ids already changes its entries when the sequence is higher (RFC 5546, 3.2.1). CANCEL takes them out.
 */
export const calendarAttachment = async (
  known: Known,
  method: 'PUBLISH' | 'CANCEL',
): Promise<MailAttachment> => {
  const { deps, enrolment, edition, lang } = known;
  const { site, clock } = deps;
  const organisation = await loadOrganisation(deps.db, today(clock));
  const calendar = enrolmentCalendar({ enrolment, edition, organisation, site, now: clock.now(), method });
  return {
    filename: `${texts[lang].calendarFile}.ics`,
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    content: new TextEncoder().encode(calendar),
  };
};
