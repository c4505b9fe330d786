import { pdfDocument } from '../../../platform/pdf/index.ts';
import type { LetterContent } from './content.ts';
import { dayWithoutName, lawOf, letterFacts, letterNames, partHeadings } from './words.ts';

/** A stretch of a text: a paragraph, of which line ends stay, or a list. */
export type TextBlock = { kind: 'paragraph'; text: string } | { kind: 'list'; items: string[] };

/** A text as it was typed, in blocks: an empty line begins a new one, and lines with a dash before them are a list. */
export const blocksOf = (text: string): TextBlock[] => {
  const blocks: TextBlock[] = [];
  let open: TextBlock | undefined;
  for (const typed of text.split('\n')) {
    const line = typed.trim();
    const item = line.startsWith('- ') ? line.slice(2).trim() : undefined;
    if (line === '') open = undefined;
    else if (item !== undefined && open?.kind === 'list') open.items.push(item);
    else if (item === undefined && open?.kind === 'paragraph') open.text += `\n${line}`;
    else
      blocks.push(
        (open = item === undefined ? { kind: 'paragraph', text: line } : { kind: 'list', items: [item] }),
      );
  }
  return blocks;
};

/** How a letter ends. */
export const closingLines = ({ head }: LetterContent): string[] => [
  'Met vriendelijke groet,',
  [head.signedBy.name, head.signedBy.profession].filter(Boolean).join(', '),
  head.from.practice,
];

/** Where the practice is reached, as far as it said so: address, telephone and e-mail. */
export const addressParts = ({ head }: LetterContent): string[] =>
  [head.from.address.replace(/\s*\n\s*/g, ', '), head.from.phone, head.from.email].filter(Boolean);

/**
 * A letter as a tagged PDF: the same letter gives the same bytes, so that what a client saw is what is sent. Its day is
 * that of the letter; it reads no clock.
 */
export const letterPdf = (letter: LetterContent): Promise<Uint8Array> => {
  const { kind, head, parts } = letter;
  const title = letterNames.nl[kind];
  const pdf = pdfDocument({
    title: `${title} ${dayWithoutName(head.on)}`,
    lang: 'nl',
    author: head.from.practice,
    madeAt: new Date(`${head.on}T12:00:00Z`),
    footer: head.from.practice,
  });
  pdf.paragraph(head.from.practice, 'bold');
  const address = addressParts(letter).join(' · ');
  if (address !== '') pdf.paragraph(address, 'soft');
  pdf.space(14).heading(1, title).facts(letterFacts(head)).space(6);
  for (const { part, text, rows } of parts) {
    const heading = partHeadings[part];
    if (heading) pdf.heading(2, heading);
    for (const block of blocksOf(text))
      if (block.kind === 'list') pdf.list(block.items);
      else pdf.paragraph(block.text);
    if (rows && rows.length > 0)
      pdf.table({
        caption: 'Uitslagen',
        columns: [
          { header: 'Vragenlijst', share: 3 },
          { header: 'Dag', share: 2 },
          { header: 'Uitslag', share: 3 },
        ],
        rows: rows.map(({ what, on, result }) => [what, dayWithoutName(on), result]),
      });
  }
  pdf.space(10);
  for (const line of closingLines(letter)) pdf.paragraph(line);
  return pdf.space(6).paragraph(lawOf(kind, head.client.name), 'soft').close();
};
