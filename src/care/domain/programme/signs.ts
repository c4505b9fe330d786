import type { CalendarDay } from '../../../kernel/calendar-day.ts';
import type { CheckIn, SessionDone, StopSign } from './history.ts';
import type { ProgrammeSettings } from './settings.ts';

/** A sign that it was too much: the week is repeated, and the next session is no harder (care.md 1). */
export type BadSign =
  | { reason: 'effort-too-high'; on: CalendarDay; effort: number; limit: number }
  | { reason: 'talk-test-failed'; on: CalendarDay }
  | { reason: 'pain'; on: CalendarDay; pain: number; limit: number }
  | { reason: 'pain-over-24-hours'; on: CalendarDay }
  | { reason: 'stop-sign'; on: CalendarDay; stopSign: StopSign };

/** A sign that this is not the day for more: the next session is shorter. Thresholds of our own design. */
export type LightSign =
  | { reason: 'poor-sleep'; on: CalendarDay; sleep: number; limit: number }
  | { reason: 'lower-mood'; on: CalendarDay; moodBefore: number; mood: number };

/** care.md 1: repeat when effort > 5 of 10 or pain > 3 of 10. */
export const effortLimit = 5;
export const painLimit = 3;

/** care.md 4: calm is an effort of 3 to 4. Whoever may only exert themselves moderately stays there. */
export const moderateEffortLimit = 4;

/** Our own design: sleep of 3 of 10 or less is poor; three points lower is a lower mood, a point or two is noise. */
export const poorSleep = 3;
export const moodFall = 3;

export const badSignsOf = (settings: ProgrammeSettings, done: SessionDone): BadSign[] => {
  const { day: on, checkIn, checkOut } = done;
  const limit = settings.intensity === 'only-moderate' ? moderateEffortLimit : effortLimit;
  const signs: BadSign[] = [];
  if (done.stopSign) signs.push({ reason: 'stop-sign', on, stopSign: done.stopSign });
  if (checkIn && checkIn.pain > painLimit)
    signs.push({ reason: 'pain', on, pain: checkIn.pain, limit: painLimit });
  if (done.painOver24Hours) signs.push({ reason: 'pain-over-24-hours', on });
  if (checkOut?.talkTest === 'failed') signs.push({ reason: 'talk-test-failed', on });
  if (checkOut && checkOut.effort > limit)
    signs.push({ reason: 'effort-too-high', on, effort: checkOut.effort, limit });
  return signs;
};

/** What a check-in says against that of the session before, and against the mood after the run where it is known. */
export const lightSignsOf = (
  on: CalendarDay,
  { mood, sleep }: CheckIn,
  moodBefore: number | undefined,
  moodAfter?: number,
): LightSign[] => {
  const signs: LightSign[] = [];
  if (sleep <= poorSleep) signs.push({ reason: 'poor-sleep', on, sleep, limit: poorSleep });
  if (moodBefore !== undefined && moodBefore - mood >= moodFall)
    signs.push({ reason: 'lower-mood', on, moodBefore, mood });
  else if (moodAfter !== undefined && mood - moodAfter >= moodFall)
    signs.push({ reason: 'lower-mood', on, moodBefore: mood, mood: moodAfter });
  return signs;
};
