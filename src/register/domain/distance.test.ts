import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kilometres, toldKilometres, type Point } from './distance.ts';

/**
 * Vincenty's inverse formula on the ellipsoid WGS 84 (T. Vincenty, Survey Review 23, 1975): exact to a millimetre, and
 * nothing like the haversine, so that the two can tell each other's mistakes.
 */
const vincenty = (p: Point, q: Point): number => {
  const [a, f] = [6378.137, 1 / 298.257223563];
  const b = (1 - f) * a;
  const rad = Math.PI / 180;
  const [u1, u2] = [p, q].map(({ latitude }) => Math.atan((1 - f) * Math.tan(latitude * rad))) as [
    number,
    number,
  ];
  const l = (q.longitude - p.longitude) * rad;
  let lambda = l;
  for (let turn = 0; ; turn += 1) {
    const sinSigma = Math.hypot(
      Math.cos(u2) * Math.sin(lambda),
      Math.cos(u1) * Math.sin(u2) - Math.sin(u1) * Math.cos(u2) * Math.cos(lambda),
    );
    if (sinSigma === 0) return 0;
    const cosSigma = Math.sin(u1) * Math.sin(u2) + Math.cos(u1) * Math.cos(u2) * Math.cos(lambda);
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (Math.cos(u1) * Math.cos(u2) * Math.sin(lambda)) / sinSigma;
    const cos2Alpha = 1 - sinAlpha ** 2;
    const cos2SigmaM = cos2Alpha === 0 ? 0 : cosSigma - (2 * Math.sin(u1) * Math.sin(u2)) / cos2Alpha;
    const c = (f / 16) * cos2Alpha * (4 + f * (4 - 3 * cos2Alpha));
    const next =
      l +
      (1 - c) *
        f *
        sinAlpha *
        (sigma + c * sinSigma * (cos2SigmaM + c * cosSigma * (2 * cos2SigmaM ** 2 - 1)));
    if (Math.abs(next - lambda) < 1e-12 || turn > 100) {
      const uu = (cos2Alpha * (a ** 2 - b ** 2)) / b ** 2;
      const bigA = 1 + (uu / 16384) * (4096 + uu * (-768 + uu * (320 - 175 * uu)));
      const bigB = (uu / 1024) * (256 + uu * (-128 + uu * (74 - 47 * uu)));
      const rest =
        bigB *
        sinSigma *
        (cos2SigmaM +
          (bigB / 4) *
            (cosSigma * (2 * cos2SigmaM ** 2 - 1) -
              (bigB / 6) * cos2SigmaM * (4 * sinSigma ** 2 - 3) * (4 * cos2SigmaM ** 2 - 3)));
      return b * bigA * (sigma - rest);
    }
    lambda = next;
  }
};

const inTheNetherlands = fc.record({
  latitude: fc.double({ min: 50.7, max: 53.6, noNaN: true }),
  longitude: fc.double({ min: 3.3, max: 7.3, noNaN: true }),
});

test('a distance over the Netherlands differs less than 0.5 % from the one on the ellipsoid', () => {
  fc.assert(
    fc.property(inTheNetherlands, inTheNetherlands, (p, q) => {
      const real = vincenty(p, q);
      expect(Math.abs(kilometres(p, q) - real)).toBeLessThanOrEqual(Math.max(0.005 * real, 1e-6));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  [
    'Amsterdam',
    'Rotterdam',
    { latitude: 52.37403, longitude: 4.88969 },
    { latitude: 51.9225, longitude: 4.47917 },
    57.5,
  ],
  [
    'Groningen',
    'Maastricht',
    { latitude: 53.21917, longitude: 6.56667 },
    { latitude: 50.84833, longitude: 5.68889 },
    270.4,
  ],
])('%s to %s is a known distance', (_from, _to, p, q, km) => {
  expect(Math.abs(kilometres(p, q) - km) / km).toBeLessThan(0.005);
});

test('it is as far there as back, and a point is nowhere away from itself', () => {
  fc.assert(
    fc.property(inTheNetherlands, inTheNetherlands, (p, q) => {
      expect(kilometres(p, q)).toBeCloseTo(kilometres(q, p), 9);
      expect(kilometres(p, p)).toBe(0);
    }),
  );
});

test('a distance is told in whole kilometres, and never as nought', () => {
  expect([0, 0.4, 1.49, 1.5, 24.6].map(toldKilometres)).toEqual([1, 1, 1, 2, 25]);
});
