import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { parseDay } from '../../kernel/calendar-day.ts';
import { certificatePdf, type PrintedCertificate } from './certificate-pdf.ts';

const site = { baseUrl: 'https://duurloop.example.org' };
const certificate: PrintedCertificate = {
  number: 'RT27-7F3KH-9QXM4-2VCPB',
  holderName: 'Testpersoon Anna de Wit',
  issuedOn: parseDay('2027-06-24')!,
  content: {
    course: 'three-day',
    editionCode: 'RT18032027',
    days: ['2027-03-18', '2027-03-19', '2027-06-24'].map((day) => parseDay(day)!),
    place: 'Dalfsen',
    hours: 22.5,
    disciplines: ['psychiatry', 'sport-psychology', 'physiotherapy', 'breathing'],
    issuer: { name: 'Instituut Duurloop (voorbeeld)', city: 'Voorbeeldstad' },
  },
};

/** All of the file as text, its compressed streams unpacked. */
const unpacked = (file: Uint8Array): string =>
  Buffer.from(file)
    .toString('latin1')
    .replace(/stream\n([\s\S]*?)\nendstream/g, (whole, body: string) => {
      try {
        return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
      } catch {
        return whole;
      }
    });

const fingerprint = (file: Uint8Array): string => createHash('sha256').update(file).digest('hex');

test('S28: the certificate is one tagged sheet on its side that names itself and links to its page', async () => {
  const text = unpacked(await certificatePdf(certificate, site, 'nl'));
  expect(text.match(/\/Type \/Page\n/g)).toHaveLength(1);
  expect(text).toContain('/MediaBox [0 0 841.89 595.28]');
  expect(text).toContain('(Certificaat RT27-7F3KH-9QXM4-2VCPB)');
  expect(text).toContain('/Lang (nl-NL)');
  expect(text).toContain('(https://duurloop.example.org/certificaten/RT27-7F3KH-9QXM4-2VCPB)');
  for (const tag of ['H1', 'P', 'Table', 'TH', 'TD', 'Figure', 'Link'])
    expect(text).toContain(`/S /${tag}\n`);
  expect(text).toContain('/Alt (QR-code die naar de pagina van dit certificaat gaat)');
});

test('the same certificate gives the same bytes, and any other word gives others', async () => {
  const made = fingerprint(await certificatePdf(certificate, site, 'nl'));
  expect(fingerprint(await certificatePdf(certificate, site, 'nl'))).toBe(made);
  const altered = { ...certificate, holderName: 'Testpersoon Anna de Wil' };
  expect(fingerprint(await certificatePdf(altered, site, 'nl'))).not.toBe(made);
  expect(unpacked(await certificatePdf(certificate, site, 'en'))).toContain('/en/certificaten/');
});

test('a very long name, signs without a glyph and odd directions stay on the one sheet', async () => {
  for (const holderName of ['Testpersoon '.repeat(10).trim(), 'Жанна 🏃 \u202eomgekeerd', 'x'.repeat(120)]) {
    const text = unpacked(await certificatePdf({ ...certificate, holderName }, site, 'nl'));
    expect(text.match(/\/Type \/Page\n/g)).toHaveLength(1);
  }
});
