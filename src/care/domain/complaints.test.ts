import { expect, test } from 'vitest';
import {
  complaintTable,
  complaints,
  disorderTable,
  disorders,
  isComplaint,
  isDisorder,
} from './complaints.ts';

test('S6: five groups of disorders, each with the codes a general practitioner knows it by', () => {
  expect(disorders.map((disorder) => disorderTable[disorder].icpc.join('/'))).toEqual([
    'P76', 'P74', 'P75', 'P72/P98', 'P80',
  ]); // prettier-ignore
});

test('S7: nine complaints, and stress and fatigue are two', () => {
  expect(complaints).toHaveLength(9);
  expect(complaintTable.stress.icpc).toEqual(['P02']);
  expect(complaintTable.fatigue.icpc).toEqual(['A04']);
});

test('S7: all codes of the list stand with exactly one thing that is reported', () => {
  const codes = [...Object.values(disorderTable), ...Object.values(complaintTable)].flatMap(
    ({ icpc }) => icpc,
  );
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.every((code) => /^[A-Z]\d{2}$/.test(code))).toBe(true);
  expect(complaints.flatMap((complaint) => complaintTable[complaint].icpc).sort()).toEqual([
    'A04', 'P02', 'P04', 'P06', 'P07', 'P08', 'P15', 'P19', 'P21',
  ]); // prettier-ignore
});

test('S6, S7: what is not on the lists is no code, and a name is never empty or shared', () => {
  expect(isDisorder('mood')).toBe(true);
  expect(isDisorder('stress')).toBe(false);
  expect(isComplaint('stress')).toBe(true);
  expect(isComplaint('toString')).toBe(false);
  const reported = [...Object.values(disorderTable), ...Object.values(complaintTable)];
  for (const lang of ['nl', 'en'] as const) {
    const names = reported.map(({ name }) => name[lang].trim());
    expect(names).not.toContain('');
    expect(new Set(names).size).toBe(14);
  }
});
