/**
 * The evidence loop (product.md 19): what running therapy does, from the outcomes of clients who agreed to it, in groups
 * of ten people or more. Numbers and spread; dropout is told with them; no person can be found in it.
 */

/** One client's scores on one instrument. `end` is absent for who stopped before the last measurement. */
export type Outcome = Readonly<{ agreed: boolean; group: string; start: number; end?: number | undefined }>;

/** The fewest people anything is published about. */
export const smallestGroup = 10;

export type Spread = Readonly<{
  mean: number;
  sd: number;
  quartiles: readonly [lower: number, median: number, upper: number];
}>;

/**
 * What is told of a group: people with both measurements, how many dropped out beside them, and the spread at the start,
 * at the end and of the change (end − start), all over those with both: a number over the others would give away few.
 */
export type GroupOutcome = Readonly<{
  people: number;
  droppedOut: number;
  start: Spread;
  end: Spread;
  change: Spread;
}>;

/** The value below which a share (0–1) of the sorted values lies, interpolated between neighbours. */
const quantile = (sorted: readonly number[], share: number): number => {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (place - Math.floor(place)) * (above - below);
};

/** Mean, sample standard deviation (n − 1) and quartiles of two values or more. */
export const spread = (values: readonly number[]): Spread => {
  const sorted = [...values].sort((a, b) => a - b);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    mean,
    sd: Math.sqrt(squares / (values.length - 1)),
    quartiles: [quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75)],
  };
};

type Completed = Readonly<{ start: number; end: number }>;
const completed = (outcomes: readonly Outcome[]): Completed[] =>
  outcomes.flatMap(({ start, end }) => (end === undefined ? [] : [{ start, end }]));

const told = (outcomes: readonly Outcome[]): GroupOutcome => {
  const both = completed(outcomes);
  return {
    people: both.length,
    droppedOut: outcomes.length - both.length,
    start: spread(both.map(({ start }) => start)),
    end: spread(both.map(({ end }) => end)),
    change: spread(both.map(({ start, end }) => end - start)),
  };
};

export type Evidence =
  | { shown: false }
  | {
      shown: true;
      all: GroupOutcome;
      groups: readonly Readonly<{ group: string; outcome: GroupOutcome }>[];
      /** How many groups are kept back, not which or how large. */
      hidden: number;
    };

/**
 * Which groups may be shown beside the total: of ten people or more, and so that what remains (total minus the shown
 * groups) is nobody or again ten or more. While a smaller rest could be found by subtraction, the smallest shown group
 * is kept back as well.
 */
const showable = (sizes: ReadonlyMap<string, number>): Set<string> => {
  const bySize = [...sizes]
    .filter(([, size]) => size > 0)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const total = bySize.reduce((sum, [, size]) => sum + size, 0);
  let shown = bySize.filter(([, size]) => size >= smallestGroup);
  const rest = () => total - shown.reduce((sum, [, size]) => sum + size, 0);
  while (shown.length > 0 && rest() > 0 && rest() < smallestGroup) shown = shown.slice(0, -1);
  return new Set(shown.map(([group]) => group));
};

/**
 * The outcomes of one instrument by group, each client in one group. Only who agreed counts; a total of fewer than ten
 * people shows nothing at all. Different cuts of the same clients are not guarded against each other: publish one.
 */
export const evidence = (outcomes: readonly Outcome[]): Evidence => {
  const agreed = outcomes.filter((outcome) => outcome.agreed);
  if (completed(agreed).length < smallestGroup) return { shown: false };
  const byGroup = Map.groupBy(agreed, ({ group }) => group);
  const show = showable(new Map([...byGroup].map(([group, of]) => [group, completed(of).length])));
  return {
    shown: true,
    all: told(agreed),
    groups: [...byGroup]
      .filter(([group]) => show.has(group))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([group, of]) => ({ group, outcome: told(of) })),
    hidden: byGroup.size - show.size,
  };
};
