import { encode } from 'uqr';

/**
 * A QR code as SVG. Always dark on white, in the dark scheme too: many scanners cannot read it the other way round.
 * One path with a stroke a row of dark squares, so that the picture stays small.
 */
export const QrCode = ({ text, label }: { text: string; label: string }) => {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
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
      aria-label={label}
      width="232"
      height="232"
      viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
};

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
