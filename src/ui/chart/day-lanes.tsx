import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

/** A value on a day, with the bounds between which it may truly lie, where somebody knows them. */
export type LanePoint = { day: number; value: number; from?: number | undefined; to?: number | undefined };

/** One row of the drawing; all rows share the days. `range` holds the ends of its upright axis. */
export type Lane = { title: string; range: readonly [number, number] } & (
  | { kind: 'course'; points: readonly LanePoint[] }
  /** Two values of one moment, such as before and after a run: a stem from the one to the other. */
  | { kind: 'pairs'; pairs: readonly { day: number; before: number; after: number }[] }
  | { kind: 'bars'; bars: readonly { day: number; value: number; strong: boolean }[] }
);

export type DayLanesProps = {
  /** How many days the drawing spans; day 0 is the first. */
  days: number;
  /** Where a name stands under the drawing. */
  ticks: readonly { day: number; label: string }[];
  lanes: readonly Lane[];
  /** All of it in words, for who does not see it. */
  label: string;
};

const heights = { course: 132, pairs: 84, bars: 56 } as const;
const titleRoom = 26;
const edge = { left: 30, right: 12, bottom: 26 };

type Place = { x: (day: number) => number; y: (value: number) => number; floor: number; width: number };

const Course = ({ points, place }: { points: readonly LanePoint[]; place: Place }) => {
  const { x, y } = place;
  const path = line<LanePoint>()
    .x(({ day }) => x(day))
    .y(({ value }) => y(value));
  return (
    <>
      {points.map(({ day, from, to }) =>
        from === undefined || to === undefined ? null : (
          <rect
            key={day}
            class="lane-doubt"
            x={x(day) - 6}
            width="12"
            y={y(to)}
            height={Math.max(1, y(from) - y(to))}
            rx="6"
          />
        ),
      )}
      <path class="chart-line" d={path([...points]) ?? ''} />
      {points.map(({ day, value }) => (
        <circle key={day} class="chart-point" cx={x(day)} cy={y(value)} r="4.5" />
      ))}
    </>
  );
};

const Pairs = ({ lane, place }: { lane: Extract<Lane, { kind: 'pairs' }>; place: Place }) => (
  <>
    {lane.pairs.map(({ day, before, after }, at) => (
      <g key={at} class={after >= before ? 'lane-pair up' : 'lane-pair'}>
        <line x1={place.x(day)} x2={place.x(day)} y1={place.y(before)} y2={place.y(after)} />
        <circle cx={place.x(day)} cy={place.y(after)} r="3" />
      </g>
    ))}
  </>
);

const Bars = ({ lane, place }: { lane: Extract<Lane, { kind: 'bars' }>; place: Place }) => (
  <>
    {lane.bars.map(({ day, value, strong }, at) => (
      <rect
        key={at}
        class={strong ? 'lane-bar strong' : 'lane-bar'}
        x={place.x(day) - 1.75}
        width="3.5"
        y={place.y(value)}
        height={place.floor - place.y(value)}
        rx="1.75"
      />
    ))}
  </>
);

const Drawn = ({ width, days, ticks, lanes, label }: DayLanesProps & { width: number }) => {
  const tops = lanes.map((_, at) =>
    lanes.slice(0, at).reduce((sum, { kind }) => sum + heights[kind] + titleRoom, 0),
  );
  const last = lanes.at(-1);
  const floor = (tops.at(-1) ?? 0) + (last ? heights[last.kind] + titleRoom : 0);
  const x = scaleLinear()
    .domain([0, Math.max(1, days - 1)])
    .range([edge.left + 8, width - edge.right]);
  // A name takes about seventy units: of those that would touch the next one is left out.
  const every = Math.max(1, Math.ceil((ticks.length * 70) / (width - edge.left)));
  return (
    <svg
      class={`chart day-lanes ${width < 500 ? 'small' : 'wide'}`}
      viewBox={`0 0 ${width} ${floor + edge.bottom}`}
      role="img"
      aria-label={label}
    >
      {ticks.map(({ day, label: name }, at) => (
        <g key={day}>
          <line class="lane-day" x1={x(day)} x2={x(day)} y1={titleRoom} y2={floor} />
          {at % every === 0 && (
            <text class="chart-name" x={x(day)} y={floor + 18}>
              {name}
            </text>
          )}
        </g>
      ))}
      {lanes.map((lane, at) => {
        const top = (tops[at] ?? 0) + titleRoom;
        const foot = top + heights[lane.kind];
        const y = scaleLinear()
          .domain(lane.range)
          .range([foot, top + 6])
          .clamp(true);
        const place: Place = { x, y, floor: foot, width };
        const marks = lane.kind === 'course' ? y.ticks(4) : [...lane.range];
        return (
          <g key={lane.title}>
            <text class="lane-title" x={edge.left + 4} y={top - 8}>
              {lane.title}
            </text>
            {marks.map((mark) => (
              <g key={mark}>
                <line
                  class={mark === lane.range[0] ? 'chart-axis' : 'chart-grid'}
                  x1={edge.left}
                  x2={width}
                  y1={y(mark)}
                  y2={y(mark)}
                />
                <text class="chart-tick" x={edge.left - 6} y={y(mark) + 4}>
                  {mark}
                </text>
              </g>
            ))}
            {lane.kind === 'course' && <Course points={lane.points} place={place} />}
            {lane.kind === 'pairs' && <Pairs lane={lane} place={place} />}
            {lane.kind === 'bars' && <Bars lane={lane} place={place} />}
          </g>
        );
      })}
    </svg>
  );
};

/**
 * Several things on the same days, one row under the other: nothing is laid over something else, so that no line seems
 * to follow from another. Drawn twice, for a phone and for a wide page; only one of them is ever there.
 */
export const DayLanes = (props: DayLanesProps) => (
  <div class="day-lanes-box">
    <Drawn {...props} width={360} />
    <Drawn {...props} width={860} />
  </div>
);
