/** What attendance is kept of: the morning and the afternoon of each course day, in order. */
export const halfDays = [
  'day-1-morning',
  'day-1-afternoon',
  'day-2-morning',
  'day-2-afternoon',
  'return-day-morning',
  'return-day-afternoon',
] as const;

export type HalfDay = (typeof halfDays)[number];
