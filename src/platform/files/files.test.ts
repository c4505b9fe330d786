import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { inspectUpload } from './index.ts';
import { safeName } from './name.ts';
import { latin1, packed, pdf, photo, png, printedPdf } from './sample-files.ts';

const megabyte = 1024 * 1024;
const look = async (bytes: Uint8Array, name: string): Promise<string> => {
  const looked = await inspectUpload(bytes, name);
  return looked.ok ? looked.value.mediaType : looked.reason;
};
const lookAtPdf = (text: string): Promise<string> => look(latin1(text), 'diploma.pdf');
const kept = async (bytes: Uint8Array, name: string) => {
  const looked = await inspectUpload(bytes, name);
  if (!looked.ok) throw new Error(looked.reason);
  return looked.value;
};

test('S21: a diploma as PDF is kept as it is', async () => {
  const diploma = await printedPdf();
  expect(await kept(diploma, 'diploma.pdf')).toEqual({
    name: 'diploma.pdf',
    mediaType: 'application/pdf',
    bytes: diploma,
  });
});

test('S21: a photo of a diploma is turned upright and forgets where it was taken', async () => {
  const before = await photo();
  expect((await sharp(before).metadata()).exif?.toString('latin1')).toContain('Testpersoon Anna');
  const { name, mediaType, bytes } = await kept(before, 'IMG_0001.JPEG');
  const after = await sharp(bytes).metadata();
  expect([name, mediaType, after.width, after.height]).toEqual(['IMG_0001.jpg', 'image/jpeg', 20, 40]);
  expect([after.exif, after.orientation, after.xmp, after.iptc]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(Buffer.from(bytes).includes('Testpersoon')).toBe(false);
});

test('the extension follows what the picture is, and what was stuck behind it is gone', async () => {
  const tail = Buffer.from('a secret behind the picture');
  const { name, bytes } = await kept(Buffer.concat([await png(), tail]), 'foto.jpg');
  expect(name).toBe('foto.png');
  expect(Buffer.from(bytes).includes('secret')).toBe(false);
});

test('an empty file, and one above 10 MB, are refused before anything looks at them', async () => {
  expect(await look(new Uint8Array(), 'a.pdf')).toBe('empty');
  expect(await look(new Uint8Array(10 * megabyte + 1), 'a.pdf')).toBe('too-large');
  expect(await look(new Uint8Array(20 * megabyte), 'a.pdf')).toBe('too-large');
});

test('a small file that unfolds into more than 50 megapixels is too large', async () => {
  expect(await look(await png(8000, 6300), 'a.png')).toBe('too-large');
});

test('the test virus is found anywhere, in any kind of file', async () => {
  const virus = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD', 'ANTIVIRUS', 'TEST', 'FILE!$H+H*'].join(
    '-',
  );
  expect(await look(latin1(virus), 'eicar.com')).toBe('infected');
  expect(await lookAtPdf(pdf('', `% ${virus}\n`))).toBe('infected');
  expect(await look(Buffer.concat([await png(), latin1(virus)]), 'a.png')).toBe('infected');
});

test('a file that is not what it says is a mismatch', async () => {
  expect(await look(await png(), 'diploma.pdf')).toBe('mismatch');
  expect(await look(await printedPdf(), 'diploma.png')).toBe('mismatch');
  expect(await look(latin1('MZ\x90\0 a program'), 'diploma.pdf')).toBe('mismatch');
  expect(await look(latin1('<html><script>alert(1)</script>'), 'diploma.jpg')).toBe('mismatch');
  expect(await look(latin1('PK\x03\x04 a zip'), 'diploma.pdf')).toBe('mismatch');
});

test('other kinds are not allowed, under any name but theirs', async () => {
  expect(await look(latin1('GIF89a\x01\0\x01\0\0\0\0;'), 'a.gif')).toBe('not-allowed');
  expect(await look(latin1('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.svg')).toBe('not-allowed');
  expect(await look(latin1('just text'), 'a')).toBe('not-allowed');
});

test('a moving picture and a damaged one are not allowed', async () => {
  const still = await png();
  const moving = Buffer.concat([
    still.subarray(0, 33),
    latin1('\0\0\0\x08acTL\0\0\0\x02\0\0\0\0\xf3\x8d\x93\x70'),
    still.subarray(33),
  ]);
  expect(await look(moving, 'a.png')).toBe('not-allowed');
  expect(await look((await photo()).subarray(0, 300), 'a.jpg')).toBe('not-allowed');
});

test.each([
  ['/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'],
  ['/Names << /J#61vaScript 5 0 R >>'],
  ['/X << /#4a#53 (x) >>'],
  ['/AA << /O << /S /JavaScript /JS (x) >> >>'],
  ['/OpenAction 5 0 R'],
  ['/Open#41ction<</S/URI>>'],
  ['/A << /S /Launch /F (cmd.exe) >>'],
  ['/Names << /EmbeddedFiles 5 0 R >>'],
  ['/X << /Type/EmbeddedFile >>'],
  ['/Subtype/RichMedia'],
])('a PDF that acts or carries something along is not allowed: %s', async (catalog) => {
  expect(await lookAtPdf(pdf(catalog))).toBe('not-allowed');
});

test('a script packed in a compressed stream is found as well, and what cannot be looked into is refused', async () => {
  const act = '<< /S /JavaScript /JS (x) >>';
  expect(await lookAtPdf(pdf('', packed('<< /Type /Font >>')))).toBe('application/pdf');
  expect(await lookAtPdf(pdf('', packed(act)))).toBe('not-allowed');
  expect(await lookAtPdf(pdf('', packed(act).replace('/Type /ObjStm', '')))).toBe('not-allowed');
  expect(await lookAtPdf(pdf('', packed('<< >>', { times: 2 })))).toBe('not-allowed');
  expect(await lookAtPdf(pdf('', packed('<< >>', { dictionary: '/DecodeParms << /Predictor 12 >>' })))).toBe(
    'not-allowed',
  );
  expect(await lookAtPdf(pdf('', packed(' '.repeat(9 * megabyte))))).toBe('not-allowed');
  expect(
    await lookAtPdf(pdf('', packed('x').replace(/stream\n[^]*endstream/, 'stream\n5 0 <</S/X>>\nendstream'))),
  ).toBe('not-allowed');
});

test('a place to open, a link and the letters of a script among picture bytes are harmless', async () => {
  expect(await lookAtPdf(pdf('/OpenAction [2 0 R /Fit]'))).toBe('application/pdf');
  expect(await lookAtPdf(pdf('/A << /S /URI /URI (https://voorbeeld.test) >>'))).toBe('application/pdf');
  expect(await lookAtPdf(pdf('', '3 0 obj\n<< /Length 5 >>\nstream\nx/JS \nendstream\nendobj\n'))).toBe(
    'application/pdf',
  );
});

test('a revision may follow the end of a PDF, anything else may not', async () => {
  const revision = '1 0 obj\n<< >>\nendobj\nxref\n0 0\ntrailer\n<< >>\nstartxref\n400\n%%EOF\r\n';
  expect(await lookAtPdf(pdf() + revision)).toBe('application/pdf');
  expect(await lookAtPdf(`${pdf()}<p>more</p>`)).toBe('not-allowed');
  expect(await lookAtPdf(`${pdf()}MZ something else\n%%EOF`)).toBe('not-allowed');
  expect(await lookAtPdf(pdf().replace('%%EOF', ''))).toBe('not-allowed');
});

test('a file with two faces is not allowed', async () => {
  const zipEnd = `PK\x05\x06${'\0'.repeat(18)}`;
  expect(await lookAtPdf(`junk first\n${pdf()}`)).toBe('not-allowed');
  expect(await lookAtPdf(`\n${pdf()}`)).toBe('not-allowed');
  expect(await lookAtPdf(pdf('', `% PK\x03\x04\n`))).toBe('not-allowed');
  expect(await lookAtPdf(pdf('', `% ${zipEnd}\n`))).toBe('not-allowed');
  expect(await lookAtPdf(pdf('', '% <SCRIPT>alert(1)</SCRIPT>\n'))).toBe('not-allowed');
  expect(await look(Buffer.concat([await png(), latin1(zipEnd)]), 'a.png')).toBe('not-allowed');
  const still = await png();
  const comment = latin1('\0\0\0\x0etEXtk\0%PDF-1.7 xxxx\0\0\0\0');
  expect(await look(Buffer.concat([still.subarray(0, 33), comment, still.subarray(33)]), 'a.png')).toBe(
    'not-allowed',
  );
});

test.each([
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\fakepath\\Mijn diploma.PDF', 'Mijn diploma.pdf'],
  ['diploma\u202Efdp.exe', 'diplomafdp.exe.pdf'],
  ['a\r\nSet-Cookie: x="1".pdf', 'a Set-Cookie x=1.pdf'],
  ['..', 'bestand.pdf'],
  ['', 'bestand.pdf'],
  ['con.pdf', 'bestandcon.pdf'],
  ['Scan 12.03.2027', 'Scan 12.03.2027.pdf'],
  ['Zoë 🏃.jpg.pdf', 'Zoë 🏃.pdf'],
])('a name is safe to give back: %j', (declared, name) => expect(safeName(declared, 'pdf')).toBe(name));

test('any name gives at most 80 characters, without folders, line breaks or turned text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (declared) => {
      const name = safeName(declared, 'pdf');
      expect(name).toMatch(/^[^/\\\p{Cc}\p{Cf}"]{1,76}\.pdf$/u);
      expect(name.length).toBeLessThanOrEqual(80);
      expect(name.isWellFormed()).toBe(true);
    }),
  );
});

test('any bytes get an answer, and never a fault', async () => {
  const openings = ['', '%PDF-1.7\n', '\xff\xd8\xff\xe0', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'].map(latin1);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...openings),
      fc.uint8Array({ maxLength: 300 }),
      async (opening, rest) => {
        expect(await look(Buffer.concat([opening, rest]), 'a.pdf')).toMatch(/^(empty|mismatch|not-allowed)$/);
      },
    ),
  );
});

// Time of the processor, not of the clock: other work on the machine must not turn this red.
test('a PDF made to be slow is answered soon', async () => {
  for (const part of [
    'stream\n',
    '1 0 obj ',
    '#4a',
    '%%EOF',
    '>>      stream\n',
    `/First stream\nx\x9c`,
    '/OpenAction        ',
  ]) {
    const text = `%PDF-1.7\n${part.repeat(Math.floor((9.9 * megabyte) / part.length))}\n%%EOF\n`;
    const start = process.cpuUsage();
    await lookAtPdf(text);
    expect({ part, ms: process.cpuUsage(start).user / 1000 }).toSatisfy((it: { ms: number }) => it.ms < 3000);
  }
}, 30_000);
