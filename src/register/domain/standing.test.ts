import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, parseDay } from '../../kernel/calendar-day.ts';
import { decideStanding, type StandingRequest } from './acts.ts';
import { confirmedUntil, listingOn } from './listing.ts';
import { standingOn, type StandingEvent } from './standing.ts';

const start = parseDay('2026-01-01')!;
const on = (days: number) => addDays(start, days);
const states = ['none', 'registered', 'suspended', 'expired', 'withdrawn', 'resigned'];

const anEvent: fc.Arbitrary<StandingEvent> = fc
  .record({
    kind: fc.constantFrom(
      'admitted',
      'renewed',
      'suspended',
      'resumed',
      'expired',
      'withdrawn',
      'resigned',
      'restored',
    ),
    from: fc.integer({ min: 0, max: 400 }),
    length: fc.integer({ min: 1, max: 500 }),
    open: fc.boolean(),
  })
  .map(({ kind, from, length, open }): StandingEvent => {
    const fromDay = on(from);
    if (kind === 'admitted' || kind === 'renewed') return { kind, fromDay, validUntil: on(from + length) };
    if (kind === 'suspended') return { kind, fromDay, untilDay: open ? undefined : on(from + length) };
    return { kind: kind as 'resumed', fromDay };
  });

test('S36: any history, in any order, gives exactly one standing, and the same one each time', () => {
  fc.assert(
    fc.property(fc.array(anEvent, { maxLength: 12 }), fc.integer({ min: -10, max: 900 }), (history, at) => {
      const standing = standingOn(history, on(at));
      expect(states).toContain(standing.state);
      expect(standingOn(history, on(at))).toEqual(standing);
    }),
  );
});

test('S36: nobody is listed while suspended, expired, withdrawn, gone, unconfirmed or without consent', () => {
  const yes = { listing: { shown: true, at: '2026-01-01T00:00:00Z' } };
  let listed = 0;
  fc.assert(
    fc.property(
      fc.array(anEvent, { maxLength: 12 }),
      fc.integer({ min: 0, max: 900 }),
      fc.option(fc.integer({ min: 0, max: 900 }), { nil: undefined }),
      fc.boolean(),
      (history, at, confirmed, consent) => {
        const confirmedOn = confirmed === undefined ? undefined : on(confirmed);
        const listing = listingOn({ history, confirmedOn, consents: consent ? yes : {} }, on(at));
        if (!listing.listed) return;
        listed += 1;
        const standing = standingOn(history, on(at));
        expect([standing.state, consent, confirmedOn !== undefined]).toEqual(['registered', true, true]);
        expect(confirmedUntil(confirmedOn!) >= on(at)).toBe(true);
        // Up to and including the last day it stays true, when nobody does anything.
        for (const day of [on(at), listing.until]) expect(standingOn(history, day).state).toBe('registered');
        expect(listing.until <= confirmedUntil(confirmedOn!)).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
  expect(listed).toBeGreaterThan(20);
});

test('what may be decided always changes the standing as it says, from any history', () => {
  const aRequest = anEvent.map((event): StandingRequest => event);
  const after = {
    admitted: 'registered',
    renewed: '',
    suspended: 'suspended',
    resumed: 'registered',
    withdrawn: 'withdrawn',
    resigned: 'resigned',
    restored: 'registered',
    expired: 'expired',
  } as const;
  fc.assert(
    fc.property(fc.array(anEvent, { maxLength: 8 }), aRequest, (history, asked) => {
      const now = asked.fromDay;
      const past = history.filter(({ fromDay }) => fromDay <= now);
      const decided = decideStanding(past, asked, { today: now, reason: 'Omdat' });
      if (!decided.ok || asked.kind === 'renewed' || asked.kind === 'expired') return;
      const standing = standingOn([...past, decided.value], now).state;
      // Restoring somebody whose term ended meanwhile leaves them expired.
      expect([after[asked.kind], 'expired']).toContain(standing);
    }),
  );
});

const admitted: StandingEvent = { kind: 'admitted', fromDay: start, validUntil: on(1000) };

test('a suspension with a last day ends by itself, one without lasts until it is lifted', () => {
  const until: StandingEvent = { kind: 'suspended', fromDay: on(10), untilDay: on(20) };
  expect(standingOn([admitted, until], on(9)).state).toBe('registered');
  expect(standingOn([admitted, until], on(20)).state).toBe('suspended');
  expect(standingOn([admitted, until], on(21)).state).toBe('registered');
  const open: StandingEvent = { kind: 'suspended', fromDay: on(10) };
  expect(standingOn([admitted, open], on(500)).state).toBe('suspended');
  expect(standingOn([admitted, open, { kind: 'resumed', fromDay: on(501) }], on(501)).state).toBe(
    'registered',
  );
});

test('a planned suspension is known beforehand: the listing ends the day before', () => {
  const listing = listingOn(
    {
      history: [admitted, { kind: 'suspended', fromDay: on(30) }],
      confirmedOn: start,
      consents: { listing: { shown: true, at: '' } },
    },
    on(1),
  );
  expect(listing).toEqual({ listed: true, until: on(29) });
});

test('a registration counts to the end of its last day, and a leap day confirms to 28 February', () => {
  const short: StandingEvent = { kind: 'admitted', fromDay: start, validUntil: on(5) };
  expect(standingOn([short], on(5)).state).toBe('registered');
  expect(standingOn([short], on(6))).toEqual({ state: 'expired', since: on(6) });
  expect(confirmedUntil(parseDay('2028-02-29')!)).toBe('2029-02-28');
  expect(confirmedUntil(parseDay('2026-11-22')!)).toBe('2027-11-22');
});

test('nothing takes effect in the past, and a suspension or withdrawal has a reason', () => {
  const given = { today: on(50), reason: '' };
  expect(
    decideStanding([admitted], { kind: 'suspended', fromDay: on(49) }, { ...given, reason: 'x' }),
  ).toEqual({ ok: false, reason: 'day-in-past' });
  expect(decideStanding([admitted], { kind: 'withdrawn', fromDay: on(50) }, given)).toEqual({
    ok: false,
    reason: 'reason-missing',
  });
  expect(decideStanding([admitted], { kind: 'resumed', fromDay: on(50) }, { ...given, reason: 'x' })).toEqual(
    { ok: false, reason: 'not-suspended' },
  );
});
