export { toCsv } from './csv.ts';
export { toXlsx } from './xlsx.ts';
export type { Column, Table } from './table.ts';
