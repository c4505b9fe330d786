/** Money is given in whole cents, a day as yyyy-mm-dd. A text in a column of another kind stays text. */
export type Column = { header: string; key: string; kind: 'text' | 'money' | 'day' | 'number' };

export type Table = {
  name: string;
  columns: Column[];
  rows: Record<string, string | number | undefined>[];
};

/** Text without what neither a spreadsheet nor XML can hold: control characters but tab and line ends, half characters. */
export const clean = (text: string): string => text.replace(/(?![\t\r\n])\p{Cc}|\p{Cs}/gu, '');

/** A number that counts. Throws a RangeError for NaN and infinity, which a spreadsheet cannot add up. */
export const counted = (value: number): number => {
  if (!Number.isFinite(value)) throw new RangeError(`not a number for a table: ${value}`);
  return value;
};
