import PDFDocument from 'pdfkit';
import type { Lang } from '../../kernel/lang.ts';
import { fonts, type Face } from './fonts.ts';

export const ink = { text: '#1f2a26', soft: '#55605b', brand: '#1d5443', line: '#cfd6d1', band: '#f1f4ef' };

export type SheetSettings = {
  /** The title of the document, shown by readers in the window bar. */
  title: string;
  lang: Lang;
  /** Who issues it. */
  author: string;
  /** When it was made: handed in, so that the same data give the same file. */
  madeAt: Date;
  /** A sheet on its side, for what is hung on a wall. */
  landscape?: boolean;
};

/** The element of the structure tree under which content is hung; the library's types do not name it. */
export type Element = PDFKit.PDFStructureElement;
export type Scope = 'Row' | 'Column';

/** An A4 sheet of paper with the fonts of the house, and the structure tree that screen readers follow. */
export type Sheet = {
  doc: PDFKit.PDFDocument;
  root: Element;
  left: number;
  width: number;
  /** The lowest point of the text area, in points from the top. */
  bottom: number;
  bodyHeight: number;
  face(face: Face, size: number, colour?: string): void;
  /** Text the fonts can show: control characters are dropped, and a sign without a glyph becomes a question mark. */
  readable(text: string): string;
  element(tag: string, parent: Element, draw?: () => void, scope?: Scope): Element;
  /** Draws what is decoration or repeats, which a screen reader must pass over. */
  decoration(draw: () => void, kind?: 'Layout' | 'Pagination'): void;
  /** Goes to the next page when less than `height` points are left on this one. True when it did. */
  makeRoom(height: number): boolean;
};

const margin = { top: 64, bottom: 72, left: 62, right: 62 };

type WithCoverage = { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } };

/** An empty tagged sheet (PDF 1.7, PDF/UA-1 metadata, ISO A4), in the language of its reader. */
export const openSheet = ({ title, lang, author, madeAt, landscape }: SheetSettings): Sheet => {
  const doc = new PDFDocument({
    size: 'A4',
    layout: landscape ? 'landscape' : 'portrait',
    margins: margin,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
    tagged: true,
    lang: lang === 'nl' ? 'nl-NL' : 'en-GB',
    displayTitle: true,
    bufferPages: true,
    info: { Title: title, Author: author, CreationDate: madeAt, ModDate: madeAt },
    // The library would otherwise begin with a font of its own that is not embedded.
    font: fonts.regular as unknown as string,
  });
  for (const name of Object.keys(fonts) as Face[]) doc.registerFont(name, fonts[name]);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const bottom = doc.page.height - margin.bottom;

  const covered = (sign: string): boolean =>
    (doc as unknown as WithCoverage)._font.font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
  const sheet: Sheet = {
    doc,
    root,
    left: margin.left,
    width: doc.page.width - margin.left - margin.right,
    bottom,
    bodyHeight: bottom - margin.top,
    face: (face, size, colour = ink.text) => void doc.font(face).fontSize(size).fillColor(colour),
    readable: (text) =>
      Array.from(
        text
          .normalize('NFC')
          .replace(/\r\n?/g, '\n')
          .replace(/[^\P{C}\n]/gu, ''),
        (sign) => (sign === '\n' || covered(sign) ? sign : '?'),
      ).join(''),
    element: (tag, parent, draw, scope) => {
      const options = (scope ? { scope } : {}) as PDFKit.Mixins.StructureElementOptions;
      const made = draw ? doc.struct(tag, options, draw) : doc.struct(tag, options);
      parent.add(made);
      return made;
    },
    decoration: (draw, kind = 'Layout') => {
      doc.markContent('Artifact', { type: kind });
      draw();
      doc.endMarkedContent();
    },
    makeRoom: (height) => {
      if (doc.y + height <= bottom || doc.y <= margin.top) return false;
      doc.addPage();
      return true;
    },
  };
  sheet.face('regular', 10.5);
  return sheet;
};

/** Ends the document and gives the bytes of the file. */
export const closeSheet = async ({ doc, root }: Sheet): Promise<Uint8Array> => {
  root.end();
  const chunks: Uint8Array[] = [];
  const done = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => void chunks.push(chunk));
    doc.on('end', () => resolve());
    doc.on('error', reject);
  });
  doc.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
};
