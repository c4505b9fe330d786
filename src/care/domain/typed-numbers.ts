/** A number from 0 to 10 as a form sends it; undefined for anything else. */
export const readScale = (text: string | undefined): number | undefined =>
  /^(?:[0-9]|10)$/.test((text ?? '').trim()) ? Number(text) : undefined;

/** Minutes as people write them, "12" or "12,5", kept whole or half; an empty field is 0, and no number is undefined. */
export const readMinutes = (text: string | undefined): number | undefined => {
  const written = (text ?? '').trim().replace(',', '.');
  if (written === '') return 0;
  return /^\d{1,3}(?:\.\d)?$/.test(written) ? Math.round(Number(written) * 2) / 2 : undefined;
};

/** The longest breathing exercise one tells of with a run, in minutes. */
export const mostBreathing = 60;

/**
 * Whole minutes of the breathing exercise that went with a run (S15), 0 when it was left out. An empty field tells
 * nothing, which is undefined; `wrong` for what is no number, or more than an hour.
 */
export const readBreathing = (text: string | undefined): number | undefined | 'wrong' => {
  if ((text ?? '').trim() === '') return undefined;
  const minutes = readMinutes(text);
  return minutes === undefined || minutes > mostBreathing ? 'wrong' : Math.round(minutes);
};
