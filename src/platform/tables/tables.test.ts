import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { toCsv, toXlsx, type Table } from './index.ts';

const table: Table = {
  name: 'Deelnemers',
  columns: [
    { header: 'Naam', key: 'name', kind: 'text' },
    { header: 'Betaald', key: 'paid', kind: 'money' },
    { header: 'Dag', key: 'day', kind: 'day' },
    { header: 'Plaats', key: 'seat', kind: 'number' },
  ],
  rows: [
    { name: 'Testpersoon Zoë de Wit; "Zo"', paid: 119_500, day: '2027-03-21', seat: 1.5 },
    { name: undefined, paid: -5, day: undefined, seat: 0 },
  ],
};
const oneText = (text: string): Table => ({
  name: 't',
  columns: [{ header: 'T', key: 't', kind: 'text' }],
  rows: [{ t: text }],
});

/** The parts of a ZIP by name, read through its list at the end. */
const unzip = (bytes: Uint8Array): Map<string, string> => {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const parts = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const body = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const text = zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(body) : body;
    parts.set(zip.toString('utf8', at + 46, at + 46 + nameLength), text.toString('utf8'));
    at += 46 + nameLength + extra + comment;
  }
  return parts;
};
const sheetOf = async (of: Table): Promise<string> =>
  [...unzip(await toXlsx(of))]
    .flatMap(([name, text]) => (/sheet1\.xml$|sharedStrings/.test(name) ? [text] : []))
    .join('');

test('S19: the participants open in Dutch Excel: semicolons, decimal commas, an ë that survives', () => {
  expect(toCsv(table)).toBe(
    '\uFEFFNaam;Betaald;Dag;Plaats\r\n' +
      '"Testpersoon Zoë de Wit; ""Zo""";1195,00;2027-03-21;1,5\r\n;-0,05;;0\r\n',
  );
});

test('in English the same table has commas and decimal points', () => {
  expect(toCsv(table, 'en')).toContain(',1195.00,2027-03-21,1.5\r\n');
});

test.each(['=1+1', '+31612345678', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '\u0000=1'])(
  'a text that a spreadsheet would run stays text in CSV: %j',
  (text) => expect(toCsv(oneText(text))).toMatch(/\n"?'/),
);

test('a text in a money column cannot run either, and headers are text too', () => {
  const columns = [{ header: '=A1', key: 'm', kind: 'money' as const }];
  expect(toCsv({ name: 't', columns, rows: [{ m: '=1+1' }] })).toBe("\uFEFF'=A1\r\n'=1+1\r\n");
});

test('a broken cent is refused rather than rounded', async () => {
  const broken = { ...table, rows: [{ paid: 0.5 }] };
  expect(() => toCsv(broken)).toThrow(RangeError);
  await expect(toXlsx(broken)).rejects.toThrow(RangeError);
  expect(() => toCsv({ ...table, rows: [{ seat: Number.NaN }] })).toThrow(RangeError);
});

test('S19: the workbook holds money as a number, a day as a date and a name as text', async () => {
  const sheet = await sheetOf(table);
  expect(sheet).toContain('<v>1195</v>');
  expect(sheet).toContain('<v>-0.05</v>');
  expect(sheet).toContain('<v>46467</v>'); // 21 March 2027, counted in days as Excel does
  expect(sheet).toContain('Testpersoon Zoë de Wit');
});

test('a formula in a workbook is text, and so is a number with leading zeros', async () => {
  const sheet = await sheetOf(oneText('=HYPERLINK("http://voorbeeld.test")'));
  expect(sheet).not.toContain('<f>');
  expect(sheet).toContain('=HYPERLINK');
  expect(await sheetOf(oneText('00123'))).not.toContain('<v>123</v>');
});

test('any name of a table gives a workbook, as does an overlong or broken text', async () => {
  for (const name of ['', "'", 'a/b:c*?[d]', 'Deelnemers aan de driedaagse in Dalfsen, maart 2027']) {
    expect((await toXlsx({ ...table, name })).length).toBeGreaterThan(1000);
  }
  expect(await sheetOf(oneText('a\u0000\u0008\uD800b'))).toContain('ab');
  expect(await sheetOf(oneText('x'.repeat(40_000)))).not.toContain('x'.repeat(32_768));
});

test('a table without rows keeps its header', async () => {
  expect(toCsv({ ...table, rows: [] })).toBe('\uFEFFNaam;Betaald;Dag;Plaats\r\n');
  expect(await sheetOf({ ...table, rows: [] })).toContain('Betaald');
});
