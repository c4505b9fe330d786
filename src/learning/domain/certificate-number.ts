/**
 * Figures and capitals that cannot be taken for one another on paper: no 0, 1, I, L, O, S or U. Twenty-nine of them,
 * a prime, which is what makes the check sign see every slip below.
 */
const signs = '23456789ABCDEFGHJKMNPQRTVWXYZ';

export const signCount = signs.length;

/** Random signs of a number: 14 × log2(29) is 68 bits, far past guessing even a thousand times a second. */
export const randomSigns = 14;

const groupLength = 5;
const weightOfYear = 16;

/**
 * The last sign, chosen so that a weighted sum of all signs and both figures of the year is a multiple of 29. One
 * wrong sign or two that changed places always break that.
 */
const checkValue = (year: string, values: readonly number[]): number => {
  const ofYear = Array.from(year).reduce((sum, figure, at) => sum + Number(figure) * (weightOfYear + at), 0);
  const sum = values.reduce((total, value, at) => total + value * (at + 1), ofYear);
  // The check sign has the weight 15, whose inverse modulo 29 is 2.
  return (((-sum * 2) % signCount) + signCount) % signCount;
};

/**
 * Writes a certificate's number, such as `RT26-7F3KH-9QXM4-2VCPB`: the year of issue, fourteen random signs and a
 * check sign. `random` holds fourteen values from 0 up to 28, each as likely as the other, from a source nobody can
 * foretell. Throws a RangeError for anything else.
 */
export const certificateNumber = (year: number, random: readonly number[]): string => {
  if (random.length !== randomSigns || random.some((value) => !Number.isInteger(value) || !signs[value]))
    throw new RangeError(`a certificate number takes ${randomSigns} values below ${signCount}`);
  const shortYear = String(year % 100).padStart(2, '0');
  const text = [...random, checkValue(shortYear, random)].map((value) => signs[value]).join('');
  const groups = text.match(new RegExp(`.{${groupLength}}`, 'g')) ?? [];
  return [`RT${shortYear}`, ...groups].join('-');
};

/**
 * Reads a number as somebody copies it from paper: small letters, spaces and other dashes are forgiven, and so is an
 * S for a 5 or a U for a V, which no number has. Gives undefined when it cannot be one, also when the check sign says
 * that something was misread.
 */
export const parseCertificateNumber = (typed: string): string | undefined => {
  if (typed.length > 60) return undefined;
  const bare = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  const year = bare.slice(2, 4);
  if (!bare.startsWith('RT') || !/^\d\d$/.test(year)) return undefined;
  const values = Array.from(bare.slice(4).replaceAll('S', '5').replaceAll('U', 'V'), (sign) =>
    signs.indexOf(sign),
  );
  if (values.length !== randomSigns + 1 || values.includes(-1)) return undefined;
  const random = values.slice(0, randomSigns);
  return checkValue(year, random) === values.at(-1) ? certificateNumber(Number(year), random) : undefined;
};
