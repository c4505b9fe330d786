import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

/** One score: `day` counts from the first, `low` and `high` bound where the true score lies. */
export type ScorePoint = {
  day: number;
  /** What stands under it, short: "3 mrt". */
  name: string;
  value: number;
  low?: number | undefined;
  high?: number | undefined;
};

/** A limit of a scale, with the name of what lies beyond it. */
export type ScoreLimit = { at: number; name: string };

export type ScorePlotProps = {
  points: readonly ScorePoint[];
  limits?: readonly ScoreLimit[] | undefined;
  /** The ends of the scale. */
  range: readonly [number, number];
  /** All of it in words, for who does not see it. */
  label: string;
};

const size = { width: 360, height: 200, left: 34, right: 18, top: 12, bottom: 26 };
/** Names nearer to each other than this, in units of the drawing, would touch. */
const nameRoom = 52;
/** The same for the numbers along the upright axis. */
const tickRoom = 14;

/** Scores of one scale over time, each with its uncertainty, and the limits between the bands of the scale. */
export const ScorePlot = ({ points, limits = [], range, label }: ScorePlotProps) => {
  const floor = size.height - size.bottom;
  const last = Math.max(...points.map(({ day }) => day), 1);
  const [from, to] =
    points.length > 1 ? [size.left + 14, size.width - size.right] : [size.width / 2, size.width];
  const x = scaleLinear().domain([0, last]).range([from, to]);
  const y = scaleLinear().domain(range).range([floor, size.top]).clamp(true);
  const between = y.ticks(4).filter((tick) => range.every((end) => Math.abs(y(tick) - y(end)) > tickRoom));
  const ticks = [range[0], ...between, range[1]];
  const course = line<ScorePoint>()
    .x(({ day }) => x(day))
    .y(({ value }) => y(value));
  let named = Number.NEGATIVE_INFINITY;
  const names = points.filter(({ day }) => {
    if (x(day) - named < nameRoom) return false;
    named = x(day);
    return true;
  });
  return (
    <svg class="chart score" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line class="chart-grid" x1={size.left} x2={size.width} y1={y(tick)} y2={y(tick)} />
          <text class="chart-tick" x={size.left - 8} y={y(tick) + 4}>
            {tick}
          </text>
        </g>
      ))}
      {limits.map(({ at, name }) => (
        <g key={name} class="chart-limit">
          <line x1={size.left} x2={size.width} y1={y(at)} y2={y(at)} />
          <text x={size.width} y={y(at) - 4}>
            {name}
          </text>
        </g>
      ))}
      {points.map(({ day, low, high }) =>
        low === undefined || high === undefined ? null : (
          <line key={day} class="chart-error" x1={x(day)} x2={x(day)} y1={y(low)} y2={y(high)} />
        ),
      )}
      <path class="chart-line" d={course(points) ?? ''} />
      {points.map(({ day, value }) => (
        <circle key={day} class="chart-point" cx={x(day)} cy={y(value)} r="5" />
      ))}
      {names.map(({ day, name }) => (
        <text key={day} class="chart-name" x={x(day)} y={size.height - 6}>
          {name}
        </text>
      ))}
    </svg>
  );
};
