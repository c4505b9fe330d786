import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cents, decimal, formatMoney, parseDecimal, vatWithin } from './money.ts';

test('S20: the price reads as a Dutch reader writes it', () => {
  expect(formatMoney(cents(119_500), 'nl').replace(/\s/g, ' ')).toBe('€ 1.195,00');
  expect(formatMoney(cents(119_500), 'en')).toBe('€1,195.00');
});

test('a decimal amount is read back to the same cent', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9e10, max: 9e10 }), (n) => parseDecimal(decimal(cents(n)))?.cents === n),
  );
});

test('a broken cent is refused, and so is a loose amount', () => {
  expect(() => cents(0.5)).toThrow(RangeError);
  for (const text of ['1195', '1195.0', '1.195,00', '', 'x', '1e3.00'])
    expect(parseDecimal(text)).toBeUndefined();
});

test('VAT is the part within the price', () => {
  expect(vatWithin(cents(121_00), 21).cents).toBe(21_00);
  expect(vatWithin(cents(119_500), 0).cents).toBe(0);
});
