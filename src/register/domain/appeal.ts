import { addDays, type CalendarDay } from '../../kernel/calendar-day.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import type { StandingKind } from './standing.ts';

/** Decisions somebody may object to. */
export const contestable = ['refusal', 'suspended', 'withdrawn', 'expired'] as const;
export type Contestable = (typeof contestable)[number];

/** What an objection to a line of the history is against; undefined for a line nobody may object to. */
export const contestableKind = (kind: StandingKind): Exclude<Contestable, 'refusal'> | undefined =>
  kind === 'suspended' || kind === 'withdrawn' || kind === 'expired' ? kind : undefined;

export const longestGrounds = 5000;

/** The last day on which an objection may be lodged; weeks are a setting, six by default. */
export const appealUntil = (decidedOn: CalendarDay, weeks: number): CalendarDay =>
  addDays(decidedOn, weeks * 7);

export type LodgeRefusal = 'too-late' | 'already-lodged' | 'grounds-missing' | 'grounds-too-long';

/** Whether an objection may be lodged: in time, once, and with grounds. */
export const decideLodge = (request: {
  decidedOn: CalendarDay;
  today: CalendarDay;
  weeks: number;
  lodged: boolean;
  grounds: string;
}): Result<string, LodgeRefusal> => {
  const grounds = request.grounds.trim();
  if (request.lodged) return refused('already-lodged');
  if (request.today > appealUntil(request.decidedOn, request.weeks)) return refused('too-late');
  if (grounds === '') return refused('grounds-missing');
  return grounds.length > longestGrounds ? refused('grounds-too-long') : accepted(grounds);
};

export type AppealRefusal = 'same-registrar' | 'own-appeal' | 'reason-missing' | 'already-decided';

/** Whether somebody may decide an objection: not who took the contested decision, nor who objects; with a reason; once. */
export const decideAppeal = (request: {
  contestedBy: string;
  by: string;
  isAppellant: boolean;
  decided: boolean;
  reason: string;
}): Result<string, AppealRefusal> => {
  const reason = request.reason.trim();
  if (request.decided) return refused('already-decided');
  if (request.isAppellant) return refused('own-appeal');
  if (request.contestedBy === request.by) return refused('same-registrar');
  return reason === '' ? refused('reason-missing') : accepted(reason);
};
