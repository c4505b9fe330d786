import { ink, type Element, type Scope, type Sheet } from './sheet.ts';

export type PdfColumn = {
  header: string;
  /** Share of the width; 1 when left out. */ share?: number;
  align?: 'left' | 'right';
};
export type PdfTable = {
  /** Says what the table shows; read aloud before it and printed above it. */
  caption: string;
  columns: PdfColumn[];
  rows: string[][];
  /** The last rows that carry totals, printed in bold. */
  totals?: number;
};
export type PdfFact = { term: string; detail: string };

type Cell = { text: string; x: number; width: number; align: 'left' | 'right'; bold: boolean; scope?: Scope };
const size = 10;
const padding = { x: 6, y: 5 };

const faceOf = (sheet: Sheet, cell: Cell): void => sheet.face(cell.bold ? 'bold' : 'regular', size);

const heightOf = (sheet: Sheet, cells: Cell[]): number =>
  Math.max(
    ...cells.map((cell) => {
      faceOf(sheet, cell);
      return sheet.doc.heightOfString(sheet.readable(cell.text) || ' ', {
        width: cell.width - 2 * padding.x,
      });
    }),
  ) +
  2 * padding.y;

const drawCell = (sheet: Sheet, cell: Cell, top: number): void => {
  faceOf(sheet, cell);
  // One cell longer than a page is cut: it would otherwise tear the row over pages, column by column.
  sheet.doc.text(sheet.readable(cell.text) || ' ', cell.x + padding.x, top + padding.y, {
    width: cell.width - 2 * padding.x,
    height: sheet.bodyHeight - 80,
    align: cell.align,
    ellipsis: true,
  });
};

const rule = (sheet: Sheet, y: number): void =>
  sheet.decoration(() => {
    const { doc, left, width } = sheet;
    doc
      .moveTo(left, y)
      .lineTo(left + width, y)
      .lineWidth(0.6)
      .strokeColor(ink.line)
      .stroke();
  });

/** Draws one row in a structure row; without a parent it is a header repeated for the eye only. */
const drawRow = (sheet: Sheet, parent: Element | undefined, cells: Cell[], band: boolean): void => {
  const top = sheet.doc.y;
  const height = Math.min(heightOf(sheet, cells), sheet.bodyHeight - 70);
  if (band) sheet.decoration(() => sheet.doc.rect(sheet.left, top, sheet.width, height).fill(ink.band));
  if (parent) {
    const row = sheet.element('TR', parent);
    for (const cell of cells)
      sheet.element(cell.scope ? 'TH' : 'TD', row, () => drawCell(sheet, cell, top), cell.scope);
    row.end();
  } else sheet.decoration(() => cells.forEach((cell) => drawCell(sheet, cell, top)));
  rule(sheet, top + height);
  sheet.doc.x = sheet.left;
  sheet.doc.y = top + height;
};

/** A table with header cells; the header is printed again on every next page. */
export const drawTable = (sheet: Sheet, { caption, columns, rows, totals = 0 }: PdfTable): void => {
  const shares = columns.reduce((sum, column) => sum + (column.share ?? 1), 0);
  let x = sheet.left;
  const places = columns.map((column) => {
    const width = (sheet.width * (column.share ?? 1)) / shares;
    const place = { x, width, align: column.align ?? ('left' as const) };
    x += width;
    return place;
  });
  const cellsOf = (texts: string[], bold: boolean, scope?: Scope): Cell[] =>
    places.map((place, i) => ({ ...place, text: texts[i] ?? '', bold, ...(scope ? { scope } : {}) }));

  const header = cellsOf(
    columns.map((column) => column.header),
    true,
    'Column',
  );
  sheet.makeRoom(20 + heightOf(sheet, header) + 40);
  const table = sheet.element('Table', sheet.root);
  sheet.element('Caption', table, () => {
    sheet.face('bold', size, ink.brand);
    sheet.doc.text(sheet.readable(caption), sheet.left, sheet.doc.y, { width: sheet.width });
  });
  sheet.doc.y += 4;
  drawRow(sheet, sheet.element('THead', table), header, true);
  const body = sheet.element('TBody', table);
  rows.forEach((row, index) => {
    const cells = cellsOf(row, index >= rows.length - totals);
    if (sheet.makeRoom(heightOf(sheet, cells))) drawRow(sheet, undefined, header, true);
    drawRow(sheet, body, cells, false);
  });
  table.end();
  sheet.doc.y += 12;
};

/** Terms with their details in two columns, each term the header of its row. */
export const drawFacts = (sheet: Sheet, facts: PdfFact[]): void => {
  const table = sheet.element('Table', sheet.root);
  const term = sheet.width * 0.34;
  for (const fact of facts) {
    const cells: Cell[] = [
      { text: fact.term, x: sheet.left, width: term, align: 'left', bold: true, scope: 'Row' },
      { text: fact.detail, x: sheet.left + term, width: sheet.width - term, align: 'left', bold: false },
    ];
    sheet.makeRoom(heightOf(sheet, cells));
    drawRow(sheet, table, cells, false);
  }
  table.end();
  sheet.doc.y += 12;
};
