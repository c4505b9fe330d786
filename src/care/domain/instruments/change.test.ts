import { expect, test } from 'vitest';
import { changeBetween } from './change.ts';
import { findInstrument } from './instruments.ts';

test.each([
  // 6 points on the PHQ-9.
  ['phq-9', 15, 10, 'no-reliable-change'],
  ['phq-9', 15, 9, 'reliably-better'],
  ['phq-9', 15, 8, 'reliably-better'],
  ['phq-9', 9, 14, 'no-reliable-change'],
  ['phq-9', 9, 15, 'reliably-worse'],
  ['phq-9', 9, 9, 'no-reliable-change'],
  // 4 on the GAD-7.
  ['gad-7', 10, 7, 'no-reliable-change'],
  ['gad-7', 10, 6, 'reliably-better'],
  ['gad-7', 10, 13, 'no-reliable-change'],
  ['gad-7', 10, 14, 'reliably-worse'],
  // 10 on the WHO-5, where up is better.
  ['who-5', 40, 49, 'no-reliable-change'],
  ['who-5', 40, 50, 'reliably-better'],
  ['who-5', 40, 31, 'no-reliable-change'],
  ['who-5', 40, 30, 'reliably-worse'],
  // 18 on the OQ-45.
  ['oq-45', 80, 63, 'no-reliable-change'],
  ['oq-45', 80, 62, 'reliably-better'],
  ['oq-45', 80, 97, 'no-reliable-change'],
  ['oq-45', 80, 98, 'reliably-worse'],
  // 8.4 less on the ISI; its source is silent about more.
  ['isi', 20, 12, 'no-reliable-change'],
  ['isi', 20, 11.6, 'reliably-better'],
  ['isi', 20, 11, 'reliably-better'],
  ['isi', 11, 20, 'unknown-no-published-figure'],
  ['isi', 11, 12, 'unknown-no-published-figure'],
  ['isi', 11, 11, 'no-reliable-change'],
  // Nobody published one.
  ['pss-10', 30, 5, 'unknown-no-published-figure'],
  ['hads', 21, 0, 'unknown-no-published-figure'],
])('S14: %s from %d to %d: %s', (code, before, after, outcome) => {
  const definition = findInstrument(code)!;
  expect(changeBetween(definition, definition.subscales[0]!.code, before, after)).toMatchObject({ outcome });
});

test('S14: a change comes with its size, and with the figure it was held against', () => {
  const phq9 = findInstrument('phq-9')!;
  expect(changeBetween(phq9, 'total', 15, 9)).toMatchObject({
    by: -6,
    figure: { points: 6, meaning: 'reliable-change', source: { gk: true } },
  });
  expect(changeBetween(phq9, 'nothing', 15, 9)).toEqual({
    ...{ outcome: 'unknown-no-published-figure', by: -6, figure: undefined },
  });
});

test('S3: more MET-minutes are not called better', () => {
  const change = changeBetween(findInstrument('ipaq-sf')!, 'activity', 0, 4000);
  expect(change.outcome).toBe('unknown-no-published-figure');
});
