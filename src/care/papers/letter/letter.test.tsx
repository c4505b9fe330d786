import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { parseDay } from '../../../kernel/calendar-day.ts';
import { renderPage } from '../../../ui/index.ts';
import type { LetterContent } from './content.ts';
import { blocksOf, letterPdf } from './pdf.ts';
import { LetterSheet } from './view.tsx';

const letter: LetterContent = {
  kind: 'closing',
  head: {
    on: parseDay('2027-06-30')!,
    client: { name: 'Testpersoon Kees Loper', bornOn: parseDay('1984-05-06')! },
    to: { name: 'Testpersoon dokter Boom', organisation: 'Praktijk Eik', kind: 'general-practitioner' },
    from: { practice: 'Praktijk Heidepad (voorbeeld)', address: '', phone: '', email: '' },
    signedBy: { name: 'Testpersoon Anna de Wit', profession: 'Fysiotherapeut' },
    corrects: parseDay('2027-05-01')!,
  },
  parts: [
    { part: 'opening', text: 'De begeleiding is afgerond.' },
    {
      part: 'scores',
      text: 'Eerst dit.\n- een\n- twee\nDan dat.',
      rows: [{ what: 'PHQ-9', on: parseDay('2027-06-20')!, result: '7 van 27, licht' }],
    },
  ],
};

const hasReader = spawnSync('pdftotext', ['-v']).error === undefined;
if (!hasReader)
  console.info('skipped: a letter is not read back from its PDF, because pdftotext is not installed');

/** The text of a PDF as a reader takes it out. */
const textOf = (pdf: Uint8Array): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'duurloop-letter-')), 'brief.pdf');
  writeFileSync(file, pdf);
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
};

/** What a letter says, on a page as on paper. */
const said = [
  'Slotbrief',
  'Testpersoon dokter Boom, Praktijk Eik',
  'Testpersoon Kees Loper, geboren op 6 mei 1984',
  'de brief van 1 mei 2027',
  'De begeleiding is afgerond.',
  '7 van 27, licht',
  'Testpersoon Anna de Wit, Fysiotherapeut',
  'geen diagnose en geen advies over medicatie',
];

test('a text keeps its lines in the order in which they were typed', () => {
  expect(blocksOf('Eerst dit.\n- een\n- twee\nDan dat.\nEn dit.\n\nTot slot.')).toEqual([
    { kind: 'paragraph', text: 'Eerst dit.' },
    { kind: 'list', items: ['een', 'twee'] },
    { kind: 'paragraph', text: 'Dan dat.\nEn dit.' },
    { kind: 'paragraph', text: 'Tot slot.' },
  ]);
});

test('S39: a letter on paper is tagged and the same every time, and its page says what it must', async () => {
  const pdf = await letterPdf(letter);
  expect(Buffer.from(await letterPdf(letter)).equals(Buffer.from(pdf))).toBe(true);
  const raw = Buffer.from(pdf)
    .toString('latin1')
    .replace(/stream\n([\s\S]*?)\nendstream/g, (whole, body: string) => {
      try {
        return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
      } catch {
        return whole;
      }
    });
  for (const tag of ['/Marked true', '/Lang (nl-NL)', '/S /H1\n', '/S /H2\n', '/S /Table\n', '/S /LI\n'])
    expect(raw).toContain(tag);
  const page = renderPage(<LetterSheet letter={letter} />)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  for (const words of said) expect(page).toContain(words);
});

test.skipIf(!hasReader)('S39: a letter on paper is read back word for word', async () => {
  const paper = textOf(await letterPdf(letter));
  for (const words of said) expect(paper).toContain(words);
});
