import type { Band, Definition } from './definition.ts';
import type { Answers, Outcome, Scores } from './outcome.ts';

/** Guidelines for data processing and analysis of the IPAQ, revised November 2005, sections 5 and 7. */
export const ipaqFigures = {
  met: { walk: 3.3, moderate: 4, vigorous: 8 },
  /** Shorter than this a day does not count, and neither do its days. */
  leastMinutes: 10,
  /** More than this a day, of one kind, counts as this. */
  mostMinutes: 180,
  /** More than this a day, of the three kinds together, cannot be: nobody is scored on it. */
  mostMinutesTogether: 960,
} as const;

/** Which items ask for the days of a week and for the minutes on such a day. */
const asked = {
  vigorous: { days: 1, minutes: 2 },
  moderate: { days: 3, minutes: 4 },
  walk: { days: 5, minutes: 6 },
} as const;
const sittingItem = 7;

type Habit = { days: number; minutes: number };
export type Week = Readonly<Record<keyof typeof asked, Habit>>;

/**
 * MET-minutes a week with their category, and minutes of sitting on a working day. Who has no days of a kind need
 * not say how long; apart from that a missing number means no score.
 */
export const scoreIpaq = (definition: Definition, answers: Answers): Scores =>
  Object.fromEntries(
    definition.subscales.map(({ code, min, max }): [string, Outcome] => {
      if (code !== 'activity') return [code, sitting(answers, { min, max })];
      const missing = missingItems(answers);
      if (missing.length > 0) return [code, { kind: 'no-score', missing }];
      const told = weekOf(answers);
      const minutesADay = told.vigorous.minutes + told.moderate.minutes + told.walk.minutes;
      if (minutesADay > ipaqFigures.mostMinutesTogether) return [code, { kind: 'implausible', minutesADay }];
      const week = truncated(told);
      const value = metMinutes(week);
      return [code, { kind: 'score', value, band: categoryOf(week), min, max, filledIn: [] }];
    }),
  );

/**
 * The published category of a week after truncation. High: vigorous on 3 days with 1,500 MET-minutes of all kinds
 * together, or 7 days of anything with 3,000. Moderate: vigorous on 3 days for 20 minutes, or 5 days of moderate
 * activity and walking for 30 minutes, or 5 days of anything with 600. Days of different kinds are added.
 */
export const categoryOf = (week: Week): Band => {
  const { vigorous, moderate, walk } = week;
  const total = metMinutes(week);
  const days = vigorous.days + moderate.days + walk.days;
  if ((vigorous.days >= 3 && total >= 1500) || (days >= 7 && total >= 3000)) return 'high-activity';
  const halfHours = [moderate, walk].reduce((sum, { days, minutes }) => sum + (minutes >= 30 ? days : 0), 0);
  const reached =
    (vigorous.days >= 3 && vigorous.minutes >= 20) || halfHours >= 5 || (days >= 5 && total >= 600);
  return reached ? 'moderate-activity' : 'low-activity';
};

const sitting = (answers: Answers, bounds: { min: number; max: number }): Outcome => {
  const value = answers.get(sittingItem);
  return value === undefined
    ? { kind: 'no-score', missing: [sittingItem] }
    : { kind: 'score', value, band: undefined, ...bounds, filledIn: [] };
};

const missingItems = (answers: Answers): readonly number[] =>
  Object.values(asked).flatMap(({ days, minutes }) => {
    const given = answers.get(days);
    if (given === undefined) return [days, minutes].filter((item) => !answers.has(item));
    return given > 0 && !answers.has(minutes) ? [minutes] : [];
  });

/** What was told; without days there are no minutes, whatever stands in the second field. */
const weekOf = (answers: Answers): Week => {
  const habit = (item: { days: number; minutes: number }): Habit => {
    const days = answers.get(item.days) ?? 0;
    return { days, minutes: days === 0 ? 0 : (answers.get(item.minutes) ?? 0) };
  };
  return { vigorous: habit(asked.vigorous), moderate: habit(asked.moderate), walk: habit(asked.walk) };
};

const truncated = (week: Week): Week => {
  const cut = ({ days, minutes }: Habit): Habit =>
    minutes < ipaqFigures.leastMinutes
      ? { days: 0, minutes: 0 }
      : { days, minutes: Math.min(minutes, ipaqFigures.mostMinutes) };
  return { vigorous: cut(week.vigorous), moderate: cut(week.moderate), walk: cut(week.walk) };
};

/** In tenths first, which are whole numbers: 3.3 times a whole number is none to a computer. */
const metMinutes = (week: Week): number => {
  const tenths = ({ days, minutes }: Habit, met: number): number => Math.round(met * 10) * days * minutes;
  const { walk, moderate, vigorous } = ipaqFigures.met;
  const all = tenths(week.walk, walk) + tenths(week.moderate, moderate) + tenths(week.vigorous, vigorous);
  return all / 10;
};
