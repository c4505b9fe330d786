import { parseDay } from '../../kernel/calendar-day.ts';
import { formatDay } from '../../kernel/format.ts';
import type { Texts } from '../../kernel/lang.ts';
import { cents, formatMoney } from '../../kernel/money.ts';
import { pdfDocument } from '../../platform/pdf/index.ts';
import type { InvoiceContent, Party } from '../domain/invoice.ts';

type InvoiceTexts = {
  invoice: string;
  creditNote: string;
  seller: string;
  buyer: string;
  number: string;
  date: string;
  refersTo: string;
  service: string;
  reference: string;
  attention: string;
  chamber: string;
  vatId: string;
  description: string;
  quantity: string;
  amount: string;
  withoutVat: string;
  vat: (rate: number) => string;
  exempt: string;
  total: string;
  paid: (day: string) => string;
  due: (day: string, iban: string, number: string) => string;
  credited: string;
};

const texts: Texts<InvoiceTexts> = {
  nl: {
    invoice: 'Factuur', creditNote: 'Creditfactuur', seller: 'Van', buyer: 'Aan', number: 'Nummer', date: 'Datum',
    refersTo: 'Hoort bij factuur', service: 'Cursusdagen', reference: 'Uw kenmerk', attention: 'Ter attentie van',
    chamber: 'KVK-nummer', vatId: 'Btw-nummer', description: 'Omschrijving', quantity: 'Aantal', amount: 'Bedrag',
    withoutVat: 'Bedrag zonder btw', vat: (rate) => `Btw ${rate} %`, exempt: 'Btw: vrijgesteld', total: 'Totaal',
    paid: (day) => `Betaald op ${day}. U hoeft niets meer te doen.`,
    due: (day, iban, number) => `Maak het totaalbedrag uiterlijk ${day} over naar ${iban} en vermeld ${number}.`,
    credited: 'Het bedrag gaat terug op de manier waarop u betaalde.',
  },
  en: {
    invoice: 'Invoice', creditNote: 'Credit note', seller: 'From', buyer: 'To', number: 'Number', date: 'Date',
    refersTo: 'Refers to invoice', service: 'Course days', reference: 'Your reference', attention: 'For the attention of',
    chamber: 'Chamber of Commerce', vatId: 'VAT id', description: 'Description', quantity: 'Quantity', amount: 'Amount',
    withoutVat: 'Amount without VAT', vat: (rate) => `VAT ${rate}%`, exempt: 'VAT: exempt', total: 'Total',
    paid: (day) => `Paid on ${day}. There is nothing more to do.`,
    due: (day, iban, number) => `Please transfer the total by ${day} to ${iban}, quoting ${number}.`,
    credited: 'The amount goes back the way you paid.',
  },
}; // prettier-ignore

/** The invoice or credit note as a tagged PDF, from what was kept when it was issued; the same bytes' content for ever. */
export const invoicePdf = (number: string, content: InvoiceContent): Promise<Uint8Array> => {
  const { lang } = content;
  const t = texts[lang];
  const kind = content.refersTo ? t.creditNote : t.invoice;
  const day = (text: string) => formatDay(parseDay(text)!, lang);
  const money = (amount: number) => formatMoney(cents(amount), lang);
  const { vat } = content;
  const pdf = pdfDocument({
    title: `${kind} ${number}`,
    lang,
    author: content.seller.name,
    madeAt: new Date(`${content.issuedOn}T12:00:00Z`),
    footer: `${content.seller.name} · ${number}`,
  });
  pdf.heading(1, `${kind} ${number}`).facts(
    known([
      [t.number, number],
      [t.date, day(content.issuedOn)],
      [t.refersTo, content.refersTo],
      [t.seller, lines(content.seller, t)],
      [t.buyer, lines(content.buyer, t)],
      [t.attention, content.buyer.attention],
      [t.reference, content.buyer.reference],
      [t.service, content.serviceDays.map(day).join('; ')],
    ]),
  );
  pdf.table({
    caption: kind,
    columns: [
      { header: t.description, share: 4 },
      { header: t.quantity, align: 'right' },
      { header: t.amount, share: 1.5, align: 'right' },
    ],
    rows: [
      ...content.lines.map((line) => [line.description, String(line.quantity), money(line.amountCents)]),
      [t.withoutVat, '', money(vat.withoutVatCents)],
      [vat.treatment.kind === 'exempt' ? t.exempt : t.vat(vat.treatment.rate), '', money(vat.vatCents)],
      [t.total, '', money(content.totalCents)],
    ],
    totals: 1,
  });
  if (vat.treatment.kind === 'exempt') pdf.paragraph(vat.treatment.reason, 'soft');
  return pdf.paragraph(settled(number, content, day)).close();
};

const settled = (number: string, content: InvoiceContent, day: (text: string) => string): string => {
  const t = texts[content.lang];
  if (content.refersTo) return t.credited;
  return content.payment.kind === 'ideal'
    ? t.paid(day(content.payment.paidOn))
    : t.due(day(content.payment.dueOn), content.seller.iban, number);
};

const lines = (party: Party, t: InvoiceTexts): string =>
  [
    party.name,
    party.street,
    `${party.postalCode} ${party.city}${party.country === 'NL' ? '' : ` (${party.country})`}`,
    party.chamberOfCommerce && `${t.chamber} ${party.chamberOfCommerce}`,
    party.vatId && `${t.vatId} ${party.vatId}`,
  ]
    .filter(Boolean)
    .join('\n');

const known = (pairs: [string, string | undefined][]): { term: string; detail: string }[] =>
  pairs.flatMap(([term, detail]) => (detail ? [{ term, detail }] : []));
