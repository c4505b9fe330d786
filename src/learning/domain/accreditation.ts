import { daysBetween, type CalendarDay } from '../../kernel/calendar-day.ts';

/** S31: what a professional register has granted the course, for a term. */
export type Accreditation = {
  id: string;
  /** "Fysiotherapie (KNGF)". */
  register: string;
  /** "Psychosomatisch fysiotherapeut"; empty when it holds for the whole register. */
  subRegister: string;
  /** For whom, in words for the public page; may be empty. */
  profession: string;
  /** What the register knows its members by: a BIG number has 11 digits. */
  numberKind: NumberKind;
  /** The register's own number of this accreditation. */
  number: string;
  validFrom: CalendarDay;
  validUntil: CalendarDay;
  /** Per meeting or for the whole, as `awarded` says. */
  points: number;
  awarded: 'per-meeting' | 'whole';
  /** The code of the course in PE-online; empty where the register does not use it. */
  peOnlineCode: string;
  hasEvidence: boolean;
  revision: number;
};

export type AccreditationContent = Omit<Accreditation, 'id' | 'hasEvidence' | 'revision'>;

export const numberKinds = ['big', 'other'] as const;
export type NumberKind = (typeof numberKinds)[number];

/** Days before its end from which the office is warned that an accreditation runs out: three months. */
export const warnDays = 92;

export type TermState = 'coming' | 'current' | 'ending' | 'over';

/** Where an accreditation stands on a day. */
export const termState = (
  { validFrom, validUntil }: Pick<Accreditation, 'validFrom' | 'validUntil'>,
  today: CalendarDay,
): TermState => {
  if (today < validFrom) return 'coming';
  if (today > validUntil) return 'over';
  return daysBetween(today, validUntil) <= warnDays ? 'ending' : 'current';
};

/** How a register is named: with its part, where it has one. */
export const registerName = ({
  register,
  subRegister,
}: Pick<Accreditation, 'register' | 'subRegister'>): string =>
  subRegister === '' ? register : `${register}: ${subRegister}`;

export type NumberProblem = 'missing' | 'not-digits' | 'too-few-digits' | 'too-many-digits' | 'too-long';

const bigDigits = 11;
const longestNumber = 40;

/**
 * Cleans a registration number as somebody typed it and says what does not fit. A BIG number has 11 digits, and zeros
 * in front are part of it: none is ever added or taken away here.
 */
export const checkNumber = (
  kind: NumberKind,
  typed: string,
): { number: string; problem: NumberProblem | undefined } => {
  if (kind === 'other') {
    const number = typed.trim().replace(/\s+/g, ' ');
    return {
      number,
      problem: number === '' ? 'missing' : number.length > longestNumber ? 'too-long' : undefined,
    };
  }
  const number = typed.replace(/[\s.-]/g, '');
  const problem = (): NumberProblem | undefined => {
    if (number === '') return 'missing';
    if (!/^\d+$/.test(number)) return 'not-digits';
    if (number.length < bigDigits) return 'too-few-digits';
    return number.length > bigDigits ? 'too-many-digits' : undefined;
  };
  return { number, problem: problem() };
};

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Words that say something: "van" and "de" do not. */
const wordsOf = (text: string): string[] =>
  plain(text)
    .split(' ')
    .filter((word) => word.length > 3);

/**
 * Which accreditation the words fit in which somebody named their register. A name chosen from our own list fits
 * exactly; typed freely it fits when it has words in it that one accreditation has in its name and no other ("KNGF"
 * says nothing while three of its sub-registers are accredited). Undefined when that says nothing, or too much: then a
 * person decides.
 */
export const accreditationFor = <A extends Pick<Accreditation, 'register' | 'subRegister'>>(
  named: string | undefined,
  accreditations: readonly A[],
): A | undefined => {
  const typed = plain(named ?? '');
  const exact = accreditations.find((one) => plain(registerName(one)) === typed);
  if (exact) return exact;
  const typedWords = new Set(wordsOf(typed));
  const fitting = accreditations.filter((one) =>
    wordsOf(registerName(one)).some(
      (word) =>
        typedWords.has(word) &&
        accreditations.every((other) => other === one || !wordsOf(registerName(other)).includes(word)),
    ),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
};
