import { addDays, dayParts, parseDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';

/** The longest a client or therapist writes here, in characters. */
export const longestWords = 2_000;

/**
 * The last day to answer somebody who uses a right over their file: a month after the question (GDPR art. 12 par. 3). In a
 * shorter month its last day.
 */
export const answerBy = (asked: CalendarDay): CalendarDay => {
  const { year, month } = dayParts(asked);
  const [y, m] = month === 12 ? [year + 1, 1] : [year, month + 1];
  const start = `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}`;
  for (let last = asked.slice(8); ; last = String(Number(last) - 1)) {
    const found = parseDay(`${start}-${last}`);
    if (found) return found;
  }
};

export type CorrectionState =
  { state: 'asked'; answerBy: CalendarDay } | { state: 'accepted' | 'declined'; reason: string };

export type CorrectionRefusal = 'answered-already' | 'reason-missing';

/** Whether a question may be answered so: once, and always with a reason, which the client reads. */
export const decideCorrection = (
  present: CorrectionState,
  answer: Readonly<{ outcome: 'accepted' | 'declined'; reason: string }>,
): Result<typeof answer, CorrectionRefusal> => {
  if (present.state !== 'asked') return refused('answered-already');
  return answer.reason.trim() === '' ? refused('reason-missing') : accepted(answer);
};

/** Days before a file is erased by itself on which the practice is told. */
export const noticeDays = 60;

/**
 * Whether a file whose term is over may go today: the practice was told at least 60 days ago, of this very day. A file
 * that was changed after that has another day, and the practice is told anew.
 */
export const mayEraseByTerm = (
  given: Readonly<{ today: CalendarDay; eraseOn: CalendarDay; noticedOn: CalendarDay | undefined }>,
): boolean =>
  given.noticedOn !== undefined &&
  given.today >= given.eraseOn &&
  given.today >= addDays(given.noticedOn, noticeDays);
