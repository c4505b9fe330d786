import type { CalendarDay } from '../../kernel/calendar-day.ts';
import type { Lang } from '../../kernel/lang.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';

/** What the register sees of a certificate. */
export type CertificateSeen = {
  id: string;
  number: string;
  /** Which course it is of: three days since 2014 (S35), two days of 2003–2013, or the return day after that (S27). */
  course: 'three-day' | 'two-day' | 'return-day' | 'other';
  holder: string;
  email: string | undefined;
  withdrawn: boolean;
  lang: Lang;
  /** The day it was issued on: the day that points of it count for. */
  earnedOn: CalendarDay;
};

/** What the registrar settled for who followed the two-day course and a return day (S27). */
export const alumniPolicies = ['admit', 'judge', 'not'] as const;
export type AlumniPolicy = (typeof alumniPolicies)[number];

/** `judge`: the registrar also judges, with a reason, whether what was followed is enough. */
export type Entry = { by: 'course' | 'alumni'; judge: boolean };

export type EntryRefusal =
  | 'certificate-unknown'
  | 'certificate-withdrawn'
  | 'certificate-of-another'
  | 'two-days-only'
  | 'alumni-not-admitted';

const names = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part.length > 1);

/** Whether two ways of writing a name can be of one person: the last words agree. */
export const sameSurname = (one: string, other: string): boolean => {
  const [a, b] = [names(one).at(-1), names(other).at(-1)];
  return a !== undefined && a === b;
};

/**
 * Whether a certificate opens the way to the register (S35), for a person who signed in with `email` and calls
 * themselves `name`. Without the same address the surname must agree; what an address proves, a name only suggests, so
 * the registrar sees which of the two it was.
 */
export const decideEntry = (
  certificate: CertificateSeen | undefined,
  person: { email: string; name: string },
  policy: AlumniPolicy,
): Result<Entry, EntryRefusal> => {
  if (!certificate) return refused('certificate-unknown');
  if (certificate.withdrawn) return refused('certificate-withdrawn');
  const proven = certificate.email?.toLowerCase() === person.email.toLowerCase();
  if (!proven && !sameSurname(certificate.holder, person.name)) return refused('certificate-of-another');
  switch (certificate.course) {
    case 'three-day':
      return accepted({ by: 'course', judge: false });
    case 'two-day':
      return refused('two-days-only');
    case 'return-day':
      if (policy === 'not') return refused('alumni-not-admitted');
      return accepted({ by: 'alumni', judge: policy === 'judge' });
    case 'other':
      return accepted({ by: 'alumni', judge: true });
  }
};
