import { stringify } from 'csv-stringify/sync';
import { cents, decimal } from '../../kernel/money.ts';
import type { Lang } from '../../kernel/lang.ts';
import { clean, counted, type Column, type Table } from './table.ts';

/** How a spreadsheet of that language reads a file without asking: Dutch Excel splits on semicolons. */
const habits = {
  nl: { delimiter: ';', point: ',' },
  en: { delimiter: ',', point: '.' },
} as const;

/**
 * What a spreadsheet would run as a formula. Blanks before the sign do not help, nor does its full-width twin;
 * a tab or line end at the start can shift the sign into a cell of its own.
 */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

const textCell = (value: string): string => {
  const text = clean(value);
  return formula.test(text) ? `'${text}` : text;
};

const cell = (kind: Column['kind'], value: string | number | undefined, point: string): string => {
  if (value === undefined) return '';
  if (typeof value === 'string' || kind === 'text' || kind === 'day') return textCell(String(value));
  const plain = kind === 'money' ? decimal(cents(value)) : String(counted(value));
  return plain.replace('.', point);
};

/**
 * The table as CSV (RFC 4180, UTF-8 with a byte order mark, without which Excel breaks every ë).
 * Dutch: semicolons and decimal commas; English: commas and points. Money in euros with two decimals.
 * Text that a spreadsheet would run as a formula gets an apostrophe in front.
 * Throws a RangeError for a broken cent or a number that is none.
 */
export const toCsv = (table: Table, lang: Lang = 'nl'): string => {
  const { delimiter, point } = habits[lang];
  const records = [
    table.columns.map((column) => textCell(column.header)),
    ...table.rows.map((row) => table.columns.map((column) => cell(column.kind, row[column.key], point))),
  ];
  return stringify(records, { bom: true, delimiter, record_delimiter: 'windows' });
};
