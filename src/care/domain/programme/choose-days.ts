/** Every choice of days from a week, as offsets 0 to 6, by their number; early days first. */
const choices: readonly (readonly (readonly number[])[])[] = [0, 1, 2, 3, 4].map((count) =>
  Array.from({ length: 128 }, (_, mask) => [0, 1, 2, 3, 4, 5, 6].filter((day) => (mask >> day) & 1))
    .filter((days) => days.length === count)
    .sort((a, b) => Number(a.join('')) - Number(b.join(''))),
);

/** Never more than this in any seven days on end, whatever the week they are counted in. */
export const mostInSevenDays = 4;

export type DayWishes = {
  /** The first day of the week and the first that may be run on, in days from the start of the programme. */
  weekStart: number;
  earliest: number;
  /** Days of earlier sessions, in their order. */
  ranAt: readonly number[];
  count: number;
  /** The least number of days from one session to the next: 2 for 48 hours at the same hour of the day, or 1. */
  apart: number;
  preferred: (at: number) => boolean;
  /** A day that must be among them. */
  pinned?: number | undefined;
};

/**
 * The days of the sessions that are left in a week: as many as fit, on the days somebody likes best, well spread,
 * early rather than late. Days from the start of the programme; none when nothing fits any more.
 */
export const chooseDays = (wishes: DayWishes): readonly number[] => {
  for (let count = Math.min(wishes.count, mostInSevenDays); count > 0; count -= 1) {
    let best: { days: readonly number[]; liked: number; spread: number } | undefined;
    for (const choice of choices[count] ?? []) {
      const days = choice.map((offset) => wishes.weekStart + offset);
      if (!allowed(wishes, days)) continue;
      const liked = days.filter(wishes.preferred).length;
      const spread = spreadOf(wishes, days);
      if (!best || liked > best.liked || (liked === best.liked && spread > best.spread))
        best = { days, liked, spread };
    }
    if (best) return best.days;
  }
  return [];
};

const allowed = ({ earliest, apart, ranAt, pinned }: DayWishes, days: readonly number[]): boolean => {
  if ((days[0] ?? 0) < earliest || (pinned !== undefined && !days.includes(pinned))) return false;
  if (days.some((at, i) => i > 0 && at - (days[i - 1] ?? 0) < apart)) return false;
  const last = ranAt.at(-1);
  if (last !== undefined && (days[0] ?? 0) - last < apart) return false;
  const all = [...ranAt.slice(-mostInSevenDays), ...days];
  return all.every((at, i) => {
    const first = all[i - mostInSevenDays];
    return i < all.length - days.length || first === undefined || at - first >= 7;
  });
};

/** The shortest rest in the week, and over to the same day of the next. */
const spreadOf = ({ weekStart, ranAt }: DayWishes, days: readonly number[]): number => {
  const week = [...ranAt.filter((at) => at >= weekStart), ...days];
  return week.reduce((least, at, i) => Math.min(least, (week[i + 1] ?? (week[0] ?? at) + 7) - at), 7);
};
