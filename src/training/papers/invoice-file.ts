import type { Invoice } from '../store/invoices.ts';
import { invoicePdf } from './invoice-pdf.ts';
import { invoiceUbl, wantsUbl } from './invoice-ubl.ts';

/** The shape of a file's name in an address: the number of an invoice or credit note, as PDF or as UBL. */
export const invoiceFilePattern = '[C0-9-]+\\.(?:pdf|xml)';

/**
 * The file of that name, of one of these invoices; undefined for another's number, and for an electronic invoice that
 * is not made for a private buyer.
 */
export const invoiceFile = async (
  invoices: readonly Invoice[],
  file: string,
): Promise<{ name: string; mediaType: string; bytes: Uint8Array } | undefined> => {
  const [number = '', extension] = file.split('.');
  const invoice = invoices.find((candidate) => candidate.number === number);
  if (!invoice) return undefined;
  if (extension === 'pdf')
    return { name: file, mediaType: 'application/pdf', bytes: await invoicePdf(number, invoice.content) };
  if (extension !== 'xml' || !wantsUbl(invoice.content)) return undefined;
  return { name: file, mediaType: 'application/xml', bytes: invoiceUbl(number, invoice.content) };
};
