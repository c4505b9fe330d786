/** One stretch of a session, in minutes. */
export type RibbonStep = {
  kind: 'walk' | 'run';
  minutes: number;
  state?: 'done' | 'current' | 'todo' | undefined;
};

export type RibbonProps = {
  steps: readonly RibbonStep[];
  /** The same in words: "Vijf minuten wandelen, zes keer drie minuten lopen …". */
  label: string;
};

/** The room between two stretches, in per cent of the whole ribbon. */
const gap = 0.7;

/** Where each stretch begins and how wide it is, in per cent: the widths stand to each other as the minutes. */
export const ribbonShares = (minutes: readonly number[]): { x: number; width: number }[] => {
  const total = minutes.reduce((sum, m) => sum + m, 0);
  if (total <= 0) return minutes.map(() => ({ x: 0, width: 0 }));
  const room = 100 - gap * (minutes.length - 1);
  const round = (n: number): number => Math.round(n * 100) / 100;
  let x = 0;
  return minutes.map((m) => {
    const width = (m / total) * room;
    const share = { x: round(x), width: round(width) };
    x += width + gap;
    return share;
  });
};

/** The interval ribbon: walking lies low, running rises. No pace and no distance, only time (S3). */
export const Ribbon = ({ steps, label }: RibbonProps) => {
  const shares = ribbonShares(steps.map((step) => step.minutes));
  return (
    <svg class="ribbon" role="img" aria-label={label} width="100%" height="72">
      {steps.map((step, at) => (
        <rect
          key={at}
          class={step.state && step.state !== 'todo' ? `${step.kind} ${step.state}` : step.kind}
          x={`${shares[at]?.x ?? 0}%`}
          width={`${shares[at]?.width ?? 0}%`}
          y={step.kind === 'run' ? 6 : 46}
          height={step.kind === 'run' ? 62 : 22}
          rx={step.kind === 'run' ? 10 : 8}
        />
      ))}
    </svg>
  );
};
