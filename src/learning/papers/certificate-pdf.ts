import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { formatDay } from '../../kernel/format.ts';
import type { Lang, Texts } from '../../kernel/lang.ts';
import { closeSheet, openSheet, type Sheet } from '../../platform/pdf/index.ts';
import type { CertificateContent } from '../domain/certificate.ts';
import { drawMorning, drawQr } from './certificate-drawing.ts';
import { certificateAddress, certificateFacts, certificateWords, courseName } from './certificate-words.ts';

/** All that stands on the paper. */
export type PrintedCertificate = {
  number: string;
  holderName: string;
  issuedOn: CalendarDay;
  content: CertificateContent;
};

const texts: Texts<{
  certificate: string;
  awardedTo: string;
  has: string;
  issued: (day: string, city: string) => string;
  check: string;
  scan: string;
}> = {
  nl: {
    certificate: 'Certificaat',
    awardedTo: 'voor',
    has: 'heeft gevolgd:',
    issued: (day, city) => `Uitgegeven in ${city} op ${day}`,
    check: 'Controleer of dit certificaat echt is en nog geldt:',
    scan: 'QR-code die naar de pagina van dit certificaat gaat',
  },
  en: {
    certificate: 'Certificate',
    awardedTo: 'for',
    has: 'who has followed:',
    issued: (day, city) => `Issued in ${city} on ${day}`,
    check: 'Check that this certificate is genuine and still valid:',
    scan: 'QR code that leads to the page of this certificate',
  },
};

const ink = { text: '#1f2a26', soft: '#4c5a53', brand: '#1d5443', onPine: '#fdf9f0' };
const left = 62;
const nameWidth = 718;

/**
 * The certificate as a tagged PDF on A4 on its side (PDF/UA-1): real text, the address to check it as a link and as a
 * QR code. Reads no clock and no chance: the same certificate gives the same bytes.
 */
export const certificatePdf = (
  certificate: PrintedCertificate,
  site: { baseUrl: string },
  lang: Lang,
): Promise<Uint8Array> => {
  const { number, content } = certificate;
  const t = texts[lang];
  const sheet = openSheet({
    title: `${t.certificate} ${number}`,
    lang,
    author: content.issuer.name,
    madeAt: new Date(`${certificate.issuedOn}T12:00:00Z`),
    landscape: true,
  });
  // Everything has its place on this one sheet; the library would otherwise begin a second one near the lower edge.
  sheet.doc.page.margins.bottom = 0;
  drawMorning(sheet);
  const write = writer(sheet);
  write('P', content.issuer.name, { face: 'bold', size: 11, colour: ink.brand, y: 44 });
  write('H1', t.certificate, { face: 'heading', size: 44, colour: ink.brand, y: 66 });
  write('P', t.awardedTo, { face: 'regular', size: 12, colour: ink.soft, y: 128 });
  write('P', certificate.holderName, {
    face: 'heading',
    size: nameSize(sheet, certificate.holderName),
    colour: ink.text,
    y: 146,
  });
  write('P', t.has, { face: 'regular', size: 12, colour: ink.soft, y: sheet.doc.y + 4 });
  write('P', courseName(content, lang), { face: 'heading', size: 20, colour: ink.brand, y: sheet.doc.y + 2 });
  drawDetails(sheet, certificateFacts(content, lang), sheet.doc.y + 12);
  write('P', certificateWords[lang].title, {
    face: 'regular',
    size: 8.5,
    colour: ink.soft,
    y: Math.max(sheet.doc.y + 6, 380),
    width: 340,
  });
  const onPine = { face: 'bold', size: 10, colour: ink.onPine, width: 330 } as const;
  write('P', t.issued(formatDay(certificate.issuedOn, lang), content.issuer.city), { ...onPine, y: 528 });
  write('P', number, { ...onPine, size: 15, y: 546 });
  drawCheck(sheet, t, certificateAddress(site, number, lang));
  return closeSheet(sheet);
};

type Style = {
  face: 'regular' | 'bold' | 'heading';
  size: number;
  colour: string;
  y: number;
  width?: number;
};

/** Writes one block at a height, and hangs it in the structure that a screen reader follows. */
const writer =
  (sheet: Sheet) =>
  (tag: 'H1' | 'P', text: string, style: Style): void => {
    sheet.element(tag, sheet.root, () => {
      sheet.face(style.face, style.size, style.colour);
      sheet.doc.text(sheet.readable(text), left, style.y, { width: style.width ?? nameWidth, lineGap: 1.5 });
    });
  };

/** A long name is set smaller, so that it stays on one line; past that it goes on over two. */
const nameSize = (sheet: Sheet, name: string): number => {
  for (const size of [34, 30, 26, 22]) {
    sheet.face('heading', size);
    if (sheet.doc.widthOfString(sheet.readable(name)) < nameWidth) return size;
  }
  return 19;
};

const termWidth = 96;

/** What was followed, row by row, each term the header of its row. */
const drawDetails = (sheet: Sheet, rows: { term: string; detail: string }[], top: number): void => {
  const table = sheet.element('Table', sheet.root);
  let y = top;
  for (const { term, detail } of rows) {
    const row = sheet.element('TR', table);
    const cell = (tag: 'TH' | 'TD', text: string, x: number, width: number) =>
      sheet.element(
        tag,
        row,
        () => {
          sheet.face(tag === 'TH' ? 'bold' : 'regular', 10.5, tag === 'TH' ? ink.brand : ink.text);
          sheet.doc.text(sheet.readable(text), x, y, { width, lineGap: 1.5 });
        },
        tag === 'TH' ? 'Row' : undefined,
      );
    cell('TH', term, left, termWidth);
    cell('TD', detail, left + termWidth, 480);
    row.end();
    y = sheet.doc.y + 3;
  }
  table.end();
};

const qr = { x: 680, y: 470, size: 100 };

/** How to check it: in words with the address as a link, and as a QR code with a description. */
const drawCheck = (sheet: Sheet, t: (typeof texts)['nl'], address: string): void => {
  const { doc } = sheet;
  const figure = doc.struct('Figure', { alt: t.scan }, () => drawQr(sheet, address, qr.x, qr.y, qr.size));
  sheet.root.add(figure);
  const right = { width: 200, align: 'right' as const };
  sheet.element('P', sheet.root, () => {
    sheet.face('regular', 8.5, ink.text);
    doc.text(sheet.readable(t.check), qr.x + qr.size - 300, qr.y - 34, { ...right, width: 300 });
  });
  const paragraph = sheet.element('P', sheet.root);
  sheet.element('Link', paragraph, () => {
    sheet.face('regular', 8.5, ink.brand);
    doc.text(address, qr.x + qr.size - 400, qr.y - 21, {
      ...right,
      width: 400,
      link: address,
      underline: true,
    });
  });
  paragraph.end();
};
