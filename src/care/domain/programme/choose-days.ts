/** Never more than this in any seven days on end, whatever the week they are counted in. */
export const mostInSevenDays = 4;

const offsets = [0, 1, 2, 3, 4, 5, 6];

/** Every choice of so many days from a week, with so many days from one to the next; early days first. */
const choicesOf = (count: number, apart: number): readonly (readonly number[])[] =>
  Array.from({ length: 128 }, (_, mask) => offsets.filter((day) => (mask >> day) & 1))
    .filter((days) => days.length === count)
    .filter((days) => days.every((day, i) => i === 0 || day - (days[i - 1] ?? 0) >= apart))
    .sort((a, b) => Number(a.join('')) - Number(b.join('')));

const counts = [0, 1, 2, 3, mostInSevenDays];
const choices = {
  1: counts.map((count) => choicesOf(count, 1)),
  2: counts.map((count) => choicesOf(count, 2)),
};

export type DayWishes = {
  /** The first day of the week and the first that may be run on, rested, in days from the start of the programme. */
  weekStart: number;
  earliest: number;
  /** Days of earlier sessions, in their order. */
  ranAt: readonly number[];
  count: number;
  /** The least number of days from one session to the next: 2 for 48 hours at the same hour of the day, or 1. */
  apart: 1 | 2;
  /** Offsets in the week, 0 to 6, that somebody likes best. */
  liked: ReadonlySet<number>;
  /** An offset that must be among them. */
  pinned?: number | undefined;
};

/**
 * The days of the sessions that are left in a week: as many as fit, on the days somebody likes best, well spread,
 * early rather than late. Days from the start of the programme; none when nothing fits any more.
 */
export const chooseDays = (wishes: DayWishes): readonly number[] => {
  for (let count = Math.min(wishes.count, mostInSevenDays); count > 0; count -= 1) {
    let best: { days: readonly number[]; liked: number; spread: number } | undefined;
    for (const days of choices[wishes.apart][count] ?? []) {
      if (!allowed(wishes, days)) continue;
      let liked = 0;
      for (const day of days) if (wishes.liked.has(day)) liked += 1;
      if (best && liked < best.liked) continue;
      const spread = spreadOf(wishes, days);
      if (!best || liked > best.liked || spread > best.spread) best = { days, liked, spread };
    }
    if (best) return best.days.map((offset) => wishes.weekStart + offset);
  }
  return [];
};

const allowed = (wishes: DayWishes, days: readonly number[]): boolean => {
  const { earliest, weekStart, ranAt, pinned } = wishes;
  const first = weekStart + (days[0] ?? 0);
  if (first < earliest || (pinned !== undefined && !days.includes(pinned))) return false;
  return days.every((offset, i) => {
    const fourBefore = ranAt.at(i - mostInSevenDays);
    return fourBefore === undefined || weekStart + offset - fourBefore >= 7;
  });
};

/** The shortest rest in the week, and over to the same day of the next. */
const spreadOf = ({ weekStart, ranAt }: DayWishes, days: readonly number[]): number => {
  let first: number | undefined;
  let before: number | undefined;
  let least = 7;
  const add = (offset: number): void => {
    if (before !== undefined) least = Math.min(least, offset - before);
    first ??= offset;
    before = offset;
  };
  for (const at of ranAt) if (at >= weekStart) add(at - weekStart);
  for (const offset of days) add(offset);
  return Math.min(least, (first ?? 0) + 7 - (before ?? 0));
};
