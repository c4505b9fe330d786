import { parse } from 'csv-parse/sync';
import { accepted, refused, type Result } from '../../../kernel/result.ts';

export type ReadRefusal = 'empty' | 'not-text' | 'headings-missing' | 'too-many-lines' | 'not-a-table';

/** Lines a file may have; more than every participant since the beginning. */
export const mostLines = 20_000;

/** The text of a file as spreadsheets save it: UTF-8 with or without a mark, or else Windows-1252. */
const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

/** The sign between the cells: whichever of them the heading has most of. */
const delimiterOf = (text: string): string => {
  const [heading = ''] = text.split(/\r?\n/, 1);
  const count = (sign: string): number => heading.split(sign).length;
  return [';', ',', '\t'].sort((a, b) => count(b) - count(a))[0] ?? ';';
};

/** The rows of a CSV file, heading first; control characters are dropped. Refuses what is no table of text. */
export const readTable = (bytes: Uint8Array): Result<string[][], ReadRefusal> => {
  const text = decode(bytes).replace(/^\ufeff/, '');
  if (text.trim() === '') return refused('empty');
  if (text.includes('\u0000')) return refused('not-text');
  try {
    const rows: string[][] = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: mostLines + 2,
    });
    if (rows.length > mostLines + 1) return refused('too-many-lines');
    return accepted(
      rows.map((row) => row.map((cell) => cell.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' '))),
    );
  } catch {
    return refused('not-a-table');
  }
};
