import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

/** A value on a day, with the bounds between which it may truly lie, where somebody knows them. */
export type LanePoint = { day: number; value: number; from?: number | undefined; to?: number | undefined };

type Pair = { day: number; before: number; after: number };
type Bar = { day: number; value: number; strong: boolean };

/** One row of the drawing; all rows share the days. `range` holds the ends of its upright axis. */
export type Lane = { title: string; range: readonly [number, number] } & (
  | { kind: 'course'; points: readonly LanePoint[] }
  /** Two values of one moment, such as before and after a run: a stem from the one to the other. */
  | { kind: 'pairs'; pairs: readonly Pair[] }
  | { kind: 'bars'; bars: readonly Bar[] }
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
        <circle key={day} class="chart-point" cx={at(x(day))} cy={at(y(value))} r="4.5" />
      ))}
    </>
  );
};

/** A tenth of a unit is as fine as anybody sees. */
const at = (place: number): number => Math.round(place * 10) / 10;

/** The stems and the dots of all pairs that went one way: a line each would make a year heavy to send and to draw. */
const PairsOneWay = (props: { kind: string; pairs: readonly Pair[]; place: Place }) => {
  const { x, y } = props.place;
  const stem = ({ day, before, after }: Pair) => `M${at(x(day))} ${at(y(before))}V${at(y(after))}`;
  const dot = ({ day, after }: Pair) => `M${at(x(day) - 3)} ${at(y(after))}a3 3 0 1 0 6 0a3 3 0 1 0-6 0`;
  return (
    <g class={props.kind}>
      <path class="lane-stem" d={props.pairs.map(stem).join('')} />
      <path class="lane-dot" d={props.pairs.map(dot).join('')} />
    </g>
  );
};

const Pairs = ({ lane, place }: { lane: Extract<Lane, { kind: 'pairs' }>; place: Place }) => {
  const { up = [], down = [] } = Object.groupBy(lane.pairs, ({ before, after }) =>
    after >= before ? 'up' : 'down',
  );
  return (
    <>
      <PairsOneWay kind="lane-pair" pairs={down} place={place} />
      <PairsOneWay kind="lane-pair up" pairs={up} place={place} />
    </>
  );
};

const Bars = ({ lane, place }: { lane: Extract<Lane, { kind: 'bars' }>; place: Place }) => {
  const { strong = [], light = [] } = Object.groupBy(lane.bars, (bar) => (bar.strong ? 'strong' : 'light'));
  const bar = ({ day, value }: Bar) =>
    `M${at(place.x(day) - 1.75)} ${at(place.floor)}V${at(place.y(value))}h3.5V${at(place.floor)}z`;
  return (
    <>
      <path class="lane-bar" d={light.map(bar).join('')} />
      <path class="lane-bar strong" d={strong.map(bar).join('')} />
    </>
  );
};

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
