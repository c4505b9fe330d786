/** Where progress is shown: standard error, or what a test hands in. */
export type ProgressOut = { isTTY?: boolean | undefined; write(text: string): unknown };

const width = 30;

/**
 * A bar that grows with `show(done)` up to `total`. On a screen it is one line that redraws itself; in a log it is a line
 * for every tenth.
 */
export const createProgress = (out: ProgressOut, label: string, total: number) => {
  let shown = -1;
  const draw = (tenths: number): void => {
    const share = tenths / 100;
    const bar = '█'.repeat(Math.round(share * width)).padEnd(width, '░');
    if (out.isTTY) out.write(`\r${label} ${bar} ${String(tenths).padStart(3)} %`);
    else if (tenths % 10 === 0) out.write(`${label} ${tenths} %\n`);
  };
  return {
    show: (done: number): void => {
      const reached = total === 0 ? 100 : Math.min(100, Math.floor((done / total) * 100));
      for (; shown < reached;) draw((shown = out.isTTY ? reached : shown + 1));
    },
    end: (): void => {
      if (out.isTTY) out.write('\n');
    },
  };
};
