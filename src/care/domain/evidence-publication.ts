import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { smallestGroup, type Evidence, type GroupOutcome, type Spread } from './evidence.ts';

/** What is public of one scale: the numbers, and the day they were counted on. */
export type Numbers = Pick<Extract<Evidence, { shown: true }>, 'all' | 'groups' | 'hidden'>;
export type Publication = Readonly<{ countedOn: CalendarDay; numbers: Numbers }>;

const rounded = (value: number): number => Math.round(value * 10) / 10;

const roundedSpread = ({ mean, sd, quartiles: [lower, median, upper] }: Spread): Spread => ({
  mean: rounded(mean),
  sd: rounded(sd),
  quartiles: [rounded(lower), rounded(median), rounded(upper)],
});

const roundedGroup = (group: GroupOutcome): GroupOutcome => ({
  ...group,
  start: roundedSpread(group.start),
  end: roundedSpread(group.end),
  change: roundedSpread(group.change),
});

const farApart = (one: number, other: number): boolean => Math.abs(one - other) >= smallestGroup;

/**
 * What is public after a new counting. Two publications that differ by a few people would give those few away by
 * subtraction, so a new one takes the place of the old only when ten people or more came or went, and no group in both
 * moved by fewer. Too few people altogether: nothing is public any more. Numbers are rounded to one decimal.
 */
export const nextPublication = (
  before: Publication | undefined,
  counted: Evidence,
  countedOn: CalendarDay,
): Publication | undefined => {
  if (!counted.shown) return undefined;
  const { all, groups, hidden } = counted;
  const next: Publication = {
    countedOn,
    numbers: {
      all: roundedGroup(all),
      groups: groups.map(({ group, outcome }) => ({ group, outcome: roundedGroup(outcome) })),
      hidden,
    },
  };
  if (!before) return next;
  const peopleBefore = new Map(before.numbers.groups.map(({ group, outcome }) => [group, outcome.people]));
  const groupsApart = groups.every(({ group, outcome }) => {
    const was = peopleBefore.get(group);
    return was === undefined || was === outcome.people || farApart(was, outcome.people);
  });
  return farApart(before.numbers.all.people, all.people) && groupsApart ? next : before;
};

/** The quarter of a year in which a day lies: "2027-1". */
export const quarterOf = (day: CalendarDay): string =>
  `${day.slice(0, 4)}-${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
