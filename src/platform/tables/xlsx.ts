import writeExcelFile, { type Cell } from 'write-excel-file/node';
import { parseDay } from '../../kernel/calendar-day.ts';
import { cents } from '../../kernel/money.ts';
import { clean, counted, type Column, type Table } from './table.ts';

/** The most a cell may hold in Excel; one character more and it calls the whole file broken. */
const cellLimit = 32_767;

/** Format "@" keeps text as text, also after somebody edits the cell: no formula, no lost leading zero. */
const textCell = (value: string): Cell => {
  const text = clean(clean(value).slice(0, cellLimit)); // twice: the cut may halve a character
  return text === '' ? null : { value: text, type: String, format: '@' };
};

const cell = (kind: Column['kind'], value: string | number | undefined): Cell => {
  if (value === undefined) return null;
  if (kind === 'day') {
    const found = parseDay(String(value));
    if (found) return { value: new Date(`${found}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  }
  if (typeof value === 'string' || kind === 'text' || kind === 'day') return textCell(String(value));
  if (kind === 'money') return { value: cents(value).cents / 100, type: Number, format: '#,##0.00' };
  return { value: counted(value), type: Number };
};

/** Excel allows 31 characters on a tab, without these signs and without an apostrophe at either end. */
const sheetName = (name: string): string =>
  clean(name)
    .replace(/[[\]/\\:*?\t\r\n]+/g, ' ')
    .slice(0, 31)
    .replace(/^['\s]+|['\s]+$/g, '') || 'Blad1';

/** Wide enough for what stands in it, in characters; a long remark does not push the rest off the screen. */
const width = (column: Column, rows: Table['rows']): number => {
  const lengths = rows.map((row) => String(row[column.key] ?? '').length);
  return Math.min(48, lengths.reduce((a, b) => Math.max(a, b), Math.max(10, column.header.length)) + 2);
};

/**
 * The table as an Excel workbook of one sheet, with the header in bold and always in sight.
 * Money (cents) becomes euros as a number with two decimals, a day a real date, text always text.
 * Throws a RangeError for a broken cent or a number that is none.
 */
export const toXlsx = async (table: Table): Promise<Uint8Array> => {
  const header = table.columns.map((column): Cell => ({
    value: clean(column.header),
    type: String,
    format: '@',
    fontWeight: 'bold',
  }));
  const rows = table.rows.map((row) => table.columns.map((column) => cell(column.kind, row[column.key])));
  const file = await writeExcelFile([header, ...rows], {
    sheet: sheetName(table.name),
    columns: table.columns.map((column) => ({ width: width(column, table.rows) })),
    stickyRowsCount: 1,
  }).toBuffer();
  return new Uint8Array(file);
};
