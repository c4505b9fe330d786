import { inflateSync } from 'node:zlib';

/**
 * Names of the PDF standard (ISO 32000-2) that make a file do something or carry another file. Every action with a
 * script names one of these, so also the ones hung on a page or field with /AA.
 */
const active =
  /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|Rendition|SubmitForm|ImportData|GoToE|XFA)(?=[\s\0()<>[\]{}/%]|$)/;
const script = /\/JS(?=[\s\0()<>[\]{}/%]|$)/;
/** Where to open is a place (`[3 0 R /Fit]`), as LibreOffice writes in every file; anything else is an act. */
const opensWithAct = /\/OpenAction(?![\s\0]*\[)(?=[\s\0()<>[\]{}/%]|$)/;

/** What may follow an end of file: another revision, which begins with an object or a cross-reference table. */
const revision = /^[\s\0]*(?:\d+\s+\d+\s+obj\b|xref\b)/;

/** Bounds on unfolding: far above any diploma, far below what would hurt. In bytes, and in a number of streams. */
const mostPerStream = 8 * 1024 * 1024;
const mostTogether = 32 * 1024 * 1024;
const mostStreams = 2000;

/**
 * Whether a PDF only shows something: nothing in it acts or is carried along, and nothing but revisions of itself
 * follows its end. What cannot be looked into is not taken for harmless.
 * @param bytes a file that begins with `%PDF-`
 */
export const harmlessPdf = (bytes: Buffer): boolean => {
  const text = bytes.toString('latin1');
  if (!endsAsPdf(text)) return false;
  const packed = packedObjects(text, bytes);
  if (!packed) return false;
  // A short name can turn up by chance among the bytes of a picture: it counts outside of streams only.
  return !acts(text, outsideStreams(text)) && !packed.some((objects) => acts(objects, objects));
};

const acts = (all: string, structure: string): boolean => {
  const plain = unescaped(all);
  return active.test(plain) || opensWithAct.test(plain) || script.test(unescaped(structure));
};

/**
 * A name may be written with hex codes, `/J#61vaScript`: a reader sees no difference, so neither may we.
 * Byte by byte: a file of nothing but codes would keep a replacing expression busy for seconds.
 */
const unescaped = (text: string): string => {
  if (!text.includes('#')) return text;
  const bytes = Buffer.from(text, 'latin1');
  let end = 0;
  for (let at = 0; at < bytes.length; at++, end++) {
    const code = bytes[at] === hash ? hexValue(bytes[at + 1]) * 16 + hexValue(bytes[at + 2]) : NaN;
    if (Number.isNaN(code)) bytes[end] = bytes[at] ?? 0;
    else {
      bytes[end] = code;
      at += 2;
    }
  }
  return bytes.toString('latin1', 0, end);
};

const hash = 0x23;

/** The value of a hex digit given as a byte; NaN for anything else. */
const hexValue = (byte = 0): number => {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : NaN;
};

const endsAsPdf = (text: string): boolean => {
  const [, ...after] = text.split('%%EOF');
  const last = after.pop();
  if (last === undefined || !/^[\s\0]*$/.test(last)) return false;
  return after.every((part) => revision.test(part) && part.includes('startxref'));
};

/** The text without what lies in streams; a stream ends where the file says so, or never. */
const outsideStreams = (text: string): string =>
  text
    .split('endstream')
    .map((part) => part.replace(/(?<=>>\s{0,8})stream[ \t]{0,8}[\r\n].*/s, ''))
    .join('\n');

/**
 * The objects that lie packed together in compressed streams (object streams), where a script would not be seen
 * from outside. Undefined when one of them cannot be looked into: encrypted, packed twice, or too large.
 */
const packedObjects = (text: string, bytes: Buffer): string[] | undefined => {
  const found: string[] = [];
  let together = 0;
  let dictionaryAt = 0;
  for (const mark of text.matchAll(/\bobj\b|(?<!end)stream[ \t]{0,8}(?:\r\n|\n|\r)/g)) {
    const after = mark.index + mark[0].length;
    const dictionary = mark[0] === 'obj' ? '' : unescaped(text.slice(dictionaryAt, mark.index));
    dictionaryAt = after;
    // A lenient reader goes by /First and does not ask for the type.
    if (!/\/(?:ObjStm|First)\b/.test(dictionary)) continue;
    const objects = /\/Predictor\b/.test(dictionary) ? undefined : unfolded(bytes.subarray(after));
    if (objects === undefined) return undefined;
    together += objects.length;
    if (found.push(objects) > mostStreams || together > mostTogether) return undefined;
  }
  return found;
};

/** Unfolds one object stream, which begins with pairs of numbers; undefined for anything else. */
const unfolded = (bytes: Buffer): string | undefined => {
  try {
    const text = inflateSync(bytes, { maxOutputLength: mostPerStream }).toString('latin1');
    return /^\s*\d+\s+\d+\s/.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
};
