import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balancedPlaces, groupsNow, walkingGroup, type GroupEvent } from './running-groups.ts';

let made = 0;
const given = (givenAt: number) => ({ id: `g${(made += 1)}`, givenAt, device: 'a', sequence: made });
const group = (
  groupId: string,
  givenAt: number,
  over: { name?: string; removed?: boolean } = {},
): GroupEvent => ({
  ...given(givenAt),
  kind: 'group',
  groupId,
  name: over.name ?? groupId,
  colour: 'blue',
  level: 'calm-running',
  removed: over.removed ?? false,
});
const place = (enrolmentId: string, groupId: string | undefined, givenAt: number): GroupEvent => ({
  ...given(givenAt),
  kind: 'place',
  enrolmentId,
  groupId,
});
const now = (events: GroupEvent[]) => groupsNow(events, 'Wandelgroep');

test('S3: the walking group is always there, first, and cannot be taken away', () => {
  expect(now([]).groups).toEqual([
    { id: walkingGroup, name: 'Wandelgroep', colour: 'green', level: 'walking' },
  ]);
  expect(now([group(walkingGroup, 1, { removed: true })]).groups).toHaveLength(1);
});

test('a person stands in the group of the latest record, and in none when it is taken away', () => {
  const events = [group('x', 1), group('y', 1), place('anna', 'x', 2), place('anna', 'y', 3)];
  expect(now(events).placeOf).toEqual(new Map([['anna', 'y']]));
  expect(now([...events].reverse()).placeOf).toEqual(new Map([['anna', 'y']]));
  expect(now([...events, group('y', 4, { removed: true })]).placeOf).toEqual(new Map());
  expect(now([...events, place('anna', undefined, 4)]).placeOf).toEqual(new Map());
});

test('groups stand the same in whatever order the records come, also twice', () => {
  const act = fc.record({
    at: fc.nat(4),
    device: fc.constantFrom('a', 'b'),
    who: fc.constantFrom('anna', 'bo'),
  });
  const events = fc
    .array(fc.tuple(act, fc.constantFrom('x', 'y', undefined)), { maxLength: 10 })
    .map((acts) => [
      ...[group('x', 0), group('y', 1)],
      ...acts.map(([{ at, device, who }, to]) => ({ ...place(who, to, at), device })),
    ]);
  const mixed = events.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
  );
  fc.assert(
    fc.property(mixed, ([all, shuffled]) => {
      expect([...now(shuffled).placeOf].sort()).toEqual([...now(all).placeOf].sort());
    }),
  );
});

test('a proposal fills the smallest running group, moves nobody, and leaves walking to who chooses it', () => {
  const standing = now([
    ...[group('x', 1), group('y', 1)],
    ...[place('anna', 'x', 2), place('bo', 'x', 2), place('cas', walkingGroup, 2)],
  ]);
  const proposed = balancedPlaces(['anna', 'bo', 'cas', 'dirk', 'els', 'fem'], standing);
  expect(proposed).toEqual(
    new Map([
      ['dirk', 'y'],
      ['els', 'y'],
      ['fem', 'x'],
    ]),
  );
  expect(balancedPlaces(['dirk'], now([]))).toEqual(new Map());
});

test('whoever is proposed together ends up in groups that differ by one at most', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 24 }), (groups, people) => {
      const standing = now(Array.from({ length: groups }, (_, i) => group(`g${i}`, i)));
      const proposed = balancedPlaces(
        Array.from({ length: people }, (_, i) => `p${i}`),
        standing,
      );
      const sizes = standing.groups
        .slice(1)
        .map((g) => [...proposed.values()].filter((id) => id === g.id).length);
      expect(proposed.size).toBe(people);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }),
  );
});
