import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { cents, vatWithin, type Money } from '../../kernel/money.ts';
import type { Buyer } from './enrolment.ts';

/** How VAT is charged: exempt for vocational training by a CRKBO-registered institution, or 21 % (money.md). */
export type VatTreatment = { kind: 'exempt'; reason: string } | { kind: 'standard'; rate: number };

/** Legal name and address, as an invoice must show them. */
export type Party = {
  name: string;
  street: string;
  postalCode: string;
  city: string;
  country: string;
  vatId: string | undefined;
  chamberOfCommerce: string | undefined;
};

/** What an invoice says. Kept as it was issued, never edited. */
export type InvoiceContent = {
  seller: Party & { iban: string; email: string };
  buyer: Party & { attention: string | undefined; reference: string | undefined };
  lang: 'nl' | 'en';
  issuedOn: CalendarDay;
  /** First and last day of what was bought. */
  serviceDays: CalendarDay[];
  lines: { description: string; quantity: number; amountCents: number }[];
  vat: { treatment: VatTreatment; withoutVatCents: number; vatCents: number };
  totalCents: number;
  payment: { kind: 'ideal'; paidOn: CalendarDay } | { kind: 'transfer'; dueOn: CalendarDay };
  refersTo: string | undefined;
};

/** `2027-0001`; credit notes have a series of their own, `C2027-0001`. */
export const invoiceNumber = (series: string, number: number): string =>
  `${series}-${String(number).padStart(4, '0')}`;

export const invoiceSeries = (kind: 'invoice' | 'credit-note', issuedOn: CalendarDay): string =>
  `${kind === 'credit-note' ? 'C' : ''}${issuedOn.slice(0, 4)}`;

export const buyerParty = (buyer: Buyer, name: string): InvoiceContent['buyer'] => ({
  ...buyer.address,
  name: buyer.kind === 'business' ? buyer.company : name,
  attention: buyer.kind === 'business' ? name : undefined,
  vatId: buyer.kind === 'business' ? buyer.vatId : undefined,
  chamberOfCommerce: buyer.kind === 'business' ? buyer.chamberOfCommerce : undefined,
  reference: buyer.kind === 'business' ? buyer.reference : undefined,
});

/** Writes the invoice for one enrolment; the price includes any VAT. */
export const writeInvoice = (facts: {
  seller: InvoiceContent['seller'];
  vat: VatTreatment;
  buyer: Buyer;
  name: string;
  lang: 'nl' | 'en';
  issuedOn: CalendarDay;
  serviceDays: CalendarDay[];
  description: string;
  price: Money;
  payment: InvoiceContent['payment'];
}): InvoiceContent => {
  const vat = vatWithin(facts.price, facts.vat.kind === 'standard' ? facts.vat.rate : 0);
  return {
    seller: facts.seller,
    buyer: buyerParty(facts.buyer, facts.name),
    lang: facts.lang,
    issuedOn: facts.issuedOn,
    serviceDays: facts.serviceDays,
    lines: [{ description: facts.description, quantity: 1, amountCents: facts.price.cents }],
    vat: { treatment: facts.vat, vatCents: vat.cents, withoutVatCents: facts.price.cents - vat.cents },
    totalCents: facts.price.cents,
    payment: facts.payment,
    refersTo: undefined,
  };
};

/** A credit note: the same lines, taken back, in a series of its own, naming the invoice. */
export const writeCreditNote = (
  invoice: InvoiceContent,
  number: string,
  issuedOn: CalendarDay,
  amount: Money,
): InvoiceContent => {
  const rate = invoice.vat.treatment.kind === 'standard' ? invoice.vat.treatment.rate : 0;
  const vat = vatWithin(amount, rate);
  return {
    ...invoice,
    issuedOn,
    lines: invoice.lines.map((line) => ({ ...line, amountCents: -amount.cents })),
    vat: { ...invoice.vat, vatCents: -vat.cents, withoutVatCents: -(amount.cents - vat.cents) },
    totalCents: cents(-amount.cents).cents,
    refersTo: number,
  };
};
