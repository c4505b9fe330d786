import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';

/** Of the three-day course, of a return day for who followed the two-day course (S27), or of earlier years. */
export const certificateKinds = ['course', 'return-day', 'imported'] as const;
export type CertificateKind = (typeof certificateKinds)[number];

/** S29: the disciplines that teach in the course. */
export const disciplines = ['psychiatry', 'sport-psychology', 'physiotherapy', 'breathing'] as const;
export type Discipline = (typeof disciplines)[number];

/** What a certificate says, apart from the name: kept as it was issued, never read from the edition again. */
export type CertificateContent = {
  course: 'three-day' | 'two-day' | 'return-day' | 'other';
  /** What a course of earlier years was called, when it was another than the two-day course. */
  title?: string | undefined;
  /** As in S18; none on a certificate of earlier years. */
  editionCode?: string | undefined;
  days: CalendarDay[];
  place: string;
  /** Breaks included; unknown for earlier years. */
  hours?: number | undefined;
  disciplines: Discipline[];
  issuer: { name: string; city: string };
};

/** Where a certificate stands. The reason of a withdrawal is the office's, and never on the public page. */
export type CertificateState =
  | { state: 'valid' }
  | { state: 'withdrawn'; withdrawnAt: Date; reason: string; by: string; replacedBy: string | undefined };

export type IssueRefusal = 'already-issued' | 'missing-without-reason' | 'reason-too-long' | 'name-missing';

export const longestReason = 500;
const longestName = 120;

/**
 * Whether a certificate may be issued now: nothing is missing, or the office says why it is issued all the same; and
 * there is none that still holds. `missing` names what the rule of the dossier still asks; the result of the theory
 * test is not among it (S26).
 */
export const decideIssue = (request: {
  name: string;
  missing: readonly string[];
  reason: string;
  /** The latest certificate of this enrolment. */
  latest: CertificateState | undefined;
}): Result<{ reason: string | undefined }, IssueRefusal> => {
  const reason = request.reason.trim();
  if (request.latest?.state === 'valid') return refused('already-issued');
  if (request.name.trim() === '' || request.name.length > longestName) return refused('name-missing');
  if (reason.length > longestReason) return refused('reason-too-long');
  if (request.missing.length === 0) return accepted({ reason: undefined });
  return reason === '' ? refused('missing-without-reason') : accepted({ reason });
};

export type WithdrawRefusal =
  'not-found' | 'already-withdrawn' | 'withdrawal-without-reason' | 'reason-too-long';

/** Whether a certificate may be withdrawn: it still holds, and a reason is given, for the office alone. */
export const decideWithdrawal = (
  state: CertificateState,
  given: string,
): Result<{ reason: string }, WithdrawRefusal> => {
  const reason = given.trim();
  if (state.state === 'withdrawn') return refused('already-withdrawn');
  if (reason === '') return refused('withdrawal-without-reason');
  return reason.length > longestReason ? refused('reason-too-long') : accepted({ reason });
};

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Hours of days that begin and end at the same times ("09:30", "17:00"), breaks included. */
export const courseHours = (days: number, startsAt: string, endsAt: string): number =>
  (days * (minutesOf(endsAt) - minutesOf(startsAt))) / 60;
