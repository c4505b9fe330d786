import { expect, test } from 'vitest';
import { day, parseDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import {
  ageOn,
  decideBasis,
  eraseInvoiceOn,
  eraseOn,
  mayErase,
  whoConsents,
  yearsAfter,
  type RetentionBasis,
} from './retention.ts';

const on = (text: string): CalendarDay => parseDay(text)!;
const statutory: RetentionBasis = { basis: 'statutory-care' };
const byConsent: RetentionBasis = { basis: 'explicit-consent', yearsAfterEnd: 2 };
const file = { lastChangedOn: on('2027-05-10'), endedOn: on('2027-03-01') };

test('S38: the basis follows from the profile; without a term of its own a practice keeps two years', () => {
  expect(decideBasis({ statutoryCareProvider: true, yearsAfterEnd: 3 })).toEqual({
    ok: true,
    value: statutory,
  });
  expect(decideBasis({ statutoryCareProvider: false })).toEqual({ ok: true, value: byConsent });
  for (const yearsAfterEnd of [0, -1, 1.5, 21, Number.NaN])
    expect(decideBasis({ statutoryCareProvider: false, yearsAfterEnd }).ok).toBe(false);
});

test('S38: a statutory care provider keeps a file twenty years from its last change', () => {
  expect(eraseOn({ basis: statutory, ...file })).toBe('2047-05-10');
  expect(eraseOn({ basis: statutory, ...file, lastChangedOn: on('2026-01-01') })).toBe('2047-03-01');
});

test('S38: on explicit consent the term counts from the end, and nothing goes while the guidance goes on', () => {
  expect(eraseOn({ basis: byConsent, ...file })).toBe('2029-03-01');
  expect(eraseOn({ basis: byConsent, lastChangedOn: file.lastChangedOn })).toBeUndefined();
});

test('S38: a file goes on the very day its term is over and not the day before', () => {
  const by = (basis: RetentionBasis, today: string) =>
    mayErase({ basis, ...file }, { today: on(today), asked: 'by-term' });
  expect(by(byConsent, '2029-02-28')).toEqual({ ok: false, reason: 'term-not-over' });
  expect(by(byConsent, '2029-03-01').ok).toBe(true);
  expect(by(statutory, '2047-05-09')).toEqual({ ok: false, reason: 'kept-by-law' });
  expect(by(statutory, '2047-05-10').ok).toBe(true);
  expect(
    mayErase(
      { basis: byConsent, lastChangedOn: file.lastChangedOn },
      { today: on('2099-01-01'), asked: 'by-term' },
    ),
  ).toEqual({ ok: false, reason: 'still-guided' });
});

test('S38: who consented may ask for erasure at once; what the law keeps a request does not erase', () => {
  const asked = (basis: RetentionBasis) =>
    mayErase({ basis, ...file }, { today: on('2027-05-11'), asked: 'by-client' });
  expect(asked(byConsent)).toEqual({ ok: true, value: on('2027-05-11') });
  expect(asked(statutory)).toEqual({ ok: false, reason: 'kept-by-law' });
});

test('S38: an invoice is kept seven full years after its own', () => {
  expect(eraseInvoiceOn(on('2027-01-01'))).toBe('2035-01-01');
  expect(eraseInvoiceOn(on('2027-12-31'))).toBe('2035-01-01');
});

test('S38: under 12 the parents agree, from 12 to 15 both, from 16 the client', () => {
  const born = day({ year: 2014, month: 6, day: 15 });
  const who = (text: string) => whoConsents(born, on(text));
  expect([who('2026-06-14'), who('2026-06-15'), who('2030-06-14'), who('2030-06-15')]).toEqual([
    'parents', 'child-and-parents', 'child-and-parents', 'self',
  ]); // prettier-ignore
});

test('S38: a leap day never shortens a term, and a birthday on one is counted on 1 March', () => {
  expect(yearsAfter(on('2028-02-29'), 1)).toBe('2029-03-01');
  expect(yearsAfter(on('2028-02-29'), 20)).toBe('2048-02-29');
  expect(ageOn(on('2012-02-29'), on('2024-02-28'))).toBe(11);
  expect(ageOn(on('2012-02-29'), on('2025-02-28'))).toBe(12);
  expect(ageOn(on('2012-02-29'), on('2025-03-01'))).toBe(13);
});
