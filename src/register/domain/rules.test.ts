import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, parseDay } from '../../kernel/calendar-day.ts';
import { decideAct, decideJudgement, type ApplicationStanding, type Judgement } from './application.ts';
import { competences, competentFor, noMarking, offered } from './competence.ts';
import { decideAppeal, decideLodge } from './appeal.ts';
import { decideEntry, type CertificateSeen } from './entry.ts';
import { changeConsents, readPhone, readWebsite } from './profile-form.ts';
import { consentFields, type Therapist } from './profile.ts';
import { publicProfile } from './public-profile.ts';
import { addMonths, canRenew, dueReminder, forecast } from './renewal.ts';
import { slugOf } from './slug.ts';

const day = (text: string) => parseDay(text)!;
const at = new Date('2026-11-22T09:00:00Z');

const seen: CertificateSeen = {
  id: 'c',
  number: 'RT26-1',
  course: 'three-day',
  holder: 'Testpersoon Anna de Wit',
  email: 'anna@example.com',
  withdrawn: false,
  lang: 'nl',
  earnedOn: day('2026-01-01'),
};
const anna = { email: 'Anna@Example.com', name: 'Anna de Wit' };

test('S35: the three-day course opens the register; S27: the two days with a return day as the registrar settled', () => {
  expect(decideEntry(seen, anna, 'not')).toEqual({ ok: true, value: { by: 'course', judge: false } });
  const alumnus = { ...seen, course: 'return-day' as const };
  expect(decideEntry(alumnus, anna, 'admit')).toEqual({ ok: true, value: { by: 'alumni', judge: false } });
  expect(decideEntry(alumnus, anna, 'judge')).toEqual({ ok: true, value: { by: 'alumni', judge: true } });
  expect(decideEntry(alumnus, anna, 'not')).toEqual({ ok: false, reason: 'alumni-not-admitted' });
  expect(decideEntry({ ...seen, course: 'two-day' }, anna, 'admit')).toEqual({
    ok: false,
    reason: 'two-days-only',
  });
});

test('S35: an unknown, a withdrawn and somebody else’s certificate open nothing', () => {
  expect(decideEntry(undefined, anna, 'admit')).toEqual({ ok: false, reason: 'certificate-unknown' });
  expect(decideEntry({ ...seen, withdrawn: true }, anna, 'admit')).toEqual({
    ok: false,
    reason: 'certificate-withdrawn',
  });
  const other = { email: 'bas@example.com', name: 'Bas Jansen' };
  expect(decideEntry(seen, other, 'admit')).toEqual({ ok: false, reason: 'certificate-of-another' });
  // Another address with the same surname may be the same person: the registrar looks.
  expect(decideEntry(seen, { ...other, name: 'A. de  Wít' }, 'admit').ok).toBe(true);
});

test('S38, S40: the base profession counts, and the registrar marks off', () => {
  expect(competentFor('physiotherapist', noMarking)).toEqual([...competences]);
  expect(competentFor('coach', noMarking)).toEqual(['prevention']);
  expect(competentFor('nurse', { added: ['cure'], removed: ['prevention'], reason: 'x' })).toEqual([
    'cure',
    'reintegration',
  ]);
  expect(offered(['cure', 'prevention'], ['prevention'])).toEqual(['prevention']);
});

const submitted: ApplicationStanding = { state: 'submitted', since: at };
const judged = (verdict: Judgement['verdict']): Judgement => ({ verdict, reason: 'x', by: 'staff:k1', at });
const act = (over: Partial<Parameters<typeof decideAct>[0]>) =>
  decideAct({
    standing: submitted,
    act: 'admit',
    reason: '',
    by: 'staff:k1',
    isApplicant: false,
    fourEyes: false,
    judged: [judged('met')],
    ...over,
  });

test('S35: admitting asks that every point is met', () => {
  expect(act({})).toEqual({ ok: true, value: 'admitted' });
  expect(act({ judged: [judged('met'), undefined] })).toEqual({ ok: false, reason: 'not-all-met' });
  expect(act({ judged: [judged('met'), judged('more')] })).toEqual({ ok: false, reason: 'not-all-met' });
  expect(act({ act: 'refuse', judged: [judged('not-met')] })).toEqual({
    ok: false,
    reason: 'reason-missing',
  });
  expect(act({ act: 'refuse', reason: 'x', judged: [judged('not-met'), undefined] })).toEqual({
    ok: false,
    reason: 'points-unjudged',
  });
  expect(act({ act: 'ask' })).toEqual({ ok: false, reason: 'nothing-asked' });
});

test('nobody judges themselves, and with four eyes the second must be another', () => {
  expect(act({ isApplicant: true })).toEqual({ ok: false, reason: 'own-application' });
  expect(decideJudgement({ standing: submitted, verdict: 'met', reason: '', isApplicant: true })).toEqual({
    ok: false,
    reason: 'own-application',
  });
  expect(act({ fourEyes: true })).toEqual({ ok: true, value: 'proposed-admit' });
  const proposed: ApplicationStanding = {
    state: 'proposed',
    since: at,
    admit: true,
    by: 'staff:k1',
    reason: '',
  };
  expect(act({ standing: proposed, fourEyes: true })).toEqual({ ok: false, reason: 'same-eyes' });
  expect(act({ standing: proposed, fourEyes: true, by: 'staff:k2' })).toEqual({
    ok: true,
    value: 'admitted',
  });
});

test('"u komt 4 punten tekort": the fewest coming days that bring what is short, and only those in time', () => {
  const offer = (id: string, on: string, points: number) => ({ id, title: id, day: day(on), points });
  const found = forecast({
    norm: 20,
    claims: [
      { earnedOn: day('2026-02-01'), claimed: 10, decided: 8 },
      { earnedOn: day('2026-03-01'), claimed: 4, decided: undefined },
      { earnedOn: day('2024-03-01'), claimed: 9, decided: 9 },
      { earnedOn: day('2026-04-01'), claimed: 9, decided: 0 },
    ],
    termFrom: day('2026-01-01'),
    validUntil: day('2028-01-31'),
    today: day('2026-11-22'),
    offers: [
      offer('a', '2027-03-01', 6),
      offer('b', '2027-06-01', 6),
      offer('late', '2028-02-01', 20),
      offer('c', '2027-01-01', 3),
    ],
  });
  expect(found).toMatchObject({ earned: 8, waiting: 4, short: 12, monthsLeft: 14, enoughKnown: true });
  expect(found.fits.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('whatever was earned, the forecast adds up and its days lie within the term', () => {
  const aDay = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(day('2024-01-01'), days));
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          earnedOn: aDay,
          claimed: fc.nat(20),
          decided: fc.option(fc.nat(20), { nil: undefined }),
        }),
      ),
      fc.array(fc.record({ id: fc.uuid(), title: fc.string(), day: aDay, points: fc.nat(10) })),
      aDay,
      fc.nat(40),
      (claims, offers, today, norm) => {
        const validUntil = addDays(today, 400);
        const found = forecast({ norm, claims, termFrom: addDays(today, -400), validUntil, today, offers });
        expect(found.short).toBe(Math.max(0, norm - found.earned));
        for (const fit of found.fits) expect(fit.day >= today && fit.day <= validUntil).toBe(true);
        const brought = found.fits.reduce((total, { points }) => total + points, 0);
        if (found.short > 0) expect(brought >= found.short).toBe(found.enoughKnown);
        // One day less would not do.
        const least = Math.min(...found.fits.map(({ points }) => points));
        if (found.enoughKnown && found.fits.length > 0) expect(brought - least).toBeLessThan(found.short);
      },
    ),
  );
});

test('reminders 12, 6 and 1 months before the end, the nearest one; and renewal only near the end', () => {
  const until = day('2028-03-31');
  expect(dueReminder(until, day('2027-03-30'))).toBeUndefined();
  expect(dueReminder(until, day('2027-03-31'))).toBe(12);
  expect(dueReminder(until, day('2027-09-30'))).toBe(6);
  expect(dueReminder(until, day('2028-02-29'))).toBe(1);
  expect(dueReminder(until, day('2028-04-01'))).toBeUndefined();
  expect(canRenew({ short: 0, validUntil: until }, day('2027-03-30'), 12)).toBe(false);
  expect(canRenew({ short: 0, validUntil: until }, day('2027-03-31'), 12)).toBe(true);
  expect(canRenew({ short: 1, validUntil: until }, day('2028-03-31'), 12)).toBe(false);
  expect(addMonths(day('2028-02-29'), 12)).toBe('2029-02-28');
  expect(addMonths(day('2026-01-31'), -2)).toBe('2025-11-30');
});

test('an objection is lodged in six weeks and once, and decided by somebody else', () => {
  const lodge = {
    decidedOn: day('2026-01-01'),
    today: day('2026-02-12'),
    weeks: 6,
    lodged: false,
    grounds: 'x',
  };
  expect(decideLodge(lodge).ok).toBe(true);
  expect(decideLodge({ ...lodge, today: day('2026-02-13') })).toEqual({ ok: false, reason: 'too-late' });
  expect(decideLodge({ ...lodge, lodged: true })).toEqual({ ok: false, reason: 'already-lodged' });
  const decide = { contestedBy: 'staff:k1', by: 'staff:k2', isAppellant: false, decided: false, reason: 'x' };
  expect(decideAppeal(decide).ok).toBe(true);
  expect(decideAppeal({ ...decide, by: 'staff:k1' })).toEqual({ ok: false, reason: 'same-registrar' });
  expect(decideAppeal({ ...decide, isAppellant: true })).toEqual({ ok: false, reason: 'own-appeal' });
});

const therapist: Therapist = {
  id: 't',
  slug: 'anna',
  personId: 'p',
  email: 'geheim@example.com',
  lang: 'nl',
  name: 'Testpersoon Anna',
  baseProfession: 'coach',
  baseProfessionWords: undefined,
  professionRegister: 'REG-X',
  professionNumber: 'NR-1',
  certificateNumber: 'RT26-1',
  fields: ['cure', 'prevention'],
  competentFor: ['prevention'],
  marking: noMarking,
  guidance: ['group'],
  languages: ['nl'],
  terrain: ['forest'],
  accessibility: ['toilet'],
  reimbursement: ['none'],
  priceText: 'PRIJS-X',
  about: 'OVER-X',
  contactEmail: 'contact-x@example.com',
  phone: 'TEL-X',
  website: 'WEB-X',
  photoId: 'FOTO-X',
  consents: {},
  confirmedAt: at,
  practices: [
    {
      id: 'pr',
      name: 'Thuis',
      street: 'Straat-X 1',
      postalCode: '6581 AB',
      place: 'Malden',
      at: { lat: 51.78123, lon: 5.85987 },
      isHome: true,
    },
  ],
};
const yes = (...fields: readonly (typeof consentFields)[number][]) =>
  Object.fromEntries(fields.map((field) => [field, { shown: true, at: '' }]));

test('without a yes nothing of a part is shown, and the address the register writes to never is', () => {
  const bare = JSON.stringify(publicProfile(therapist));
  for (const secret of [
    'OVER-X',
    'TEL-X',
    'WEB-X',
    'PRIJS-X',
    'FOTO-X',
    'REG-X',
    'contact-x',
    'Malden',
    'geheim',
  ])
    expect(bare).not.toContain(secret);
  const all = JSON.stringify(publicProfile({ ...therapist, consents: yes(...consentFields) }));
  for (const shown of ['OVER-X', 'TEL-X', 'WEB-X', 'PRIJS-X', 'FOTO-X', 'REG-X', 'contact-x', 'Malden'])
    expect(all).toContain(shown);
  expect(all).not.toContain('geheim');
});

test('S38: a field beyond somebody’s competence is not shown; a practice at home is coarse, whatever was agreed to', () => {
  const { fields, practices } = publicProfile({ ...therapist, consents: yes(...consentFields) });
  expect(fields).toEqual(['prevention']);
  expect(practices).toEqual([
    {
      id: 'pr',
      name: 'Thuis',
      street: undefined,
      postalCode: '6581',
      place: 'Malden',
      at: { lat: 51.78, lon: 5.86 },
      coarse: true,
    },
  ]);
});

test('an answer that stays the same keeps its moment; a changed one has a new one', () => {
  const first = changeConsents({}, { photo: true, phone: false }, new Date('2026-01-01T00:00:00Z'));
  const next = changeConsents(first, { photo: true, phone: true }, at);
  expect(next).toEqual({
    photo: { shown: true, at: '2026-01-01T00:00:00.000Z' },
    phone: { shown: true, at: at.toISOString() },
  });
});

test.each([
  ['Zoë van der Bérg', 'zoe-van-der-berg'],
  ['  ', 'therapeut'],
  ['李', 'therapeut'],
  ['a/../b', 'a-b'],
])('an address from a name: %j', (name, slug) => expect(slugOf(name)).toBe(slug));

test('any name gives an address that the table accepts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(slugOf(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }),
  );
});

test('websites and telephone numbers as people type them, and nothing that runs', () => {
  expect(readWebsite('www.voorbeeld.test/pad')).toBe('https://www.voorbeeld.test/pad');
  for (const bad of [
    'javascript:alert(1)',
    'ftp://a.nl',
    'a b.nl',
    'localhost',
    'https://a.nl/"><script>',
    '',
  ])
    expect(readWebsite(bad)).toBeUndefined();
  expect(readPhone('+31 (0)24 000 00 00')).toBe('+31 (0)24 000 00 00');
  for (const bad of ['12', 'bel mij', '0'.repeat(40)]) expect(readPhone(bad)).toBeUndefined();
});
