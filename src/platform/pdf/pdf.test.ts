import { expect, test } from 'vitest';
import { inflateSync } from 'node:zlib';
import { pdfDocument } from './index.ts';

const settings = {
  title: 'Factuur 2027-0001',
  lang: 'nl',
  author: 'Voorbeeldopleiding',
  madeAt: new Date('2027-03-01T09:00:00Z'),
  footer: 'Voorbeeldopleiding, voorbeeld.test',
} as const;

/** All of the file as text, its compressed streams unpacked: enough to see what stands in it. */
const unpacked = (file: Uint8Array): string => {
  const raw = Buffer.from(file).toString('latin1');
  return raw.replace(/stream\n([\s\S]*?)\nendstream/g, (whole, body: string) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return whole;
    }
  });
};

const invoice = (rows: number) =>
  pdfDocument(settings)
    .heading(1, 'Factuur')
    .paragraph('Dank voor uw inschrijving, Testpersoon Łucja Šimůnek–Ærø.')
    .facts([{ term: 'Cursus', detail: 'Runningtherapie, drie dagen' }])
    .list(['Sportkleding', 'Schoenen'])
    .link('Uw inschrijving', 'https://voorbeeld.test/inschrijvingen/1')
    .table({
      caption: 'Wat u betaalt',
      columns: [
        { header: 'Omschrijving', share: 3 },
        { header: 'Bedrag', align: 'right' },
      ],
      rows: Array.from({ length: rows }, (_, i) => [`Regel ${i + 1}`, '€ 1.195,00']),
      totals: 1,
    });

test('a document tells a screen reader its language, its title and its structure', async () => {
  const text = unpacked(await invoice(2).close());
  expect(text).toContain('/Lang (nl-NL)');
  expect(text).toContain('/DisplayDocTitle true');
  expect(text).toContain('/Marked true');
  expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(text).toContain('(Factuur 2027-0001)');
  for (const tag of [
    'Document',
    'H1',
    'P',
    'L',
    'LI',
    'Lbl',
    'LBody',
    'Link',
    'Table',
    'Caption',
    'THead',
    'TBody',
    'TR',
    'TH',
    'TD',
  ])
    expect(text, tag).toContain(`/S /${tag}\n`);
  expect(text).toContain('/Scope /Column');
  expect(text).toContain('/Scope /Row');
});

test('every font is embedded, and none of the fonts a reader must bring along is used', async () => {
  const text = unpacked(await invoice(2).close());
  const faces = text.match(/\/BaseFont \/\S+/g) ?? [];
  expect(faces.length).toBeGreaterThan(0);
  for (const face of faces) expect(face).toMatch(/\/[A-Z]{6}\+(AtkinsonHyperlegibleNext|Fraunces)/);
  expect(text.match(/\/FontFile2/g)?.length).toBe(3);
});

test('a long table goes on over pages', async () => {
  const text = unpacked(await invoice(120).close());
  expect(text.match(/\/Type \/Page\n/g)?.length).toBe(5);
});

test('text longer than a page, in a paragraph or in one cell, does not break the document', async () => {
  const long = 'woord '.repeat(4000);
  const file = await pdfDocument(settings)
    .paragraph(long)
    .table({
      caption: 'Lang',
      columns: [{ header: 'Een' }, { header: 'Twee' }],
      rows: [
        [long, 'kort'],
        ['', ''],
      ],
    })
    .facts([{ term: long, detail: '' }])
    .close();
  expect(unpacked(file).match(/\/Type \/Page\n/g)?.length ?? 0).toBeLessThan(20);
});

test('the same data give the same file', async () => {
  expect(Buffer.from(await invoice(3).close()).equals(Buffer.from(await invoice(3).close()))).toBe(true);
});

test('signs that the fonts lack, control characters and odd directions do no harm', async () => {
  const file = await pdfDocument(settings)
    .heading(1, 'Жанна 🏃 \u202eomgekeerd\u0000')
    .paragraph('a\tb\r\nc')
    .close();
  expect(file.length).toBeGreaterThan(1000);
});

test('a link to anything but the web or a mailbox is refused', () => {
  expect(() => pdfDocument(settings).link('x', 'javascript:alert(1)')).toThrow(RangeError);
});
