import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atReserve, calmZone, estimatedMaximum, maximumRange } from './heart-rate.ts';

test('S15: the published formulas give their figures at 40 years', () => {
  expect(estimatedMaximum('tanaka', 40)).toBeCloseTo(180, 9);
  expect(estimatedMaximum('gellish', 40)).toBeCloseTo(179, 9);
  expect(estimatedMaximum('gulati', 40)).toBeCloseTo(170.8, 9);
  expect(estimatedMaximum('beta-blocker', 40)).toBeCloseTo(136, 9);
});

test('S15: a maximum is always a range of at least the error of the formulas to both sides', () => {
  expect(maximumRange(40)).toEqual({ from: 168, to: 191 });
  expect(maximumRange(40, { woman: true })).toEqual({ from: 160, to: 191 });
  expect(maximumRange(40, { betaBlocker: true })).toEqual({ from: 125, to: 147 });
});

test('S15: Karvonen counts from rest: halfway between 60 and 180 lies 120', () => {
  expect(atReserve(0.5, { rest: 60, maximum: 180 })).toBe(120);
  expect(atReserve(0, { rest: 60, maximum: 180 })).toBe(60);
});

test('S1: calm is 40 to 59 per cent of the reserve, over the whole uncertainty of the maximum', () => {
  // 60 + 0.40 × (168 − 60) = 103.2 and 60 + 0.59 × (191 − 60) = 137.29
  expect(calmZone({ ageYears: 40, restingRate: 60, medicines: ['lithium'] })).toEqual({
    shown: true,
    beats: { from: 103, to: 137 },
    maximum: { from: 168, to: 191 },
  });
});

test('S40: with a beta-blocker, without a resting rate or outside sensible figures no heart rate is shown', () => {
  const because = (client: Partial<Parameters<typeof calmZone>[0]>) => {
    const zone = calmZone({ ageYears: 40, restingRate: 60, medicines: [], ...client });
    return zone.shown ? 'shown' : zone.because;
  };
  expect(because({ medicines: ['other', 'beta-blocker'] })).toBe('beta-blocker');
  expect(because({ restingRate: undefined })).toBe('resting-rate-unknown');
  for (const ageYears of [11, 101, Number.NaN]) expect(because({ ageYears })).toBe('out-of-range');
  for (const restingRate of [29, 121, Number.NaN]) expect(because({ restingRate })).toBe('out-of-range');
  expect(because({ ageYears: 12, restingRate: 120 })).toBe('shown');
});

test('S1: a calm zone lies above rest, below the lowest maximum, and is never a single number', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 12, max: 100 }),
      fc.integer({ min: 30, max: 100 }),
      fc.boolean(),
      (ageYears, restingRate, woman) => {
        const zone = calmZone({ ageYears, restingRate, woman, medicines: [] });
        if (!zone.shown) return false;
        const { beats, maximum } = zone;
        return beats.from > restingRate && beats.to - beats.from >= 7 && beats.to < maximum.to;
      },
    ),
    { numRuns: 300 },
  );
});
