import { compareGiven, type Given } from './attendance.ts';

/** How a group goes; walking is as good as running (S3), so these are ways and no ranks. */
export const levels = ['walking', 'walk-and-run', 'calm-running'] as const;
export type Level = (typeof levels)[number];

/** Colours a group can wear, as the ribbons of the teachers have. */
export const colours = ['green', 'blue', 'yellow', 'orange', 'red', 'purple'] as const;
export type Colour = (typeof colours)[number];

export type RunningGroup = { id: string; name: string; colour: Colour; level: Level };

/** The group that is always there (S3): who would rather walk never has to ask for it. */
export const walkingGroup = 'walking';

/** A group that was made, changed or taken away; or a person who was put in a group, or in none. */
export type GroupEvent = Given &
  (
    | { kind: 'group'; groupId: string; name: string; colour: Colour; level: Level; removed: boolean }
    | { kind: 'place'; enrolmentId: string; groupId: string | undefined }
  );

export type Groups = {
  /** The walking group first, then in the order in which they were made. */
  groups: RunningGroup[];
  /** Person → group; who has no group, or one that was taken away, is not in it. */
  placeOf: Map<string, string>;
};

/**
 * How the groups stand after what several devices recorded: of each group and of each person's place the latest
 * record counts, in whatever order they come.
 */
export const groupsNow = (events: Iterable<GroupEvent>, walkingName: string): Groups => {
  const ordered = [...events].sort(compareGiven);
  const made = new Map<string, RunningGroup | undefined>([
    [walkingGroup, { id: walkingGroup, name: walkingName, colour: 'green', level: 'walking' }],
  ]);
  const placed = new Map<string, string | undefined>();
  for (const event of ordered) {
    if (event.kind === 'place') placed.set(event.enrolmentId, event.groupId);
    else if (event.groupId !== walkingGroup)
      made.set(event.groupId, event.removed ? undefined : { ...event, id: event.groupId });
  }
  const groups = [...made.values()]
    .filter((group) => group !== undefined)
    .map(({ id, name, colour, level }) => ({ id, name, colour, level }));
  const known = new Set(groups.map((group) => group.id));
  const places = [...placed].filter((place): place is [string, string] => known.has(place[1] ?? ''));
  return { groups, placeOf: new Map(places) };
};

/**
 * Proposes a group for everybody who has none yet: each in turn to the running group with the fewest people, so that
 * the groups differ by one at most where that is still possible. Nobody is moved, and nobody is proposed for walking:
 * that is a choice of their own. Without a running group there is nothing to propose.
 */
export const balancedPlaces = (
  people: readonly string[],
  { groups, placeOf }: Groups,
): Map<string, string> => {
  const sizes = new Map(groups.filter((g) => g.level !== 'walking').map((g) => [g.id, 0]));
  for (const id of people) {
    const place = placeOf.get(id);
    if (place !== undefined && sizes.has(place)) sizes.set(place, (sizes.get(place) ?? 0) + 1);
  }
  const proposed = new Map<string, string>();
  for (const id of people) {
    if (placeOf.has(id)) continue;
    const smallest = [...sizes].reduce<[string, number] | undefined>(
      (least, size) => (least && least[1] <= size[1] ? least : size),
      undefined,
    );
    if (!smallest) break;
    proposed.set(id, smallest[0]);
    sizes.set(smallest[0], smallest[1] + 1);
  }
  return proposed;
};
