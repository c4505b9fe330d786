import type { Ran } from './read-history.ts';
import { halfMinutes, shortestSession } from './session-plan.ts';
import type { ProgrammeSettings } from './settings.ts';

/** How far back the longest session counts. */
export const ceilingDays = 30;

/**
 * The most minutes a session may last on the day `at` (days from the start), before it is run: 1.10 times the
 * longest of the thirty days before, walking counted, down to whole half-minutes. From 5,205 habitual runners and
 * their distances (PMID 40623829); minutes of beginners are our own extrapolation. The intake's longest walk counts
 * for thirty days, and after that only when nothing else is known. Ten minutes of walking are always allowed: from
 * there ten per cent is a whole minute, and nobody stays locked at nothing.
 */
export const ceilingAt = (
  settings: Pick<ProgrammeSettings, 'longestWalk'>,
  ran: readonly Ran[],
  at: number,
): { ceiling: number; longest: number } => {
  let longest = at <= ceilingDays ? settings.longestWalk : 0;
  let known = at <= ceilingDays;
  for (let i = ran.length - 1; i >= 0; i -= 1) {
    const session = ran[i];
    if (!session || at - session.at > ceilingDays) break;
    longest = Math.max(longest, session.minutes);
    known = true;
  }
  if (!known) longest = settings.longestWalk;
  return { longest, ceiling: Math.max(shortestSession, halfMinutes((longest * 11) / 10)) };
};
