import { addDays, day } from '../../../kernel/calendar-day.ts';
import type { SessionDone } from './history.ts';
import { defaultGuidance, type ProgrammeSettings } from './settings.ts';

/** Made-up clients for the proofs: no one of them is anybody. */
export const startDay = day({ year: 2027, month: 3, day: 1 });

export const aClient = (but: Partial<ProgrammeSettings> = {}): ProgrammeSettings => ({
  startDay,
  field: 'cure',
  startStep: 1,
  bmiAbove30: false,
  sessionsPerWeek: 3,
  preferredWeekdays: [],
  longestWalk: 45,
  intensity: 'vigorous-allowed',
  betaBlocker: false,
  breathHoldsAllowed: true,
  guidance: defaultGuidance,
  aimMinutes: 45,
  ...but,
});

export type Told = Pick<SessionDone, 'checkIn' | 'checkOut' | 'painOver24Hours' | 'stopSign'>;

export const toldWell: Told = {
  checkIn: { mood: 6, energy: 6, pain: 0, sleep: 7 },
  checkOut: { effort: 4, talkTest: 'passed', mood: 7 },
};

/** A session that went well, on a day counted from the start: 39 minutes of which 8 were run, unless told otherwise. */
export const ran = (at: number, but: Partial<SessionDone> = {}): SessionDone => ({
  kind: 'done',
  day: addDays(startDay, at),
  minutesWalked: 31,
  minutesRun: 8,
  company: 'independent',
  ...toldWell,
  ...but,
});
