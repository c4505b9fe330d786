import { geoMercator } from 'd3-geo';
import type { Point } from '../domain/distance.ts';
import { lakeRing, landRings } from './outline.ts';

/** A place on the map: `coarse` is somebody's home, drawn as the area it lies in. */
export type Pin = { label: string; at: Point; coarse: boolean };

export type PlaceMapProps = {
  /** What the map shows, for who does not see it; the list says the same in full. */
  title: string;
  pins: readonly Pin[];
  /** Around this point, with the circle that was asked for; without it the whole country. */
  around?: { at: Point; radiusKm: number } | undefined;
  /** Names to find one's way by: the largest first. */
  towns: readonly { name: string; at: Point }[];
};

const [wide, high] = [480, 520];

/** Kilometres that a coarse spot stands for: a hundredth of a degree either way, and some more. */
const coarseKm = 1.25;

/** Pixels within which two pins would cover each other. */
const pinSize = 26;

type Drawn = { x: number; y: number; labels: string[] };

/** Pins that would lie over each other become one, which carries the numbers of all of them. */
const gathered = (pins: readonly Drawn[]): Drawn[] => {
  const groups: Drawn[] = [];
  for (const pin of pins) {
    const near = groups.find((group) => Math.hypot(group.x - pin.x, group.y - pin.y) < pinSize);
    if (near) near.labels.push(...pin.labels);
    else groups.push({ ...pin, labels: [...pin.labels] });
  }
  return groups;
};

const pinWidth = (sign: string): number => Math.max(pinSize, 12 + sign.length * 8);

const signOf = (labels: string[]): string =>
  labels.length > 3 ? `${labels[0]}–${labels.at(-1)}` : labels.join(' · ');

type Box = { left: number; right: number; top: number; bottom: number };
type Name = {
  name: string;
  x: number;
  y: number;
  anchor: 'start' | 'end' | 'middle';
  dx: number;
  dy: number;
};

const apart = (a: Box, b: Box): boolean =>
  a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top;

const inside = ({ left, right, top, bottom }: Box): boolean =>
  left > 2 && right < wide - 2 && top > 2 && bottom < high - 2;

/** Pixels of a letter of a name, and of a line. */
const [letter, line] = [7, 15];

/** Where a name may stand: beside its dot, under it or above it. */
const sides = [
  { anchor: 'start', dx: 6, dy: 4 },
  { anchor: 'end', dx: -6, dy: 4 },
  { anchor: 'middle', dx: 0, dy: 27 },
  { anchor: 'middle', dx: 0, dy: -18 },
  { anchor: 'start', dx: 18, dy: 4 },
  { anchor: 'end', dx: -18, dy: 4 },
] as const;

/** Names that cover neither a pin nor each other: the first ones go first. */
const readable = (
  towns: readonly { name: string; x: number; y: number }[],
  pins: readonly Drawn[],
): Name[] => {
  const taken: Box[] = pins.map((pin) => {
    const half = pinWidth(signOf(pin.labels)) / 2;
    return { left: pin.x - half, right: pin.x + half, top: pin.y - pinSize / 2, bottom: pin.y + pinSize / 2 };
  });
  return towns.flatMap(({ name, x, y }) => {
    const width = name.length * letter;
    for (const side of sides) {
      const from = x + side.dx - (side.anchor === 'start' ? 0 : side.anchor === 'end' ? width : width / 2);
      const box = { left: from, right: from + width, top: y + side.dy - line + 3, bottom: y + side.dy + 3 };
      if (!inside(box) || !taken.every((other) => apart(box, other))) continue;
      taken.push(box);
      return [{ name, x, y, ...side }];
    }
    return [];
  });
};

const projectionOf = (around: PlaceMapProps['around']) => {
  // A little more than the circle, so that it does not touch the edge; the whole country with its neighbours' edges.
  const north = around ? (around.radiusKm * 1.12) / 111.2 : 1.5;
  const centre = around?.at ?? { latitude: 52.17, longitude: 5.3 };
  const east = north / Math.cos((centre.latitude * Math.PI) / 180);
  const corners: [number, number][] = [
    [centre.longitude - east, centre.latitude - north],
    [centre.longitude + east, centre.latitude + north],
  ];
  return geoMercator().fitExtent(
    [
      [0, 0],
      [wide, high],
    ],
    { type: 'MultiPoint', coordinates: corners },
  );
};

/** A map of our own: outline, towns, circle and pins, without a third party who learns where somebody looks. */
export const PlaceMap = ({ title, pins, around, towns }: PlaceMapProps) => {
  const project = projectionOf(around);
  const at = ({ longitude, latitude }: Point): { x: number; y: number } => {
    const [x, y] = project([longitude, latitude])!;
    return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
  };
  const path = (ring: readonly [number, number][]): string =>
    `M${ring.map(([longitude, latitude]) => Object.values(at({ longitude, latitude })).map(Math.round).join(' ')).join('L')}Z`;
  const pixels = (point: Point, km: number): number =>
    Math.round(Math.abs(at(point).y - at({ ...point, latitude: point.latitude + km / 111.2 }).y));
  const coarse = pins.filter((pin) => pin.coarse);
  const drawn = gathered(pins.map((pin) => ({ ...at(pin.at), labels: [pin.label] })));
  const named = readable(
    towns.map(({ name, at: point }) => ({ name, ...at(point) })),
    drawn,
  );
  return (
    <svg class="place-map" viewBox={`0 0 ${wide} ${high}`} role="img" aria-label={title}>
      <path class="land" d={landRings.map(path).join('')} />
      <path class="water" d={path(lakeRing)} />
      {around && <circle class="around" {...centred(at(around.at))} r={pixels(around.at, around.radiusKm)} />}
      {named.map(({ name, x, y, anchor, dx, dy }) => (
        <g key={`${name}${x}`} class="town">
          <circle cx={x} cy={y} r="2.5" />
          <text x={x + dx} y={y + dy} text-anchor={anchor}>
            {name}
          </text>
        </g>
      ))}
      {coarse.map((pin) => (
        <circle
          key={pin.label}
          class="coarse"
          {...centred(at(pin.at))}
          r={Math.max(19, pixels(pin.at, coarseKm))}
        />
      ))}
      {drawn.map(({ x, y, labels }) => {
        const sign = signOf(labels);
        const width = pinWidth(sign);
        return (
          <g key={sign} class="pin">
            <rect x={x - width / 2} y={y - pinSize / 2} width={width} height={pinSize} rx={pinSize / 2} />
            <text x={x} y={y + 5}>
              {sign}
            </text>
          </g>
        );
      })}
    </svg>
  );
};

const centred = ({ x, y }: { x: number; y: number }) => ({ cx: x, cy: y });
