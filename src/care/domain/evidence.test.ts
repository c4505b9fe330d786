import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evidence, spread, type Outcome } from './evidence.ts';

const people = (group: string, count: number, change: Partial<Outcome> = {}): Outcome[] =>
  Array.from({ length: count }, (_, index) => ({
    agreed: true,
    group,
    start: 20 + index,
    end: 10 + index,
    ...change,
  }));
const groupsOf = (...outcomes: Outcome[][]) => {
  const found = evidence(outcomes.flat());
  return found.shown ? found.groups.map(({ group }) => group) : 'nothing';
};

test('S14: mean, spread and quartiles are those computed by hand', () => {
  // 2 4 4 4 5 5 7 9: mean 5, squares 32, 32 / 7 = 4.571, root 2.138; quartiles by interpolation 4, 4.5, 5.5.
  const { mean, sd, quartiles } = spread([9, 2, 4, 5, 4, 7, 4, 5]);
  expect(mean).toBe(5);
  expect(sd).toBeCloseTo(2.138, 3);
  expect(quartiles).toEqual([4, 4.5, 5.5]);
});

test('S14: nine people show nothing, ten do', () => {
  expect(evidence(people('cure', 9))).toEqual({ shown: false });
  expect(evidence(people('cure', 10))).toMatchObject({
    shown: true,
    all: { people: 10, change: { mean: -10, sd: 0 } },
  });
});

test('S14: who did not agree is in no number, and who dropped out is told as such', () => {
  const found = evidence([
    ...people('cure', 12),
    ...people('cure', 30, { agreed: false, end: 99 }),
    ...people('cure', 5, { end: undefined }),
  ]);
  expect(found).toMatchObject({ all: { people: 12, droppedOut: 5, change: { mean: -10 } }, hidden: 0 });
  expect(evidence([...people('cure', 9), ...people('cure', 20, { end: undefined })]).shown).toBe(false);
});

test('S14: a group whose rest is smaller than ten is kept back, for the rest follows by subtraction', () => {
  expect(groupsOf(people('cure', 30), people('prevention', 9))).toEqual([]);
  expect(groupsOf(people('cure', 30), people('prevention', 10))).toEqual(['cure', 'prevention']);
  expect(groupsOf(people('cure', 30), people('prevention', 12), people('reintegration', 4))).toEqual([
    'cure',
  ]);
  expect(groupsOf(people('cure', 30), people('prevention', 6), people('reintegration', 4))).toEqual(['cure']);
  expect(groupsOf(people('cure', 30))).toEqual(['cure']);
});

test('S14: whatever the groups, neither one that is shown nor what remains beside them is one to nine people', () => {
  const sizes = fc.array(fc.tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 4 })), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(sizes, (groups) => {
      const found = evidence(
        groups.flatMap(([stayed, left], index) => [
          ...people(`group ${index}`, stayed),
          ...people(`group ${index}`, left, { end: undefined }),
        ]),
      );
      if (!found.shown) return groups.reduce((sum, [stayed]) => sum + stayed, 0) < 10;
      const each = found.groups.map(({ outcome }) => outcome.people);
      const rest = found.all.people - each.reduce((sum, size) => sum + size, 0);
      return found.all.people >= 10 && each.every((size) => size >= 10) && (rest === 0 || rest >= 10);
    }),
    { numRuns: 1000 },
  );
});
