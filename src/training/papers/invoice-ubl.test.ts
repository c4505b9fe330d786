import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDay } from '../../kernel/calendar-day.ts';
import { cents } from '../../kernel/money.ts';
import type { Buyer } from '../domain/enrolment.ts';
import { writeCreditNote, writeInvoice, type VatTreatment } from '../domain/invoice.ts';
import { invoiceFile } from './invoice-file.ts';
import { invoiceUbl } from './invoice-ubl.ts';

const address = { street: 'Voorbeeldlaan 1', postalCode: '6581 ZZ', city: 'Voorbeeldstad', country: 'NL' };
const employer: Buyer = {
  kind: 'business',
  company: 'Zorggroep Voorbeeld & Zn <test>',
  address,
  chamberOfCommerce: '12345678',
  vatId: 'NL000000000B00',
  reference: 'PO-77',
};
const exempt: VatTreatment = { kind: 'exempt', reason: 'Vrijgesteld: beroepsonderwijs (voorbeeld)' };

const invoice = (buyer: Buyer = employer, vat: VatTreatment = exempt) =>
  writeInvoice({
    seller: {
      ...address,
      name: 'Instituut Duurloop (voorbeeld)',
      iban: 'NL00 DEMO 0000 0000 00',
      email: 'kantoor@duurloop.example',
      chamberOfCommerce: '00000000',
      vatId: undefined,
    },
    vat,
    buyer,
    name: 'Testpersoon Anna de Wit',
    lang: 'nl',
    issuedOn: parseDay('2027-01-10')!,
    serviceDays: [parseDay('2027-03-18')!, parseDay('2027-06-24')!],
    description: 'Driedaagse cursus runningtherapie Dalfsen (RT18032027)',
    price: cents(119_500),
    payment: { kind: 'transfer', dueOn: parseDay('2027-01-24')! },
  });

const xmlOf = (content: ReturnType<typeof invoice>, number = '2027-0001') =>
  new TextDecoder().decode(invoiceUbl(number, content));

/** Every value under a name, in order. */
const values = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<cbc:${name}(?: [^>]*)?>([^<]*)</cbc:${name}>`, 'g'))].map(
    (found) => found[1]!,
  );

/** Throws when a tag is left open, closed twice, or closed by another. */
const wellFormed = (xml: string): void => {
  const open: string[] = [];
  for (const [, close, name, empty] of xml
    .replace(/<\?.*?\?>/, '')
    .matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (empty) continue;
    if (!close) open.push(name!);
    else if (open.pop() !== name) throw new Error(`</${name}> closes something else`);
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)}> stays open`);
  if (/&(?!amp;|lt;|gt;|quot;)/.test(xml)) throw new Error('a bare ampersand');
};

test('an exempt invoice is category E with its reason, and names both parties by their number', () => {
  const xml = xmlOf(invoice());
  wellFormed(xml);
  expect(values(xml, 'InvoiceTypeCode')).toEqual(['380']);
  expect(values(xml, 'TaxExemptionReason')).toEqual([exempt.reason]);
  expect(
    [...xml.matchAll(/<cac:(?:TaxCategory|ClassifiedTaxCategory)><cbc:ID>(\w)</g)].map((m) => m[1]),
  ).toEqual(['E', 'E']);
  expect(xml).toContain('<cbc:CompanyID schemeID="0106">12345678</cbc:CompanyID>');
  expect(xml).toContain('<cbc:CompanyID schemeID="0106">00000000</cbc:CompanyID>');
  expect(values(xml, 'BuyerReference')).toEqual(['PO-77']);
  expect(values(xml, 'RegistrationName')[1]).toBe('Zorggroep Voorbeeld &amp; Zn &lt;test&gt;');
  expect(values(xml, 'PayableAmount')).toEqual(['1195.00']);
  expect(values(xml, 'DueDate')).toEqual(['2027-01-24']);
});

test('with VAT the sums agree to the cent, and nothing is exempt', () => {
  const xml = xmlOf(invoice(employer, { kind: 'standard', rate: 21 }));
  const [total] = values(xml, 'TaxAmount');
  const [without] = values(xml, 'TaxExclusiveAmount');
  expect(Number(total) + Number(without)).toBeCloseTo(1195, 2);
  expect(values(xml, 'TaxExemptionReason')).toEqual([]);
  expect(values(xml, 'Percent')).toEqual(['21', '21']);
});

test('a credit note is a document of its own kind, with positive amounts and the invoice it takes back', () => {
  const xml = xmlOf(
    writeCreditNote(invoice(), '2027-0001', parseDay('2027-02-01')!, cents(119_500)),
    'C2027-0001',
  );
  wellFormed(xml);
  expect(xml).toContain('<CreditNote xmlns="urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2"');
  expect(values(xml, 'CreditNoteTypeCode')).toEqual(['381']);
  expect(values(xml, 'PayableAmount')).toEqual(['1195.00']);
  expect(xml).toContain('<cac:InvoiceDocumentReference><cbc:ID>2027-0001</cbc:ID>');
});

test('what was paid at once leaves nothing to pay', () => {
  const content = { ...invoice(), payment: { kind: 'ideal', paidOn: parseDay('2027-01-10')! } } as const;
  const xml = xmlOf(content);
  expect(values(xml, 'PrepaidAmount')).toEqual(['1195.00']);
  expect(values(xml, 'PayableAmount')).toEqual(['0.00']);
});

test('whatever an employer is called, the document stays whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (company) => {
      wellFormed(xmlOf(invoice({ ...employer, company, reference: company })));
    }),
  );
});

test('an electronic invoice is there for an organisation, and not for a private buyer', async () => {
  const paper = (buyer: Buyer) => [
    { number: '2027-0001', kind: 'invoice' as const, enrolmentId: 'x', content: invoice(buyer) },
  ];
  expect((await invoiceFile(paper(employer), '2027-0001.xml'))?.mediaType).toBe('application/xml');
  expect(await invoiceFile(paper({ kind: 'private', address }), '2027-0001.xml')).toBeUndefined();
  expect(await invoiceFile(paper(employer), '2027-0002.xml')).toBeUndefined();
});
