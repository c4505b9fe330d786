import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { ChartFigure, Histogram, TrendPlot } from '../index.ts';

const numbers = (html: string, attribute: string) =>
  [...html.matchAll(new RegExp(` ${attribute}="([\\d.]+)"`, 'g'))].map((found) => Number(found[1]));

test('S30: a histogram says every count as a figure, and the tallest column is that of the highest count', () => {
  const html = renderToString(
    <Histogram
      counts={[0, 1, 2, 8, 5]}
      labels={['1', '2', '3', '4', '5']}
      mean={4.06}
      label="Alles in woorden"
    />,
  );
  expect(html).toContain('role="img" aria-label="Alles in woorden"');
  for (const count of [0, 1, 2, 8, 5]) expect(html).toContain(`>${count}</text>`);
  const heights = numbers(html, 'height');
  expect(heights.indexOf(Math.max(...heights))).toBe(3);
  expect(heights[0]).toBe(0);
  expect(html).not.toMatch(/style=|NaN/);
});

test('nobody answered: the histogram is empty and whole', () => {
  expect(renderToString(<Histogram counts={[0, 0]} labels={['1', '2']} label="x" />)).not.toMatch(
    /NaN|chart-mean/,
  );
});

test('S30: a trend stops where there is no figure, goes on after it, and marks what was changed', () => {
  const points = [
    { name: 'mrt 2025', value: 3, spread: 1 },
    { name: 'sep 2025', value: undefined },
    { name: 'mrt 2026', value: 4.5, spread: 0.5 },
  ];
  const html = renderToString(
    <TrendPlot points={points} marks={[{ at: 2, number: 1 }]} range={[1, 5]} label="x" />,
  );
  expect(html.match(/chart-point/g)).toHaveLength(2);
  expect(html.match(/class="chart-line" d="M[^"]*M/)).not.toBeNull();
  expect(html.match(/chart-mark/g)).toHaveLength(1);
  expect(html).not.toContain('NaN');
});

test.each([0, 1, 40])(
  'a trend of %i points is drawn without a fault, and its names do not crowd',
  (count) => {
    const points = Array.from({ length: count }, (_, at) => ({
      name: `e${at}`,
      value: 3 + (at % 2),
      spread: 9,
    }));
    const html = renderToString(<TrendPlot points={points} range={[1, 5]} label="x" />);
    expect(html).not.toMatch(/NaN|undefined/);
    expect((html.match(/chart-name/g) ?? []).length).toBeLessThanOrEqual(6);
  },
);

test('a spread that goes past the ends of the axis stays within the plot', () => {
  const html = renderToString(
    <TrendPlot points={[{ name: 'a', value: 4.8, spread: 3 }]} range={[1, 5]} label="x" />,
  );
  expect(Math.min(...numbers(html, 'y2'))).toBeGreaterThanOrEqual(0);
});

test('the figures of a drawing are a table with heads, behind a press that names the drawing', () => {
  const table = { open: 'Cijfers', headers: ['Editie', 'Gemiddeld'], rows: [['mrt 2026', '4,1']] };
  const html = renderToString(<ChartFigure title="Duidelijk" table={table} />);
  expect(html).toContain('Cijfers<span class="hidden">: Duidelijk</span>');
  expect(html).toContain('<th scope="row">mrt 2026</th><td>4,1</td>');
});
