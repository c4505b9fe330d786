import { scaleBand, scaleLinear } from 'd3-scale';

export type HistogramProps = {
  /** How often each value was given, from the lowest to the highest. */
  counts: readonly number[];
  /** The names under the columns, short; as many as there are counts. */
  labels: readonly string[];
  /** Where the middle lies, on the scale of 1 to the number of columns; marked under the columns. */
  mean?: number | undefined;
  /** All of it in words, for who does not see it. */
  label: string;
};

const size = { width: 240, height: 132, top: 18, bottom: 30 };

/** How answers spread over a few values: a column each, its count on top. It needs no colour to be read. */
export const Histogram = ({ counts, labels, mean, label }: HistogramProps) => {
  const floor = size.height - size.bottom;
  const x = scaleBand<number>()
    .domain(counts.map((_, at) => at))
    .range([0, size.width])
    .padding(0.16);
  const y = scaleLinear()
    .domain([0, Math.max(1, ...counts)])
    .range([floor, size.top]);
  const middle = (value: number): number => (x(0) ?? 0) + x.bandwidth() / 2 + (value - 1) * x.step();
  return (
    <svg class="chart histogram" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
      {counts.map((count, at) => (
        <g key={at}>
          <rect
            class="chart-column"
            x={x(at)}
            y={y(count)}
            width={x.bandwidth()}
            height={floor - y(count)}
            rx="3"
          />
          <text class="chart-figure" x={middle(at + 1)} y={y(count) - 5}>
            {count}
          </text>
          <text class="chart-name" x={middle(at + 1)} y={size.height - 4}>
            {labels[at]}
          </text>
        </g>
      ))}
      <line class="chart-axis" x1="0" x2={size.width} y1={floor} y2={floor} />
      {mean !== undefined && <path class="chart-mean" d={`M${middle(mean)} ${floor + 2}l5 8h-10Z`} />}
    </svg>
  );
};
