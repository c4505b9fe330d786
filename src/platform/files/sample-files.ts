import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';

/** Small files for the tests, made on the spot. */
export const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

/** A PDF by hand; `catalog` goes into its first object, `objects` behind it. */
export const pdf = (catalog = '', objects = ''): string =>
  `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalog} >>\nendobj\n` +
  `2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n${objects}` +
  `xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Size 3 >>\nstartxref\n9\n%%EOF\n`;

/** Objects packed in a compressed stream, in which a script cannot be seen from outside. */
export const packed = (content: string, { dictionary = '', times = 1 } = {}): string => {
  let body: Buffer = Buffer.from(`5 0 ${content}`, 'latin1');
  for (let i = 0; i < times; i++) body = deflateSync(body);
  return (
    `4 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode ${dictionary} /Length ${body.length} >>\n` +
    `stream\n${body.toString('latin1')}\nendstream\nendobj\n`
  );
};

/** A PDF as our own brochure maker writes it, with compressed pages. */
export const printedPdf = (): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const doc = new PDFDocument({ info: { Title: 'Diploma' } });
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.text('Diploma van Testpersoon Anna de Wit').addPage().text('Bijlage');
    doc.end();
  });

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#3a7' } });

export const png = (width = 8, height = 6): Promise<Buffer> => plain(width, height).png().toBuffer();

/** A photo held sideways (orientation 6), with the place where it was taken. */
export const photo = (): Promise<Buffer> =>
  plain(40, 20)
    .jpeg()
    .withExif({
      IFD0: { Copyright: 'Testpersoon Anna de Wit' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '52/1 30/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '6/1 15/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
