import type { Lang } from '../../kernel/lang.ts';
import { closeSheet, ink, openSheet, type SheetSettings } from './sheet.ts';
import { drawFacts, drawTable, type PdfFact, type PdfTable } from './table.ts';

/** For a document that is drawn rather than written, such as a certificate: the bare tagged sheet. */
export { closeSheet, openSheet, type Sheet } from './sheet.ts';
export type { PdfColumn, PdfFact, PdfTable } from './table.ts';

/** A document that flows from top to bottom; every call adds one block below the last, also for a screen reader. */
export type PdfDocument = {
  heading(level: 1 | 2 | 3, text: string): PdfDocument;
  paragraph(text: string, tone?: 'plain' | 'soft' | 'bold'): PdfDocument;
  list(items: string[]): PdfDocument;
  /** A link in a paragraph of its own. Takes a full https: or mailto: address. */
  link(text: string, href: string): PdfDocument;
  facts(rows: PdfFact[]): PdfDocument;
  table(table: PdfTable): PdfDocument;
  space(points: number): PdfDocument;
  nextPage(): PdfDocument;
  /** Numbers the pages and gives the bytes of the file. The document takes nothing after this. */
  close(): Promise<Uint8Array>;
};

export type PdfSettings = SheetSettings & {
  /** Stands left in the foot of every page, beside the page number. */ footer: string;
};

const pageOf = (lang: Lang, page: number, pages: number): string =>
  lang === 'nl' ? `Pagina ${page} van ${pages}` : `Page ${page} of ${pages}`;

const headings = {
  1: { size: 24, before: 0, after: 10 },
  2: { size: 15, before: 12, after: 6 },
  3: { size: 12, before: 8, after: 4 },
};

/**
 * Begins a tagged PDF (PDF/UA-1) on A4 with the fonts of the house embedded.
 * The same settings and calls give the same pages: it reads no clock.
 */
export const pdfDocument = (settings: PdfSettings): PdfDocument => {
  const sheet = openSheet(settings);
  const { doc, root, left, width } = sheet;
  const wide = { width, lineGap: 2.5 };

  const pdf: PdfDocument = {
    heading: (level, text) => {
      const { size, before, after } = headings[level];
      doc.y += before;
      sheet.makeRoom(size + 60);
      sheet.element(`H${level}`, root, () => {
        sheet.face(level === 3 ? 'bold' : 'heading', size, ink.brand);
        doc.text(sheet.readable(text), left, doc.y, { width });
      });
      doc.y += after;
      return pdf;
    },
    paragraph: (text, tone = 'plain') => {
      sheet.makeRoom(30);
      sheet.element('P', root, () => {
        sheet.face(tone === 'bold' ? 'bold' : 'regular', 10.5, tone === 'soft' ? ink.soft : ink.text);
        doc.text(sheet.readable(text), left, doc.y, wide);
      });
      doc.y += 8;
      return pdf;
    },
    list: (items) => {
      const list = sheet.element('L', root);
      for (const item of items) {
        sheet.makeRoom(30);
        sheet.face('regular', 10.5);
        const entry = sheet.element('LI', list);
        const top = doc.y;
        sheet.element('Lbl', entry, () => void doc.text('•', left + 4, top, { width: 12 }));
        sheet.element('LBody', entry, () => {
          doc.text(sheet.readable(item), left + 18, top, { ...wide, width: width - 18 });
        });
        doc.y += 4;
      }
      list.end();
      doc.x = left;
      doc.y += 6;
      return pdf;
    },
    link: (text, href) => {
      if (!/^(https?:\/\/|mailto:)/.test(href)) throw new RangeError(`not an address to link to: ${href}`);
      sheet.makeRoom(30);
      const paragraph = sheet.element('P', root);
      sheet.element('Link', paragraph, () => {
        sheet.face('regular', 10.5, ink.brand);
        doc.text(sheet.readable(text), left, doc.y, { ...wide, link: href, underline: true });
      });
      paragraph.end();
      doc.y += 8;
      return pdf;
    },
    facts: (rows) => (drawFacts(sheet, rows), pdf),
    table: (table) => (drawTable(sheet, table), pdf),
    space: (points) => ((doc.y += points), pdf),
    nextPage: () => (doc.addPage(), pdf),
    close: async () => {
      const { start, count } = doc.bufferedPageRange();
      for (let page = start; page < start + count; page++) {
        doc.switchToPage(page);
        // The foot lies in the margin, where the library would otherwise begin a new page.
        doc.page.margins.bottom = 0;
        sheet.decoration(() => {
          sheet.face('regular', 8.5, ink.soft);
          const y = sheet.bottom + 26;
          const half = width / 2;
          const line = { width: half, lineBreak: true, height: 20, ellipsis: true };
          doc.text(sheet.readable(settings.footer), left, y, { ...line, width: width - 110 });
          doc.text(pageOf(settings.lang, page - start + 1, count), left + half, y, {
            ...line,
            align: 'right',
          });
        }, 'Pagination');
      }
      return closeSheet(sheet);
    },
  };
  return pdf;
};
