import { accepted, refused, type Result } from '../../../kernel/result.ts';
import { plainSum, type Definition } from './definition.ts';

const days = { min: 0, max: 7 };
const minutes = { min: 0, max: 1440 };
const guidelines = {
  cite: 'Guidelines for data processing and analysis of the IPAQ, November 2005',
  gk: false,
};

/**
 * Seven items about the last seven days: days and minutes of vigorous (1, 2) and moderate activity (3, 4) and of
 * walking (5, 6), and minutes of sitting (7). Scored by `ipaq-scoring.ts`. The categories are about how much somebody
 * moves, and more is not coloured as better (S3).
 */
export const ipaqSf: Definition = {
  ...plainSum,
  code: 'ipaq-sf',
  name: 'IPAQ-SF',
  items: [days, minutes, days, minutes, days, minutes, minutes],
  method: 'ipaq',
  subscales: [
    {
      code: 'activity',
      name: { nl: 'Beweging in een week (MET-minuten)', en: 'Activity in a week (MET minutes)' },
      items: [1, 2, 3, 4, 5, 6],
      // 7 days of 180 minutes of each kind: 7 × 180 × (8 + 4 + 3.3).
      ...{ multiplier: 1, min: 0, max: 19_278, direction: 'neither' },
    },
    {
      code: 'sitting',
      name: { nl: 'Zitten op een doordeweekse dag (minuten)', en: 'Sitting on a weekday (minutes)' },
      items: [7],
      ...{ multiplier: 1, min: 0, max: 1440, direction: 'neither' },
    },
  ],
  source: guidelines,
};

/** How hard a session was, from 0 to 10, asked in words of our own. */
export const sessionEffort: Definition = {
  ...plainSum,
  code: 'session-effort',
  name: 'Inspanning van een sessie',
  validated: false,
  items: [{ min: 0, max: 10 }],
  subscales: [
    {
      code: 'effort',
      name: { nl: 'Inspanning', en: 'Effort' },
      items: [1],
      ...{ multiplier: 1, min: 0, max: 10, direction: 'neither' },
    },
  ],
  source: { cite: 'care.md 3; after Foster', gk: false },
};

/** The longest session that a load is computed for, in minutes: one day. */
const longestMinutes = 1440;

/**
 * The load of a session after Foster: effort (0–10) times its minutes. Information for the therapist, never a gate
 * (care.md 4). Refuses an effort that is not on the scale and minutes that no day has.
 */
export const sessionLoad = (session: {
  effort: number;
  minutes: number;
}): Result<number, 'effort-out-of-range' | 'minutes-out-of-range'> => {
  const { effort, minutes: length } = session;
  if (!Number.isInteger(effort) || effort < 0 || effort > 10) return refused('effort-out-of-range');
  if (!(length >= 0 && length <= longestMinutes)) return refused('minutes-out-of-range');
  return accepted(effort * length);
};
