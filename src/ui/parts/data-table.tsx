import type { ComponentChildren } from 'preact';

export type Column<Row> = {
  header: string;
  cell: (row: Row) => ComponentChildren;
  /** Amounts and counts: to the right, figures of one width. */
  numeric?: boolean | undefined;
  /** Names the row: becomes its header, and the title of its card on a phone. */
  main?: boolean | undefined;
  /** Makes the header a link that sorts; `current` says how it is sorted now. */
  sort?: { href: string; current?: 'ascending' | 'descending' | undefined } | undefined;
};

export type DataTableProps<Row> = {
  caption: string;
  /** The caption is then only read aloud, because a heading above says the same. */
  captionHidden?: boolean | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey?: ((row: Row) => string) | undefined;
  /** A last row with sums, one cell a column. */
  totals?: readonly ComponentChildren[] | undefined;
};

const HeaderCell = <Row,>({ column }: { column: Column<Row> }) => (
  <th scope="col" class={column.numeric ? 'numeric' : undefined} aria-sort={column.sort?.current}>
    {column.sort ? <a href={column.sort.href}>{column.header}</a> : column.header}
  </th>
);

/** What stands in a cell, as one block unless it is bare text. */
const Content = ({ of }: { of: ComponentChildren }) =>
  of !== null && typeof of === 'object' ? <div class="data-cell">{of}</div> : <>{of}</>;

const BodyCell = <Row,>({ column, row }: { column: Column<Row>; row: Row }) =>
  column.main ? (
    <th scope="row">{column.cell(row)}</th>
  ) : (
    <td data-label={column.header} class={column.numeric ? 'numeric' : undefined}>
      <Content of={column.cell(row)} />
    </td>
  );

/** Rows and columns; on a phone every row is a card, with the name of the column before each value. */
export const DataTable = <Row,>(props: DataTableProps<Row>) => (
  <table class="data">
    <caption class={props.captionHidden ? 'hidden' : undefined}>{props.caption}</caption>
    <thead>
      <tr>
        {props.columns.map((column) => (
          <HeaderCell key={column.header} column={column} />
        ))}
      </tr>
    </thead>
    <tbody>
      {props.rows.map((row, at) => (
        <tr key={props.rowKey?.(row) ?? at}>
          {props.columns.map((column) => (
            <BodyCell key={column.header} column={column} row={row} />
          ))}
        </tr>
      ))}
    </tbody>
    {props.totals && (
      <tfoot>
        <tr>
          {props.columns.map((column, at) => (
            <td key={column.header} data-label={column.header} class={column.numeric ? 'numeric' : undefined}>
              {props.totals?.[at]}
            </td>
          ))}
        </tr>
      </tfoot>
    )}
  </table>
);
