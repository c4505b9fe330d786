import type { InvoiceContent, Party } from '../domain/invoice.ts';

/**
 * The rules this follows: UBL 2.1 as Peppol BIS Billing 3.0 narrows it, with its Dutch rules (Chamber of Commerce
 * number under scheme 0106, SEPA transfer as payment means).
 */
const customization = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';
const profile = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';
const chamberScheme = '0106';
const sepaTransfer = '58';

type Node = string | Node[];

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    // What XML 1.0 cannot hold at all.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

const flat = (nodes: Node): string => (Array.isArray(nodes) ? nodes.map(flat).join('') : nodes);

const attributesOf = (attributes: Record<string, string>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join('');

/** A value; nothing when there is none. */
const value = (name: string, text: string | undefined, attributes: Record<string, string> = {}): Node =>
  text ? `<cbc:${name}${attributesOf(attributes)}>${escape(text)}</cbc:${name}>` : [];

/** What holds other elements. */
const group = (name: string, ...nodes: Node[]): Node => ['<cac:', name, '>', ...nodes, '</cac:', name, '>'];

const amount = (name: string, cents: number): Node =>
  value(name, (Math.abs(cents) / 100).toFixed(2), { currencyID: 'EUR' });

const countryCode = (party: Party): string => (/^[A-Z]{2}$/.test(party.country) ? party.country : 'NL');

/** Who is exempt may have no VAT id, and is then known to the tax office by the Chamber of Commerce number. */
const taxScheme = ({ vatId, chamberOfCommerce }: Party): Node =>
  vatId || chamberOfCommerce
    ? group(
        'PartyTaxScheme',
        value('CompanyID', vatId ?? chamberOfCommerce),
        group('TaxScheme', value('ID', vatId ? 'VAT' : 'TAX')),
      )
    : [];

const partyOf = (party: Party, contact: { name?: string | undefined; email?: string | undefined }): Node => {
  const chamber = party.chamberOfCommerce;
  return group(
    'Party',
    value('EndpointID', chamber ?? contact.email ?? party.name, {
      schemeID: chamber ? chamberScheme : 'EM',
    }),
    group('PartyName', value('Name', party.name)),
    group(
      'PostalAddress',
      value('StreetName', party.street),
      value('CityName', party.city),
      value('PostalZone', party.postalCode),
      group('Country', value('IdentificationCode', countryCode(party))),
    ),
    taxScheme(party),
    group(
      'PartyLegalEntity',
      value('RegistrationName', party.name),
      value('CompanyID', chamber, { schemeID: chamberScheme }),
    ),
    contact.name || contact.email
      ? group('Contact', value('Name', contact.name), value('ElectronicMail', contact.email))
      : [],
  );
};

/** Exempt is category E, which must say why; everything else is the standard rate, S. */
const taxCategory = (name: string, { treatment }: InvoiceContent['vat'], withReason: boolean): Node =>
  group(
    name,
    value('ID', treatment.kind === 'exempt' ? 'E' : 'S'),
    value('Percent', treatment.kind === 'exempt' ? '0' : String(treatment.rate)),
    withReason && treatment.kind === 'exempt' ? value('TaxExemptionReason', treatment.reason) : [],
    group('TaxScheme', value('ID', 'VAT')),
  );

const lineOf = (content: InvoiceContent, credit: boolean): Node => {
  const { lines, vat } = content;
  return group(
    credit ? 'CreditNoteLine' : 'InvoiceLine',
    value('ID', '1'),
    value(credit ? 'CreditedQuantity' : 'InvoicedQuantity', String(lines[0]?.quantity ?? 1), {
      unitCode: 'C62',
    }),
    amount('LineExtensionAmount', vat.withoutVatCents),
    group('Item', value('Name', lines[0]?.description), taxCategory('ClassifiedTaxCategory', vat, false)),
    group('Price', amount('PriceAmount', vat.withoutVatCents)),
  );
};

/**
 * The invoice or credit note as an electronic one (UBL 2.1, Peppol BIS Billing 3.0), for the books of an employer,
 * from what was kept when it was issued. Amounts are positive in both kinds: the kind says which way they go.
 */
export const invoiceUbl = (number: string, content: InvoiceContent): Uint8Array => {
  const { seller, buyer, vat, payment } = content;
  const credit = content.refersTo !== undefined;
  const kind = credit ? 'CreditNote' : 'Invoice';
  const paid = !credit && payment.kind === 'ideal';
  const body: Node = [
    value('CustomizationID', customization),
    value('ProfileID', profile),
    value('ID', number),
    value('IssueDate', content.issuedOn),
    !credit && payment.kind === 'transfer' ? value('DueDate', payment.dueOn) : [],
    value(`${kind}TypeCode`, credit ? '381' : '380'),
    value('DocumentCurrencyCode', 'EUR'),
    value('BuyerReference', buyer.reference ?? buyer.attention ?? buyer.name),
    group(
      'InvoicePeriod',
      value('StartDate', content.serviceDays[0]),
      value('EndDate', content.serviceDays.at(-1)),
    ),
    buyer.reference ? group('OrderReference', value('ID', buyer.reference)) : [],
    content.refersTo
      ? group('BillingReference', group('InvoiceDocumentReference', value('ID', content.refersTo)))
      : [],
    group('AccountingSupplierParty', partyOf(seller, { name: seller.name, email: seller.email })),
    group('AccountingCustomerParty', partyOf(buyer, { name: buyer.attention })),
    group(
      'PaymentMeans',
      value('PaymentMeansCode', sepaTransfer),
      value('PaymentID', number),
      group('PayeeFinancialAccount', value('ID', seller.iban.replaceAll(' ', ''))),
    ),
    group(
      'TaxTotal',
      amount('TaxAmount', vat.vatCents),
      group(
        'TaxSubtotal',
        amount('TaxableAmount', vat.withoutVatCents),
        amount('TaxAmount', vat.vatCents),
        taxCategory('TaxCategory', vat, true),
      ),
    ),
    group(
      'LegalMonetaryTotal',
      amount('LineExtensionAmount', vat.withoutVatCents),
      amount('TaxExclusiveAmount', vat.withoutVatCents),
      amount('TaxInclusiveAmount', content.totalCents),
      paid ? amount('PrepaidAmount', content.totalCents) : [],
      amount('PayableAmount', paid ? 0 : content.totalCents),
    ),
    lineOf(content, credit),
  ];
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<${kind} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${kind}-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">${flat(body)}</${kind}>
`;
  return new TextEncoder().encode(xml);
};

/** Whether the invoice goes to somebody who keeps books: an organisation, with a person to whose attention it is. */
export const wantsUbl = (content: InvoiceContent): boolean => content.buyer.attention !== undefined;
