import type { ComponentChildren } from 'preact';

export type ChartFigureProps = {
  title: string;
  /** One line that says what is to be seen. */
  summary?: string | undefined;
  /** The drawing. */
  children?: ComponentChildren;
  /** The same figures as a table, behind one press. `open` is what that press is called. */
  table?: { open: string; headers: readonly string[]; rows: readonly (readonly string[])[] } | undefined;
};

/** A drawing with its title above and its figures below, so that nobody needs the drawing to know them. */
export const ChartFigure = ({ title, summary, children, table }: ChartFigureProps) => (
  <figure class="chart-figure">
    <figcaption>
      <strong>{title}</strong>
      {summary && <span class="hint">{summary}</span>}
    </figcaption>
    {children}
    {table && (
      <details>
        <summary>
          {table.open}
          <span class="hidden">: {title}</span>
        </summary>
        <table class="chart-table">
          <caption class="hidden">{title}</caption>
          <thead>
            <tr>
              {table.headers.map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, column) =>
                  column === 0 ? (
                    <th key={column} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={column}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    )}
  </figure>
);

/** Figures beside each other, as many as fit. */
export const ChartFigures = ({ children }: { children?: ComponentChildren }) => (
  <div class="chart-figures">{children}</div>
);
