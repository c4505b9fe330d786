import { addDays, dayParts, parseDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';

/**
 * The same day a number of years later; 29 February becomes 1 March where a year has none, so that a term is never cut
 * short.
 */
export const yearsAfter = (from: CalendarDay, years: number): CalendarDay => {
  const { year } = dayParts(from);
  const later = String(year + years).padStart(4, '0') + from.slice(4);
  return parseDay(later) ?? addDays(yearsAfter(addDays(from, -1), years), 1);
};

/** Years that a file, or an invoice, is kept (care.md 5). */
export const keptYears = { statutory: 20, consentByDefault: 2, invoice: 7 } as const;

/**
 * Why a practice may keep a file, from the therapist's profile: as a care provider under the Dutch law on medical
 * treatment (WGBO), or on the client's explicit consent for a documented term of whole years after the end.
 */
export type RetentionBasis =
  Readonly<{ basis: 'statutory-care' }> | Readonly<{ basis: 'explicit-consent'; yearsAfterEnd: number }>;

export type PracticeProfile = Readonly<{
  statutoryCareProvider: boolean;
  /** The practice's own term, whole years; two when it chose none. */
  yearsAfterEnd?: number | undefined;
}>;

/** The basis that follows from a profile. Refuses a term of its own outside 1 to 20 whole years. */
export const decideBasis = (profile: PracticeProfile): Result<RetentionBasis, 'term-out-of-bounds'> => {
  if (profile.statutoryCareProvider) return accepted({ basis: 'statutory-care' });
  const yearsAfterEnd = profile.yearsAfterEnd ?? keptYears.consentByDefault;
  return Number.isInteger(yearsAfterEnd) && yearsAfterEnd >= 1 && yearsAfterEnd <= keptYears.statutory
    ? accepted({ basis: 'explicit-consent', yearsAfterEnd })
    : refused('term-out-of-bounds');
};

export type KeptFile = Readonly<{
  basis: RetentionBasis;
  lastChangedOn: CalendarDay;
  /** The day the guidance ended; absent while it goes on. */
  endedOn?: CalendarDay | undefined;
}>;

/**
 * The first day on which a file is erased by itself: 20 years after its last change, or the practice's term after the
 * end. Undefined while the guidance goes on.
 */
export const eraseOn = (file: KeptFile): CalendarDay | undefined => {
  if (!file.endedOn) return undefined;
  return file.basis.basis === 'statutory-care'
    ? yearsAfter(file.lastChangedOn > file.endedOn ? file.lastChangedOn : file.endedOn, keptYears.statutory)
    : yearsAfter(file.endedOn, file.basis.yearsAfterEnd);
};

/** The first day on which an invoice may go: seven years after the year it belongs to. */
export const eraseInvoiceOn = (invoicedOn: CalendarDay): CalendarDay =>
  yearsAfter(`${invoicedOn.slice(0, 4)}-01-01` as CalendarDay, keptYears.invoice + 1);

export type EraseRefusal = 'still-guided' | 'kept-by-law' | 'term-not-over';

/**
 * Whether a file may be erased. On explicit consent the client's own request is enough, at once; under the law a
 * request during the term is for a human to weigh, and is refused here as `kept-by-law`. Invoices are apart from it.
 */
export const mayErase = (
  file: KeptFile,
  given: { today: CalendarDay; asked: 'by-client' | 'by-term' },
): Result<CalendarDay, EraseRefusal> => {
  const byConsent = file.basis.basis === 'explicit-consent';
  if (given.asked === 'by-client' && byConsent) return accepted(given.today);
  const on = eraseOn(file);
  if (!on) return refused('still-guided');
  if (given.today >= on) return accepted(on);
  return refused(byConsent ? 'term-not-over' : 'kept-by-law');
};

export type Consenting = 'parents' | 'child-and-parents' | 'self';

/** Whole years of age on a day. */
export const ageOn = (bornOn: CalendarDay, on: CalendarDay): number => {
  const born = dayParts(bornOn);
  const now = dayParts(on);
  return now.year - born.year - (on.slice(5) < bornOn.slice(5) ? 1 : 0);
};

/** Who agrees to guidance and to sharing (care.md 5): under 12 the parents, from 12 to 15 both, from 16 the client. */
export const whoConsents = (bornOn: CalendarDay, on: CalendarDay): Consenting => {
  const age = ageOn(bornOn, on);
  return age < 12 ? 'parents' : age < 16 ? 'child-and-parents' : 'self';
};
