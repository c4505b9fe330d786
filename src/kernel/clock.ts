/** Where time comes from. Rules never read a clock; they are handed one, or the moment itself. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still, for tests: `fixedClock('2027-03-21T09:00:00Z')`. */
export const fixedClock = (iso: string): Clock => {
  const at = new Date(iso).getTime();
  if (Number.isNaN(at)) throw new RangeError(`not an instant: ${iso}`);
  return { now: () => new Date(at) };
};
