/**
 * A name as it is compared: without capitals, accents, apostrophes and hyphens, so that "'s-Hertogenbosch",
 * "s Hertogenbosch" and "S-HERTOGENBOSCH" are one. Gives an empty text when nothing is left.
 */
export const placeKey = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^st /, 'sint ');
