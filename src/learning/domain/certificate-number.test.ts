import { expect, test } from 'vitest';
import { certificateNumber, parseCertificateNumber, randomSigns, signCount } from './certificate-number.ts';

/** Numbers spread over all signs, the same at every run. */
const samples = Array.from({ length: 200 }, (_, round) =>
  certificateNumber(
    2026 + (round % 9),
    Array.from(
      { length: randomSigns },
      (_value, at) => (round * 31 + at * (round + 7) + at * at) % signCount,
    ),
  ),
);

test('S28: a number holds at least sixty random bits, in signs that cannot be taken for one another', () => {
  expect(Math.log2(signCount) * randomSigns).toBeGreaterThanOrEqual(60);
  for (const number of samples) {
    expect(number).toMatch(/^RT\d\d(-[2-9A-Z]{5}){3}$/);
    expect(number.slice(5)).not.toMatch(/[01ILOSU]/);
  }
});

test('a number is read back as it was written, however it was copied from paper', () => {
  for (const number of samples) {
    expect(parseCertificateNumber(number)).toBe(number);
    expect(parseCertificateNumber(` ${number.toLowerCase().replaceAll('-', ' ')} `)).toBe(number);
    expect(parseCertificateNumber(number.replaceAll('-', '–'))).toBe(number);
    expect(parseCertificateNumber(number.slice(0, 5) + number.slice(5).replaceAll('5', 'S'))).toBe(number);
  }
});

test('one wrong sign is always seen, in the year and in the check sign too', () => {
  const [number = ''] = samples;
  for (let at = 2; at < number.length; at++) {
    if (number[at] === '-') continue;
    for (const other of at < 4 ? '0123456789' : '23456789ABCDEFGHJKMNPQRTVWXYZ') {
      if (other === number[at]) continue;
      expect(
        parseCertificateNumber(number.slice(0, at) + other + number.slice(at + 1)),
        `${at}${other}`,
      ).toBe(undefined);
    }
  }
});

test('two neighbouring signs that changed places are always seen', () => {
  for (const number of samples) {
    const bare = number.replaceAll('-', '');
    for (let at = 4; at < bare.length - 1; at++) {
      if (bare[at] === bare[at + 1]) continue;
      const swapped = bare.slice(0, at) + bare[at + 1]! + bare[at]! + bare.slice(at + 2);
      expect(parseCertificateNumber(swapped)).toBe(undefined);
    }
  }
});

test('what is no number reads as none, also what is far too long or written in other scripts', () => {
  for (const wrong of [
    '',
    'RT26',
    'XX26-22222-22222-22222',
    '٢٦',
    `RT26${'2'.repeat(1e5)}`,
    'RT2٦-22222-22222-22222',
  ])
    expect(parseCertificateNumber(wrong)).toBe(undefined);
  expect(() => certificateNumber(2026, [1, 2, 3])).toThrow(RangeError);
  expect(() => certificateNumber(2026, Array(randomSigns).fill(signCount))).toThrow(RangeError);
});
