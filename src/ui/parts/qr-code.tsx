import { encode } from 'uqr';

/** Where dark squares begin and end in a row. */
const runs = (row: readonly boolean[]): [number, number][] => {
  const found: [number, number][] = [];
  for (const [x, dark] of row.entries()) {
    const last = found.at(-1);
    if (dark && last?.[1] === x) last[1] = x + 1;
    else if (dark) found.push([x, x + 1]);
  }
  return found;
};

/** Modules of white around the code: the quiet zone of the standard. */
const quietZone = 4;

/**
 * A text as a QR code in SVG. Always dark on white, in the dark scheme too: many scanners cannot read it the other way
 * round. One path with a stroke a run of dark squares, so that the picture stays small. `size` is its side in pixels;
 * without it the style sheet says how large it is.
 */
export const QrCode = (props: { text: string; label: string; size?: number; class?: string }) => {
  const { data, size: modules } = encode(props.text, { ecc: 'M', border: quietZone });
  const path = data
    .map((row, y) =>
      runs(row)
        .map(([from, to]) => `M${from} ${y}h${to - from}v1H${from}z`)
        .join(''),
    )
    .join('');
  return (
    <svg
      role="img"
      aria-label={props.label}
      class={props.class}
      width={props.size}
      height={props.size}
      viewBox={`0 0 ${modules} ${modules}`}
      shape-rendering="crispEdges"
    >
      <rect width={modules} height={modules} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
};
