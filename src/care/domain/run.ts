import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import type { CheckIn, CheckOut, History, StopSign } from './programme/history.ts';

/** How somebody stayed away. Why is not asked. */
export const absences = ['with-notice', 'without-notice'] as const;
export type Absence = (typeof absences)[number];

/** A note is about the run and stays short: it is no place for notes of a treatment (S4). */
export const longestNote = 280;

/** A sign on which a run was stopped (care.md 2), and what was done then. */
export const stopActions = ['rested', 'walked-back', 'called-gp', 'called-112', 'brought-home'] as const;
export type StopAction = (typeof stopActions)[number];
export type Stop = { sign: StopSign; done: StopAction };

/**
 * What is told of a run: minutes walked and run in whole or half minutes, of how many that were planned.
 * `begun` has a check-in and is not over yet; `withdrawn` was told by mistake.
 */
export type Told = {
  day: CalendarDay;
  state: 'begun' | 'done' | 'missed' | 'withdrawn';
  company: 'guided' | 'independent';
  minutesWalked: number;
  minutesRun: number;
  minutesPlanned: number | undefined;
  /** Whole minutes of the breathing exercise that went with it (S15): 0 when it was left out. */
  breathingMinutes: number | undefined;
  checkIn: CheckIn | undefined;
  checkOut: CheckOut | undefined;
  stop: Stop | undefined;
  absence: Absence | undefined;
  note: string;
};

/** A run as it stands after its last correction. `painOver24Hours` was told afterwards, if at all. */
export type Run = Told & {
  runId: string;
  version: number;
  sessionId: string | undefined;
  painOver24Hours: boolean | undefined;
  recordedBy: { kind: string; id: string | undefined };
  recordedAt: Date;
};

/** A run of which nothing is told yet. */
export const untold = (day: CalendarDay, company: Told['company']): Told => ({
  ...{ day, company, state: 'begun', minutesWalked: 0, minutesRun: 0, note: '' },
  minutesPlanned: undefined,
  breathingMinutes: undefined,
  checkIn: undefined,
  checkOut: undefined,
  stop: undefined,
  absence: undefined,
});

/** What one form tells: only this changes, and what another device told meanwhile stays. */
export type Part =
  | { part: 'check-in'; checkIn: CheckIn; minutesPlanned?: number | undefined }
  | {
      part: 'check-out';
      checkOut: CheckOut;
      minutesWalked: number;
      minutesRun: number;
      breathingMinutes?: number | undefined;
    }
  | { part: 'absence'; absence: Absence }
  | { part: 'presence' }
  | { part: 'stop'; stop: Stop }
  | { part: 'note'; note: string };

export type PartRefusal = 'run-is-done' | 'nothing-run' | 'too-many-minutes' | 'note-too-long';

/** The most minutes that one run is taken to last: six hours. */
const mostMinutes = 360;

/**
 * Puts one part into what was told before. Refuses `run-is-done` to somebody who stayed away after all their minutes are
 * known, `nothing-run` and `too-many-minutes` for minutes that are none or over six hours, `note-too-long` over 280 signs.
 */
export const putTogether = (told: Told, part: Part): Result<Told, PartRefusal> => {
  switch (part.part) {
    case 'check-in':
      return accepted({
        ...present(told),
        checkIn: part.checkIn,
        minutesPlanned: part.minutesPlanned ?? told.minutesPlanned,
      });
    case 'check-out': {
      const minutes = part.minutesWalked + part.minutesRun;
      if (minutes <= 0) return refused('nothing-run');
      if (minutes > mostMinutes) return refused('too-many-minutes');
      const { checkOut, minutesWalked, minutesRun, breathingMinutes } = part;
      const done = { checkOut, minutesWalked, minutesRun, breathingMinutes };
      return accepted({ ...present(told), state: 'done', ...done });
    }
    case 'absence':
      if (told.state === 'done') return refused('run-is-done');
      return accepted({
        ...untold(told.day, told.company),
        state: 'missed',
        absence: part.absence,
        note: told.note,
      });
    case 'presence':
      return accepted(present(told));
    case 'stop':
      return accepted({ ...present(told), stop: part.stop });
    case 'note':
      return Array.from(part.note).length > longestNote
        ? refused('note-too-long')
        : accepted({ ...told, note: part.note });
  }
};

/** Who is told of as present did not stay away. */
const present = (told: Told): Told => ({
  ...told,
  absence: undefined,
  state: told.state === 'done' ? 'done' : 'begun',
});

/** Runs as facts for the programme engine: what was begun or told by mistake is none. */
export const toHistory = (runs: readonly Run[]): History =>
  runs.flatMap((run): History => {
    if (run.state === 'missed') return [{ kind: 'missed', day: run.day }];
    const stopped = run.state === 'begun' && run.stop !== undefined;
    if (run.state !== 'done' && !stopped) return [];
    return [
      {
        kind: 'done',
        day: run.day,
        minutesWalked: run.minutesWalked,
        minutesRun: run.minutesRun,
        company: run.company,
        checkIn: run.checkIn,
        checkOut: run.checkOut,
        painOver24Hours: run.painOver24Hours,
        stopSign: run.stop?.sign,
      },
    ];
  });
