import { scaleLinear, scalePoint } from 'd3-scale';
import { area, line } from 'd3-shape';

export type TrendPoint = {
  /** What the point is of, short enough to stand under it: "mrt 2027". */
  name: string;
  /** Nothing where there is no figure: the line stops there and goes on after it. */
  value: number | undefined;
  /** How far most lie from the value, on either side. */
  spread?: number | undefined;
};

/** Something that happened at a point, by its place in the list of points; its number is told beside the plot. */
export type TrendMark = { at: number; number: number };

export type TrendPlotProps = {
  points: readonly TrendPoint[];
  marks?: readonly TrendMark[] | undefined;
  /** The ends of the upright axis. */
  range: readonly [number, number];
  /** All of it in words, for who does not see it. */
  label: string;
};

const size = { width: 360, height: 200, left: 26, right: 16, top: 26, bottom: 26 };

/** From this many points on, not every name fits under the plot. */
const mostNames = 6;

type Known = TrendPoint & { value: number; at: number };
const isKnown = (point: TrendPoint & { at: number }): point is Known => point.value !== undefined;

/** A value over time with its spread as a band, and marks where something was changed. */
export const TrendPlot = ({ points, marks = [], range, label }: TrendPlotProps) => {
  const floor = size.height - size.bottom;
  const x = scalePoint<number>()
    .domain(points.map((_, at) => at))
    .range([size.left, size.width - size.right])
    .padding(points.length > 1 ? 0.25 : 0.5);
  const y = scaleLinear().domain(range).range([floor, size.top]).clamp(true);
  const place = (at: number): number => x(at) ?? 0;
  const numbered = points.map((point, at) => ({ ...point, at }));
  const known = numbered.filter(isKnown);
  const band = area<(typeof numbered)[number]>()
    .defined(isKnown)
    .x(({ at }) => place(at))
    .y0(({ value = 0, spread = 0 }) => y(value - spread))
    .y1(({ value = 0, spread = 0 }) => y(value + spread));
  const course = line<(typeof numbered)[number]>()
    .defined(isKnown)
    .x(({ at }) => place(at))
    .y(({ value = 0 }) => y(value));
  const every = Math.ceil(points.length / mostNames);
  return (
    <svg class="chart trend" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
      {y.ticks(5).map((tick) => (
        <g key={tick}>
          <line class="chart-grid" x1={size.left} x2={size.width} y1={y(tick)} y2={y(tick)} />
          <text class="chart-tick" x={size.left - 8} y={y(tick) + 4}>
            {tick}
          </text>
        </g>
      ))}
      <path class="chart-band" d={band(numbered) ?? ''} />
      {marks.map((mark) => (
        <g key={mark.number} class="chart-mark">
          <line x1={place(mark.at)} x2={place(mark.at)} y1={size.top - 6} y2={floor} />
          <circle cx={place(mark.at)} cy={size.top - 14} r="10" />
          <text x={place(mark.at)} y={size.top - 9.5}>
            {mark.number}
          </text>
        </g>
      ))}
      {known.map(({ at, value, spread }) =>
        spread === undefined ? null : (
          <line
            key={at}
            class="chart-whisker"
            x1={place(at)}
            x2={place(at)}
            y1={y(value - spread)}
            y2={y(value + spread)}
          />
        ),
      )}
      <path class="chart-line" d={course(numbered) ?? ''} />
      {known.map(({ at, value }) => (
        <circle key={at} class="chart-point" cx={place(at)} cy={y(value)} r="5" />
      ))}
      {numbered.map(({ at, name }) =>
        (points.length - 1 - at) % every === 0 ? (
          <text key={at} class="chart-name" x={place(at)} y={size.height - 6}>
            {name}
          </text>
        ) : null,
      )}
    </svg>
  );
};
