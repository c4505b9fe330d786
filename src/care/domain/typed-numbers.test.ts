import { expect, test } from 'vitest';
import { readBreathing, readMinutes, readScale } from './typed-numbers.ts';

test.each([
  ['0', 0],
  [' 10 ', 10],
  ['11', undefined],
  ['-1', undefined],
  ['', undefined],
  [undefined, undefined],
])('a scale of %j is %j', (text, read) => expect(readScale(text)).toBe(read));

test.each([
  ['', 0],
  ['12', 12],
  ['12,5', 12.5],
  ['12.3', 12.5],
  ['twaalf', undefined],
  ['1000', undefined],
])('minutes of %j are %j', (text, read) => expect(readMinutes(text)).toBe(read));

test.each([
  ['', undefined],
  [undefined, undefined],
  ['0', 0],
  ['5', 5],
  ['7,5', 8],
  ['60', 60],
  ['61', 'wrong'],
  ['vijf', 'wrong'],
])('S15: minutes of breathing of %j are %j', (text, read) => expect(readBreathing(text)).toBe(read));
