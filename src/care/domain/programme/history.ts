import type { CalendarDay } from '../../../kernel/calendar-day.ts';

/** Ten seconds before the run: each 0 to 10. For mood, energy and sleep more is better, for pain less. */
export type CheckIn = { mood: number; energy: number; pain: number; sleep: number };

/** After the run: effort and mood 0 to 10, and whether whole sentences could be spoken. */
export type CheckOut = { effort: number; talkTest: 'passed' | 'failed'; mood: number };

/** Why a session is stopped (care.md 2). The client's own wish is none of these, and holds nothing. */
export const stopSigns = [
  'chest-pain',
  'near-fainting',
  'pallor',
  'clammy',
  'breathlessness',
  'leg-pain',
  'collapse',
  'confusion',
  'heat-illness',
  'bone-pain',
  'calf-swelling',
] as const;
export type StopSign = (typeof stopSigns)[number];

/** A session as it was, in minutes; the warm-up and cool-down are walked. A walk on one's own counts as one. */
export type SessionDone = {
  kind: 'done';
  day: CalendarDay;
  minutesWalked: number;
  minutesRun: number;
  company: 'guided' | 'independent';
  checkIn?: CheckIn | undefined;
  checkOut?: CheckOut | undefined;
  /** Told afterwards: pain that was still there a day later. */
  painOver24Hours?: boolean | undefined;
  stopSign?: StopSign | undefined;
};

/** A session that was planned and did not happen. Nothing is planned again on its day. */
export type SessionMissed = { kind: 'missed'; day: CalendarDay };

export type History = readonly (SessionDone | SessionMissed)[];
